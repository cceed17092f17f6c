// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package expressions;

/** JLS 15.17.2: long division and remainder at all corners, by constants and by variables. */
public class LongDivision {
    static long byConstants(long x) {
        return x / 3 + x / -7 * 2 + x / 10 % 10 + x % 1000003 + x / 1024 + x % 1024 + x / -1 + x % -8 + x / Long.MIN_VALUE;
    }

    static int byConstants(int x) {
        return x / 3 + x / -7 * 2 + x / 10 % 10 + x % 10007 + x / 64 + x % 64 + x / -1 + x % -8 + x / Integer.MIN_VALUE + x / 1;
    }

    public static void main(String[] args) {
        long[] longs = {
            0, 1, -1, 5, -5, 1023, -1023, 1L << 32, -(1L << 32), (1L << 32) - 1, 1L << 62, Long.MAX_VALUE, Long.MIN_VALUE,
            Long.MIN_VALUE + 1, 1234567890123456789L
        };
        for (long a : longs) {
            StringBuilder line = new StringBuilder();
            for (long b : longs) {
                if (b != 0) {
                    line.append(a / b).append('r').append(a % b).append(' ');
                }
            }
            System.out.println(line + " | " + byConstants(a) + " " + byConstants((int) a));
        }
    }
}
