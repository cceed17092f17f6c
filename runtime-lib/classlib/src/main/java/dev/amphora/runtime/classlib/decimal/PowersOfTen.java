// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.decimal;

/**
 * The powers of ten of the Schubfach algorithm: of {@code 10^e} the 126 leading bits, plus one in the last place. Twice
 * that is kept, in two words, so that the high half of a product needs no shift.
 */
final class PowersOfTen {
    static final int MIN_EXPONENT = -342;
    static final int MAX_EXPONENT = 324;
    private static final long LOW = 0xFFFF_FFFFL;
    private static final long[] WORDS = words();

    private PowersOfTen() {}

    /** Bits 64 to 126 of twice the 126 bits. */
    static long high(int exponent) {
        return WORDS[2 * (exponent - MIN_EXPONENT)];
    }

    /** Bits 0 to 63 of twice the 126 bits. */
    static long low(int exponent) {
        return WORDS[2 * (exponent - MIN_EXPONENT) + 1];
    }

    /** The greatest integer not above the binary logarithm of {@code 10^exponent}. */
    static int floorLog2(int exponent) {
        return exponent * 1741647 >> 19;
    }

    /**
     * Each power from the one before, in 192 bits. They start a little (2^-178 of it) above 10^-342 and lose less than
     * that on the whole way, so that all approximations are above the powers, and equal to them in the leading bits.
     */
    private static long[] words() {
        long[] words = new long[2 * (MAX_EXPONENT - MIN_EXPONENT + 1)];
        // Limbs of 32 bits, the lowest first; the highest bit of all is set.
        long[] limbs = {0xBDD5_4E9BL, 0xDFBC_7E99L, 0x06A1_3B3FL, 0x113F_AA29L, 0x923B_D65AL, 0xEEF4_53D6L};
        for (int at = 0; at < words.length; at += 2) {
            words[at] = limbs[5] << 31 | limbs[4] >>> 1;
            words[at + 1] = (limbs[4] << 63 | limbs[3] << 31 | limbs[2] >>> 1 & -2) + 2;
            timesFive(limbs);
        }
        return words;
    }

    /** Multiplies by five and normalises again. */
    private static void timesFive(long[] limbs) {
        long carry = 0;
        for (int i = 0; i < limbs.length; i++) {
            carry += limbs[i] * 5;
            limbs[i] = carry & LOW;
            carry >>>= 32;
        }
        int shift = carry < 4 ? 2 : 3;
        for (int i = limbs.length - 1; i >= 0; i--) {
            carry = carry << 32 | limbs[i];
            limbs[i] = carry >>> shift & LOW;
        }
    }
}
