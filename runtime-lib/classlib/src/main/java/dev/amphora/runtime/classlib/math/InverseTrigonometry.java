// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.math;

/** Arc sine, arc cosine and arc tangent. Algorithms: fdlibm e_asin, e_acos, s_atan, e_atan2. */
public final class InverseTrigonometry {
    private static final double PI = 3.14159265358979311600e+00;
    private static final double PI_TAIL = 1.2246467991473531772e-16;
    private static final double HALF_PI = 1.57079632679489655800e+00;
    private static final double HALF_PI_TAIL = 6.12323399573676603587e-17;
    private static final double QUARTER_PI = 7.85398163397448278999e-01;

    // (asin x - x) / x^3 as a quotient of polynomials in x^2.
    private static final double ASIN_P0 = 1.66666666666666657415e-01;
    private static final double ASIN_P1 = -3.25565818622400915405e-01;
    private static final double ASIN_P2 = 2.01212532134862925881e-01;
    private static final double ASIN_P3 = -4.00555345006794114027e-02;
    private static final double ASIN_P4 = 7.91534994289814532176e-04;
    private static final double ASIN_P5 = 3.47933107596021167570e-05;
    private static final double ASIN_Q1 = -2.40339491173441421878e+00;
    private static final double ASIN_Q2 = 2.02094576023350569471e+00;
    private static final double ASIN_Q3 = -6.88283971605453293030e-01;
    private static final double ASIN_Q4 = 7.70381505559019352791e-02;

    private static final double ATAN_3 = 3.33333333333329318027e-01;
    private static final double ATAN_5 = -1.99999999998764832476e-01;
    private static final double ATAN_7 = 1.42857142725034663711e-01;
    private static final double ATAN_9 = -1.11111104054623557880e-01;
    private static final double ATAN_11 = 9.09088713343650656196e-02;
    private static final double ATAN_13 = -7.69187620504482999495e-02;
    private static final double ATAN_15 = 6.66107313738753120669e-02;
    private static final double ATAN_17 = -5.83357013379057348645e-02;
    private static final double ATAN_19 = 4.97687799461593236017e-02;
    private static final double ATAN_21 = -3.65315727442169155270e-02;
    private static final double ATAN_23 = 1.62858201153657823623e-02;

    // atan of 0.5, 1, 1.5 and infinity, each as head + tail.
    private static final double ATAN_HALF = 4.63647609000806093515e-01;
    private static final double ATAN_HALF_TAIL = 2.26987774529616870924e-17;
    private static final double ATAN_ONE_TAIL = 3.06161699786838301793e-17;
    private static final double ATAN_THREE_HALVES = 9.82793723247329054082e-01;
    private static final double ATAN_THREE_HALVES_TAIL = 1.39033110312309984516e-17;

    private InverseTrigonometry() {}

    public static double asin(double x) {
        double magnitude = Math.abs(x);
        if (magnitude < 0.5) {
            return magnitude < 0x1p-27 ? x : x + x * asinRatio(x * x);
        }
        if (!(magnitude < 1)) {
            return magnitude == 1 ? x * HALF_PI + x * HALF_PI_TAIL : Double.NaN;
        }
        // asin x = pi/2 - 2 asin sqrt((1 - x) / 2)
        double square = (1 - magnitude) * 0.5;
        double ratio = asinRatio(square);
        double root = Math.sqrt(square);
        double result;
        if (magnitude >= 0x1.f3333p-1) {
            result = HALF_PI - (2 * (root + root * ratio) - HALF_PI_TAIL);
        } else {
            double head = Words.truncate(root);
            double tail = (square - head * head) / (root + head);
            double low = 2 * root * ratio - (HALF_PI_TAIL - 2 * tail);
            double high = QUARTER_PI - 2 * head;
            result = QUARTER_PI - (low - high);
        }
        return x > 0 ? result : -result;
    }

