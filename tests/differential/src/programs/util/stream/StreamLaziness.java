// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util.stream;

import static util.stream.Attempts.attempt;
import static util.stream.Attempts.perform;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What streams evaluate, in which order, and when they refuse to be used again. */
public class StreamLaziness {
    public static void main(String[] args) {
        List<String> log = new ArrayList<>();
        Stream<Integer> lazy = Stream.of(5, 3, 8, 1, 3).peek(n -> log.add("a" + n)).filter(n -> n > 2).peek(n -> log.add("b" + n)).map(n -> n * 10);
        System.out.println(log);
        System.out.println(lazy.findFirst() + " " + log);
        attempt("used twice", lazy::count);
        log.clear();
        System.out.println(Stream.of(5, 3, 8, 1, 3).peek(n -> log.add("a" + n)).sorted().peek(n -> log.add("b" + n)).limit(2).toList() + " " + log);
        log.clear();
        System.out.println(Stream.of(1, 2, 3).peek(n -> log.add("" + n)).count() + " " + log);
        System.out.println(Stream.of(1, 2, 3).filter(n -> true).peek(n -> log.add("" + n)).count() + " " + log);
        log.clear();
        System.out.println(Stream.of(1, 2, 2, 3, 1).distinct().peek(n -> log.add("" + n)).skip(1).anyMatch(n -> n == 3) + " " + log);
        log.clear();
        System.out.println(Stream.iterate(1, n -> n * 2).peek(n -> log.add("" + n)).takeWhile(n -> n < 20).dropWhile(n -> n < 4).toList() + " " + log);
        log.clear();
        Iterator<Integer> iterator = Stream.of(1, 2, 3).peek(n -> log.add("" + n)).iterator();
        System.out.println(log + " " + iterator.hasNext() + log + iterator.next() + log);
        System.out.println(Stream.iterate(1, n -> n < 100, n -> n * 3).map(String::valueOf).toList());
        System.out.println(Stream.generate(() -> "x").limit(3).toList() + " " + IntStream.iterate(0, i -> i + 2).skip(3).limit(3).boxed().toList());
        Stream<String> closed = Stream.of("a").onClose(() -> log.add("closed 1")).onClose(() -> log.add("closed 2"));
        try (closed) {
            System.out.println(closed.count());
        }
        System.out.println(log);
        attempt("used after close", () -> {
            Stream<String> s = Stream.of("a");
            s.close();
            return s.count();
        });
        perform("exceptions of close", () -> Stream.of(1).onClose(() -> { throw new IllegalStateException("first"); }).onClose(() -> { throw new RuntimeException("second"); }).close());
        attempt("concat", () -> Stream.concat(Stream.of(1).onClose(() -> System.out.println("left")), Stream.of(2)).onClose(() -> System.out.println("both")).toList());
        attempt("limit", () -> Stream.of(1).limit(-1));
        attempt("skip", () -> Stream.of(1).skip(-1));
        attempt("null mapper", () -> Stream.of(1).map(null));
        attempt("null in findFirst", () -> Stream.of((Object) null).findFirst());
        attempt("null in max", () -> Stream.of(null, null).max((a, b) -> 0));
        attempt("exception in the middle", () -> Stream.of(1, 0).map(n -> 1 / n).toList());
        List<Integer> source = new ArrayList<>(List.of(1, 2, 3));
        Stream<Integer> late = source.stream();
        source.add(4);
        System.out.println(late.toList());
        attempt("source changed", () -> source.stream().peek(n -> source.add(n)).count() + " " + source.stream().map(n -> source.remove(0)).toList());
        System.out.println(Stream.of(1, 2).isParallel() + " " + Stream.of(3, 1, 2).parallel().unordered().sequential().sorted().toList());
    }
}
