// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util.stream;

import static util.stream.Attempts.attempt;
import static util.stream.Attempts.perform;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The operations of Stream one by one, and where streams come from. */
public class StreamOperations {
    public static void main(String[] args) {
        System.out.println(Stream.of(1, 2, 3).flatMap(n -> n == 2 ? null : Stream.of(n, n * 10)).toList() + " " + Stream.of(1, 2, 3).<String>mapMulti((n, sink) -> {
            for (int i = 0; i < n; i++) {
                sink.accept(n + "." + i);
            }
        }).toList() + Stream.of("b", "a").flatMapToInt(String::chars).sum() + Stream.of(1.5, 2.5).mapToDouble(d -> d).sum() + Stream.of(List.of(1), List.of(), List.of(2, 3)).flatMap(List::stream).count());
        System.out.println(Stream.of("b", "C", "a").sorted().toList() + " " + Stream.of("b", "C", "a").sorted(String.CASE_INSENSITIVE_ORDER.reversed()).toList() + Stream.of("bb", "a", "cc").min(Comparator.comparing(String::length)) + Stream.of("bb", "a", "cc").max(Comparator.comparing(String::length)));
        System.out.println(Stream.of(1, 1, null, 2, null).distinct().toList() + " " + Stream.of(5, 6, 7, 8).skip(1).limit(2).toList() + Stream.of(1).skip(9).toList() + Stream.of(3, 4).limit(0).findAny());
        System.out.println(Stream.of(1, 3, 5).allMatch(n -> n % 2 == 1) + " " + Stream.empty().allMatch(n -> false) + Stream.empty().anyMatch(n -> true) + Stream.of(1).noneMatch(n -> n == 1));
        System.out.println(Stream.ofNullable(null).count() + " " + Stream.ofNullable(1).count() + Stream.concat(Stream.of(1), Stream.empty()).toList() + Arrays.stream(new String[] {"x", "y", "z"}, 1, 3).toList() + Optional.of(4).stream().toList()
                + Collections.nCopies(2, 'q').stream().toList() + "a-b".chars().mapToObj(c -> (char) c).toList() + StreamSupport.stream(List.of(1, 2).spliterator(), false).count());
        Stream.Builder<String> builder = Stream.builder();
        builder.add("p").add("q").accept("r");
        System.out.println(builder.build().toList());
        perform("builder after build", () -> builder.add("s"));
        attempt("build twice", builder::build);
        StringBuilder text = new StringBuilder();
        Stream.of(3, 1, 2).forEachOrdered(n -> text.append(n));
        Stream.of(3, 1, 2).parallel().forEachOrdered(n -> text.append(n));
        System.out.println(text + " " + IntStream.range(0, 100).parallel().map(n -> n * n).filter(n -> n % 3 == 1).boxed().sorted(Comparator.reverseOrder()).limit(5).toList());
        System.out.println(Map.of("k", 1).entrySet().stream().map(e -> e.getKey() + e.getValue()).toList() + " " + List.of(4, 2, 9).parallelStream().reduce(0, Integer::sum) + List.of("x").stream().iterator().next());
        attempt("sorted of what cannot be compared", () -> Stream.of(new Object[] {new int[0], new int[1]}).sorted().toList());
        attempt("sorted of null", () -> Stream.of("a", null).sorted().toList());
        attempt("concat null", () -> Stream.concat(null, Stream.of(1)));
        attempt("iterate null", () -> Stream.iterate(1, null));
        attempt("of null array", () -> Stream.of((Object[]) null));
        attempt("mapMulti null", () -> Stream.of(1).mapMulti(null));
        int[][] triples = IntStream.rangeClosed(1, 30).boxed().flatMap(a -> IntStream.rangeClosed(a, 30).filter(b -> Math.sqrt(a * a + b * b) % 1 == 0).mapToObj(b -> new int[] {a, b, (int) Math.sqrt(a * a + b * b)})).toArray(int[][]::new);
        System.out.println(triples.length + " " + Arrays.toString(triples[triples.length - 1]));
    }
}
