// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util.stream;

import static util.stream.Attempts.attempt;
import static util.stream.Attempts.perform;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Collectors that add, average, join, reduce, and one made of functions. */
public class ReducingCollectors {
    private static void show(Object result) {
        System.out.println(result);
    }

    public static void main(String[] args) {
        List<Integer> numbers = List.of(4, -2, 9, 4);
        show(numbers.stream().collect(Collectors.summingInt(n -> n)) + " " + numbers.stream().collect(Collectors.averagingInt(n -> n)) + " " + numbers.stream().collect(Collectors.summingDouble(n -> n / 10.0))
                + " " + numbers.stream().collect(Collectors.averagingDouble(n -> n / 3.0)) + " " + numbers.stream().collect(Collectors.summingLong(n -> n * 1L << 33)) + " " + numbers.stream().collect(Collectors.averagingLong(n -> n))
                + " " + numbers.stream().collect(Collectors.counting()));
        show(Stream.<Integer>empty().collect(Collectors.averagingInt(n -> n)) + " " + Stream.<Integer>empty().collect(Collectors.summingInt(n -> n)) + Stream.<Integer>empty().collect(Collectors.minBy(Comparator.naturalOrder())));
        show(Stream.of(Integer.MAX_VALUE, 1).collect(Collectors.summingInt(n -> n)) + " " + Stream.of(0.1, 0.2, 0.3).collect(Collectors.summingDouble(d -> d)) + " " + Stream.of(Double.NaN).collect(Collectors.averagingDouble(d -> d)));
        show(numbers.stream().collect(Collectors.summarizingInt(n -> n)) + " " + numbers.stream().collect(Collectors.summarizingDouble(n -> n)) + numbers.stream().collect(Collectors.summarizingLong(n -> n)));
        show(Stream.of("a", "b", null).collect(Collectors.joining(",")) + " " + Stream.<String>empty().collect(Collectors.joining(",", "[", "]")) + Stream.of("x").collect(Collectors.joining()) + Stream.of("p", "q").collect(Collectors.joining("", "(", ")")));
        show(numbers.stream().collect(Collectors.reducing(Integer::max)) + " " + numbers.stream().collect(Collectors.reducing(0, Integer::sum)) + " " + numbers.stream().collect(Collectors.reducing("", String::valueOf, String::concat)));
        show(numbers.stream().collect(Collectors.teeing(Collectors.counting(), Collectors.summingInt(n -> n), (count, sum) -> sum + "/" + count)));
        Collector<Integer, ArrayDeque<Integer>, String> own = Collector.of(ArrayDeque::new, ArrayDeque::addFirst, (a, b) -> {
            a.addAll(b);
            return a;
        }, Object::toString);
        show(numbers.stream().collect(own) + " " + own.characteristics() + Collectors.toSet().characteristics().contains(Collector.Characteristics.UNORDERED)
                + Collectors.toList().characteristics() + new TreeSet<>(Collectors.groupingByConcurrent(n -> n).characteristics()));
        show(numbers.stream().collect(() -> new int[1], (a, n) -> a[0] += n, (a, b) -> a[0] += b[0])[0] + " " + numbers.stream().reduce(1, (a, b) -> a * b) + numbers.stream().reduce(0L, (a, b) -> a + b, Long::sum) + numbers.stream().reduce(Integer::min));
        show(Set.copyOf(numbers).equals(numbers.stream().collect(Collectors.toSet())) + " " + IntStream.range(0, 50).boxed().collect(Collectors.partitioningBy(n -> n % 3 == 0, Collectors.summingInt(n -> n))));
        attempt("collection that is null", () -> numbers.stream().collect(Collectors.toCollection(() -> null)));
        attempt("null collector", () -> numbers.stream().collect(null));
        attempt("null delimiter", () -> numbers.stream().map(String::valueOf).collect(Collectors.joining(null)));
        attempt("toList", () -> numbers.stream().toList() + " " + numbers.stream().map(n -> (Object) null).toList());
        perform("change toList", () -> numbers.stream().toList().add(1));
        attempt("toArray", () -> numbers.stream().toArray(Integer[]::new).length + " " + numbers.stream().toArray().getClass().getSimpleName());
        attempt("toArray of the wrong type", () -> numbers.stream().toArray(String[]::new));
        attempt("toArray of a wrong length", () -> numbers.stream().toArray(n -> new Integer[2]));
    }
}
