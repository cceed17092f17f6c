// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package memory;

/** Small arrays that are filled only when others have been allocated: each keeps its own elements. */
public class ArraysFilledAfterOthers {
    static int pairs(int count) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            int[] a = new int[1];
            int[] b = new int[1];
            if (i % 3 == 0) {
                a[0] = i;
                b[0] = i + 1;
            } else {
                a[0] = -i;
                b[0] = 5;
            }
            byte[] c = new byte[a[0] & 7];
            sum = 31 * sum + 1000 * a[0] + b[0] + c.length;
        }
        return sum;
    }

    public static void main(String[] args) {
        System.out.println(pairs(10));
        System.out.println(pairs(args.length + 20));
    }
}
