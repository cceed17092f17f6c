// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.math;

/** a * b + c, rounded once. */
public final class FusedMultiplyAdd {
    /** The power of two of the last bit of a subnormal. */
    private static final int LEAST_POWER = -1074;

    private FusedMultiplyAdd() {}

    public static float fma(float a, float b, float c) {
        // 48 bits: exact.
        double product = (double) a * b;
        double sum = product + c;
        if (!(Math.abs(sum) < Double.POSITIVE_INFINITY)) {
            return (float) sum;
        }
        // What rounding to double lost (Knuth's two-sum). Rounded to odd instead, the sum can be rounded again.
        double addend = sum - product;
        double error = (product - (sum - addend)) + (c - addend);
        long bits = Double.doubleToRawLongBits(sum);
        if (error != 0 && (bits & 1) == 0) {
            bits += error > 0 == sum > 0 ? 1 : -1;
        }
        return (float) Double.longBitsToDouble(bits);
    }

    public static double fma(double a, double b, double c) {
        if (!(Math.abs(a) < Double.POSITIVE_INFINITY)
                || !(Math.abs(b) < Double.POSITIVE_INFINITY)
                || a == 0
                || b == 0) {
            return a * b + c;
        }
        if (c == 0) {
            return exactSum(a, b, 0, c);
        }
        if (!(Math.abs(c) < Double.POSITIVE_INFINITY)) {
            return c;
        }
        return exactSum(a, b, significand(c), c);
    }

    /** The significand as an integer with its top bit at 52, subnormals too. */
    private static long significand(double value) {
        long bits = Double.doubleToRawLongBits(value) & 0x000F_FFFF_FFFF_FFFFL;
        if (Words.biasedExponent(value) != 0) {
            return bits | 1L << 52;
        }
        return bits << (Long.numberOfLeadingZeros(bits) - 11);
    }

    /** The power of two that {@link #significand} is to be multiplied by. */
    private static int power(double value) {
        int exponent = Words.biasedExponent(value);
        if (exponent != 0) {
            return exponent - 1 + LEAST_POWER;
        }
        long bits = Double.doubleToRawLongBits(value) & 0x000F_FFFF_FFFF_FFFFL;
        return LEAST_POWER - (Long.numberOfLeadingZeros(bits) - 11);
    }

    /** Finite a and b, not zero. Sums are formed as integers of 128 bits, high and low. */
    private static double exactSum(double a, double b, long addend, double c) {
        long x = significand(a);
        long y = significand(b);
        // 105 or 106 bits, moved left so that the top bit is at 125 or 124.
        long low = x * y;
        long high = WideMultiply.multiplyHigh(x, y) << 20 | low >>> 44;
        low <<= 20;
        int power = power(a) + power(b) - 20;
        boolean negative = Words.isNegative(a) != Words.isNegative(b);
        if (addend == 0) {
            return round(negative, high, low, power);
        }
        // Top bit at 125, so 64 + 61 - 52.
        long otherHigh = addend << 9;
        long otherLow = 0;
        int otherPower = power(c) - 73;
        int distance = power - otherPower;
        if (distance > 0) {
            otherLow = shiftRightSticky(otherHigh, otherLow, distance);
            otherHigh = distance < 64 ? otherHigh >> distance : 0;
        } else if (distance < 0) {
            low = shiftRightSticky(high, low, -distance);
            high = distance > -64 ? high >> -distance : 0;
            power = otherPower;
        }
        if (negative == Words.isNegative(c)) {
            long sum = low + otherLow;
            high += otherHigh + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
            return round(negative, high, sum, power);
        }
        long difference = low - otherLow;
        high -= otherHigh + (Long.compareUnsigned(low, otherLow) < 0 ? 1 : 0);
        if (high < 0) {
            // The addend is larger: negate.
            difference = -difference;
            high = ~high + (difference == 0 ? 1 : 0);
            negative = !negative;
        }
        if ((high | difference) == 0) {
            return 0;
        }
        return round(negative, high, difference, power);
    }

    /** The low word of a shift to the right, where bits that fall out leave their trace in the last bit. */
    private static long shiftRightSticky(long high, long low, int distance) {
        if (distance >= 128) {
            return 1;
        }
        long shifted;
        long lost;
        if (distance >= 64) {
            shifted = distance == 64 ? high : high >>> (distance - 64);
            lost = low | (distance == 64 ? 0 : high << (128 - distance));
        } else {
            shifted = high << (64 - distance) | low >>> distance;
            lost = low << (64 - distance);
        }
        return lost == 0 ? shifted : shifted | 1;
    }

    /** (high * 2^64 + low) * 2^power as a double, to nearest, ties to even. Positive and not zero. */
    private static double round(boolean negative, long high, long low, int power) {
        // Moves the top bit to bit 62 of one word, with a trace of what is below in the last bit.
        if (high == 0) {
            high = low >>> 2;
            low <<= 62;
            power -= 62;
        }
        if (high == 0) {
            // At most two bits are left; they are in low.
            high = low >>> 2;
            low = 0;
            power -= 62;
        }
        int shift = Long.numberOfLeadingZeros(high) - 1;
        if (shift > 0) {
            high = high << shift | low >>> (64 - shift);
            low <<= shift;
        }
        power += 64 - shift;
        if (low != 0) {
            high |= 1;
        }
        double result;
        int excess = LEAST_POWER - power;
        if (excess <= 10) {
            result = FloatingPoint.scalb((double) high, power);
        } else if (excess > 63) {
            result = 0;
        } else {
            // Subnormal: its bits are the integer itself.
            long integer = high >>> excess;
            long rest = high << (64 - excess);
            if (rest < 0 && (rest != Long.MIN_VALUE || (integer & 1) != 0)) {
                integer++;
            }
            result = Double.longBitsToDouble(integer);
        }
        return negative ? -result : result;
    }
}
