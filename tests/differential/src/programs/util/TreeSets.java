// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util;

import static util.Attempts.attempt;
import static util.Attempts.perform;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** TreeSet and HashSet: navigation, subsets, set algebra, elements that an order takes for the same. */
public class TreeSets {
    public static void main(String[] args) {
        TreeSet<String> set = new TreeSet<>(List.of("m", "d", "x", "a", "q"));
        System.out.println(set + " " + set.first() + set.last() + set.floor("n") + set.ceiling("n") + set.lower("a") + set.higher("x"));
        System.out.println(set.headSet("m") + " " + set.headSet("m", true) + set.tailSet("m") + set.tailSet("m", false)
                + set.subSet("b", "r") + set.descendingSet());
        NavigableSet<String> part = set.subSet("c", true, "r", true);
        part.add("e");
        set.add("f");
        set.add("z");
        System.out.println(part + " " + part.pollFirst() + part.pollLast() + " " + set);
        perform("add outside", () -> part.add("s"));
        attempt("subset of a subset", () -> part.subSet("a", "e"));
        attempt("backwards", () -> set.subSet("b", "a"));
        attempt("first of none", () -> new TreeSet<String>().first());
        attempt("poll of none", () -> new TreeSet<String>().pollFirst());
        perform("null", () -> set.add(null));
        attempt("contains null", () -> set.contains(null));
        perform("mixed", () -> new TreeSet<Object>(List.of("a")).add(1));
        perform("what cannot be compared", () -> new TreeSet<Object>().add(new StringBuilder[0]));
        Set<String> loose = new TreeSet<>(Comparator.comparingInt(String::length));
        Collections.addAll(loose, "aa", "b", "cc", "ddd", "e");
        System.out.println(loose + " " + loose.contains("zz") + " " + loose.equals(Set.of("aa", "b", "ddd")) + " "
                + Set.of("xx", "y", "zzz").equals(loose) + " " + loose.remove("??") + loose);
        SortedSet<Integer> reversed = new TreeSet<>(Collections.reverseOrder());
        reversed.addAll(Arrays.asList(1, 5, 3));
        System.out.println(new TreeSet<>(reversed) + " " + new TreeSet<>((java.util.Collection<Integer>) reversed) + reversed.headSet(3));
        Set<Integer> a = new HashSet<>(List.of(1, 2, 3, 4));
        System.out.println(a.retainAll(Set.of(2, 3, 9)) + " " + a + a.addAll(List.of(3, 8)) + a.removeAll(List.of(8, 8)) + a
                + a.containsAll(List.of(2, 3)) + Collections.disjoint(a, Set.of(5)));
        Set<Object> hashes = new HashSet<>(Arrays.asList(null, 1, 1L, "1", '1', 1.0, null));
        System.out.println(hashes.size() + " " + hashes.contains(null) + hashes.remove(null) + hashes.add(1L) + hashes.hashCode());
        StringBuilder order = new StringBuilder();
        Set<String> many = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            many.add(Integer.toString(i * i * i, 36));
        }
        many.forEach(s -> order.append(s).append(' '));
        System.out.println(order);
        perform("change while walking", () -> {
            for (Integer n : a) {
                a.add(n + 100);
            }
        });
        System.out.println(set.clone().equals(set) + " " + ((HashSet<?>) a).clone());
    }
}
