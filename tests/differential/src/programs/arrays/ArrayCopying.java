// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package arrays;

import java.util.Arrays;

/** System.arraycopy: overlap, partial copies before an ArrayStoreException, bounds and type messages. */
public class ArrayCopying {
    static void attempt(Object src, int srcPos, Object dest, int destPos, int length) {
        try {
            System.arraycopy(src, srcPos, dest, destPos, length);
            System.out.println("copied");
        } catch (NullPointerException e) {
            System.out.println("NullPointerException");
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }

    public static void main(String[] args) {
        int[] a = {0, 1, 2, 3, 4, 5, 6, 7};
        System.arraycopy(a, 0, a, 2, 5);
        System.out.println(Arrays.toString(a));
        System.arraycopy(a, 3, a, 0, 5);
        System.out.println(Arrays.toString(a));
        Object[] from = {"a", "b", 3, "d"};
        String[] to = new String[4];
        attempt(from, 0, to, 0, 4);
        System.out.println(Arrays.toString(to));
        attempt(a, 0, new int[3], 0, 4);
        attempt(a, 6, new int[9], 0, 3);
        attempt(a, -1, new int[9], 0, 3);
        attempt(a, 0, new int[9], -2, 3);
        attempt(a, 0, new int[9], 0, -3);
        attempt(a, 0, new long[9], 0, 3);
        attempt(a, 0, new Integer[9], 0, 3);
        attempt("s", 0, a, 0, 1);
        attempt(a, 0, "s", 0, 1);
        attempt(null, 0, a, 0, 1);
        attempt(a, 0, null, 0, 1);
        attempt(from, 4, to, 4, 0);
        attempt(from, 5, to, 4, 0);
        attempt(to, Integer.MAX_VALUE, from, 0, 1);
        attempt(to, 1, from, 0, Integer.MAX_VALUE);
        attempt(new int[2][1], 0, new Object[2], 0, 2);
        attempt(new boolean[1], 0, new byte[1], 0, 1);
    }
}
