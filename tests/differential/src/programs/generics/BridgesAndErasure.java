// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package generics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Generic classes and methods: bridge methods, bounds, wildcards, erased casts that fail late, recursive bounds. */
public class BridgesAndErasure {
    interface Transformer<A, B> {
        B apply(A input);

        default <C> Transformer<A, C> then(Transformer<? super B, ? extends C> next) {
            return input -> next.apply(apply(input));
        }
    }

    static class Length implements Transformer<String, Integer> {
        @Override
        public Integer apply(String input) {
            return input.length();
        }
    }

    abstract static class Cell<T> implements Comparable<Cell<T>> {
        T value;

        Cell(T value) {
            this.value = value;
        }

        T get() {
            return value;
        }

        void set(T newValue) {
            value = newValue;
        }

        abstract int weight();

        @Override
        public int compareTo(Cell<T> other) {
            return Integer.compare(weight(), other.weight());
        }
    }

    /** Overrides with the concrete type: javac makes bridges get() and set(Object). */
    static class IntCell extends Cell<Integer> {
        IntCell(int value) {
            super(value);
        }

        @Override
        Integer get() {
            return super.get() + 1;
        }

        @Override
        void set(Integer newValue) {
            super.set(newValue * 2);
        }

        @Override
        int weight() {
            return value;
        }
    }

    static <T extends Comparable<? super T>> T max(Iterable<? extends T> items) {
        Iterator<? extends T> it = items.iterator();
        T best = it.next();
        while (it.hasNext()) {
            T next = it.next();
            if (next.compareTo(best) > 0) {
                best = next;
            }
        }
        return best;
    }

    static double sum(List<? extends Number> numbers) {
        double sum = 0;
        for (Number n : numbers) {
            sum += n.doubleValue();
        }
        return sum;
    }

    static void fill(List<? super Integer> sink, int n) {
        for (int i = 0; i < n; i++) {
            sink.add(i);
        }
    }

    @SafeVarargs
    static <T> List<T> listOf(T... items) {
        List<T> list = new ArrayList<>();
        for (T item : items) {
            list.add(item);
        }
        return list;
    }

    static <K, V, R> Map<K, R> mapValues(Map<K, V> map, BiFunction<? super K, ? super V, ? extends R> f) {
        Map<K, R> result = new TreeMap<>();
        map.forEach((k, v) -> result.put(k, f.apply(k, v)));
        return result;
    }

    record Pair<A, B>(A first, B second) {
        <C> Pair<A, C> withSecond(C c) {
            return new Pair<>(first, c);
        }

        static <T> Pair<T, T> twin(T t) {
            return new Pair<>(t, t);
        }
    }

    static final class LinkedStack<E> implements Iterable<E> {
        private Link<E> top;

        private static final class Link<E> {
            final E item;
            final Link<E> below;

            Link(E item, Link<E> below) {
                this.item = item;
                this.below = below;
            }
        }

        LinkedStack<E> push(E item) {
            top = new Link<>(item, top);
            return this;
        }

        @Override
        public Iterator<E> iterator() {
            return new Iterator<E>() {
                private Link<E> at = top;

                @Override
                public boolean hasNext() {
                    return at != null;
                }

                @Override
                public E next() {
                    E item = at.item;
                    at = at.below;
                    return item;
                }
            };
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    public static void main(String[] args) {
        Transformer<String, Integer> length = new Length();
        System.out.println(length.apply("four") + " " + length.then(n -> n * 1.5).then(d -> "<" + d + ">").apply("seven"));
        Cell<Integer> cell = new IntCell(20);
        cell.set(5);
        System.out.println(cell.get() + " " + cell.value + " " + cell.compareTo(new IntCell(11)));
        Cell raw = cell;
        try {
            raw.set("not an integer");
        } catch (ClassCastException e) {
            System.out.println("the bridge casts");
        }
        System.out.println(max(List.of(3, 9, 4)) + " " + max(List.of("pear", "zebra", "apple")));
        List<Object> sink = new ArrayList<>(List.of("first"));
        fill(sink, 3);
        System.out.println(sink + " " + sum(List.of(1, 2.5, 3L)) + " " + listOf("a", "b") + listOf() + listOf(1, "x", 2.0).size());
        List polluted = new ArrayList<Integer>();
        polluted.add("text");
        List<Integer> integers = polluted;
        Object late = integers.get(0);
        System.out.println(integers.size() + " " + late);
        try {
            int n = integers.get(0);
            System.out.println(n);
        } catch (ClassCastException e) {
            System.out.println("the cast comes late");
        }
        Map<String, Integer> ages = new TreeMap<>(Map.of("ann", 31, "bob", 27));
        System.out.println(mapValues(ages, (name, age) -> name.charAt(0) + age) + " "
                + mapValues(ages, (name, age) -> name + age));
        Pair<String, Integer> pair = new Pair<>("one", 1);
        System.out.println(pair + " " + pair.withSecond(List.of(2)) + " " + Pair.twin("t") + " " + Pair.twin(1).equals(Pair.twin(1)));
        StringBuilder popped = new StringBuilder();
        for (String s : new LinkedStack<String>().push("a").push("b").push("c")) {
            popped.append(s);
        }
        System.out.println(popped);
        Function<Object, String> describe = Object::toString;
        Function<? super Integer, ? extends CharSequence> narrowed = describe;
        System.out.println(narrowed.apply(77).length());
        List<Cell<Integer>> cells = listOf(new IntCell(3), new IntCell(1), new IntCell(2));
        cells.sort(Comparator.naturalOrder());
        for (Cell<Integer> c : cells) {
            System.out.print(c.value + " ");
        }
        System.out.println();
    }
}
