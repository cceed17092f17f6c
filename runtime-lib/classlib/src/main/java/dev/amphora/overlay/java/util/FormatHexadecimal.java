// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.util;

/** The conversion {@code %a}: hexadecimal digits of a binary number, as many as are asked for. */
final class FormatHexadecimal {
    /** Bits of the significand behind the point, four for each digit. */
    private static final int FRACTION_BITS = 52;
    /** Puts subnormal numbers among the normal ones, for these alone have their first bit in front of the point. */
    private static final int RAISED = 54;

    private FormatHexadecimal() {}

    /**
     * Writes a number without zeros at its end.
     *
     * @param magnitude finite, not negative
     * @param precision digits behind the point at most; one if it is 0, as many as there are if it is negative
     */
    static String text(double magnitude, int precision) {
        if (precision < 0) {
            return Double.toHexString(magnitude);
        }
        int digits = Math.max(precision, 1);
        String text = Double.toHexString(magnitude);
        if (magnitude != 0 && digits * 4 < FRACTION_BITS) {
            boolean subnormal = magnitude < Double.MIN_NORMAL;
            double normal = subnormal ? magnitude * (1L << RAISED) : magnitude;
            double rounded = rounded(normal, FRACTION_BITS - 4 * digits);
            text = rounded == Double.POSITIVE_INFINITY ? "0x1.0p1024" : Double.toHexString(rounded);
            if (subnormal) {
                int exponent = text.indexOf('p') + 1;
                text = text.substring(0, exponent) + (Integer.parseInt(text.substring(exponent)) - RAISED);
            }
        }
        return text;
    }

    /** A number's text with the zeros at its end that the precision asks for. */
    static String extended(String text, int precision) {
        int exponent = text.indexOf('p');
        int digits = exponent - text.indexOf('.') - 1;
        return precision <= digits
                ? text
                : text.substring(0, exponent) + "0".repeat(precision - digits) + text.substring(exponent);
    }

    /** To a multiple of so many bits, half to even; a carry out of the significand goes to the exponent. */
    private static double rounded(double number, int bits) {
        long representation = Double.doubleToRawLongBits(number);
        long unit = 1L << bits;
        long rest = representation & unit - 1;
        long lower = representation - rest;
        boolean up = rest > unit / 2 || rest == unit / 2 && (lower & unit) != 0;
        return Double.longBitsToDouble(up ? lower + unit : lower);
    }
}
