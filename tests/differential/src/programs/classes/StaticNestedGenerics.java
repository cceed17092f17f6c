// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package classes;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** JLS 8.1.2, 8.5: generic classes with inner iterators that use the outer type's variables and private fields. */
public class StaticNestedGenerics {
    static class Ring<T> implements Iterable<T> {
        private Object[] items = new Object[2];
        private int head;
        private int size;

        void add(T item) {
            if (size == items.length) {
                Object[] more = new Object[size * 2];
                for (int i = 0; i < size; i++) {
                    more[i] = items[(head + i) % size];
                }
                items = more;
                head = 0;
            }
            items[(head + size++) % items.length] = item;
        }

        @SuppressWarnings("unchecked")
        T remove() {
            if (size == 0) {
                throw new NoSuchElementException("empty ring");
            }
            T item = (T) items[head];
            items[head] = null;
            head = (head + 1) % items.length;
            size--;
            return item;
        }

        @Override
        public Iterator<T> iterator() {
            return new Iterator<>() {
                int at;

                @Override
                public boolean hasNext() {
                    return at < size;
                }

                @Override
                @SuppressWarnings("unchecked")
                public T next() {
                    return (T) items[(head + at++) % items.length];
                }
            };
        }
    }

    public static void main(String[] args) {
        Ring<String> ring = new Ring<>();
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            ring.add("i" + i);
            if (i % 3 == 2) {
                seen.add(ring.remove());
            }
        }
        for (String s : ring) {
            seen.add(s);
        }
        System.out.println(seen);
        try {
            while (true) {
                ring.remove();
            }
        } catch (NoSuchElementException e) {
            System.out.println(e.getMessage());
        }
    }
}
