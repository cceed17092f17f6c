// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package generics;

import java.util.ArrayList;
import java.util.List;

/** JLS 4.12.2.1, 5.5: where erased code inserts casts, and where none is needed, so that a wrong value passes. */
public class HeapPollution {
    static class Cell<T> {
        T value;

        Cell(T value) {
            this.value = value;
        }

        T get() {
            return value;
        }
    }

    static <T> String describe(T t) {
        return "any " + t;
    }

    static String describe(Integer i) {
        return "integer " + i;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    public static void main(String[] args) {
        Cell<Integer> c = (Cell<Integer>) (Cell) new Cell<>("text");
        Object fine = c.get();
        System.out.println(fine + " " + c.value + " " + (c.get() == (Object) "text"));
        try {
            int i = c.value;
            System.out.println(i);
        } catch (ClassCastException e) {
            System.out.println(e.getMessage());
        }
        try {
            System.out.println(describe(c.get()));
        } catch (ClassCastException e) {
            System.out.println("cast for the overload");
        }
        List<Integer> list = new ArrayList<>();
        ((List) list).add("s");
        System.out.println(list + " " + list.contains("s") + list.size());
        try {
            for (Integer i : list) {
                System.out.println(i);
            }
        } catch (ClassCastException e) {
            System.out.println("in the loop");
        }
        c.value = 7;
        System.out.println(c.get() + 1);
    }
}
