// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.math;

/**
 * Subtracts the nearest multiple of pi/2 from an angle and evaluates sine, cosine or tangent of the rest, which is
 * known to about 106 bits as head + tail. The evaluation happens here, not in the caller, so that head, tail and
 * quadrant stay in locals. Algorithm: fdlibm e_rem_pio2 (Cody and Waite; {@link HugeAngle} beyond 2^19 pi/2).
 */
final class AngleReduction {
    static final int SIN = 0;
    static final int COS = 1;
    static final int TAN = 2;

    private static final double TWO_OVER_PI = 6.36619772367581382433e-01;
    private static final double HALF_PI = 1.57079632679489655800e+00;

    // Three pieces of pi/2 of 33 bits each, whose products with a quadrant number are exact, and what each leaves over.
    private static final double HALF_PI_1 = 1.57079632673412561417e+00;
    private static final double HALF_PI_1_REST = 6.07710050650619224932e-11;
    private static final double HALF_PI_2 = 6.07710050630396597660e-11;
    private static final double HALF_PI_2_REST = 2.02226624879595063154e-21;
    private static final double HALF_PI_3 = 2.02226624871116645580e-21;
    private static final double HALF_PI_3_REST = 8.47842766036889956997e-32;

    private AngleReduction() {}

    /** The function of an angle of at least pi/4, or not finite. */
    static double evaluate(double x, int function) {
        double angle = Math.abs(x);
        if (angle < 0x1.2d97cp1) {
            return evaluateSecondOctants(angle, x < 0, function);
        }
        if (angle < 0x1.921fcp20) {
            return evaluateMedium(angle, x < 0, function);
        }
        if (angle < Double.POSITIVE_INFINITY) {
            HugeAngle reduced = new HugeAngle(angle);
            return evaluateReduced(reduced.quadrant, reduced.head, reduced.tail, x < 0, function);
        }
        return Double.NaN;
    }

    /** Between pi/4 and 3pi/4 the multiple is 1. */
    private static double evaluateSecondOctants(double angle, boolean negative, int function) {
        double rest = angle - HALF_PI_1;
        double low = HALF_PI_1_REST;
        if (Words.high(angle) == Words.high(HALF_PI)) {
            rest -= HALF_PI_2;
            low = HALF_PI_2_REST;
        }
        double head = rest - low;
        double tail = (rest - head) - low;
        return evaluateReduced(1, head, tail, negative, function);
    }

    private static double evaluateMedium(double angle, boolean negative, int function) {
        int quadrant = (int) (angle * TWO_OVER_PI + 0.5);
        double multiple = quadrant;
        double rest = angle - multiple * HALF_PI_1;
        double low = multiple * HALF_PI_1_REST;
        double head = rest - low;
        // The more leading bits cancelled, the more pieces of pi/2 are needed.
        if (quadrant >= 32 || Words.high(angle) == Words.high(multiple * HALF_PI)) {
            int exponent = Words.biasedExponent(angle);
            if (exponent - Words.biasedExponent(head) > 16) {
                double before = rest;
                double product = multiple * HALF_PI_2;
                rest = before - product;
                low = multiple * HALF_PI_2_REST - ((before - rest) - product);
                head = rest - low;
                if (exponent - Words.biasedExponent(head) > 49) {
                    before = rest;
                    product = multiple * HALF_PI_3;
                    rest = before - product;
                    low = multiple * HALF_PI_3_REST - ((before - rest) - product);
                    head = rest - low;
                }
            }
        }
        double tail = (rest - head) - low;
        return evaluateReduced(quadrant, head, tail, negative, function);
    }

    private static double evaluateReduced(int quadrant, double head, double tail, boolean negative, int function) {
        if (negative) {
            quadrant = -quadrant;
            head = -head;
            tail = -tail;
        }
        if (function == TAN) {
            return Trigonometry.tanOfReduced(head, tail, (quadrant & 1) != 0);
        }
        // cos x = sin(x + pi/2)
        int sineQuadrant = function == COS ? quadrant + 1 : quadrant;
        double result =
                (sineQuadrant & 1) == 0 ? Trigonometry.sinOfReduced(head, tail) : Trigonometry.cosOfReduced(head, tail);
        return (sineQuadrant & 2) == 0 ? result : -result;
    }
}
