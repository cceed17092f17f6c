// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.math;

/**
 * Sine, cosine and tangent: minimax polynomials on [-pi/4, pi/4] after a reduction by multiples of pi/2
 * ({@link AngleReduction}). Algorithms: fdlibm k_sin, k_cos, k_tan.
 */
public final class Trigonometry {
    /** Above every double that shares its high word with pi/4; arguments below need no reduction. */
    private static final double UNREDUCED_BELOW = 0x1.921fcp-1;

    private static final double SIN_3 = -1.66666666666666324348e-01;
    private static final double SIN_5 = 8.33333333332248946124e-03;
    private static final double SIN_7 = -1.98412698298579493134e-04;
    private static final double SIN_9 = 2.75573137070700676789e-06;
    private static final double SIN_11 = -2.50507602534068634195e-08;
    private static final double SIN_13 = 1.58969099521155010221e-10;

    private static final double COS_4 = 4.16666666666666019037e-02;
    private static final double COS_6 = -1.38888888888741095749e-03;
    private static final double COS_8 = 2.48015872894767294178e-05;
    private static final double COS_10 = -2.75573143513906633035e-07;
    private static final double COS_12 = 2.08757232129817482790e-09;
    private static final double COS_14 = -1.13596475577881948265e-11;

    private static final double TAN_3 = 3.33333333333334091986e-01;
    private static final double TAN_5 = 1.33333333333201242699e-01;
    private static final double TAN_7 = 5.39682539762260521377e-02;
    private static final double TAN_9 = 2.18694882948595424599e-02;
    private static final double TAN_11 = 8.86323982359930005737e-03;
    private static final double TAN_13 = 3.59207910759131235356e-03;
    private static final double TAN_15 = 1.45620945432529025516e-03;
    private static final double TAN_17 = 5.88041240820264096874e-04;
    private static final double TAN_19 = 2.46463134818469906812e-04;
    private static final double TAN_21 = 7.81794442939557092300e-05;
    private static final double TAN_23 = 7.14072491382608190305e-05;
    private static final double TAN_25 = -1.85586374855275456654e-05;
    private static final double TAN_27 = 2.59073051863633712884e-05;
    private static final double QUARTER_PI = 7.85398163397448278999e-01;
    private static final double QUARTER_PI_TAIL = 3.06161699786838301793e-17;

    private Trigonometry() {}

    public static double sin(double x) {
        if (Math.abs(x) < UNREDUCED_BELOW) {
            return sinOfReduced(x);
        }
        return AngleReduction.evaluate(x, AngleReduction.SIN);
    }

    public static double cos(double x) {
        if (Math.abs(x) < UNREDUCED_BELOW) {
            return cosOfReduced(x, 0);
        }
        return AngleReduction.evaluate(x, AngleReduction.COS);
    }

    public static double tan(double x) {
        if (Math.abs(x) < UNREDUCED_BELOW) {
            return tanOfReduced(x, 0, false);
        }
        return AngleReduction.evaluate(x, AngleReduction.TAN);
    }

    private static double sinOfReduced(double x) {
        if (Math.abs(x) < 0x1p-27) {
            return x;
        }
        double square = x * x;
        double cube = square * x;
        return x + cube * (SIN_3 + square * sinTerms(square));
    }

    /** sin(x + tail), where tail is less than half an ulp of x. */
    static double sinOfReduced(double x, double tail) {
        if (Math.abs(x) < 0x1p-27) {
            return x;
        }
        double square = x * x;
        double cube = square * x;
        return x - ((square * (0.5 * tail - cube * sinTerms(square)) - tail) - cube * SIN_3);
    }

    private static double sinTerms(double square) {
        return SIN_5 + square * (SIN_7 + square * (SIN_9 + square * (SIN_11 + square * SIN_13)));
    }

    /** cos(x + tail), where tail is less than half an ulp of x. */
    static double cosOfReduced(double x, double tail) {
        double magnitude = Math.abs(x);
        if (magnitude < 0x1p-27) {
            return 1;
        }
        double square = x * x;
        double terms = square
                * (COS_4
                        + square
                                * (COS_6 + square * (COS_8 + square * (COS_10 + square * (COS_12 + square * COS_14)))));
        if (magnitude < 0x1.33333p-2) {
            return 1 - (0.5 * square - (square * terms - x * tail));
        }
        // A quarter of x is taken from both 1 and x^2/2, so that the first difference below is exact.
        double quarter = magnitude < 0x1.90001p-1 ? Words.ofHigh(Words.high(magnitude) - 0x0020_0000) : 0.28125;
        double half = 0.5 * square - quarter;
        return (1 - quarter) - (half - (square * terms - x * tail));
    }

    /** tan(x + tail), or -1/tan(x + tail) if {@code reciprocal}. */
    static double tanOfReduced(double x, double tail, boolean reciprocal) {
        double magnitude = Math.abs(x);
        if (magnitude < 0x1p-28) {
            return reciprocal ? negativeReciprocal(x, tail) : x;
        }
        boolean nearQuarterPi = magnitude >= 0x1.59428p-1;
        double angle = x;
        if (nearQuarterPi) {
            // tan(pi/4 - a) = (1 - tan a) / (1 + tan a)
            angle = (QUARTER_PI - magnitude) + (QUARTER_PI_TAIL - (x < 0 ? -tail : tail));
            tail = 0;
        }
        double square = angle * angle;
        double fourth = square * square;
        double odd =
                TAN_5 + fourth * (TAN_9 + fourth * (TAN_13 + fourth * (TAN_17 + fourth * (TAN_21 + fourth * TAN_25))));
        double even = square
                * (TAN_7
                        + fourth
                                * (TAN_11
                                        + fourth * (TAN_15 + fourth * (TAN_19 + fourth * (TAN_23 + fourth * TAN_27)))));
        double cube = square * angle;
        double rest = tail + square * (cube * (odd + even) + tail);
        rest += TAN_3 * cube;
        if (nearQuarterPi) {
            double sum = angle + rest;
            double unit = reciprocal ? -1 : 1;
            double result = unit - 2 * (angle - (sum * sum / (sum + unit) - rest));
            return x < 0 ? -result : result;
        }
        return reciprocal ? negativeReciprocal(angle, rest) : angle + rest;
    }

    /** -1/(x + tail), more exactly than a division of the rounded sum. */
    private static double negativeReciprocal(double x, double tail) {
        double sum = x + tail;
        double sumHead = Words.truncate(sum);
        double sumTail = tail - (sumHead - x);
        double quotient = -1 / sum;
        double quotientHead = Words.truncate(quotient);
        double error = 1 + quotientHead * sumHead;
        return quotientHead + quotient * (error + quotientHead * sumTail);
    }
}
