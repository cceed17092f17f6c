// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util;

import static util.Attempts.attempt;
import static util.Attempts.perform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedList;
import java.util.List;
import java.util.Random;
import java.util.Vector;

/** The algorithms of Collections. */
public class CollectionAlgorithms {
    public static void main(String[] args) {
        for (List<Integer> list : List.of(new ArrayList<Integer>(), new LinkedList<Integer>())) {
            for (int i = 0; i < 120; i++) {
                list.add(i * 31 % 97);
            }
            Collections.shuffle(list, new Random(42));
            System.out.println(list.subList(0, 20) + " " + list.hashCode());
            Collections.rotate(list, 17);
            Collections.rotate(list, -250);
            Collections.swap(list, 0, 119);
            System.out.println(list.subList(0, 20) + " " + list.hashCode());
            Collections.sort(list, Comparator.reverseOrder());
            System.out.println(Collections.binarySearch(list, 50, Comparator.reverseOrder()) + " "
                    + Collections.binarySearch(list, 200, Collections.reverseOrder()) + " " + Collections.frequency(list, 22));
            Collections.reverse(list);
            System.out.println(Collections.binarySearch(list, 96) + " " + Collections.binarySearch(list, -1) + " "
                    + Collections.max(list) + Collections.min(list) + Collections.max(list, (a, b) -> a % 10 - b % 10));
            System.out.println(Collections.indexOfSubList(list, List.of(5, 6, 7)) + " " + Collections.lastIndexOfSubList(list, List.of(96))
                    + " " + Collections.indexOfSubList(list, List.of()) + Collections.lastIndexOfSubList(list, List.of(7, 5)));
            System.out.println(Collections.replaceAll(list, 3, null) + " " + Collections.frequency(list, null));
            Collections.fill(list, 1);
            System.out.println(list.stream().mapToInt(n -> n).sum());
        }
        List<String> words = new ArrayList<>(List.of("a", "b", "c"));
        List<String> target = new ArrayList<>(Arrays.asList("1", "2", "3", "4"));
        Collections.copy(target, words);
        System.out.println(target + " " + Collections.addAll(words, "d", "e") + Collections.addAll(words) + words);
        perform("copy to a shorter list", () -> Collections.copy(new ArrayList<>(), words));
        attempt("max of none", () -> Collections.max(List.<Integer>of()));
        attempt("max of null", () -> Collections.max(Arrays.asList(1, null)));
        perform("swap outside", () -> Collections.swap(words, 0, 5));
        perform("sort with null", () -> Collections.sort(Arrays.asList("x", null)));
        attempt("search for null", () -> Collections.binarySearch(words, null));
        perform("shuffle what is fixed", () -> Collections.shuffle(List.of(1, 2), new Random(1)));
        perform("reverse what is fixed", () -> Collections.reverse(List.of(1, 2)));
        attempt("disjoint", () -> Collections.disjoint(words, List.of("z", "e")) + " " + Collections.disjoint(words, null));
        System.out.println(Collections.list(new Vector<>(words).elements()) + " " + Collections.enumeration(words).nextElement()
                + Collections.unmodifiableList(words).equals(words));
        Comparator<String> order = Collections.reverseOrder(String.CASE_INSENSITIVE_ORDER);
        words.sort(order);
        System.out.println(words + " " + Collections.reverseOrder(order).compare("A", "b") + Collections.reverseOrder(null).equals(Collections.reverseOrder())
                + Collections.reverseOrder(Collections.<String>reverseOrder()).equals(Comparator.<String>naturalOrder()));
        var stack = Collections.asLifoQueue(new java.util.ArrayDeque<>(words));
        stack.add("top");
        System.out.println(stack.poll() + stack.peek() + stack.size());
    }
}
