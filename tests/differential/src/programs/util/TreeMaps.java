// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util;

import static util.Attempts.attempt;
import static util.Attempts.perform;

import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/** TreeMap: navigation, views of ranges and their limits, comparators, entries that cannot be set. */
public class TreeMaps {
    public static void main(String[] args) {
        TreeMap<Integer, String> map = new TreeMap<>();
        attempt("firstKey", map::firstKey);
        attempt("lastKey", map::lastKey);
        attempt("firstEntry", () -> map.firstEntry() + " " + map.pollLastEntry() + " " + map.floorKey(3));
        for (int i = 0; i < 60; i += 5) {
            map.put(i * 11 % 60, "v" + i);
        }
        System.out.println(map);
        for (int key : new int[] {-1, 0, 4, 25, 55, 56}) {
            System.out.print(map.floorKey(key) + "/" + map.lowerKey(key) + "/" + map.ceilingKey(key) + "/" + map.higherKey(key) + " ");
        }
        System.out.println(map.floorEntry(17) + " " + map.pollFirstEntry() + map.pollLastEntry());
        perform("null", () -> map.put(null, ""));
        attempt("get null", () -> map.get(null));
        perform("set an entry of its own", () -> map.firstEntry().setValue("x"));
        perform("what cannot be compared", () -> new TreeMap<>().put(new int[0], 1));
        attempt("get of another type", () -> map.get("a"));
        ranges(map);
        NavigableMap<Integer, String> down = map.descendingMap();
        System.out.println(down.firstKey() + " " + down.headMap(30) + " " + down.ceilingKey(32) + " " + down.descendingMap().equals(map));
        TreeMap<String, Integer> words = new TreeMap<>(Comparator.nullsFirst(String.CASE_INSENSITIVE_ORDER));
        words.put("b", 1);
        words.put("B", 2);
        words.put(null, 3);
        System.out.println(words + " " + words.get("B") + " " + words.firstKey() + " " + words.ceilingKey("a"));
        Iterator<Integer> i = map.navigableKeySet().descendingIterator();
        i.next();
        i.remove();
        map.put(1000, "");
        attempt("next after a change", i::next);
        attempt("compute that changes", () -> map.computeIfAbsent(7, k -> map.put(8, "x")));
        attempt("merge that changes", () -> map.merge(5, "a", (a, b) -> map.remove(10)));
        System.out.println(map.computeIfAbsent(1, k -> "one") + map.computeIfPresent(1, (k, v) -> null) + map.compute(2, (k, v) -> k + v)
                + map.merge(2, "!", String::concat) + map.putIfAbsent(2, "no") + map.size());
        TreeMap<Integer, Integer> copy = new TreeMap<>(reversed(1, 2));
        System.out.println(copy + " " + ((Map<?, ?>) copy.clone()).equals(copy) + " " + copy.hashCode() + " " + copy.entrySet());
    }

    private static SortedMap<Integer, Integer> reversed(int... keys) {
        SortedMap<Integer, Integer> map = new TreeMap<>(Collections.reverseOrder());
        for (int key : keys) {
            map.put(key, key + 1);
        }
        return map;
    }

    private static void ranges(TreeMap<Integer, String> map) {
        NavigableMap<Integer, String> part = map.subMap(10, true, 40, false);
        System.out.println(part.keySet() + " " + part.firstEntry() + " " + part.lastKey() + " " + part.higherKey(35) + " "
                + part.size() + " " + part.lowerKey(10) + " " + part.floorKey(100));
        perform("put outside", () -> part.put(40, ""));
        perform("put below", () -> part.putIfAbsent(9, ""));
        attempt("get outside", () -> part.get(45) + " " + part.containsKey(5) + " " + part.remove(45));
        attempt("wider range", () -> part.subMap(5, 20));
        attempt("wider head", () -> part.headMap(41, true));
        attempt("same head", () -> part.headMap(40));
        attempt("backwards", () -> map.subMap(3, 2));
        attempt("empty", () -> map.subMap(3, 3) + " " + map.subMap(10, false, 10, false));
        attempt("firstKey of an empty range", () -> map.subMap(3, 3).firstKey());
        part.headMap(20).clear();
        part.put(11, "new");
        System.out.println(map + " " + part + " " + part.descendingMap().tailMap(30, true));
        part.entrySet().removeIf(e -> e.getKey() % 2 == 1);
        part.pollFirstEntry();
        System.out.println(map + " " + map.tailMap(40).keySet() + " " + List.copyOf(part.descendingKeySet()));
    }
}
