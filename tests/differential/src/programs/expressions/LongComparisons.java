// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package expressions;

/** JLS 15.20.1: comparisons of longs around the borders of 32 bits; conditions that combine them; loops with long counters. */
public class LongComparisons {
    static String order(long a, long b) {
        return (a < b ? "<" : "") + (a <= b ? "l" : "") + (a > b ? ">" : "") + (a >= b ? "g" : "") + (a == b ? "=" : "") + (a != b ? "!" : "") + Long.compare(a, b) + Long.compareUnsigned(a, b);
    }

    public static void main(String[] args) {
        long[] all = {0, 1, -1, 0x7FFFFFFFL, 0x80000000L, 0xFFFFFFFFL, 0x100000000L, -0x80000000L, -0x80000001L, Long.MAX_VALUE, Long.MIN_VALUE};
        for (long a : all) {
            StringBuilder b = new StringBuilder();
            for (long c : all) {
                b.append(order(a, c)).append(' ');
            }
            System.out.println(b);
        }
        int n = 0;
        for (long l = 0x7FFFFFFEL; l < 0x80000002L; l++) {
            n += (int) l == l ? 1 : 100;
        }
        for (long l = Long.MAX_VALUE - 2; l > 0; l++) {
            n += 1000;
        }
        for (long l = 5; l-- > -3; ) {
            n += 10000;
        }
        System.out.println(n + " " + (0xFFFFFFFF == 0xFFFFFFFFL) + ((int) 0xFFFFFFFFL == -1) + (1L << 32 != 1 << 32) + (-1 >>> 1 == Integer.MAX_VALUE));
    }
}
