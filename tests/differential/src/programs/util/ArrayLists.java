// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util;

import static util.Attempts.attempt;
import static util.Attempts.perform;

import java.util.ArrayList;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;

/** ArrayList: bounds and their messages, changes while it is walked through, sub-lists of sub-lists. */
public class ArrayLists {
    public static void main(String[] args) {
        List<String> list = new ArrayList<>(List.of("a", "b", "c", "d", "e"));
        attempt("get after the end", () -> list.get(5));
        attempt("get before", () -> list.get(-1));
        attempt("set after the end", () -> list.set(5, "x"));
        perform("add after the end", () -> list.add(6, "x"));
        perform("add before", () -> list.add(-1, "x"));
        attempt("remove after the end", () -> list.remove(5));
        attempt("addAll after the end", () -> list.addAll(7, List.of("x")));
        attempt("addAll of null", () -> list.addAll(null));
        attempt("capacity", () -> new ArrayList<>(-1));
        attempt("of null", () -> new ArrayList<>(null));
        attempt("iterator at 9", () -> list.listIterator(9));
        attempt("sub-list backwards", () -> list.subList(3, 2));
        attempt("sub-list past the end", () -> list.subList(0, 6));
        attempt("sub-list before", () -> list.subList(-1, 2));
        subLists(list);
        modifications();
        attempt("remove nobody", () -> list.remove(null) + " " + list.remove("zz") + " " + list.indexOf(null));
        list.add(null);
        attempt("null in it", () -> list.indexOf(null) + " " + list.contains(null) + " " + list.hashCode());
        attempt("toArray", () -> list.toArray(new String[0]));
        attempt("toArray, longer", () -> list.toArray(new String[] {"1", "2", "3", "4", "5", "6", "7", "8", "9"}));
        attempt("toArray of the wrong type", () -> list.toArray(new Integer[0]));
        attempt("toArray by a function", () -> list.toArray(CharSequence[]::new).getClass().getSimpleName());
        attempt("clone", () -> ((ArrayList<String>) list).clone().equals(list));
        attempt("retainAll", () -> list.retainAll(List.of("a", "q")) + " " + list);
        List<Object> itself = new ArrayList<>();
        itself.add(itself);
        itself.add(1);
        System.out.println(itself);
    }

    private static void subLists(List<String> list) {
        List<String> middle = list.subList(1, 4);
        List<String> inner = middle.subList(1, 2);
        inner.set(0, "C");
        inner.add("C2");
        System.out.println(list + " " + middle + " " + inner);
        Collections.reverse(middle);
        inner.clear();
        System.out.println(list + " " + middle + " " + inner);
        attempt("get of a sub-list", () -> middle.get(2));
        attempt("sub-list of a sub-list", () -> middle.subList(1, 3));
        list.add("f");
        attempt("sub-list after a change", () -> middle.size());
        attempt("walk after a change", () -> middle.iterator().hasNext());
    }

    private static void modifications() {
        List<Integer> list = new ArrayList<>(List.of(1, 2, 3, 4));
        Iterator<Integer> i = list.iterator();
        perform("remove before next", i::remove);
        i.next();
        i.remove();
        perform("remove twice", i::remove);
        list.add(9);
        attempt("next after add", i::next);
        attempt("hasNext after add", i::hasNext);
        // The last but one may be removed without being found out.
        try {
            for (Integer n : list) {
                if (n == 4) {
                    list.remove(n);
                }
            }
            System.out.println("not found out " + list);
        } catch (ConcurrentModificationException e) {
            System.out.println("found out");
        }
        perform("forEach", () -> list.forEach(n -> list.add(n)));
        System.out.println(list);
        perform("removeIf", () -> list.removeIf(n -> list.add(n)));
        perform("replaceAll", () -> list.replaceAll(n -> {
            list.add(n);
            return n;
        }));
        perform("sort", () -> list.sort((a, b) -> {
            list.add(0);
            return a - b;
        }));
        System.out.println(list.size());
        ListIterator<Integer> both = list.listIterator(2);
        System.out.println(both.previousIndex() + " " + both.previous() + " " + both.nextIndex());
        both.set(77);
        both.add(88);
        perform("set after add", () -> both.set(1));
        System.out.println(list.subList(0, 4) + " " + both.next() + both.hasPrevious());
        attempt("next at the end", () -> new ArrayList<>().listIterator().next());
        attempt("previous at the start", () -> new ArrayList<>(List.of(1)).listIterator().previous());
        i = list.iterator();
        StringBuilder rest = new StringBuilder();
        i.next();
        i.forEachRemaining(n -> rest.append(n).append(' '));
        System.out.println(rest);
    }
}
