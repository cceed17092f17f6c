// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package statements;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Loop forms: several variables, no body, odd bounds, enhanced for over arrays and Iterables, deep nests. */
public class Loops {
    /** Counts down; also shows that the enhanced for calls iterator() once. */
    static class Countdown implements Iterable<Integer> {
        final int from;
        static int iterators;

        Countdown(int from) {
            this.from = from;
        }

        @Override
        public Iterator<Integer> iterator() {
            iterators++;
            return new Iterator<>() {
                int next = from;

                @Override
                public boolean hasNext() {
                    return next > 0;
                }

                @Override
                public Integer next() {
                    if (next <= 0) {
                        throw new NoSuchElementException();
                    }
                    return next--;
                }
            };
        }
    }

    public static void main(String[] args) {
        int steps = 0;
        for (int i = 0, j = 10; i < j; i++, j -= 2) {
            steps += i * j;
        }
        System.out.println(steps);
        int n = 1;
        for (; n < 1000; n *= 3) ;
        System.out.println(n);
        int wraps = 0;
        for (int i = Integer.MAX_VALUE - 2; i > 0; i++) {
            wraps++;
        }
        System.out.println(wraps);
        int down = 0;
        for (int i = 5; i-- > 0; ) {
            down = down * 10 + i;
        }
        System.out.println(down);
        long product = 1;
        for (int v : new int[] {3, 5, 7}) {
            product *= v;
            v = 0;
        }
        System.out.println(product);
        StringBuilder text = new StringBuilder();
        for (int v : new Countdown(5)) {
            if (v == 2) continue;
            text.append(v);
        }
        System.out.println(text + " " + Countdown.iterators);
        int nest = 0;
        for (int a = 0; a < 4; a++) {
            for (int b = a; b < 4; b++) {
                int c = b;
                while (c < 4) {
                    int d = 0;
                    do {
                        nest += a + 2 * b + 3 * c + 4 * d;
                        d += 2;
                    } while (d < c);
                    c++;
                }
            }
        }
        System.out.println(nest);
        for (double d = 0; d < 1; d += 0.25) {
            System.out.print(d + " ");
        }
        for (char c = 'a'; c <= 'e'; c++) {
            System.out.print(c);
        }
        for (long l = 1L << 60; l != 0; l <<= 1) {
            System.out.print(" " + l);
        }
        System.out.println();
        int[] shrinking = {4, 3, 2, 1};
        int length = shrinking.length;
        for (int i = 0; i < length; i++) {
            length -= shrinking[i] & 1;
        }
        System.out.println(length);
        for (List<String> row : List.of(List.of("a", "b"), List.<String>of(), List.of("c"))) {
            for (String cell : row) {
                System.out.print(cell);
            }
            System.out.print("|");
        }
        System.out.println();
        boolean once = true;
        while (once) {
            once = false;
        }
        System.out.println(swapped(13, 8) + " " + carried(new int[] {5, 1, 4}));
    }

    /** Two variables exchanged in each round: the phi functions of the loop depend on one another. */
    static String swapped(int a, int b) {
        for (int i = 0; i < 7; i++) {
            int t = a;
            a = b;
            b = t;
        }
        return a + "," + b;
    }

    static String carried(int[] values) {
        int previous = -1;
        int beforePrevious = -2;
        for (int v : values) {
            beforePrevious = previous;
            previous = v;
        }
        return previous + "," + beforePrevious;
    }
}
