// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util;

import static util.Attempts.attempt;
import static util.Attempts.perform;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.ListIterator;

/** LinkedList as list, queue, deque and stack. */
public class LinkedLists {
    public static void main(String[] args) {
        LinkedList<String> list = new LinkedList<>();
        attempt("getFirst", list::getFirst);
        attempt("getLast", list::getLast);
        attempt("removeFirst", list::removeFirst);
        attempt("removeLast", list::removeLast);
        attempt("remove", () -> list.remove());
        attempt("element", list::element);
        attempt("pop", list::pop);
        attempt("peek", list::peek);
        attempt("peekLast", list::peekLast);
        attempt("poll", list::poll);
        attempt("pollLast", list::pollLast);
        list.push("b");
        list.offerFirst("a");
        list.offerLast("c");
        list.add(null);
        list.add(1, "ab");
        System.out.println(list + " " + list.indexOf(null) + " " + list.lastIndexOf("c") + " " + list.contains("zz"));
        attempt("get", () -> list.get(5));
        attempt("set", () -> list.set(-1, "x"));
        perform("add", () -> list.add(6, "x"));
        attempt("remove at", () -> list.remove(5));
        attempt("iterator at", () -> list.listIterator(-2));
        attempt("first occurrence", () -> list.removeFirstOccurrence("b") + " " + list.removeLastOccurrence("nobody") + list);
        System.out.println(list.addAll(2, List.of("p", "q")) + " " + list);
        Iterator<String> down = list.descendingIterator();
        StringBuilder text = new StringBuilder();
        while (down.hasNext()) {
            String s = down.next();
            text.append(s).append(' ');
            if ("p".equals(s)) {
                down.remove();
            }
        }
        System.out.println(text + " " + list);
        ListIterator<String> i = list.listIterator(2);
        perform("set first", () -> i.set("x"));
        i.add("X");
        perform("set after add", () -> i.set("x"));
        perform("remove after add", i::remove);
        i.previous();
        i.set("Y");
        i.remove();
        System.out.println(list + " " + i.nextIndex() + i.previousIndex());
        list.addLast("end");
        attempt("next after a change", i::next);
        attempt("previous after a change", i::previous);
        LinkedList<?> clone = (LinkedList<?>) list.clone();
        clone.clear();
        System.out.println(list + " " + clone + " " + list.equals(new ArrayList<>(list)) + " " + list.hashCode());
        list.subList(1, 3).clear();
        System.out.println(list + " " + list.peekFirst() + list.peekLast());
        attempt("toArray", () -> list.toArray(new String[0]));
        attempt("spliterator", () -> list.spliterator().estimateSize() + " " + list.spliterator().characteristics());
        List<Integer> numbers = new LinkedList<>(List.of(5, 3, 9, 1));
        numbers.sort(null);
        numbers.replaceAll(n -> n * n);
        numbers.removeIf(n -> n == 9);
        System.out.println(numbers);
        perform("change while walking", () -> {
            for (Integer n : numbers) {
                numbers.add(n);
            }
        });
    }
}
