// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util;

import static util.Attempts.attempt;
import static util.Attempts.perform;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** HashMap: nulls, the order of iteration, computations that change it, views, collisions of many keys. */
public class HashMaps {
    record Key(int value, int hash) implements Comparable<Key> {
        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public int compareTo(Key other) {
            return Integer.compare(value, other.value);
        }
    }

    /** Keys of one bucket that have no order. */
    record Blind(String value) {
        @Override
        public int hashCode() {
            return 42;
        }
    }

    public static void main(String[] args) {
        Map<String, Integer> map = new HashMap<>();
        System.out.println(map.put(null, 1) + " " + map.put(null, 2) + " " + map.get(null) + " " + map.put("x", null) + " "
                + map.containsKey("x") + map.containsValue(null) + " " + map.getOrDefault("x", 5) + map.getOrDefault("y", 5));
        System.out.println(map.putIfAbsent("x", 3) + " " + map.computeIfAbsent("z", k -> null) + " " + map.merge("x", 4, Integer::sum)
                + " " + map.merge("x", 0, (a, b) -> null) + " " + map + " " + map.compute(null, (k, v) -> v + 1));
        System.out.println(map.replace("q", 1) + " " + map.replace(null, 3, 9) + " " + map.remove(null, 8) + map.remove(null, 9) + map);
        for (int i = 0; i < 30; i++) {
            map.put("k" + i * i, i);
        }
        System.out.println(map);
        attempt("merge null", () -> map.merge("a", null, Integer::sum));
        attempt("merge by null", () -> map.merge("k0", 1, null));
        attempt("computeIfAbsent by null", () -> map.computeIfAbsent("k0", null));
        attempt("compute that changes", () -> map.compute("new", (k, v) -> map.put("newer", 1)));
        attempt("computeIfAbsent that changes", () -> map.computeIfAbsent("new2", k -> map.put("newer2", 1)));
        attempt("merge that changes", () -> map.merge("k0", 1, (a, b) -> map.put("newer3", 1)));
        perform("forEach that changes", () -> map.forEach((k, v) -> map.put(k + "!", v)));
        attempt("capacity", () -> new HashMap<>(-1));
        attempt("load factor", () -> new HashMap<>(1, Float.NaN));
        attempt("of null", () -> new HashMap<>(null));
        views();
        collisions();
        Map<Object, Object> itself = new HashMap<>();
        itself.put("me", itself);
        System.out.println(itself + " " + new HashMap<>(Map.of(1, 2)).equals(Map.of(1, 2)) + Map.of(1, 2).hashCode());
    }

    private static void views() {
        Map<Integer, String> map = new HashMap<>(Map.of(1, "a", 2, "b", 3, "c", 4, "a"));
        System.out.println(map.keySet().remove(2) + " " + map.values().remove("a") + " " + map + " "
                + map.entrySet().contains(Map.entry(3, "c")) + map.entrySet().remove(Map.entry(3, "x")));
        perform("add to the keys", () -> map.keySet().add(7));
        perform("add to the entries", () -> map.entrySet().add(Map.entry(1, "x")));
        Iterator<Map.Entry<Integer, String>> i = map.entrySet().iterator();
        Map.Entry<Integer, String> first = i.next();
        System.out.println(first + " " + first.setValue("new") + " " + map + " " + first.hashCode() + " "
                + first.equals(new AbstractMap.SimpleEntry<>(first.getKey(), "new")));
        map.put(99, "z");
        attempt("next after put", i::next);
        perform("remove after put", i::remove);
        System.out.println(map.entrySet().removeIf(e -> e.getKey() > 50) + " " + map.values().removeAll(List.of("new")) + map);
        attempt("entry of null", () -> Map.entry(null, 1));
        attempt("entry of null value", () -> Map.entry(1, null));
        perform("set an immutable entry", () -> Map.entry(1, 2).setValue(3));
    }

    private static void collisions() {
        Map<Key, Integer> map = new HashMap<>();
        for (int i = 0; i < 100; i++) {
            map.put(new Key(i * 13 % 101, i % 3), i);
        }
        int found = 0;
        for (int i = 0; i < 101; i++) {
            for (int h = 0; h < 3; h++) {
                found += Objects.requireNonNullElse(map.get(new Key(i, h)), 0);
            }
        }
        System.out.println(map.size() + " " + found);
        for (int i = 0; i < 95; i++) {
            map.remove(new Key(i * 13 % 101, i % 3));
        }
        System.out.println(new java.util.TreeMap<>(map));
        Map<String, Integer> texts = new HashMap<>();
        for (int i = 0; i < 256; i++) {
            StringBuilder text = new StringBuilder();
            for (int bit = 0; bit < 8; bit++) {
                text.append((i * 37 >> bit & 1) == 0 ? "Aa" : "BB");
            }
            texts.put(text.toString(), i);
        }
        System.out.println(texts.size() + " " + texts.values());
        Map<Blind, Integer> blind = new HashMap<>();
        for (int i = 0; i < 40; i++) {
            blind.put(new Blind("b" + i), i);
        }
        System.out.println(blind.get(new Blind("b17")) + " " + blind.get(new Blind("none")) + " " + blind.size() + " "
                + blind.remove(new Blind("b39")));
    }
}
