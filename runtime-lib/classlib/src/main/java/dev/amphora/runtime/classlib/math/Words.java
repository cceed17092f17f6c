// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.math;

/** A double seen as its sign, exponent and significand bits. The high word holds sign, exponent and 20 fraction bits. */
final class Words {
    private static final int EXPONENT_BIAS = 1023;

    private Words() {}

    static int high(double value) {
        return (int) (Double.doubleToRawLongBits(value) >>> 32);
    }

    static int low(double value) {
        return (int) Double.doubleToRawLongBits(value);
    }

    /** The double with this high word and a low word of zero. */
    static double ofHigh(int high) {
        return Double.longBitsToDouble((long) high << 32);
    }

    static double withHigh(double value, int high) {
        return Double.longBitsToDouble((long) high << 32 | Double.doubleToRawLongBits(value) & 0xFFFF_FFFFL);
    }

    /** Clears the low word: at most 21 significant bits remain, so a product of two such values is exact. */
    static double truncate(double value) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(value) & 0xFFFF_FFFF_0000_0000L);
    }

    /** Multiplies by 2^power; both value and result are normal. */
    static double addExponent(double value, int power) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(value) + ((long) power << 52));
    }

    /** 2^power, where {@code -1022 <= power <= 1023}. */
    static double powerOfTwo(int power) {
        return Double.longBitsToDouble((long) (power + EXPONENT_BIAS) << 52);
    }

    /** The exponent field with its bias, 0 to 2047. */
    static int biasedExponent(double value) {
        return (int) (Double.doubleToRawLongBits(value) >>> 52) & 0x7FF;
    }

    /** The exponent of a normal value. */
    static int exponent(double value) {
        return biasedExponent(value) - EXPONENT_BIAS;
    }

    /** Tells -0.0 from 0.0 too. */
    static boolean isNegative(double value) {
        return Double.doubleToRawLongBits(value) < 0;
    }
}
