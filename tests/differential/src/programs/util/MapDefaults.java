// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util;

import static util.Attempts.attempt;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** The default methods of Map, on one that has but entrySet, get, put and remove; idioms of grouping and counting. */
public class MapDefaults {
    static class Plain extends AbstractMap<String, Integer> {
        private final TreeMap<String, Integer> entries = new TreeMap<>();

        @Override
        public Set<Entry<String, Integer>> entrySet() {
            return entries.entrySet();
        }

        @Override
        public Integer put(String key, Integer value) {
            return entries.put(key, value);
        }
    }

    public static void main(String[] args) {
        Plain map = new Plain();
        System.out.println(map.putIfAbsent("a", 1) + " " + map.putIfAbsent("a", 2) + map.computeIfAbsent("b", String::length) + map.computeIfAbsent("c", k -> null) + map.computeIfPresent("a", (k, v) -> v + 10) + map.computeIfPresent("z", (k, v) -> 1) + map);
        System.out.println(map.compute("a", (k, v) -> null) + " " + map.compute("d", (k, v) -> v == null ? 0 : v) + map.merge("d", 5, Integer::sum) + map.merge("e", 6, Integer::sum) + map.merge("e", 0, (x, y) -> null) + map);
        map.put("n", null);
        System.out.println(map.getOrDefault("n", 9) + " " + map.putIfAbsent("n", 3) + map.replace("n", 4) + map.replace("q", 4) + map.replace("n", 4, 5) + map.replace("n", 4, 6) + map.remove("n", 4) + map.remove("n", 5) + map);
        map.replaceAll((k, v) -> v * 2);
        StringBuilder text = new StringBuilder();
        map.forEach((k, v) -> text.append(k).append(v));
        System.out.println(text);
        attempt("merge null", () -> map.merge("b", null, Integer::sum));
        attempt("merge by null", () -> map.merge("b", 1, null));
        attempt("compute by null", () -> map.compute("b", (BiFunction<String, Integer, Integer>) null));
        attempt("forEach null", () -> {
            map.forEach(null);
            return "";
        });
        Map<Integer, List<String>> groups = new TreeMap<>();
        Map<Character, Integer> counts = new TreeMap<>();
        for (String w : "it was the best of times it was the worst of times".split(" ")) {
            groups.computeIfAbsent(w.length(), k -> new ArrayList<>()).add(w);
            for (char c : w.toCharArray()) {
                counts.merge(c, 1, Integer::sum);
            }
        }
        System.out.println(groups + " " + counts);
        System.out.println(Map.entry("k", 1).equals(new AbstractMap.SimpleEntry<>("k", 1)) + " " + Map.Entry.<Integer, Integer>comparingByValue().compare(Map.entry(1, 2), Map.entry(0, 3)) + Map.copyOf(map).size() + Map.ofEntries(Map.entry(1, 1)));
    }
}
