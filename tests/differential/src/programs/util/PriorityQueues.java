// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util;

import static util.Attempts.attempt;
import static util.Attempts.perform;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;

/** PriorityQueue: the order of its array, comparators, removal through iterators. */
public class PriorityQueues {
    public static void main(String[] args) {
        PriorityQueue<Integer> queue = new PriorityQueue<>();
        for (int i = 0; i < 20; i++) {
            queue.add(i * 7 % 20);
        }
        System.out.println(queue + " " + queue.peek());
        System.out.println(queue.remove(7) + " " + queue.remove(99) + " " + queue + " " + queue.contains(13));
        Iterator<Integer> i = queue.iterator();
        perform("remove before next", i::remove);
        int sum = 0;
        while (i.hasNext()) {
            int n = i.next();
            sum += n;
            if (n % 3 == 0) {
                i.remove();
            }
        }
        System.out.println(sum + " " + queue);
        attempt("next at the end", i::next);
        StringBuilder order = new StringBuilder();
        while (!queue.isEmpty()) {
            order.append(queue.poll()).append(' ');
        }
        System.out.println(order + " " + queue.poll() + queue.peek());
        attempt("remove of none", () -> queue.remove());
        attempt("element of none", queue::element);
        perform("null", () -> queue.add(null));
        perform("null among others", () -> new PriorityQueue<>(Arrays.asList(1, null)));
        perform("what cannot be compared", () -> new PriorityQueue<Object>().add(new Object() {
            @Override
            public String toString() {
                return "it";
            }
        }));
        PriorityQueue<Object> mixed = new PriorityQueue<>();
        mixed.add("a");
        perform("of another type", () -> mixed.add(1));
        attempt("capacity", () -> new PriorityQueue<>(0));
        PriorityQueue<String> byLength =
                new PriorityQueue<>(Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder()));
        Collections.addAll(byLength, "pear", "fig", "apple", "kiwi", "nut", "");
        System.out.println(byLength + " " + new PriorityQueue<>(byLength).comparator().equals(byLength.comparator()));
        System.out.println(new PriorityQueue<>(new TreeSet<>(Collections.reverseOrder()) {{ add(1); add(2); }})
                + " " + new PriorityQueue<>(List.of(3, 1, 2)) + " " + new PriorityQueue<>(3, null).comparator());
        perform("change while walking", () -> {
            for (String s : byLength) {
                byLength.add(s + s);
            }
        });
        System.out.println(byLength.removeIf(s -> s.startsWith("a")) + " " + byLength.retainAll(List.of("fig", "nut", ""))
                + " " + byLength + Arrays.toString(byLength.toArray(new String[4])));
    }
}
