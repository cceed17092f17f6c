// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @max-heap 64
package memory;

/** An allocation that cannot succeed throws an OutOfMemoryError, which can be caught, and the program goes on. */
public class OutOfMemory {
    static long[][] hold = new long[4][];

    public static void main(String[] args) {
        int caught = 0;
        for (int attempt = 0; attempt < 3; attempt++) {
            try {
                for (int i = 0; i < hold.length; i++) {
                    hold[i] = new long[Integer.MAX_VALUE - 8];
                }
                System.out.println("64 GiB were available");
            } catch (OutOfMemoryError e) {
                caught++;
                hold = new long[4][];
            }
        }
        System.out.println("caught " + caught);
        int[] small = new int[1000];
        small[999] = 5;
        System.out.println(small[999] + new String(new char[3]).length());
        try {
            int[][] grid = new int[1 << 20][1 << 20];
            System.out.println(grid.length);
        } catch (OutOfMemoryError e) {
            System.out.println("caught in the middle of a grid");
        }
        StringBuilder sb = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            sb.append(i);
        }
        System.out.println(sb.length());
    }
}
