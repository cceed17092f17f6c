// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util.stream;

import static util.stream.Attempts.attempt;

import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.Random;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Streams without end and what cuts them; streams of iterators and iterators of streams. */
public class InfiniteStreams {
    public static void main(String[] args) {
        System.out.println(Stream.iterate(new long[] {0, 1}, p -> new long[] {p[1], p[0] + p[1]}).map(p -> p[0]).skip(40).limit(5).toList());
        System.out.println(IntStream.iterate(2, n -> n + 1).filter(n -> IntStream.rangeClosed(2, (int) Math.sqrt(n)).noneMatch(d -> n % d == 0)).skip(50).limit(10).boxed().toList());
        System.out.println(Stream.iterate(BigInteger.ONE, n -> n.shiftLeft(1)).filter(n -> n.toString().contains("777")).findFirst().get());
        System.out.println(new Random(4).ints(1, 7).takeWhile(n -> n != 6).boxed().toList() + " " + new Random(4).doubles().map(d -> d * 100).mapToObj(d -> (int) d).distinct().limit(5).toList());
        System.out.println(Stream.iterate(1, n -> n + 1).flatMap(n -> Stream.iterate(n, m -> m * 10).limit(3)).dropWhile(n -> n < 500).limit(4).toList());
        System.out.println(Stream.generate(List.of(1, 2, 3).iterator()::next).limit(3).toList() + " " + Stream.concat(Stream.of(0), Stream.iterate(5, n -> n)).anyMatch(n -> n == 5));
        attempt("supplier that ends", () -> Stream.generate(List.of(1).iterator()::next).limit(2).toList());
        Iterator<Integer> endless = Stream.iterate(1, n -> n * 3).iterator();
        endless.next();
        System.out.println(endless.next() + endless.next());
        Iterable<Integer> once = () -> IntStream.range(0, 4).iterator();
        int sum = 0;
        for (int n : once) {
            for (int m : once) {
                sum += n * m;
            }
        }
        System.out.println(sum + " " + StreamSupport.stream(once.spliterator(), false).map(n -> n + 1).toList() + StreamSupport.stream(Spliterators.spliteratorUnknownSize(List.of("x", "y").iterator(), Spliterator.ORDERED), true).toList() + StreamSupport.intStream(Spliterators.spliterator(new int[] {4, 5}, 0), false).sum());
        PrimitiveIterator.OfLong longs = java.util.stream.LongStream.iterate(1, n -> -n * 2).limit(4).iterator();
        StringBuilder text = new StringBuilder();
        longs.forEachRemaining((long n) -> text.append(n).append(' '));
        System.out.println(text);
    }
}