    public static double acos(double x) {
        double magnitude = Math.abs(x);
        if (magnitude < 0.5) {
            if (magnitude < 0x1.00001p-57) {
                return HALF_PI + HALF_PI_TAIL;
            }
            return HALF_PI - (x - (HALF_PI_TAIL - x * asinRatio(x * x)));
        }
        if (!(magnitude < 1)) {
            return x == 1 ? 0 : x == -1 ? PI + 2 * HALF_PI_TAIL : Double.NaN;
        }
        double square = (1 - magnitude) * 0.5;
        double root = Math.sqrt(square);
        double ratio = asinRatio(square);
        if (x < 0) {
            double low = ratio * root - HALF_PI_TAIL;
            return PI - 2 * (root + low);
        }
        double head = Words.truncate(root);
        double tail = (square - head * head) / (root + head);
        return 2 * (head + (ratio * root + tail));
    }

    private static double asinRatio(double t) {
        double numerator = t * (ASIN_P0 + t * (ASIN_P1 + t * (ASIN_P2 + t * (ASIN_P3 + t * (ASIN_P4 + t * ASIN_P5)))));
        double denominator = 1 + t * (ASIN_Q1 + t * (ASIN_Q2 + t * (ASIN_Q3 + t * ASIN_Q4)));
        return numerator / denominator;
    }

    public static double atan(double x) {
        double magnitude = Math.abs(x);
        if (magnitude < 0.4375) {
            return magnitude < 0x1p-29 ? x : x - x * atanTerms(x * x);
        }
        double result;
        if (magnitude < 0.6875) {
            result = atanFrom(ATAN_HALF, ATAN_HALF_TAIL, (2 * magnitude - 1) / (2 + magnitude));
        } else if (magnitude < 1.1875) {
            result = atanFrom(QUARTER_PI, ATAN_ONE_TAIL, (magnitude - 1) / (magnitude + 1));
        } else if (magnitude < 2.4375) {
            result = atanFrom(ATAN_THREE_HALVES, ATAN_THREE_HALVES_TAIL, (magnitude - 1.5) / (1 + 1.5 * magnitude));
        } else if (magnitude < 0x1p66) {
            result = atanFrom(HALF_PI, HALF_PI_TAIL, -1 / magnitude);
        } else if (magnitude >= 0x1p66) {
            result = HALF_PI + HALF_PI_TAIL;
        } else {
            return x;
        }
        return x < 0 ? -result : result;
    }

    /** base + atan(offset). */
    private static double atanFrom(double base, double baseTail, double offset) {
        return base - ((offset * atanTerms(offset * offset) - baseTail) - offset);
    }

    /** (x - atan x) / x, from x^2; odd and even terms apart, for parallelism. */
    private static double atanTerms(double square) {
        double fourth = square * square;
        double odd = square
                * (ATAN_3
                        + fourth
                                * (ATAN_7
                                        + fourth
                                                * (ATAN_11
                                                        + fourth * (ATAN_15 + fourth * (ATAN_19 + fourth * ATAN_23)))));
        double even =
                fourth * (ATAN_5 + fourth * (ATAN_9 + fourth * (ATAN_13 + fourth * (ATAN_17 + fourth * ATAN_21))));
        return odd + even;
    }

    /** The angle of the point (x, y). */
    public static double atan2(double y, double x) {
        if (x != x || y != y) {
            return Double.NaN;
        }
        if (x == 1) {
            return atan(y);
        }
        boolean left = Words.isNegative(x);
        boolean below = Words.isNegative(y);
        double xMagnitude = Math.abs(x);
        double yMagnitude = Math.abs(y);
        double result;
        if (yMagnitude == 0) {
            result = left ? PI : 0;
        } else if (xMagnitude == 0) {
            result = HALF_PI;
        } else if (xMagnitude == Double.POSITIVE_INFINITY) {
            if (yMagnitude == Double.POSITIVE_INFINITY) {
                result = left ? 3 * QUARTER_PI : QUARTER_PI;
            } else {
                result = left ? PI : 0;
            }
        } else if (yMagnitude == Double.POSITIVE_INFINITY) {
            result = HALF_PI;
        } else {
            int exponents = (Words.high(yMagnitude) - Words.high(xMagnitude)) >> 20;
            if (exponents > 60) {
                result = HALF_PI + 0.5 * PI_TAIL;
            } else if (left && exponents < -60) {
                result = 0;
            } else {
                result = atan(yMagnitude / xMagnitude);
            }
            if (left) {
                result = PI - (result - PI_TAIL);
            }
        }
        return below ? -result : result;
    }
}
