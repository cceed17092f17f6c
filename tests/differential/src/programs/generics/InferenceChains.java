// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package generics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** JLS 18: inference through chains of generic calls, diamonds, conditional expressions and nested lambdas. */
public class InferenceChains {
    static <T> T pick(boolean b, T x, T y) {
        return b ? x : y;
    }

    static <K, V extends Comparable<V>> Optional<K> best(Map<K, V> map) {
        return map.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    static <T> T fold(T zero, BinaryOperator<T> op, List<? extends T> list) {
        T r = zero;
        for (T t : list) {
            r = op.apply(r, t);
        }
        return r;
    }

    public static void main(String[] args) {
        Map<String, List<Integer>> byParity = Stream.of(5, 2, 8, 1)
                .collect(Collectors.groupingBy(i -> i % 2 == 0 ? "even" : "odd", java.util.TreeMap::new, Collectors.toList()));
        System.out.println(byParity + " " + best(new HashMap<>(Map.of("a", 1, "b", 5))).orElse("none"));
        Comparable<?> c = pick(args.length == 0, 1, "s");
        Number n = pick(args.length > 0, 1, 2.5);
        System.out.println(c + " " + n + " " + fold(0, Integer::sum, Arrays.asList(1, 2, 3)) + fold("", String::concat, List.of("x", "y")));
        System.out.println(Optional.of("abc").map(String::length).filter(l -> l > 2).flatMap(l -> Optional.of(l * 2)).get());
    }
}
