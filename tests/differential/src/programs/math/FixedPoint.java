// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package math;

/** Fixed-point and rational arithmetic in longs: rounding, square roots by Newton, continued fractions, Mandelbrot. */
public class FixedPoint {
    static final int SHIFT = 32;

    static long mul(long a, long b) {
        return Math.multiplyHigh(a, b) << 64 - SHIFT | a * b >>> SHIFT;
    }

    static long isqrt(long n) {
        if (n < 2) {
            return n;
        }
        long x = 1L << (65 - Long.numberOfLeadingZeros(n)) / 2;
        while (true) {
            long y = x + n / x >> 1;
            if (y >= x) {
                return x;
            }
            x = y;
        }
    }

    static String fraction(double d) {
        long p0 = 1;
        long q0 = 0;
        long p1 = (long) Math.floor(d);
        long q1 = 1;
        double rest = d - p1;
        for (int i = 0; i < 6 && rest > 1e-9; i++) {
            double inverse = 1 / rest;
            long a = (long) inverse;
            rest = inverse - a;
            long p2 = a * p1 + p0;
            long q2 = a * q1 + q0;
            p0 = p1;
            q0 = q1;
            p1 = p2;
            q1 = q2;
        }
        return p1 + "/" + q1;
    }

    static int mandel(long cx, long cy) {
        long x = 0;
        long y = 0;
        for (int i = 0; i < 50; i++) {
            long xx = mul(x, x);
            long yy = mul(y, y);
            if (xx + yy > 4L << SHIFT) {
                return i;
            }
            y = 2 * mul(x, y) + cy;
            x = xx - yy + cx;
        }
        return 50;
    }

    public static void main(String[] args) {
        long one = 1L << SHIFT;
        System.out.println(mul(3 * one / 2, -5 * one) / one + " " + mul(one / 3, 3 * one) + " " + isqrt(Long.MAX_VALUE) + " " + isqrt(99) + " " + isqrt(1L << 40));
        System.out.println(fraction(Math.PI) + " " + fraction(0.75) + " " + fraction(-1.5) + " " + fraction(1.618033988749895));
        for (int row = 0; row < 9; row++) {
            StringBuilder b = new StringBuilder();
            for (int col = 0; col < 30; col++) {
                b.append((char) (' ' + mandel((col - 20) * one / 10, (row - 4) * one / 4) % 90));
            }
            System.out.println(b.toString().replace(' ', '.'));
        }
    }
}
