// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package arrays;

/** JLS 15.10.4: any int is a possible index; those that overflow address arithmetic are out of bounds too. */
public class LargeIndices {
    static String read(long[] a, int i) {
        try {
            return String.valueOf(a[i]);
        } catch (ArrayIndexOutOfBoundsException e) {
            return e.getMessage();
        }
    }

    static String write(Object[] a, int i) {
        try {
            a[i] = "x";
            return "written";
        } catch (ArrayIndexOutOfBoundsException e) {
            return e.getMessage();
        }
    }

    public static void main(String[] args) {
        long[] a = {1, 2, 3};
        int[] indices = {
            0, 2, 3, -1, Integer.MIN_VALUE, Integer.MAX_VALUE, 1 << 29, 1 << 30, 0x20000000, 0x1FFFFFFF, -(1 << 29),
            0x60000000, 0x3FFFFFFE
        };
        for (int i : indices) {
            System.out.println(read(a, i) + " | " + write(new Object[1], i));
        }
        int i = Integer.MAX_VALUE;
        System.out.println(read(a, i + 1) + " | " + read(a, i * 2 + 2));
    }
}
