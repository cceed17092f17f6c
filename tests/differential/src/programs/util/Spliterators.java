// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util;

import static util.Attempts.attempt;
import static util.Attempts.perform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.TreeSet;
import java.util.Vector;
import java.util.stream.IntStream;

/** The spliterators of collections and arrays: characteristics, sizes, how they split; iterators of primitives. */
public class Spliterators {
    private static void show(String name, Spliterator<Integer> all) {
        StringBuilder text = new StringBuilder(name + " " + Integer.toHexString(all.characteristics()) + " " + all.getExactSizeIfKnown());
        all.tryAdvance(n -> text.append(" first ").append(n));
        Spliterator<Integer> front = all.trySplit();
        if (front == null) {
            text.append(" does not split");
        } else {
            text.append(" [").append(Integer.toHexString(front.characteristics())).append(' ').append(front.estimateSize() == Long.MAX_VALUE ? "?" : front.estimateSize() + "").append(": ");
            front.forEachRemaining(n -> text.append(n).append(' '));
            text.append(']');
        }
        text.append(" [").append(all.estimateSize() == Long.MAX_VALUE ? "?" : all.estimateSize() + "").append(": ");
        all.forEachRemaining(n -> text.append(n).append(' '));
        System.out.println(text + "] " + all.tryAdvance(n -> {}));
    }

    public static void main(String[] args) {
        List<Integer> numbers = List.of(5, 3, 8, 1, 9, 2, 7);
        for (Collection<Integer> c : List.of(numbers, new ArrayList<>(numbers), new LinkedList<>(numbers), new HashSet<>(numbers), new LinkedHashSet<>(numbers),
                new TreeSet<>(numbers), new ArrayDeque<>(numbers), new PriorityQueue<>(numbers), new Vector<>(numbers), Arrays.asList(5, 3, 8), Collections.nCopies(3, 4),
                Collections.singleton(6), Collections.<Integer>emptyList())) {
            show(c.getClass().getSimpleName(), c.spliterator());
        }
        HashMap<Integer, Integer> map = new HashMap<>();
        numbers.forEach(n -> map.put(n, -n));
        show("keys", map.keySet().spliterator());
        show("values", map.values().spliterator());
        show("array", Arrays.spliterator(numbers.toArray(new Integer[0])));
        show("array range", Arrays.spliterator(numbers.toArray(new Integer[0]), 2, 6));
        show("stream", numbers.stream().filter(n -> n > 2).spliterator());
        show("range", IntStream.range(0, 9).boxed().spliterator());
        show("iterator", java.util.Spliterators.spliteratorUnknownSize(numbers.iterator(), Spliterator.ORDERED));
        show("sized iterator", java.util.Spliterators.spliterator(numbers.iterator(), 7, 0));
        show("empty", java.util.Spliterators.emptySpliterator());
        attempt("comparator", () -> new TreeSet<>(numbers).spliterator().getComparator());
        attempt("no comparator", () -> numbers.spliterator().getComparator());
        attempt("reverse", () -> new TreeSet<Integer>(Comparator.reverseOrder()).spliterator().getComparator().equals(Comparator.reverseOrder()));
        attempt("range", () -> Arrays.spliterator(new int[3], 2, 1));
        attempt("range outside", () -> Arrays.spliterator(new int[3], 0, 4));
        perform("null", () -> numbers.spliterator().forEachRemaining(null));
        List<Integer> changing = new ArrayList<>(numbers);
        Spliterator<Integer> late = changing.spliterator();
        changing.add(100);
        attempt("bound late", () -> late.estimateSize());
        changing.add(101);
        perform("changed", () -> late.forEachRemaining(n -> {}));
        PrimitiveIterator.OfInt ints = IntStream.of(1, 2, 3).iterator();
        System.out.println(ints.nextInt() + ints.next());
        ints.forEachRemaining((int n) -> System.out.println(n));
        attempt("no more", ints::nextInt);
        attempt("remove", () -> {
            ints.remove();
            return "";
        });
    }
}
