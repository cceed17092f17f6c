// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util.stream;

import static util.stream.Attempts.attempt;
import static util.stream.Attempts.perform;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** IntStream and LongStream: ranges at the limits, overflowing sums, conversions. */
public class IntegerStreams {
    public static void main(String[] args) {
        System.out.println(IntStream.range(3, 3).count() + " " + IntStream.range(5, 1).count() + " " + IntStream.rangeClosed(Integer.MAX_VALUE - 1, Integer.MAX_VALUE).boxed().toList()
                + IntStream.range(Integer.MIN_VALUE, Integer.MAX_VALUE).count() + " " + LongStream.rangeClosed(Long.MIN_VALUE, Long.MIN_VALUE + 1).sum()
                + " " + LongStream.range(0, 5).summaryStatistics());
        System.out.println(IntStream.of(Integer.MAX_VALUE, 1).sum() + " " + IntStream.of(Integer.MAX_VALUE, 1).asLongStream().sum() + " " + IntStream.of(Integer.MAX_VALUE, Integer.MAX_VALUE).average()
                + IntStream.empty().average() + IntStream.empty().max() + LongStream.of(Long.MAX_VALUE, Long.MAX_VALUE).average() + IntStream.empty().sum());
        System.out.println(IntStream.of(3, 1, 2).sorted().boxed().toList() + " " + IntStream.of(1, 1, 2).distinct().count() + Arrays.toString(IntStream.of(4, 5).mapToObj(Integer::toBinaryString).toArray())
                + Arrays.toString(IntStream.of(1, 2).asDoubleStream().toArray()) + Arrays.toString(LongStream.of(1L << 40, -1).mapToInt(n -> (int) n).toArray()));
        System.out.println(IntStream.rangeClosed(1, 20).reduce(1, (a, b) -> a * b) + " " + LongStream.rangeClosed(1, 20).reduce(1, (a, b) -> a * b) + " " + IntStream.of(7).reduce(Math::max)
                + IntStream.rangeClosed(1, 4).collect(StringBuilder::new, StringBuilder::append, StringBuilder::append));
        System.out.println(IntStream.of(1, 2, 3).flatMap(n -> IntStream.range(0, n)).boxed().toList() + " " + IntStream.of(1, 2).mapMulti((n, sink) -> {
            sink.accept(n);
            sink.accept(-n);
        }).boxed().toList() + IntStream.concat(IntStream.of(1), IntStream.of(2, 3)).sum());
        System.out.println(IntStream.range(0, 10).anyMatch(n -> n == 5) + " " + IntStream.empty().allMatch(n -> false) + IntStream.empty().noneMatch(n -> true) + IntStream.range(0, 5).findFirst()
                + IntStream.of(9, 8).findAny().getAsInt() + IntStream.range(0, 9).skip(3).limit(2).sum() + IntStream.iterate(1, n -> n < 50, n -> n * 3).sum());
        System.out.println(IntStream.builder().add(4).add(6).build().sum() + " " + "h\uD83D\uDE00".chars().boxed().toList() + "h\uD83D\uDE00".codePoints().boxed().toList()
                + IntStream.generate(() -> 3).limit(4).sum() + IntStream.of(1, 5, 2).takeWhile(n -> n < 5).count() + IntStream.of(1, 5, 2).dropWhile(n -> n < 5).count());
        IntStream.Builder builder = IntStream.builder();
        builder.build();
        perform("builder after build", () -> builder.add(1));
        IntStream used = IntStream.of(1);
        used.sum();
        attempt("used", used::sum);
        attempt("limit", () -> IntStream.of(1).limit(-5));
        attempt("null array", () -> IntStream.of((int[]) null));
        attempt("array range", () -> Arrays.stream(new int[3], 1, 4));
        attempt("array range backwards", () -> Arrays.stream(new long[3], 2, 1));
        attempt("getAsInt", () -> IntStream.empty().min().getAsInt());
        attempt("division", () -> IntStream.range(-1, 1).map(n -> 1 / n).sum());
        int[] calls = {0};
        System.out.println(IntStream.range(0, 1000).filter(n -> n % 7 == 0).peek(n -> calls[0]++).mapToLong(n -> (long) n * n).limit(20).max() + " " + calls[0]);
        System.out.println(LongStream.iterate(1, n -> n * 3).limit(45).boxed().reduce(0L, Long::sum) + " " + LongStream.of(3, 4).mapToObj(Long::toHexString).toList() + LongStream.of(5).asDoubleStream().sum());
    }
}
