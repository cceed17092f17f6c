// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util.concurrent;

import static util.concurrent.Attempts.attempt;

import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.List;

/** ConcurrentHashMap, skip lists, copies on write: no nulls, weakly consistent iteration, bulk operations, recursion. */
public class ConcurrentMaps {
    public static void main(String[] args) {
        ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();
        attempt("null key", () -> map.put(null, 1));
        attempt("null value", () -> map.put("a", null));
        attempt("get null", () -> map.get(null));
        attempt("containsValue null", () -> map.containsValue(null));
        attempt("capacity", () -> new ConcurrentHashMap<>(-1));
        attempt("load factor", () -> new ConcurrentHashMap<>(1, 0));
        for (int i = 0; i < 40; i++) {
            map.put("k" + i, i);
        }
        System.out.println(new TreeMap<>(map) + " " + map.size() + map.mappingCount());
        attempt("recursive", () -> map.computeIfAbsent("x", k -> map.computeIfAbsent("x", j -> 1)));
        System.out.println(map.compute("k1", (k, v) -> v == null ? 0 : v * 100) + " " + map.merge("k2", 5, Integer::sum) + map.merge("k3", 0, (a, b) -> null) + map.computeIfPresent("none", (k, v) -> 1) + map.putIfAbsent("k4", 9) + map.replace("k4", 4, 44) + map.remove("k4", 4) + map.getOrDefault("none", -1));
        System.out.println(map.reduceValues(1, Integer::sum) + " " + map.search(1, (k, v) -> v == 39 ? k : null) + map.reduceKeysToInt(Long.MAX_VALUE, String::length, 0, Integer::sum) + map.reduce(1, (k, v) -> v > 30 ? v : null, Integer::max) + map.searchValues(1, v -> v < 0 ? v : null) + map.reduceEntries(1, (a, b) -> a.getValue() > b.getValue() ? a : b));
        Iterator<Map.Entry<String, Integer>> i = map.entrySet().iterator();
        i.next().setValue(-1);
        map.put("during", 1);
        while (i.hasNext()) {
            Map.Entry<String, Integer> e = i.next();
            if (e.getValue() % 2 == 0) {
                i.remove();
            }
        }
        attempt("remove twice", () -> {
            i.remove();
            return "";
        });
        System.out.println(new TreeMap<>(map) + " " + map.contains(33) + map.keySet(7).add("new") + map.get("new") + map.values().removeIf(v -> v > 20) + map.size());
        attempt("add to the keys", () -> map.keySet().add("y"));
        ConcurrentMap<Integer, Integer> counts = new ConcurrentHashMap<>();
        Thread[] threads = new Thread[4];
        for (int t = 0; t < 4; t++) {
            threads[t] = new Thread(() -> {
                for (int n = 0; n < 100; n++) {
                    counts.merge(n % 7, 1, Integer::sum);
                    Thread.yield();
                }
            });
            threads[t].start();
        }
        for (Thread t : threads) {
            try {
                t.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        System.out.println(counts);
        ConcurrentSkipListMap<Integer, String> skip = new ConcurrentSkipListMap<>(Map.of(5, "e", 1, "a", 9, "i", 3, "c"));
        System.out.println(skip + " " + skip.floorKey(4) + skip.higherEntry(5) + skip.headMap(5, true) + skip.descendingMap() + skip.pollFirstEntry() + skip.subMap(2, 6).lastKey() + skip.merge(3, "!", String::concat) + skip.tailMap(9).firstKey());
        attempt("null in a skip list", () -> skip.get(null));
        attempt("first of none", () -> new ConcurrentSkipListMap<>().firstKey());
        attempt("outside", () -> skip.subMap(2, 6).put(7, "x"));
        attempt("set an entry", () -> skip.firstEntry().setValue("x"));
        System.out.println(new ConcurrentSkipListSet<>(List.of("b", "a", "c")).descendingSet() + " " + new ConcurrentSkipListSet<>(List.of(1, 2, 3)).headSet(3).pollLast());
        CopyOnWriteArrayList<Integer> copies = new CopyOnWriteArrayList<>(List.of(1, 2, 3));
        for (Integer n : copies) {
            copies.add(n * 10);
        }
        System.out.println(copies + " " + copies.addIfAbsent(1) + copies.addAllAbsent(List.of(1, 7, 7)) + copies.indexOf(10, 2) + copies.removeIf(n -> n > 9) + copies);
        attempt("remove by iterator", () -> {
            copies.iterator().remove();
            return "";
        });
        attempt("index", () -> copies.get(99));
        attempt("sub-list after a change", () -> {
            List<Integer> part = copies.subList(0, 2);
            copies.add(5);
            return part.size();
        });
    }
}
