// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.math;

/**
 * Reduction of angles beyond 2^19 pi/2 (Payne and Hanek): multiplies by just those digits of 2/pi that matter for the
 * fraction of the quotient. The one place here that allocates and has a class initialiser; ordinary angles never reach
 * it. Algorithm: fdlibm k_rem_pio2 for 53 bits; digits have 24 bits, so that products of two are exact.
 */
final class HugeAngle {
    private static final double DIGIT = 0x1p24;
    private static final double INVERSE_DIGIT = 0x1p-24;

    /** How many digits of the quotient, after the first, are computed to begin with. */
    private static final int INITIAL_DIGITS = 4;

    /** No double is so close to a multiple of pi/2 that more are needed. */
    private static final int MAX_DIGITS = 20;

    /** 2/pi, 24 bits an entry, the first after the binary point. */
    private static final int[] TWO_OVER_PI = {
        0xA2F983, 0x6E4E44, 0x1529FC, 0x2757D1, 0xF534DD, 0xC0DB62, 0x95993C, 0x439041, 0xFE5163, 0xABDEBB, 0xC561B7,
        0x246E3A, 0x424DD2, 0xE00649, 0x2EEA09, 0xD1921C, 0xFE1DEB, 0x1CB129, 0xA73EE8, 0x8235F5, 0x2EBB44, 0x84E99C,
        0x7026B4, 0x5F7E41, 0x3991D6, 0x398353, 0x39F49C, 0x845F8B, 0xBDF928, 0x3B1FF8, 0x97FFDE, 0x05980F, 0xEF2F11,
        0x8B5A0A, 0x6D1F6D, 0x367ECF, 0x27CB09, 0xB74F46, 0x3F669E, 0x5FEA2D, 0x7527BA, 0xC7EBE5, 0xF17B3D, 0x0739F7,
        0x8A5292, 0xEA6BFB, 0x5FB11F, 0x8D5D08, 0x560330, 0x46FC7B, 0x6BABF0, 0xCFBC20, 0x9AF436, 0x1DA9E3, 0x91615E,
        0xE61B08, 0x659985, 0x5F14A0, 0x68408D, 0xFFD880, 0x4D7327, 0x310606, 0x1556CA, 0x73A8C9, 0x60E27B, 0xC08C6B,
    };

    /** pi/2 in pieces of 24 bits. */
    private static final double[] HALF_PI = {
        1.57079625129699707031e+00,
        7.54978941586159635335e-08,
        5.39030252995776476554e-15,
        3.28200341580791294123e-22,
        1.27065575308067607349e-29,
    };

    /** The angle less quadrant * pi/2 is head + tail. */
    final double head;

    final double tail;

    /** Modulo 8. */
    final int quadrant;

    /** The angle in digits, the first the most significant, scaled by a power of two. */
    private final double[] angle = new double[3];

    /** Where in {@link #TWO_OVER_PI} the significant digits begin. */
    private final int firstDigit;

    /** Columns of the product before carries, the first the most significant; later its digits as doubles. */
    private final double[] product = new double[MAX_DIGITS];

    /** Digits of the product after the binary point, the first the <em>least</em> significant. */
    private final int[] digits = new int[MAX_DIGITS];

    /** Index of the last column computed. */
    private int last = INITIAL_DIGITS;

    /** The power of two of the first column. */
    private int scale;

    /** What is left of the first column, as a fraction of pi/2. */
    private double leading;

    private int nearestQuadrant;

    /** Whether the quotient was rounded up: the rest is below the multiple. */
    private boolean roundedUp;

    /** Reduces a finite positive angle. */
    HugeAngle(double magnitude) {
        int exponent = Words.exponent(magnitude) - 23;
        double part = Words.addExponent(magnitude, -exponent);
        angle[0] = (int) part;
        part = (part - angle[0]) * DIGIT;
        angle[1] = (int) part;
        angle[2] = (part - angle[1]) * DIGIT;
        firstDigit = Math.max(0, (exponent - 3) / 24);
        scale = exponent - 24 * (firstDigit + 1);
        for (int column = 0; column <= last; column++) {
            product[column] = column(column);
        }
        int initialScale = scale;
        do {
            scale = initialScale;
            distill();
            splitQuotient();
        } while (extend());
        storeLeadingDigits();
        multiplyByHalfPi();
        // Summed from the least significant end; head + tail carries what one double cannot.
        double sum = 0;
        for (int i = last; i >= 0; i--) {
            sum += product[i];
        }
        double rest = product[0] - sum;
        for (int i = 1; i <= last; i++) {
            rest += product[i];
        }
        head = roundedUp ? -sum : sum;
        tail = roundedUp ? -rest : rest;
        quadrant = nearestQuadrant & 7;
    }

