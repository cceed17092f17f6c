// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package expressions;

/** Integer idioms that compilers like to transform: averages, sign tests, masks, powers of two, population counts. */
public class BitTricks {
    static int average(int a, int b) {
        return (a & b) + ((a ^ b) >> 1);
    }

    static boolean power(int x) {
        return x > 0 && (x & x - 1) == 0;
    }

    static int popcount(long x) {
        int n = 0;
        while (x != 0) {
            x &= x - 1;
            n++;
        }
        return n;
    }

    static int abs(int x) {
        int mask = x >> 31;
        return (x + mask) ^ mask;
    }

    static int min(int a, int b) {
        return b ^ ((a ^ b) & -(a < b ? 1 : 0));
    }

    static int log2(int x) {
        int r = 0;
        while ((x >>>= 1) != 0) {
            r++;
        }
        return r;
    }

    static long interleave(int x) {
        long v = x & 0xFFFFFFFFL;
        v = (v | v << 16) & 0x0000FFFF0000FFFFL;
        v = (v | v << 8) & 0x00FF00FF00FF00FFL;
        v = (v | v << 4) & 0x0F0F0F0F0F0F0F0FL;
        v = (v | v << 2) & 0x3333333333333333L;
        return (v | v << 1) & 0x5555555555555555L;
    }

    public static void main(String[] args) {
        int[] all = {0, 1, -1, 2, 1024, 1023, Integer.MAX_VALUE, Integer.MIN_VALUE, 0x55AA55AA};
        for (int a : all) {
            System.out.println(average(a, 7) + " " + power(a) + " " + popcount(a) + " " + abs(a) + " " + min(a, 100) + " " + log2(a) + " " + interleave(a)
                    + " " + (a + 3 & ~3) + " " + (a << 8 >>> 24) + " " + (a << 24 >> 24) + " " + (a * 2 / 2) + " " + (a - a / 8 * 8) + " " + (a ^ a >>> 1));
        }
    }
}
