// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util25;

import static util25.Attempts.attempt;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.SequencedCollection;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The first and the last of collections, and collections seen backwards. */
public class SequencedCollections {
    public static void main(String[] args) {
        List<Integer> numbers = List.of(3, 1, 2);
        for (SequencedCollection<Integer> c : List.<SequencedCollection<Integer>>of(new ArrayList<>(numbers), new LinkedList<>(numbers), new ArrayDeque<>(numbers), new LinkedHashSet<>(numbers), new TreeSet<>(numbers), numbers)) {
            System.out.println(c.getClass().getSimpleName() + " " + c.getFirst() + c.getLast() + c.reversed());
            attempt("addFirst", () -> {
                c.addFirst(9);
                return c;
            });
            attempt("addLast", () -> {
                c.addLast(3);
                return c + " " + c.reversed();
            });
            attempt("removeFirst", () -> c.removeFirst() + " " + c);
            attempt("removeLast of reversed", () -> c.reversed().removeLast() + " " + c);
        }
        attempt("first of none", () -> new ArrayList<>().getFirst());
        attempt("remove of none", () -> new ArrayList<>().removeLast());
        attempt("first of an empty set", () -> new LinkedHashSet<>().getFirst());
        SequencedMap<String, Integer> map = new LinkedHashMap<>();
        map.put("b", 2);
        map.putFirst("a", 1);
        map.putLast("b", 22);
        System.out.println(map + " " + map.firstEntry() + map.lastEntry() + map.reversed() + map.pollFirstEntry() + map.sequencedKeySet().reversed() + map.sequencedValues() + map.reversed().firstEntry());
        attempt("putFirst of a sorted map", () -> new TreeMap<>(map).putFirst("z", 1));
        attempt("unmodifiable", () -> Collections.unmodifiableSequencedMap(map).pollLastEntry());
        List<Integer> backwards = new ArrayList<>(numbers).reversed();
        backwards.add(7);
        System.out.println(backwards + " " + backwards.indexOf(7) + backwards.subList(1, 3) + backwards.reversed() + backwards.stream().toList());
    }
}
