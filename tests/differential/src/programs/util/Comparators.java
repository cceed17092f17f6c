// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util;

import static util.Attempts.attempt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Comparator's combinations, with nulls and extremes. */
public class Comparators {
    record Person(String name, Integer age, double height) {}

    public static void main(String[] args) {
        List<Person> people = new ArrayList<>(List.of(
                new Person("Bo", 30, 1.8), new Person("al", 25, Double.NaN), new Person("Al", null, 1.8), new Person("bo", 30, -0.0),
                new Person("Cy", Integer.MIN_VALUE, 0.0)));
        show(people, Comparator.comparing(Person::name));
        show(people, Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER).thenComparingDouble(Person::height));
        show(people, Comparator.comparing(Person::age, Comparator.nullsFirst(Comparator.naturalOrder())).thenComparing(Person::name));
        show(people, Comparator.comparing(Person::age, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(Person::name, Comparator.reverseOrder()).reversed());
        show(people, Comparator.comparingDouble(Person::height).thenComparing(Comparator.comparing(Person::name)));
        show(people, Comparator.comparingInt((Person p) -> p.name().length()).thenComparingInt(p -> -p.name().charAt(0)).thenComparingLong(p -> 0));
        List<String> strings = Arrays.asList("b", null, "a", null);
        strings.sort(Comparator.nullsFirst(null));
        System.out.println(strings);
        strings.sort(Comparator.nullsLast(Comparator.reverseOrder()));
        System.out.println(strings + " " + Comparator.nullsLast(Comparator.<String>naturalOrder()).compare(null, null));
        Comparator<Integer> natural = Comparator.naturalOrder();
        System.out.println(natural.compare(Integer.MIN_VALUE, Integer.MAX_VALUE) + " " + natural.reversed().compare(1, 2)
                + natural.reversed().reversed().equals(natural) + Comparator.comparingLong((Integer i) -> Long.MIN_VALUE + i).compare(1, 2));
        attempt("natural of null", () -> natural.compare(null, 1));
        attempt("reversed of null", () -> natural.reversed().compare(1, null));
        attempt("comparing null", () -> Comparator.comparing((Function<String, String>) null));
        attempt("comparing by null", () -> Comparator.comparing(Person::name, null));
        attempt("then null", () -> natural.thenComparing((Comparator<Integer>) null));
        attempt("key of null", () -> Comparator.comparing(Person::age).compare(people.get(0), new Person("", null, 0)));
        System.out.println(Map.Entry.<Integer, String>comparingByKey().compare(Map.entry(1, "b"), Map.entry(2, "a")) + " "
                + Map.Entry.<Integer, String>comparingByValue(Comparator.reverseOrder()).compare(Map.entry(1, "b"), Map.entry(2, "a")));
    }

    private static void show(List<Person> people, Comparator<Person> order) {
        StringBuilder text = new StringBuilder();
        try {
            people.stream().sorted(order).forEach(p -> text.append(p.name()).append(p.age()).append('/').append(p.height()).append(' '));
        } catch (NullPointerException e) {
            text.append("null");
        }
        System.out.println(text);
    }
}