    /** One column of the schoolbook product. */
    private double column(int column) {
        double sum = 0;
        for (int i = 0; i < angle.length; i++) {
            int digit = firstDigit + column - i;
            if (digit >= 0) {
                sum += angle[i] * TWO_OVER_PI[digit];
            }
        }
        return sum;
    }

    /** Carries from the last column to the first, which stays a double. */
    private void distill() {
        double sum = product[last];
        for (int i = 0, column = last; column > 0; i++, column--) {
            double carry = (int) (INVERSE_DIGIT * sum);
            digits[i] = (int) (sum - DIGIT * carry);
            sum = product[column - 1] + carry;
        }
        leading = sum;
    }

    /** Takes the integer part, modulo 8, out of the quotient, rounding to nearest. */
    private void splitQuotient() {
        double value = leading * Words.powerOfTwo(scale);
        value -= 8 * Math.floor(value * 0.125);
        nearestQuadrant = (int) value;
        value -= nearestQuadrant;
        int top = last - 1;
        boolean half;
        if (scale > 0) {
            // The binary point lies inside the first digit.
            int integer = digits[top] >> (24 - scale);
            nearestQuadrant += integer;
            digits[top] -= integer << (24 - scale);
            half = digits[top] >> (23 - scale) > 0;
        } else if (scale == 0) {
            half = digits[top] >> 23 > 0;
        } else {
            half = value >= 0.5;
        }
        roundedUp = half;
        if (half) {
            nearestQuadrant++;
            boolean borrow = complement();
            if (scale > 0) {
                digits[top] &= (1 << (24 - scale)) - 1;
            } else if (scale < 0) {
                value = 1 - value;
                if (borrow) {
                    value -= Words.powerOfTwo(scale);
                }
            }
        }
        leading = value;
    }

    /** Replaces the fraction in the digits by 1 less itself; false if it was zero. */
    private boolean complement() {
        boolean borrow = false;
        for (int i = 0; i < last; i++) {
            int digit = digits[i];
            if (borrow) {
                digits[i] = 0xFFFFFF - digit;
            } else if (digit != 0) {
                borrow = true;
                digits[i] = 0x1000000 - digit;
            }
        }
        return borrow;
    }

    /** Adds columns if all bits so far cancelled. */
    private boolean extend() {
        if (leading != 0) {
            return false;
        }
        int significant = 0;
        for (int i = last - 1; i >= INITIAL_DIGITS; i--) {
            significant |= digits[i];
        }
        if (significant != 0) {
            return false;
        }
        int more = 1;
        while (digits[INITIAL_DIGITS - more] == 0) {
            more++;
        }
        for (int column = last + 1; column <= last + more; column++) {
            product[column] = column(column);
        }
        last += more;
        return true;
    }

    /** Makes the leading part digits too, or drops leading digits that are zero. */
    private void storeLeadingDigits() {
        if (leading == 0) {
            do {
                last--;
                scale -= 24;
            } while (digits[last] == 0);
            return;
        }
        double value = leading * Words.powerOfTwo(-scale);
        if (value >= DIGIT) {
            double carry = (int) (INVERSE_DIGIT * value);
            digits[last] = (int) (value - DIGIT * carry);
            last++;
            scale += 24;
            digits[last] = (int) carry;
        } else {
            digits[last] = (int) value;
        }
    }

    /** Leaves in {@link #product} the columns of fraction * pi/2, the first the most significant. */
    private void multiplyByHalfPi() {
        double weight = Words.powerOfTwo(scale);
        double[] fraction = new double[last + 1];
        for (int i = last; i >= 0; i--) {
            fraction[i] = weight * digits[i];
            weight *= INVERSE_DIGIT;
        }
        for (int i = last; i >= 0; i--) {
            double sum = 0;
            for (int k = 0; k < HALF_PI.length && k <= last - i; k++) {
                sum += HALF_PI[k] * fraction[i + k];
            }
            product[last - i] = sum;
        }
    }
}
