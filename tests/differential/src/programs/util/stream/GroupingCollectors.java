// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util.stream;

import static util.stream.Attempts.attempt;
import static util.stream.Attempts.perform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collectors that group, partition, and make maps. */
public class GroupingCollectors {
    private static void show(Object result) {
        System.out.println(result);
    }

    public static void main(String[] args) {
        List<String> words = List.of("apple", "fig", "pear", "kiwi", "plum", "apricot", "fig");
        show(words.stream().collect(Collectors.groupingBy(String::length)) + " " + words.stream().collect(Collectors.groupingBy(w -> w.charAt(0), TreeMap::new, Collectors.toSet())));
        show(words.stream().collect(Collectors.groupingBy(String::length, Collectors.mapping(w -> w.substring(0, 1), Collectors.joining("/", "<", ">")))));
        show(words.stream().collect(Collectors.groupingBy(String::length, TreeMap::new, Collectors.filtering(w -> w.contains("p"), Collectors.counting()))));
        show(words.stream().collect(Collectors.groupingBy(w -> w.charAt(0), LinkedHashMap::new, Collectors.flatMapping(w -> w.chars().mapToObj(c -> (char) c), Collectors.toCollection(TreeSet::new)))));
        show(words.stream().collect(Collectors.partitioningBy(w -> w.length() > 4)) + " " + Stream.<String>empty().collect(Collectors.partitioningBy(w -> true, Collectors.counting())));
        Map<Boolean, Long> parts = words.stream().collect(Collectors.partitioningBy(w -> w.length() > 4, Collectors.counting()));
        show(parts.get(true) + " " + parts.get(false) + parts.get(null) + parts.containsKey(true) + parts.size() + parts.keySet());
        perform("change partitions", () -> parts.put(true, 1L));
        show(words.stream().distinct().collect(Collectors.toMap(Function.identity(), String::length)) + " "
                + words.stream().collect(Collectors.toMap(String::length, w -> w, (a, b) -> a + "+" + b, TreeMap::new)));
        attempt("duplicate key", () -> words.stream().collect(Collectors.toMap(Function.identity(), String::length)));
        attempt("duplicate key of another value", () -> words.stream().collect(Collectors.toMap(String::length, w -> w)));
        attempt("null value", () -> Stream.of(1).collect(Collectors.toMap(n -> n, n -> null)));
        attempt("null key", () -> Stream.of(1).collect(Collectors.toMap(n -> null, n -> n)));
        attempt("null group", () -> Stream.of(1).collect(Collectors.groupingBy(n -> null)));
        attempt("unmodifiable map", () -> Stream.of(1).collect(Collectors.toUnmodifiableMap(n -> n, n -> -n)));
        perform("change an unmodifiable list", () -> Stream.of(1).collect(Collectors.toUnmodifiableList()).add(2));
        attempt("null in an unmodifiable list", () -> Stream.of(1, null).collect(Collectors.toUnmodifiableList()));
        show(words.stream().collect(Collectors.groupingByConcurrent(String::length, Collectors.counting())) + " "
                + words.stream().distinct().collect(Collectors.toConcurrentMap(w -> w, String::length)).size());
        show(words.stream().collect(Collectors.groupingBy(String::length, Collectors.groupingBy((String w) -> w.charAt(0), Collectors.maxBy(Comparator.<String>naturalOrder())))));
        show(words.stream().collect(Collectors.collectingAndThen(Collectors.toList(), List::size)) + " "
                + words.stream().collect(Collectors.groupingBy(String::length, Collectors.collectingAndThen(Collectors.toCollection(ArrayList::new), l -> l.get(l.size() - 1)))));
    }
}
