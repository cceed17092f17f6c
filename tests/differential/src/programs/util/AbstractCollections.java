// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util;

import static util.Attempts.attempt;
import static util.Attempts.perform;

import java.util.AbstractCollection;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractQueue;
import java.util.AbstractSequentialList;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Set;

/** The abstract collections, given as little as they need. */
public class AbstractCollections {
    /** The numbers below a limit. */
    static class Range extends AbstractList<Integer> {
        private final int limit;

        Range(int limit) {
            this.limit = limit;
        }

        @Override
        public Integer get(int index) {
            if (index >= limit) {
                throw new IndexOutOfBoundsException("no " + index);
            }
            return index;
        }

        @Override
        public int size() {
            return limit;
        }
    }

    static class Backed extends AbstractSequentialList<String> {
        private final List<String> list = new ArrayList<>();

        @Override
        public ListIterator<String> listIterator(int index) {
            return list.listIterator(index);
        }

        @Override
        public int size() {
            return list.size();
        }
    }

    static class Squares extends AbstractMap<Integer, Integer> {
        @Override
        public Set<Entry<Integer, Integer>> entrySet() {
            return new AbstractSet<>() {
                @Override
                public Iterator<Entry<Integer, Integer>> iterator() {
                    return List.of(Map.entry(1, 1), Map.entry(2, 4), Map.entry(3, 9)).iterator();
                }

                @Override
                public int size() {
                    return 3;
                }
            };
        }
    }

    static class One extends AbstractQueue<String> {
        private String it;

        @Override
        public Iterator<String> iterator() {
            return it == null ? List.<String>of().iterator() : List.of(it).iterator();
        }

        @Override
        public int size() {
            return it == null ? 0 : 1;
        }

        @Override
        public boolean offer(String s) {
            boolean free = it == null;
            it = free ? s : it;
            return free;
        }

        @Override
        public String poll() {
            String was = it;
            it = null;
            return was;
        }

        @Override
        public String peek() {
            return it;
        }
    }

    public static void main(String[] args) {
        Range range = new Range(6);
        System.out.println(range + " " + range.subList(2, 5) + range.indexOf(3) + range.lastIndexOf(9) + range.contains(5) + range.hashCode()
                + range.equals(List.of(0, 1, 2, 3, 4, 5)) + range.containsAll(List.of(1, 2)) + range.stream().mapToInt(n -> n).sum());
        perform("add", () -> range.add(1));
        perform("add at", () -> range.add(0, 1));
        perform("set", () -> range.set(0, 1));
        perform("remove", () -> range.remove(0));
        perform("clear", range::clear);
        perform("clear of none", () -> new Range(0).clear());
        attempt("get", () -> range.get(6));
        attempt("sub-list", () -> range.subList(0, 7));
        attempt("get of a sub-list", () -> range.subList(1, 3).get(2));
        attempt("iterator", () -> range.listIterator(7));
        attempt("previous", () -> range.listIterator(6).previous() + range.listIterator(3).next());
        Backed backed = new Backed();
        backed.add("b");
        backed.add(0, "a");
        backed.addAll(1, List.of("x", "y"));
        System.out.println(backed + backed.set(1, "X") + backed.remove(2) + backed.get(2) + backed + backed.remove("X") + backed);
        attempt("get of sequence", () -> backed.get(2));
        attempt("set of sequence", () -> backed.set(-1, ""));
        Squares squares = new Squares();
        System.out.println(squares + " " + squares.get(3) + squares.get(4) + squares.containsKey(2) + squares.containsValue(4) + squares.keySet()
                + squares.values() + squares.hashCode() + squares.equals(Map.of(1, 1, 2, 4, 3, 9)) + squares.isEmpty() + squares.getOrDefault(8, -8));
        perform("put", () -> squares.put(4, 16));
        perform("remove from a map", () -> squares.remove(1));
        perform("remove of none from a map", () -> System.out.println(squares.remove(77)));
        One one = new One();
        System.out.println(one.add("first") + " " + one.offer("second") + one.element() + one);
        perform("add to a full queue", () -> one.add("second"));
        System.out.println(one.remove() + one.size());
        attempt("remove of none", one::remove);
        attempt("element of none", one::element);
        perform("addAll of itself", () -> one.addAll(one));
        AbstractCollection<Integer> endless = new AbstractCollection<>() {
            @Override
            public Iterator<Integer> iterator() {
                return List.of(1, 2, 3, 4).iterator();
            }

            @Override
            public int size() {
                return 2;
            }
        };
        System.out.println(endless + " " + endless.toArray().length + endless.toArray(new Integer[7]).length + endless.contains(4));
        AbstractMap.SimpleEntry<String, Integer> entry = new AbstractMap.SimpleEntry<>("k", 1);
        System.out.println(entry.setValue(5) + " " + entry + entry.hashCode() + entry.equals(Map.entry("k", 5)));
        perform("set an immutable entry", () -> new AbstractMap.SimpleImmutableEntry<>(entry).setValue(1));
    }
}
