// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package expressions;

/** JLS 15.17.1, 15.18.2, 15.15.4: int and long arithmetic wraps; the most negative number is its own negation. */
public class IntOverflow {
    static int square(int x) {
        return x * x;
    }

    public static void main(String[] args) {
        int max = Integer.MAX_VALUE - args.length;
        int min = Integer.MIN_VALUE + args.length;
        long lmax = Long.MAX_VALUE - args.length;
        System.out.println((max + 1) + " " + (min - 1) + " " + -min + " " + Math.abs(min) + " " + max * 2 + " " + min * min);
        System.out.println((lmax + 1) + " " + -(lmax + 1) + " " + lmax * lmax + " " + (lmax + lmax) + " " + (0L + max + max));
        System.out.println((max + 1 > max) + " " + (min - max) + " " + (min < -max) + " " + (-min == min));
        System.out.println(square(46340) + " " + square(46341) + " " + square(65536) + " " + square(-65535));
        int h = 0;
        for (int i = 0; i < 100; i++) {
            h = 31 * h + (h ^ i << i);
        }
        System.out.println(h);
        System.out.println((byte) (127 + 1) + " " + (short) (max + max) + " " + (int) (lmax * 3) + " " + (char) (max + 99));
        for (int i = max - 2, n = 0; n < 5; i++, n++) {
            System.out.print(i + " ");
        }
        System.out.println();
    }
}
