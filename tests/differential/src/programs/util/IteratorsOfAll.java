// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util;

import static util.Attempts.perform;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.ListIterator;
import java.util.TreeMap;
import java.util.Vector;

/** Iterators of many collections under the same treatment: remove, forEachRemaining, and use in the wrong order. */
public class IteratorsOfAll {
    private static void show(String name, Iterator<Integer> i) {
        StringBuilder text = new StringBuilder(name + ": ");
        try {
            i.remove();
            text.append("removed too early ");
        } catch (IllegalStateException | UnsupportedOperationException e) {
            text.append(e.getClass().getSimpleName()).append(' ');
        }
        while (i.hasNext()) {
            int n = i.next();
            text.append(n).append(' ');
            if (n == 2) {
                try {
                    i.remove();
                    i.remove();
                } catch (IllegalStateException | UnsupportedOperationException e) {
                    text.append(e.getClass().getSimpleName()).append(' ');
                }
            }
            if (n == 3) {
                i.forEachRemaining(rest -> text.append('+').append(rest).append(' '));
            }
        }
        try {
            i.next();
        } catch (java.util.NoSuchElementException e) {
            text.append(e.getMessage());
        }
        System.out.println(text);
    }

    public static void main(String[] args) {
        List<Integer> numbers = List.of(1, 2, 3, 4, 5);
        ArrayList<Integer> array = new ArrayList<>(numbers);
        LinkedList<Integer> linked = new LinkedList<>(numbers);
        LinkedHashSet<Integer> set = new LinkedHashSet<>(numbers);
        Vector<Integer> vector = new Vector<>(numbers);
        LinkedHashMap<Integer, Integer> map = new LinkedHashMap<>();
        TreeMap<Integer, Integer> tree = new TreeMap<>();
        numbers.forEach(n -> {
            map.put(n, n);
            tree.put(n, n);
        });
        show("array", array.iterator());
        show("linked", linked.iterator());
        show("descending", linked.descendingIterator());
        show("set", set.iterator());
        show("vector", vector.iterator());
        show("keys", map.keySet().iterator());
        show("values", map.values().iterator());
        show("tree", tree.keySet().iterator());
        show("tree backwards", tree.descendingKeySet().iterator());
        show("sub-list", new ArrayList<>(numbers).subList(1, 4).iterator());
        show("immutable", numbers.iterator());
        show("synchronized", Collections.synchronizedList(new ArrayList<>(numbers)).iterator());
        show("stream", numbers.stream().iterator());
        System.out.println(array + " " + linked + set + vector + map + tree);
        ListIterator<Integer> l = array.listIterator(array.size());
        while (l.hasPrevious()) {
            int n = l.previous();
            if (n % 2 == 1) {
                l.set(n * 100);
            } else {
                l.add(-n);
                l.previous();
            }
        }
        System.out.println(array);
        Enumeration<Integer> e = vector.elements();
        Iterator<Integer> wrapped = e.asIterator();
        System.out.println(wrapped.next() + " " + wrapped.hasNext() + Collections.list(e));
        perform("remove of an enumeration", wrapped::remove);
    }
}
