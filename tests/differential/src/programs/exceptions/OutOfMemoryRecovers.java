// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @max-heap 64
package exceptions;

import java.util.ArrayList;
import java.util.List;

/** JLS 11.1.3: OutOfMemoryError is thrown for many small objects and for one large, and the heap is usable afterwards. */
public class OutOfMemoryRecovers {
    static int fill(int size) {
        List<byte[]> list = new ArrayList<>();
        try {
            while (true) {
                list.add(new byte[size]);
            }
        } catch (OutOfMemoryError e) {
            int n = list.size();
            list = null;
            return n;
        }
    }

    public static void main(String[] args) {
        System.out.println(fill(1 << 20) > 20);
        System.out.println(fill(100_000) > 200);
        try {
            int[] huge = new int[Integer.MAX_VALUE];
            System.out.println(huge.length);
        } catch (OutOfMemoryError e) {
            System.out.println("huge");
        }
        try {
            long[][] grid = new long[100_000][100_000];
            System.out.println(grid.length);
        } catch (OutOfMemoryError e) {
            System.out.println("grid");
        }
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            b.append(i);
        }
        System.out.println(b.length() + " " + new byte[10 << 20].length);
    }
}
