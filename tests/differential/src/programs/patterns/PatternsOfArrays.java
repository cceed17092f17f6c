// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package patterns;

/** JLS 14.30: type patterns of arrays and of generic types; null matches none; the operand is evaluated once. */
public class PatternsOfArrays {
    static int evaluations;

    static Object next(Object o) {
        evaluations++;
        return o;
    }

    static String kind(Object o) {
        if (next(o) instanceof int[] a && a.length > 0) {
            return "ints from " + a[0];
        } else if (next(o) instanceof Object[][] a) {
            return "grid " + a.length;
        } else if (next(o) instanceof Object[] a) {
            return "objects " + (a.length == 0 ? "none" : kind(a[0]));
        } else if (next(o) instanceof Iterable<?> i) {
            return "iterable of " + i.iterator().next();
        }
        return String.valueOf(o);
    }

    public static void main(String[] args) {
        Object[] all = {new int[] {5}, new int[0].length, new String[][] {{}}, new Integer[] {7}, new Object[] {new int[] {9}}, java.util.List.of("l"), null};
        for (Object o : all) {
            System.out.println(kind(o) + " " + evaluations);
        }
    }
}
