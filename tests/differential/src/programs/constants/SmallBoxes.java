// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package constants;

/** JLS 5.1.7: boxes of -128 to 127, of char to 127 and of boolean are always the same object. */
public class SmallBoxes {
    static boolean same(Object a, Object b) {
        return a == b;
    }

    public static void main(String[] args) {
        int differing = 0;
        for (int i = -128; i < 128; i++) {
            Integer a = i;
            Integer b = i;
            Long c = (long) i;
            Long d = (long) i;
            Short e = (short) i;
            Short f = (short) i;
            Byte g = (byte) i;
            Byte h = (byte) i;
            if (a != b || c != d || e != f || g != h) {
                differing++;
            }
            if (i >= 0 && !same((char) i, (char) i)) {
                differing++;
            }
        }
        System.out.println(differing + " " + same(true, true) + " " + same(Boolean.FALSE, false));
        System.out.println(same(127, Integer.valueOf("127")) + " " + same(1, 1L) + " " + same('a', 'a'));
        Integer big = 1000;
        Integer again = 1000;
        System.out.println(big.equals(again) + " " + (big <= again && big >= again) + " " + (big == 1000));
    }
}
