// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package memory;

/** Arrays of every small size and of sizes around the borders of lines, blocks and pages, filled and checked. */
public class ManySizes {
    public static void main(String[] args) {
        int[] borders = {0, 1, 7, 8, 15, 16, 24, 100, 119, 120, 121, 127, 128, 129, 1000, 4087, 4088, 8183, 8184, 8185, 8192, 9000, 32759, 32760, 32768, 40000, 65536, 100000};
        byte[][] kept = new byte[borders.length * 4][];
        int n = 0;
        for (int round = 0; round < 4; round++) {
            for (int size : borders) {
                byte[] b = new byte[size];
                for (int i = 0; i < size; i += 97) {
                    if (b[i] != 0) {
                        System.out.println("not clean at " + i + " of " + size);
                    }
                    b[i] = (byte) (n + i);
                }
                kept[n++] = b;
            }
            for (int k = round; k < n; k += 3) {
                kept[k] = new byte[0];
            }
        }
        int wrong = 0;
        long bytes = 0;
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < kept[k].length; i += 97) {
                wrong += kept[k][i] == (byte) (k + i) ? 0 : 1;
            }
            bytes += kept[k].length;
        }
        System.out.println(wrong + " " + bytes);
    }
}
