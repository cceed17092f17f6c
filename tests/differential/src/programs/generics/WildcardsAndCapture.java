// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package generics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** JLS 4.5.1, 5.1.10: wildcards, capture helpers, producers and consumers, recursive bounds. */
public class WildcardsAndCapture {
    static double sum(List<? extends Number> list) {
        double s = 0;
        for (Number n : list) {
            s += n.doubleValue();
        }
        return s;
    }

    static void fill(List<? super Integer> list, int n) {
        for (int i = 0; i < n; i++) {
            list.add(i);
        }
    }

    static void swap(List<?> list) {
        swapCaptured(list);
    }

    private static <T> void swapCaptured(List<T> list) {
        T t = list.get(0);
        list.set(0, list.get(1));
        list.set(1, t);
    }

    static <T extends Comparable<? super T>> T max(List<? extends T> list) {
        T best = list.get(0);
        for (T t : list) {
            if (t.compareTo(best) > 0) {
                best = t;
            }
        }
        return best;
    }

    abstract static class Builder<B extends Builder<B>> {
        StringBuilder text = new StringBuilder();

        abstract B self();

        B add(String s) {
            text.append(s);
            return self();
        }
    }

    static class Loud extends Builder<Loud> {
        @Override
        Loud self() {
            return this;
        }

        Loud shout() {
            text.append("!");
            return this;
        }
    }

    static <A, B, C> Function<A, C> compose(Function<? super A, ? extends B> f, Function<? super B, ? extends C> g) {
        return a -> g.apply(f.apply(a));
    }

    public static void main(String[] args) {
        List<Object> objects = new ArrayList<>();
        fill(objects, 3);
        swap(objects);
        System.out.println(objects + " " + sum(List.of(1, 2.5, 3L)) + " " + max(List.of("b", "c", "a")));
        System.out.println(new Loud().add("a").shout().add("b").text);
        System.out.println(compose((Object o) -> o.toString(), String::length).apply(12345));
        Supplier<? extends List<? super String>> s = ArrayList::new;
        System.out.println(s.get().isEmpty() + " " + Collections.max(List.of(3, 9, 4), Comparator.comparing(i -> -i)));
    }
}
