// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.math;

/**
 * e^x and e^x - 1: x = k ln 2 + r with |r| at most (ln 2)/2, a rational function of r, a shift of the exponent by k.
 * Algorithms: fdlibm e_exp, s_expm1.
 */
public final class Exponential {
    /** ln of the largest double, and of half the smallest. */
    private static final double OVERFLOW = 7.09782712893383973096e+02;

    private static final double UNDERFLOW = -7.45133219101941108420e+02;

    private static final double LN_2_HEAD = 6.93147180369123816490e-01;
    private static final double LN_2_TAIL = 1.90821492927058770002e-10;
    private static final double LOG2_E = 1.44269504088896338700e+00;

    // Above every double that shares its high word with (ln 2)/2; below every one with that of 1.5 ln 2.
    private static final double UNREDUCED_BELOW = 0x1.62e43p-2;
    private static final double SINGLE_STEP_BELOW = 0x1.0a2b2p0;

    // r (e^r + 1) / (e^r - 1), in powers of r^2.
    private static final double EXP_2 = 1.66666666666666019037e-01;
    private static final double EXP_4 = -2.77777777770155933842e-03;
    private static final double EXP_6 = 6.61375632143793436117e-05;
    private static final double EXP_8 = -1.65339022054652515390e-06;
    private static final double EXP_10 = 4.13813679705723846039e-08;

    // The same for expm1, scaled.
    private static final double EXPM1_1 = -3.33333333333331316428e-02;
    private static final double EXPM1_2 = 1.58730158725481460165e-03;
    private static final double EXPM1_3 = -7.93650757867487942473e-05;
    private static final double EXPM1_4 = 4.00821782732936239552e-06;
    private static final double EXPM1_5 = -2.01099218183624371326e-07;

    private Exponential() {}

    public static double exp(double x) {
        if (x > OVERFLOW) {
            return Double.POSITIVE_INFINITY;
        }
        if (x < UNDERFLOW) {
            return 0;
        }
        double magnitude = Math.abs(x);
        if (magnitude < UNREDUCED_BELOW) {
            if (magnitude < 0x1p-28) {
                return 1 + x;
            }
            double terms = expTerms(x);
            return 1 - ((x * terms) / (terms - 2) - x);
        }
        if (x != x) {
            return x;
        }
        int power = nearestPower(x);
        double head = x - power * LN_2_HEAD;
        double tail = power * LN_2_TAIL;
        double reduced = head - tail;
        double terms = expTerms(reduced);
        double result = 1 - ((tail - (reduced * terms) / (2 - terms)) - head);
        if (power >= -1021) {
            return Words.addExponent(result, power);
        }
        return Words.addExponent(result, power + 1000) * 0x1p-1000;
    }

    /** How many ln 2 to subtract; its product with {@link #LN_2_HEAD} is exact. */
    private static int nearestPower(double x) {
        if (Math.abs(x) < SINGLE_STEP_BELOW) {
            return x < 0 ? -1 : 1;
        }
        return (int) (LOG2_E * x + (x < 0 ? -0.5 : 0.5));
    }

    /** The r - r^2 P(r^2) of exp. */
    private static double expTerms(double r) {
        double square = r * r;
        return r - square * (EXP_2 + square * (EXP_4 + square * (EXP_6 + square * (EXP_8 + square * EXP_10))));
    }

    public static double expm1(double x) {
        if (x > OVERFLOW) {
            return Double.POSITIVE_INFINITY;
        }
        if (x <= -0x1.3687ap5) {
            return -1;
        }
        double magnitude = Math.abs(x);
        if (magnitude < UNREDUCED_BELOW) {
            if (magnitude < 0x1p-54) {
                return x;
            }
            double halfSquare = x * (0.5 * x);
            return x - (x * expm1Terms(x, halfSquare) - halfSquare);
        }
        if (x != x) {
            return x;
        }
        int power = nearestPower(x);
        double head = x - power * LN_2_HEAD;
        double tail = power * LN_2_TAIL;
        double reduced = head - tail;
        double error = (head - reduced) - tail;
        double halfSquare = reduced * (0.5 * reduced);
        double terms = reduced * (expm1Terms(reduced, halfSquare) - error) - error - halfSquare;
        return scaleLessOne(reduced, terms, power);
    }

    private static double expm1Terms(double r, double halfSquare) {
        double half = 0.5 * r;
        double ratio = 1
                + halfSquare
                        * (EXPM1_1
                                + halfSquare
                                        * (EXPM1_2
                                                + halfSquare
                                                        * (EXPM1_3 + halfSquare * (EXPM1_4 + halfSquare * EXPM1_5))));
        double t = 3 - ratio * half;
        return halfSquare * ((ratio - t) / (6 - r * t));
    }

    /** 2^power (1 + r - terms) - 1, in the order that loses least. */
    private static double scaleLessOne(double r, double terms, int power) {
        if (power == -1) {
            return 0.5 * (r - terms) - 0.5;
        }
        if (power == 1) {
            return r < -0.25 ? -2 * (terms - (r + 0.5)) : 1 + 2 * (r - terms);
        }
        if (power <= -2 || power > 56) {
            return Words.addExponent(1 - (terms - r), power) - 1;
        }
        double inverse = Words.powerOfTwo(-power);
        if (power < 20) {
            return Words.addExponent((1 - inverse) - (terms - r), power);
        }
        return Words.addExponent(r - (terms + inverse) + 1, power);
    }
}
