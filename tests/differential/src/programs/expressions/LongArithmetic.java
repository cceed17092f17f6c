// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package expressions;

/** long: wrap-around, division, shifts whose distance is an int or a long, comparison, multiplication high words. */
public class LongArithmetic {
    static final long[] EDGES = {
        0, 1, -1, 2, 10, -10, 63, 64, 65, 0xFFFFFFFFL, 0x100000000L, -0x100000000L, 1L << 52, 123456789012345678L,
        Long.MAX_VALUE, Long.MAX_VALUE - 1, Long.MIN_VALUE, Long.MIN_VALUE + 1, Integer.MAX_VALUE, Integer.MIN_VALUE
    };

    public static void main(String[] args) {
        long hash = 17;
        for (long a : EDGES) {
            for (long b : EDGES) {
                hash = hash * 1_000_003 + (a + b);
                hash = hash * 1_000_003 + (a - b);
                hash = hash * 1_000_003 + a * b;
                hash ^= (a & b) + (a | b) * 3 + (a ^ b) * 5;
                hash = hash * 31 + (a << b) + (a >> (int) b) + (a >>> b);
                if (b != 0) {
                    hash = hash * 31 + a / b;
                    hash = hash * 31 + a % b;
                }
                hash += Long.compare(a, b) + (a <= b ? 4 : 0) + (a == b ? 8 : 0);
            }
            System.out.println(a + " " + Long.toHexString(hash));
        }
        System.out.println(Long.MIN_VALUE / -1 + " " + Long.MIN_VALUE % -1);
        try {
            System.out.println(EDGES[3] / EDGES[0]);
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
        try {
            System.out.println(EDGES[3] % EDGES[0]);
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(fibonacci(90) + " " + gcd(fibonacci(60), fibonacci(45)) + " " + power(3, 39));
        System.out.println(Long.numberOfLeadingZeros(1L << 40) + " " + Long.numberOfTrailingZeros(1L << 40) + " "
                + Long.bitCount(0xF0F0F0F0F0F0F0F0L) + " " + Long.reverse(1) + " " + Long.rotateLeft(0x8000000000000001L, 4)
                + " " + Long.highestOneBit(1000) + " " + Long.signum(-5) + " " + Long.reverseBytes(0x0102030405060708L));
        for (int digits = 1; digits <= 19; digits += 6) {
            System.out.println(Long.parseLong("9".repeat(Math.min(18, digits))) + " " + Long.toString(-digits * 12345L, 36));
        }
        exact();
    }

    static void exact() {
        try {
            System.out.println(Math.addExact(Long.MAX_VALUE, 1));
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
        try {
            System.out.println(Math.multiplyExact(1 << 20, 1 << 12));
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
        try {
            System.out.println(Math.toIntExact(1L << 31));
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
    }

    static long fibonacci(int n) {
        long a = 0;
        long b = 1;
        for (int i = 0; i < n; i++) {
            long next = a + b;
            a = b;
            b = next;
        }
        return a;
    }

    static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    static long power(long base, int exponent) {
        long result = 1;
        for (long square = base; exponent > 0; exponent >>= 1, square *= square) {
            if ((exponent & 1) != 0) {
                result *= square;
            }
        }
        return result;
    }
}
