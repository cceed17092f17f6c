// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.math;

/**
 * x^y = 2^(y log2 x), with log2 x computed to about 70 bits as head + tail. Algorithm: fdlibm e_pow.
 */
public final class Power {
    // log2 of 1.5 as head + tail.
    private static final double LOG2_THREE_HALVES = 5.84962487220764160156e-01;
    private static final double LOG2_THREE_HALVES_TAIL = 1.35003920212974897128e-08;

    // (3/2) (ln x - 2s - (2/3) s^3), where s = (x - 1) / (x + 1), in powers of s^2.
    private static final double LOG_1 = 5.99999999999994648725e-01;
    private static final double LOG_2 = 4.28571428578550184252e-01;
    private static final double LOG_3 = 3.33333329818377432918e-01;
    private static final double LOG_4 = 2.72728123808534006489e-01;
    private static final double LOG_5 = 2.30660745775561754067e-01;
    private static final double LOG_6 = 2.06975017800338417784e-01;

    private static final double EXP_2 = 1.66666666666666019037e-01;
    private static final double EXP_4 = -2.77777777770155933842e-03;
    private static final double EXP_6 = 6.61375632143793436117e-05;
    private static final double EXP_8 = -1.65339022054652515390e-06;
    private static final double EXP_10 = 4.13813679705723846039e-08;

    private static final double LN_2 = 6.93147180559945286227e-01;
    private static final double LN_2_HEAD = 6.93147182464599609375e-01;
    private static final double LN_2_TAIL = -1.90465429995776804525e-09;

    // 2 / (3 ln 2).
    private static final double SCALE = 9.61796693925975554329e-01;
    private static final double SCALE_HEAD = 9.61796700954437255859e-01;
    private static final double SCALE_TAIL = -7.02846165095275826516e-09;

    // 1 / ln 2.
    private static final double LOG2_E = 1.44269504088896338700e+00;
    private static final double LOG2_E_HEAD = 1.44269502162933349609e+00;
    private static final double LOG2_E_TAIL = 1.92596299112661746887e-08;

    /** log2(2^1024) less log2 of the largest double and half an ulp. */
    private static final double OVERFLOW_MARGIN = 8.0085662595372944372e-17;

    private static final int FRACTION_MASK = 0x000F_FFFF;
    private static final int EXPONENT_UNIT = 0x0010_0000;
    private static final int HIGH_WORD_OF_ONE = 0x3FF0_0000;

    private Power() {}

    public static double pow(double x, double y) {
        if (y == 0) {
            return 1;
        }
        if (x != x || y != y) {
            return Double.NaN;
        }
        double base = Math.abs(x);
        double exponent = Math.abs(y);
        if (exponent == Double.POSITIVE_INFINITY) {
            return base == 1 ? Double.NaN : base > 1 == y > 0 ? Double.POSITIVE_INFINITY : 0;
        }
        if (exponent == 1) {
            return y > 0 ? x : 1 / x;
        }
        if (y == 2) {
            return x * x;
        }
        if (y == 0.5 && !Words.isNegative(x)) {
            return Math.sqrt(x);
        }
        double sign = 1;
        if (Words.isNegative(x)) {
            // Doubles of at least 2^53 are even.
            boolean isInteger = Math.floor(exponent) == exponent;
            if (isInteger && exponent < 0x1p53 && ((long) exponent & 1) != 0) {
                sign = -1;
            } else if (!isInteger && base != 0 && base != Double.POSITIVE_INFINITY) {
                return Double.NaN;
            }
        }
        if (base == 0 || base == 1 || base == Double.POSITIVE_INFINITY) {
            return sign * (y < 0 ? 1 / base : base);
        }
        if (exponent >= 0x1.00001p31) {
            return powOfHugeExponent(base, y, sign);
        }
        return powOfMedium(base, y, sign);
    }

    /** |y| beyond 2^31: the result leaves the range of double unless x is very close to 1. */
    private static double powOfHugeExponent(double base, double y, double sign) {
        boolean grows = base > 1 == y > 0;
        int high = Words.high(base);
        boolean nearOne = high == HIGH_WORD_OF_ONE || high == HIGH_WORD_OF_ONE - 1;
        if (!nearOne || Math.abs(y) >= 0x1.00001p64) {
            return sign * (grows ? Double.POSITIVE_INFINITY : 0);
        }
        // ln(1 + t) by its series
        double t = base - 1;
        double terms = (t * t) * (0.5 - t * (0.3333333333333333333333 - t * 0.25));
        double high1 = LOG2_E_HEAD * t;
        double low1 = t * LOG2_E_TAIL - terms * LOG2_E;
        double head = Words.truncate(high1 + low1);
        double tail = low1 - (head - high1);
        return powOfLogarithm(head, tail, y, sign);
    }

