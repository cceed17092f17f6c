// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package classes;

import java.util.ArrayList;
import java.util.List;

/** JLS 4.4, 8.4.4: erasure to the leftmost bound; casts appear where the erased type is too general. */
public class GenericMethodsAndBounds {
    interface Named {
        String name();
    }

    static class Item implements Named, Comparable<Item> {
        final String n;

        Item(String n) {
            this.n = n;
        }

        @Override
        public String name() {
            return n;
        }

        @Override
        public int compareTo(Item o) {
            return n.compareTo(o.n);
        }
    }

    static <T extends Comparable<T> & Named> String larger(T a, T b) {
        return a.compareTo(b) >= 0 ? a.name() : b.name();
    }

    static <T> List<T> listOf(T first, T second) {
        List<T> list = new ArrayList<>();
        list.add(first);
        list.add(second);
        return list;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    public static void main(String[] args) {
        System.out.println(larger(new Item("b"), new Item("a")));
        List<String> strings = listOf("x", "y");
        ((List) strings).add(5);
        System.out.println(strings.size() + " " + strings.get(0).length());
        Object still = ((List) strings).get(2);
        System.out.println(still);
        try {
            String s = strings.get(2);
            System.out.println(s);
        } catch (ClassCastException e) {
            System.out.println(e.getMessage());
        }
        try {
            Comparable raw = new Item("q");
            raw.compareTo("text");
        } catch (ClassCastException e) {
            System.out.println(e.getMessage());
        }
    }
}
