// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.math;

/**
 * Logarithms: x = 2^k (1 + f) with 1 + f between sqrt(1/2) and sqrt 2, a polynomial in f / (2 + f).
 * Algorithms: fdlibm e_log, e_log10, s_log1p.
 */
public final class Logarithm {
    private static final double LN_2_HEAD = 6.93147180369123816490e-01;
    private static final double LN_2_TAIL = 1.90821492927058770002e-10;
    private static final double LOG10_2_HEAD = 3.01029995663611771306e-01;
    private static final double LOG10_2_TAIL = 3.69423907715893078616e-13;
    private static final double LOG10_E = 4.34294481903251816668e-01;

    private static final double LN_1 = 6.666666666666735130e-01;
    private static final double LN_2 = 3.999999999940941908e-01;
    private static final double LN_3 = 2.857142874366239149e-01;
    private static final double LN_4 = 2.222219843214978396e-01;
    private static final double LN_5 = 1.818357216161805012e-01;
    private static final double LN_6 = 1.531383769920937332e-01;
    private static final double LN_7 = 1.479819860511658591e-01;

    private static final int FRACTION_MASK = 0x000F_FFFF;
    private static final int HIGH_WORD_OF_ONE = 0x3FF0_0000;
    private static final int HIGH_WORD_OF_HALF = 0x3FE0_0000;

    private Logarithm() {}

    public static double log(double x) {
        if (!(x > 0 && x < Double.POSITIVE_INFINITY)) {
            return logOfSpecial(x);
        }
        int power = 0;
        if (x < Double.MIN_NORMAL) {
            power = -54;
            x *= 0x1p54;
        }
        int high = Words.high(x);
        power += (high >> 20) - 1023;
        int fraction = high & FRACTION_MASK;
        // All ones beyond sqrt 2: then x is halved, and the power one more.
        int carry = (fraction + 0x95f64) & 0x0010_0000;
        power += carry >> 20;
        double f = Words.withHigh(x, fraction | (carry ^ HIGH_WORD_OF_ONE)) - 1;
        double multiple = power;
        if (((2 + fraction) & FRACTION_MASK) < 3) {
            return logNearPowerOfTwo(f, power);
        }
        double s = f / (2 + f);
        double square = s * s;
        double fourth = square * square;
        double even = fourth * (LN_2 + fourth * (LN_4 + fourth * LN_6));
        double odd = square * (LN_1 + fourth * (LN_3 + fourth * (LN_5 + fourth * LN_7)));
        double terms = odd + even;
        if (((fraction - 0x6147a) | (0x6b851 - fraction)) > 0) {
            double halfSquare = 0.5 * f * f;
            if (power == 0) {
                return f - (halfSquare - s * (halfSquare + terms));
            }
            return multiple * LN_2_HEAD - ((halfSquare - (s * (halfSquare + terms) + multiple * LN_2_TAIL)) - f);
        }
        if (power == 0) {
            return f - s * (f - terms);
        }
        return multiple * LN_2_HEAD - ((s * (f - terms) - multiple * LN_2_TAIL) - f);
    }

    private static double logOfSpecial(double x) {
        if (x == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return x == Double.POSITIVE_INFINITY ? x : Double.NaN;
    }

    /** power * ln 2 + ln(1 + f), |f| less than 2^-20. */
    private static double logNearPowerOfTwo(double f, int power) {
        double multiple = power;
        if (f == 0) {
            return power == 0 ? 0 : multiple * LN_2_HEAD + multiple * LN_2_TAIL;
        }
        double terms = f * f * (0.5 - 0.33333333333333333 * f);
        if (power == 0) {
            return f - terms;
        }
        return multiple * LN_2_HEAD - ((terms - multiple * LN_2_TAIL) - f);
    }

    public static double log10(double x) {
        if (!(x > 0 && x < Double.POSITIVE_INFINITY)) {
            return logOfSpecial(x);
        }
        int power = 0;
        if (x < Double.MIN_NORMAL) {
            power = -54;
            x *= 0x1p54;
        }
        int high = Words.high(x);
        power += (high >> 20) - 1023;
        int negative = power >>> 31;
        double significand = Words.withHigh(x, high & FRACTION_MASK | (0x3FF - negative) << 20);
        double multiple = power + negative;
        double low = multiple * LOG10_2_TAIL + LOG10_E * log(significand);
        return low + multiple * LOG10_2_HEAD;
    }

    public static double log1p(double x) {
        if (!(x > -1 && x < Double.POSITIVE_INFINITY)) {
            return x == -1 ? Double.NEGATIVE_INFINITY : x == Double.POSITIVE_INFINITY ? x : Double.NaN;
        }
        double magnitude = Math.abs(x);
        if (magnitude < 0x1p-29) {
            return magnitude < 0x1p-54 ? x : x - x * x * 0.5;
        }
        // Between sqrt(1/2) - 1 and sqrt 2 - 1 nothing needs to be split off.
        if (x < 0x1.a827ap-2 && x > -0x1.2bec4p-2) {
            return log1pTerms(x, 0, 0);
        }
        double sum = x < 0x1p53 ? 1 + x : x;
        int high = Words.high(sum);
        int power = (high >> 20) - 1023;
        double correction = 0;
        if (x < 0x1p53) {
            correction = (power > 0 ? 1 - (sum - x) : x - (sum - 1)) / sum;
        }
        int fraction = high & FRACTION_MASK;
        boolean tiny;
        double f;
        if (fraction < 0x6a09e) {
            f = Words.withHigh(sum, fraction | HIGH_WORD_OF_ONE) - 1;
            tiny = fraction == 0;
        } else {
            power++;
            f = Words.withHigh(sum, fraction | HIGH_WORD_OF_HALF) - 1;
            tiny = (0x0010_0000 - fraction) >> 2 == 0;
        }
        return tiny ? log1pNearPowerOfTwo(f, power, correction) : log1pTerms(f, power, correction);
    }

    /** power * ln 2 + ln(1 + f) + correction. */
    private static double log1pTerms(double f, int power, double correction) {
        double halfSquare = 0.5 * f * f;
        double s = f / (2 + f);
        double z = s * s;
        double terms = z * (LN_1 + z * (LN_2 + z * (LN_3 + z * (LN_4 + z * (LN_5 + z * (LN_6 + z * LN_7))))));
        if (power == 0) {
            return f - (halfSquare - s * (halfSquare + terms));
        }
        return power * LN_2_HEAD - ((halfSquare - (s * (halfSquare + terms) + (power * LN_2_TAIL + correction))) - f);
    }

    private static double log1pNearPowerOfTwo(double f, int power, double correction) {
        if (f == 0) {
            return power == 0 ? 0 : power * LN_2_HEAD + (correction + power * LN_2_TAIL);
        }
        double terms = 0.5 * f * f * (1 - 0.66666666666666666 * f);
        if (power == 0) {
            return f - terms;
        }
        return power * LN_2_HEAD - ((terms - (power * LN_2_TAIL + correction)) - f);
    }
}
