// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package streams;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Streams of objects and of int; collectors; laziness and short-circuiting; Optional. */
public class Streams {
    record Person(String name, int age, String city) {}

    static final List<Person> PEOPLE = List.of(
            new Person("Ann", 31, "Rome"), new Person("Bob", 27, "Oslo"), new Person("Cid", 45, "Rome"),
            new Person("Dee", 27, "Bern"), new Person("Eva", 62, "Oslo"), new Person("Fay", 19, "Rome"));

    public static void main(String[] args) {
        System.out.println(IntStream.rangeClosed(1, 10).filter(n -> n % 2 == 1).map(n -> n * n).sum() + " "
                + IntStream.of(3, 1, 2).boxed().sorted(Comparator.reverseOrder()).toList() + " "
                + IntStream.range(0, 5).mapToObj(i -> "i" + i).collect(Collectors.joining(",", "[", "]")) + " "
                + IntStream.iterate(1, n -> n * 3).limit(6).max().getAsInt() + " " + IntStream.empty().average().isPresent());
        System.out.println(PEOPLE.stream().map(Person::name).map(String::toUpperCase).collect(Collectors.toList()) + " "
                + PEOPLE.stream().mapToInt(Person::age).average().getAsDouble() + " "
                + PEOPLE.stream().sorted(Comparator.comparing(Person::age).thenComparing(Person::name, Comparator.reverseOrder()))
                        .map(Person::name).toList());
        Map<String, List<String>> byCity = PEOPLE.stream().collect(Collectors.groupingBy(
                Person::city, TreeMap::new, Collectors.mapping(Person::name, Collectors.toList())));
        Map<Boolean, Long> older = PEOPLE.stream().collect(Collectors.partitioningBy(p -> p.age() > 30, Collectors.counting()));
        System.out.println(byCity + " " + older + " " + new TreeMap<>(
                PEOPLE.stream().collect(Collectors.toMap(Person::city, Person::age, Integer::sum))));
        System.out.println(PEOPLE.stream().collect(Collectors.summingInt(Person::age)) + " "
                + PEOPLE.stream().collect(Collectors.averagingDouble(Person::age)) + " "
                + PEOPLE.stream().max(Comparator.comparingInt(Person::age)).map(Person::name).orElse("none") + " "
                + PEOPLE.stream().mapToInt(Person::age).summaryStatistics());
        System.out.println(Stream.of("a,b", "c", "d,e,f").flatMap(s -> Arrays.stream(s.split(","))).skip(1).limit(4).toList() + " "
                + Stream.of(1, 2, 2, 3, 1).distinct().count() + " " + Stream.iterate(1, n -> n < 100, n -> n * 2).reduce(0, Integer::sum)
                + " " + Stream.of(5, 3, 9).reduce(Math::max).get() + " " + LongStream.rangeClosed(1, 15).reduce(1, (a, b) -> a * b));
        StringBuilder trace = new StringBuilder();
        Optional<Integer> first = Stream.of(1, 2, 3, 4, 5, 6)
                .peek(n -> trace.append('p').append(n))
                .filter(n -> n % 2 == 0)
                .peek(n -> trace.append('f').append(n))
                .map(n -> n * 10)
                .filter(n -> n > 20)
                .findFirst();
        System.out.println(first + " " + trace);
        System.out.println(Stream.of(1, 2, 3).anyMatch(n -> n > 2) + " " + Stream.of(1, 2, 3).allMatch(n -> n > 2) + " "
                + Stream.empty().noneMatch(x -> true) + " " + Stream.of(4, 5, 6, 1).takeWhile(n -> n > 3).toList() + " "
                + Stream.of(4, 5, 1, 6).dropWhile(n -> n > 3).toList());
        Stream<Integer> used = Stream.of(1);
        used.count();
        try {
            used.count();
        } catch (IllegalStateException e) {
            System.out.println("a stream is used once");
        }
        System.out.println("" + "hello".chars().mapToObj(c -> (char) c).collect(Collectors.groupingBy(
                Function.identity(), TreeMap::new, Collectors.counting())));
        int[][] triples = IntStream.rangeClosed(1, 20).boxed()
                .flatMap(a -> IntStream.rangeClosed(a, 20).filter(b -> Math.sqrt(a * a + b * b) % 1 == 0)
                        .mapToObj(b -> new int[] {a, b, (int) Math.sqrt(a * a + b * b)}))
                .toArray(int[][]::new);
        System.out.println(Arrays.deepToString(triples));
        System.out.println(Stream.concat(Stream.of("x"), Stream.generate(() -> "y").limit(2)).collect(Collectors.joining()) + " "
                + Arrays.stream(new double[] {1.5, 2.5}).map(d -> d * 2).sum() + " "
                + Stream.of("b", "a", "c").sorted().collect(StringBuilder::new, StringBuilder::append, StringBuilder::append));
        optional();
    }

    static void optional() {
        Optional<String> some = Optional.of("value");
        Optional<String> none = Optional.empty();
        System.out.println(some.map(String::length) + " " + none.map(String::length) + " " + none.orElse("other") + " "
                + none.orElseGet(() -> "made") + " " + some.filter(s -> s.startsWith("x")) + " " + some.flatMap(s -> none).isPresent()
                + " " + Optional.ofNullable(null).isEmpty() + " " + some.or(() -> none).get() + " " + OptionalInt.of(4));
        some.ifPresentOrElse(s -> System.out.print(s), () -> System.out.print("absent"));
        none.ifPresentOrElse(s -> System.out.print(s), () -> System.out.println(" absent"));
        try {
            none.orElseThrow();
        } catch (java.util.NoSuchElementException e) {
            System.out.println(e.getMessage());
        }
        try {
            none.orElseThrow(() -> new IllegalStateException("own"));
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
    }
}
