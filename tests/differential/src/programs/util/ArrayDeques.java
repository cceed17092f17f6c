// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util;

import static util.Attempts.attempt;
import static util.Attempts.perform;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** ArrayDeque: both ends, growth around the end of its array, no nulls, removal in the middle. */
public class ArrayDeques {
    public static void main(String[] args) {
        Deque<Integer> deque = new ArrayDeque<>();
        attempt("getFirst", deque::getFirst);
        attempt("getLast", deque::getLast);
        attempt("removeFirst", deque::removeFirst);
        attempt("removeLast", deque::removeLast);
        attempt("pop", deque::pop);
        attempt("element", deque::element);
        attempt("peek", () -> deque.peek() + " " + deque.poll() + " " + deque.peekLast() + " " + deque.pollLast());
        perform("null", () -> deque.add(null));
        perform("null in front", () -> deque.push(null));
        perform("null among others", () -> new ArrayDeque<>(java.util.Arrays.asList(1, null)));
        for (int i = 0; i < 40; i++) {
            if (i % 3 == 0) {
                deque.addFirst(i);
            } else {
                deque.addLast(i);
            }
            if (i % 4 == 3) {
                deque.pollFirst();
            }
        }
        System.out.println(deque + " " + deque.size());
        System.out.println(deque.removeFirstOccurrence(20) + " " + deque.removeLastOccurrence(999) + " " + deque.remove(25) + " "
                + deque.contains(20) + " " + deque.removeIf(n -> n % 5 == 0) + " " + deque.retainAll(List.of(1, 2, 4, 7, 8, 11, 13, 38)));
        System.out.println(deque);
        Iterator<Integer> i = deque.iterator();
        perform("remove before next", i::remove);
        i.next();
        i.next();
        i.remove();
        perform("remove twice", i::remove);
        StringBuilder text = new StringBuilder();
        Iterator<Integer> down = deque.descendingIterator();
        while (down.hasNext()) {
            int n = down.next();
            text.append(n).append(' ');
            if (n == 7) {
                down.remove();
            }
        }
        System.out.println(text + " " + deque);
        perform("change while walking", () -> {
            for (Integer n : deque) {
                deque.addFirst(n);
            }
        });
        ArrayDeque<Integer> copy = new ArrayDeque<>(deque).clone();
        copy.push(-1);
        System.out.println(copy + " " + deque + " " + copy.equals(new ArrayDeque<>(copy)));
        attempt("next at the end", () -> new ArrayDeque<>().iterator().next());
        attempt("toArray", () -> deque.toArray(new Number[0]));
        attempt("negative capacity", () -> new ArrayDeque<>(-5).size());
        deque.clear();
        deque.addAll(List.of(1, 2, 3));
        System.out.println(deque.pollLast() + " " + deque + deque.isEmpty() + deque.stream().mapToInt(n -> n).sum());
        int sum = 0;
        for (int round = 0; round < 1000; round++) {
            deque.addLast(round);
            deque.addFirst(-round / 2);
            sum = sum * 31 + deque.pollFirst() + (round % 2 == 0 ? deque.pollFirst() : 0);
        }
        System.out.println(sum + " " + deque.size() + " " + deque.peekFirst() + " " + deque.peekLast());
    }
}