    private static double powOfMedium(double base, double y, double sign) {
        int power = 0;
        if (base < Double.MIN_NORMAL) {
            base *= 0x1p53;
            power = -53;
        }
        int high = Words.high(base);
        power += (high >> 20) - 1023;
        int fraction = high & FRACTION_MASK;
        high = fraction | HIGH_WORD_OF_ONE;
        // s is taken around 1, or around 1.5 between sqrt(3/2) and sqrt 3.
        boolean aroundThreeHalves = false;
        if (fraction >= 0xBB67A) {
            power++;
            high -= EXPONENT_UNIT;
        } else if (fraction > 0x3988E) {
            aroundThreeHalves = true;
        }
        double x = Words.withHigh(base, high);
        double centre = aroundThreeHalves ? 1.5 : 1;
        double centreLog = aroundThreeHalves ? LOG2_THREE_HALVES : 0;
        double centreLogTail = aroundThreeHalves ? LOG2_THREE_HALVES_TAIL : 0;

        // s = sHead + sTail = (x - centre) / (x + centre)
        double numerator = x - centre;
        double reciprocal = 1 / (x + centre);
        double s = numerator * reciprocal;
        double sHead = Words.truncate(s);
        double sumHead = Words.ofHigh((high >> 1 | 0x2000_0000) + 0x0008_0000 + (aroundThreeHalves ? 1 << 18 : 0));
        double sumTail = x - (sumHead - centre);
        double sTail = reciprocal * ((numerator - sHead * sumHead) - sHead * sumTail);

        // 3 + s^2 + ... = termsHead + termsTail
        double square = s * s;
        double terms = square
                * square
                * (LOG_1 + square * (LOG_2 + square * (LOG_3 + square * (LOG_4 + square * (LOG_5 + square * LOG_6)))));
        terms += sTail * (sHead + s);
        double squareHead = sHead * sHead;
        double termsHead = Words.truncate(3 + squareHead + terms);
        double termsTail = terms - ((termsHead - 3) - squareHead);

        // s * (3 + s^2 + ...)
        double productHigh = sHead * termsHead;
        double productLow = sTail * termsHead + termsTail * s;
        double productHead = Words.truncate(productHigh + productLow);
        double productTail = productLow - (productHead - productHigh);

        // log2 x = power + log2(centre) + 2/(3 ln 2) * product
        double scaledHead = SCALE_HEAD * productHead;
        double scaledTail = SCALE_TAIL * productHead + productTail * SCALE + centreLogTail;
        double whole = power;
        double head = Words.truncate(((scaledHead + scaledTail) + centreLog) + whole);
        double tail = scaledTail - (((head - whole) - centreLog) - scaledHead);
        return powOfLogarithm(head, tail, y, sign);
    }

    /** sign * 2^(y (head + tail)). */
    private static double powOfLogarithm(double head, double tail, double y, double sign) {
        double yHead = Words.truncate(y);
        double low = (y - yHead) * head + y * tail;
        double high = yHead * head;
        double sum = low + high;
        if (sum > 1024 || sum == 1024 && low + OVERFLOW_MARGIN > sum - high) {
            return sign * Double.POSITIVE_INFINITY;
        }
        if (sum < -1075 || sum == -1075 && low <= sum - high) {
            return sign * 0;
        }
        // The nearest integer to the sum, ties away from zero.
        int power = 0;
        if (Math.abs(sum) >= 0x1.00001p-1) {
            int sumHigh = Words.high(sum);
            int sumExponent = ((sumHigh & 0x7FFF_FFFF) >> 20) - 1023;
            int rounded = sumHigh + (EXPONENT_UNIT >> (sumExponent + 1));
            int roundedExponent = ((rounded & 0x7FFF_FFFF) >> 20) - 1023;
            high -= Words.ofHigh(rounded & ~(FRACTION_MASK >> roundedExponent));
            power = (rounded & FRACTION_MASK | EXPONENT_UNIT) >> (20 - roundedExponent);
            if (sum < 0) {
                power = -power;
            }
        }
        return sign * exp2(high, low, power);
    }

    /** 2^(power + high + low). */
    private static double exp2(double high, double low, int power) {
        double sum = Words.truncate(low + high);
        double lnHigh = sum * LN_2_HEAD;
        double lnLow = (low - (sum - high)) * LN_2 + sum * LN_2_TAIL;
        double r = lnHigh + lnLow;
        double tail = lnLow - (r - lnHigh);
        double square = r * r;
        double terms = r - square * (EXP_2 + square * (EXP_4 + square * (EXP_6 + square * (EXP_8 + square * EXP_10))));
        double ratio = (r * terms) / (terms - 2) - (tail + r * tail);
        double result = 1 - (ratio - r);
        if (Words.biasedExponent(result) + power <= 0) {
            return FloatingPoint.scalb(result, power);
        }
        return Words.addExponent(result, power);
    }
}
