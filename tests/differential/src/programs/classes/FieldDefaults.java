// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package classes;

/** JLS 4.12.5: fields and array elements start as zero, false or null, also in memory that was used before. */
public class FieldDefaults {
    static class All {
        byte b;
        short s;
        char c;
        int i;
        long l;
        float f;
        double d;
        boolean z;
        Object o;
        int[] a;

        void dirty() {
            b = 1;
            s = 2;
            c = 'c';
            i = -1;
            l = -1L;
            f = 1f;
            d = 1;
            z = true;
            o = this;
            a = new int[] {1, 2, 3};
        }

        boolean clean() {
            return b == 0 && s == 0 && c == 0 && i == 0 && l == 0 && f == 0 && d == 0 && !z && o == null && a == null;
        }
    }

    static All stat;
    static long number;
    static boolean flag;

    public static void main(String[] args) {
        System.out.println(stat + " " + number + " " + flag);
        int dirty = 0;
        for (int round = 0; round < 2000; round++) {
            All all = new All();
            if (!all.clean()) {
                dirty++;
            }
            all.dirty();
            int[] ints = new int[round % 50];
            for (int v : ints) {
                dirty += v;
            }
            java.util.Arrays.fill(ints, -1);
            Object[] objects = new Object[round % 7];
            for (Object o : objects) {
                dirty += o == null ? 0 : 1;
            }
            java.util.Arrays.fill(objects, all);
        }
        System.out.println(dirty);
    }
}
