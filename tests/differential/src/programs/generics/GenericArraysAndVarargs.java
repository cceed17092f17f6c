// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package generics;

import java.util.Arrays;
import java.util.function.IntFunction;

/** JLS 15.10.1, 8.4.1: arrays of erased types, made through functions and by varargs, stored and cast. */
public class GenericArraysAndVarargs {
    static class Stack<T> {
        private T[] items;
        private int size;

        Stack(IntFunction<T[]> maker) {
            items = maker.apply(1);
        }

        void push(T t) {
            if (size == items.length) {
                items = Arrays.copyOf(items, size * 2);
            }
            items[size++] = t;
        }

        T pop() {
            T t = items[--size];
            items[size] = null;
            return t;
        }

        T[] array() {
            return items;
        }
    }

    static class Erased<T> {
        @SuppressWarnings("unchecked")
        T[] items = (T[]) new Object[3];
    }

    @SafeVarargs
    static <T> int count(T... ts) {
        return ts.length;
    }

    @SuppressWarnings("unchecked")
    public static void main(String[] args) {
        Stack<String> s = new Stack<>(String[]::new);
        for (int i = 0; i < 5; i++) {
            s.push("s" + i);
        }
        System.out.println(s.pop() + s.pop() + s.array().length + s.array().getClass().getSimpleName());
        Erased<String> e = new Erased<>();
        ((Object[]) e.items)[0] = 5;
        try {
            String[] a = e.items;
            System.out.println(a.length);
        } catch (ClassCastException x) {
            System.out.println(x.getMessage());
        }
        try {
            ((Stack<Object>) (Stack<?>) s).push(7);
        } catch (ArrayStoreException x) {
            System.out.println(x.getMessage());
        }
        System.out.println(count() + count(1, "a") + count((Object) new int[2]) + count(new Integer[] {1, 2, 3}) + count(new int[] {1, 2, 3}));
    }
}
