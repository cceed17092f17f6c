// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.decimal;

/** Rounding to a binary format of IEEE 754, which two numbers describe: its precision and its greatest exponent. */
public final class BinaryFormat {
    private BinaryFormat() {}

    /**
     * The bits, without sign, of the number of the format that is nearest to {@code significand * 2^exponent}, plus less
     * than one in the significand's last place if {@code more}; of two equally near, the even one (IEEE 754-2008, 4.3.1).
     *
     * @param significand unsigned, not zero
     */
    public static long round(long significand, boolean more, int exponent, int precision, int maxExponent) {
        int shift = Long.numberOfLeadingZeros(significand);
        long normal = significand << shift;
        int leading = exponent - shift + 63;
        if (leading > maxExponent) {
            return infinity(precision, maxExponent);
        }
        // The exponent of subnormal numbers and of the smallest normal ones.
        int least = 1 - maxExponent;
        int dropped = 64 - precision + Math.max(least - leading, 0);
        if (dropped > 64) {
            return 0;
        }
        long kept = dropped == 64 ? 0 : normal >>> dropped;
        long rest = normal << 64 - dropped;
        boolean up = rest < 0 && (rest != Long.MIN_VALUE || more || (kept & 1) != 0);
        // The hidden bit adds one to the exponent, and so does a carry out of the significand.
        return kept + ((long) Math.max(leading - least, 0) << precision - 1) + (up ? 1 : 0);
    }

    static long infinity(int precision, int maxExponent) {
        return 2L * maxExponent + 1 << precision - 1;
    }

    /** The significand of the number with these bits, which may be the one after the greatest. */
    static long significand(long bits, int precision) {
        long hidden = 1L << precision - 1;
        return bits < hidden ? bits : bits & hidden - 1 | hidden;
    }

    /** The exponent that belongs to {@link #significand}. */
    static int exponent(long bits, int precision, int maxExponent) {
        return Math.max((int) (bits >>> precision - 1), 1) - maxExponent - precision + 1;
    }
}
