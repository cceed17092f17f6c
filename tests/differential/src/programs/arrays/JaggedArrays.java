// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package arrays;

import java.util.Arrays;

/** JLS 10.2: arrays of arrays have rows of any length, shared rows, null rows, and rows of other element types. */
public class JaggedArrays {
    public static void main(String[] args) {
        long[][] pascal = new long[30][];
        for (int i = 0; i < pascal.length; i++) {
            pascal[i] = new long[i + 1];
            pascal[i][0] = pascal[i][i] = 1;
            for (int j = 1; j < i; j++) {
                pascal[i][j] = pascal[i - 1][j - 1] + pascal[i - 1][j];
            }
        }
        System.out.println(pascal[29][14] + " " + Arrays.toString(pascal[6]));
        int[][] shared = new int[3][];
        Arrays.fill(shared, new int[] {1, 2});
        shared[0][1] = 9;
        System.out.println(shared[2][1] + " " + (shared[0] == shared[1]));
        Object[] mixed = {new int[] {1}, new Object[] {new char[] {'x'}}, null, "s"};
        mixed[2] = mixed;
        System.out.println(((char[]) ((Object[]) mixed[1])[0])[0] + " " + (((Object[]) mixed[2])[2] == mixed));
        String[][][] cube = {{{"a"}, {}}, {null, {"b", "c"}}};
        System.out.println(Arrays.deepToString(cube) + cube[1][1].length);
        try {
            System.out.println(cube[1][0][0]);
        } catch (NullPointerException e) {
            System.out.println("NullPointerException");
        }
        char[][] text = {"one".toCharArray(), "two".toCharArray()};
        text[0][0]++;
        System.out.println(new String(text[0]) + String.valueOf(text[1], 1, 2));
    }
}
