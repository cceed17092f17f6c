// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util;

import static util.Attempts.attempt;
import static util.Attempts.perform;

import java.util.Arrays;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** List.of, Set.of, Map.of, copyOf and toUnmodifiable: what they refuse, what they share. */
public class ImmutableCollections {
    public static void main(String[] args) {
        List<Integer> list = List.of(1, 2, 3);
        attempt("null element", () -> List.of(1, null));
        attempt("null array", () -> List.of((Object[]) null));
        attempt("contains null", () -> list.contains(null));
        attempt("indexOf null", () -> list.indexOf(null));
        attempt("get", () -> list.get(3));
        attempt("get of two", () -> List.of(1, 2).get(2));
        attempt("get of one", () -> List.of(1).get(-1));
        attempt("get of none", () -> List.of().get(0));
        perform("add", () -> list.add(4));
        perform("sort", () -> list.sort(null));
        perform("iterator", () -> list.iterator().remove());
        perform("list iterator", () -> list.listIterator(1).add(9));
        attempt("iterator at", () -> list.listIterator(4));
        attempt("next", () -> List.of().iterator().next());
        attempt("sub-list", () -> list.subList(1, 3) + " " + list.subList(1, 3).subList(1, 1));
        attempt("sub-list outside", () -> list.subList(1, 4));
        attempt("sub-list backwards", () -> list.subList(2, 1));
        perform("add to a sub-list", () -> list.subList(1, 2).add(1));
        System.out.println((List.copyOf(list) == list) + " " + (List.copyOf(list.subList(0, 2)) == list) + list.equals(Arrays.asList(1, 2, 3))
                + list.hashCode() + list.lastIndexOf(3) + List.of(1, 1, 1).lastIndexOf(1) + List.of(new int[0].length));
        attempt("copy of null", () -> List.copyOf(Arrays.asList(1, null)));
        attempt("stream to list with null", () -> Arrays.asList(1, null).stream().toList());
        attempt("duplicate", () -> Set.of("a", "b", "a"));
        attempt("duplicate of two", () -> Set.of(1, 1));
        attempt("null of a set", () -> Set.of("a", null));
        attempt("set contains null", () -> Set.of("a").contains(null));
        perform("add to a set", () -> Set.of("a").add("b"));
        perform("remove from a set", () -> Set.of().remove("b"));
        attempt("set of duplicates", () -> new TreeSet<>(Set.copyOf(List.of(3, 3, 1))));
        attempt("duplicate key", () -> Map.of("a", 1, "a", 2));
        attempt("duplicate key of many", () -> Map.ofEntries(Map.entry(1, 2), Map.entry(1, 3)));
        attempt("null key", () -> Map.of(null, 1));
        attempt("null value", () -> Map.of(1, null));
        attempt("null entry", () -> Map.ofEntries(Map.entry(1, 2), null));
        Map<Integer, String> map = Map.of(1, "a");
        attempt("get null", () -> map.get(null));
        attempt("get null of none", () -> Map.of().get(null));
        attempt("containsKey null", () -> Map.of(1, 2, 3, 4).containsKey(null));
        attempt("containsValue null", () -> map.containsValue(null));
        attempt("getOrDefault", () -> map.getOrDefault(2, "none") + map.getOrDefault(1, null));
        perform("put", () -> map.put(2, "b"));
        perform("merge", () -> map.merge(1, "b", String::concat));
        perform("computeIfPresent", () -> map.computeIfPresent(7, (k, v) -> v));
        perform("entry", () -> map.entrySet().iterator().next().setValue("x"));
        perform("keys", () -> map.keySet().clear());
        System.out.println((Map.copyOf(map) == map) + " " + map.equals(new HashMap<>(map)) + map.hashCode() + map
                + Map.copyOf(new HashMap<>(Map.of(5, 6))));
        Map<Integer, Integer> many = new HashMap<>();
        for (int i = 0; i < 100; i++) {
            many.put(i * 17, i);
        }
        Map<Integer, Integer> copy = Map.copyOf(many);
        int found = 0;
        for (int i = -50; i < 1800; i++) {
            found += copy.containsKey(i) ? copy.get(i) : 0;
        }
        System.out.println(found + " " + copy.equals(many) + " " + Set.copyOf(many.keySet()).containsAll(new ArrayList<>(many.keySet())));
    }
}
