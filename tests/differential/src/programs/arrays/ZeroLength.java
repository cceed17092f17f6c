// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package arrays;

import java.util.Arrays;

/** JLS 10.3, 15.10: arrays without elements are objects of their own; dimensions behind a zero are not made. */
public class ZeroLength {
    public static void main(String[] args) {
        int[] a = new int[0];
        int[] b = {};
        System.out.println((a == b) + " " + a.length + " " + Arrays.equals(a, b) + " " + Arrays.toString(b));
        int[][][] c = new int[0][1000000][1000000];
        int[][] d = new int[3][0];
        System.out.println(c.length + " " + d.length + " " + d[2].length + " " + (d[0] == d[1]));
        for (int x : a) {
            System.out.println("never " + x);
        }
        try {
            a[0] = 1;
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        try {
            System.out.println(d[3]);
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(new String[0].getClass().getName() + " " + a.clone().length + " " + (a.clone() != a));
    }
}
