// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.math;

/** Cube root and the length of a vector. Algorithms: fdlibm s_cbrt, e_hypot. */
public final class Roots {
    /** A third of the exponent bias, adjusted so that the first guess errs least; and for arguments scaled by 2^54. */
    private static final int GUESS = 715094163;

    private static final int GUESS_SCALED = 696219795;

    private static final double CBRT_C = 5.42857142857142815906e-01;
    private static final double CBRT_D = -7.05306122448979611050e-01;
    private static final double CBRT_E = 1.41428571428571436819e+00;
    private static final double CBRT_F = 1.60714285714285720630e+00;
    private static final double CBRT_G = 3.57142857142857150787e-01;

    private static final int EXPONENT_UNIT = 0x0010_0000;

    private Roots() {}

    public static double cbrt(double x) {
        double magnitude = Math.abs(x);
        if (magnitude == 0 || !(magnitude < Double.POSITIVE_INFINITY)) {
            return x;
        }
        // Dividing the exponent by 3 gives 5 bits.
        double root;
        if (magnitude < Double.MIN_NORMAL) {
            double scaled = magnitude * 0x1p54;
            root = Words.withHigh(scaled, Words.high(scaled) / 3 + GUESS_SCALED);
        } else {
            root = Words.ofHigh(Words.high(magnitude) / 3 + GUESS);
        }
        // A rational step gives 23 bits.
        double r = root * root / magnitude;
        double s = CBRT_C + r * root;
        root *= CBRT_G + CBRT_F / (s + CBRT_E + CBRT_D / s);
        // Cut to 20 bits, rounded up, so that its square is exact; then one step of Newton's.
        root = Words.ofHigh(Words.high(root) + 1);
        double quotient = magnitude / (root * root);
        double correction = (quotient - root) / (root + root + quotient);
        root += root * correction;
        return x < 0 ? -root : root;
    }

    public static double hypot(double x, double y) {
        double a = Math.abs(x);
        double b = Math.abs(y);
        if (a == Double.POSITIVE_INFINITY || b == Double.POSITIVE_INFINITY) {
            return Double.POSITIVE_INFINITY;
        }
        if (a != a || b != b) {
            return Double.NaN;
        }
        if (Words.high(b) > Words.high(a)) {
            double swapped = a;
            a = b;
            b = swapped;
        }
        int aHigh = Words.high(a);
        int bHigh = Words.high(b);
        if (aHigh - bHigh > 60 * EXPONENT_UNIT) {
            return a + b;
        }
        double scale = 1;
        if (a >= 0x1.00001p500) {
            a *= 0x1p-600;
            b *= 0x1p-600;
            aHigh = Words.high(a);
            bHigh = Words.high(b);
            scale = 0x1p600;
        } else if (b < 0x1p-500) {
            if (b == 0) {
                return a;
            }
            if (b < Double.MIN_NORMAL) {
                // The heads stay those of the unscaled lengths: less exact than could be, but what fdlibm does.
                a *= 0x1p1022;
                b *= 0x1p1022;
                scale = 0x1p-1022;
            } else {
                a *= 0x1p600;
                b *= 0x1p600;
                aHigh = Words.high(a);
                bHigh = Words.high(b);
                scale = 0x1p-600;
            }
        }
        return scale * hypotOfMedium(a, b, Words.ofHigh(aHigh), Words.ofHigh(bHigh));
    }

    /** a at least b, and neither square overflows or underflows; the heads are what to split off of each. */
    private static double hypotOfMedium(double a, double b, double aHead, double bHead) {
        double difference = a - b;
        if (difference > b) {
            double aTail = a - aHead;
            return Math.sqrt(aHead * aHead - (b * (-b) - aTail * (a + aHead)));
        }
        double twice = a + a;
        double bTail = b - bHead;
        double twiceHead = Words.ofHigh(Words.high(aHead) + EXPONENT_UNIT);
        double twiceTail = twice - twiceHead;
        return Math.sqrt(twiceHead * bHead - (difference * (-difference) - (twiceHead * bTail + twiceTail * b)));
    }
}
