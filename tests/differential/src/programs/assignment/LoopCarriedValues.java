// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package assignment;

/** JLS 16: several variables that loops carry, rotated, swapped and conditionally updated, live after exit. */
public class LoopCarriedValues {
    static long rotate(int n) {
        long a = 1;
        long b = 2;
        long c = 3;
        for (int i = 0; i < n; i++) {
            long t = a;
            a = b;
            b = c;
            c = t + i;
            if (i % 3 == 1) {
                t = b;
                b = a;
                a = t;
            }
        }
        return a * 10000 + b * 100 + c;
    }

    static String fib(int n) {
        int a = 0;
        int b = 1;
        String s = "";
        while (n-- > 0) {
            s += a + " ";
            b += a;
            a = b - a;
        }
        return s + a + " " + b;
    }

    static int gcd(int a, int b) {
        while (b != 0) {
            int t = a % b;
            a = b;
            b = t;
        }
        return a;
    }

    static Object chase(Object[] links) {
        Object previous = null;
        Object now = links;
        int depth = 0;
        while (now instanceof Object[] array && array.length > 0) {
            previous = now;
            now = array[0];
            depth++;
        }
        return depth + ((Object[]) previous).length + String.valueOf(now);
    }

    public static void main(String[] args) {
        for (int i = 0; i < 8; i++) {
            System.out.println(rotate(i) + " " + fib(i) + " " + gcd(i * 12, 30));
        }
        System.out.println(chase(new Object[] {new Object[] {new Object[] {"end", 2}}}));
    }
}
