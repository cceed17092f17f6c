// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @args 5000 300
// @stress-args 200 60
package collections;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** HashMap, LinkedHashMap, TreeMap: the whole Map interface, collisions, growth, views, navigation. */
public class Maps {
    /** All keys of one parity share a hash code. */
    record Clash(int n) implements Comparable<Clash> {
        @Override
        public int hashCode() {
            return n & 1;
        }

        @Override
        public int compareTo(Clash o) {
            return Integer.compare(n, o.n);
        }
    }

    static void exercise(Map<String, Integer> map) {
        for (String word : "the cat and the dog and the bird sat on the mat".split(" ")) {
            map.merge(word, 1, Integer::sum);
        }
        map.putIfAbsent("cat", 50);
        map.putIfAbsent("cow", 51);
        map.computeIfAbsent("hen", String::length);
        map.computeIfPresent("dog", (k, v) -> null);
        map.compute("sat", (k, v) -> v == null ? -1 : v + 10);
        map.merge("on", 1, (a, b) -> null);
        System.out.println(new TreeMap<>(map) + " " + map.size() + " " + map.get("the") + " " + map.getOrDefault("none", 7) + " "
                + map.containsKey("dog") + " " + map.containsValue(51) + " " + map.put("the", 9) + " " + map.remove("bird"));
        map.keySet().removeIf(k -> k.startsWith("c"));
        map.values().remove(9);
        map.replaceAll((k, v) -> v * 2);
        for (Map.Entry<String, Integer> e : map.entrySet()) {
            e.setValue(e.getValue() + e.getKey().length());
        }
        int sum = 0;
        for (int v : map.values()) {
            sum += v;
        }
        System.out.println(new TreeMap<>(map) + " " + sum + " " + map.hashCode() + " " + map.equals(new HashMap<>(map)) + " "
                + map.replace("and", 1) + " " + map.remove("and", 2) + " " + map.keySet().contains("mat"));
    }

    public static void main(String[] args) {
        int many = Integer.parseInt(args[0]);
        int clashing = Integer.parseInt(args[1]);
        exercise(new HashMap<>());
        exercise(new LinkedHashMap<>());
        exercise(new TreeMap<>());
        Map<String, Integer> linked = new LinkedHashMap<>();
        for (String s : "zebra apple mango zebra kiwi".split(" ")) {
            linked.put(s, s.length());
        }
        linked.remove("apple");
        linked.put("apple", 0);
        System.out.println(linked + " " + linked.keySet() + " " + linked.values());
        Map<Integer, String> recent = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, String> eldest) {
                return size() > 3;
            }
        };
        for (int i = 0; i < 5; i++) {
            recent.put(i, "v" + i);
            recent.get(2);
        }
        System.out.println(recent);
        Map<Clash, Integer> clashes = new HashMap<>();
        for (int i = 0; i < clashing; i++) {
            clashes.put(new Clash(i), i);
        }
        for (int i = 0; i < clashing; i += 3) {
            clashes.remove(new Clash(i));
        }
        int found = 0;
        for (int i = 0; i < clashing; i++) {
            found += clashes.containsKey(new Clash(i)) ? i : 0;
        }
        System.out.println(clashes.size() + " " + found);
        Map<Integer, Integer> squares = new HashMap<>();
        for (int i = 0; i < many; i++) {
            squares.put(i * 31, i * i);
        }
        long sum = 0;
        for (Map.Entry<Integer, Integer> e : squares.entrySet()) {
            sum += (long) e.getKey() * 3 + e.getValue();
        }
        System.out.println(squares.size() + " " + sum);
        Map<String, Integer> nulls = new HashMap<>();
        nulls.put(null, 1);
        nulls.put("n", null);
        System.out.println(nulls.get(null) + " " + nulls.containsKey("n") + " " + nulls.get("n") + " " + nulls.getOrDefault("n", 5));
        TreeMap<Integer, String> tree = new TreeMap<>(Collections.reverseOrder());
        TreeMap<Integer, String> up = new TreeMap<>();
        for (int i = 0; i < 100; i++) {
            tree.put(i * 37 % 101, "t" + i);
            up.put(i * 53 % 103, "u" + i);
        }
        System.out.println(tree.firstKey() + " " + tree.lastEntry() + " " + up.floorKey(50) + " " + up.ceilingEntry(51) + " "
                + up.lowerKey(0) + " " + up.higherKey(98) + " " + up.headMap(5) + " " + up.tailMap(98, false) + " "
                + up.subMap(10, 13).keySet() + " " + up.descendingMap().firstKey() + " " + up.pollFirstEntry() + " " + up.size());
        Map<String, Integer> small = Map.of("k", 1);
        try {
            small.put("l", 2);
        } catch (UnsupportedOperationException e) {
            System.out.println(small + " " + Map.entry("a", 1) + " " + Map.ofEntries(Map.entry("x", 2)));
        }
        try {
            new TreeMap<String, Integer>().put(null, 1);
        } catch (NullPointerException e) {
            System.out.println("a TreeMap has no null key");
        }
    }
}
