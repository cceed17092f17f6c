// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.decimal;

import dev.amphora.runtime.classlib.math.WideMultiply;

/**
 * The text of a binary floating-point number, as {@code Double.toString} has specified it since Java 19: of the decimals
 * that round to the number and are as short as possible, but have two digits or more, the one nearest to it. The
 * algorithm is Schubfach (R. Giulietti, "The Schubfach way to render doubles", 2021), whose names are kept.
 */
public final class ShortestDecimal {
    private static final int FRACTION_BITS = 52;
    private static final int FLOAT_FRACTION_BITS = 23;
    private static final int MIN_Q = -1074;
    private static final int FLOAT_MIN_Q = -149;
    /** Least significands whose shortest decimal need not be looked for among those of one digit. */
    private static final int TINY = 3;

    private static final int FLOAT_TINY = 8;
    private static final int LONGEST = 24;

    private ShortestDecimal() {}

    /** {@code Double.toString}. */
    public static String toString(double value) {
        long bits = Double.doubleToRawLongBits(value);
        int exponent = (int) (bits >>> FRACTION_BITS) & 0x7FF;
        long fraction = bits & (1L << FRACTION_BITS) - 1;
        if (exponent == 0x7FF) {
            return special(bits < 0, fraction != 0);
        }
        return text(bits < 0, exponent, fraction, 1L << FRACTION_BITS, MIN_Q, TINY);
    }

    /** {@code Float.toString}. */
    public static String toString(float value) {
        int bits = Float.floatToRawIntBits(value);
        int exponent = bits >>> FLOAT_FRACTION_BITS & 0xFF;
        int fraction = bits & (1 << FLOAT_FRACTION_BITS) - 1;
        if (exponent == 0xFF) {
            return special(bits < 0, fraction != 0);
        }
        return text(bits < 0, exponent, fraction, 1L << FLOAT_FRACTION_BITS, FLOAT_MIN_Q, FLOAT_TINY);
    }

    private static String special(boolean negative, boolean nan) {
        return nan ? "NaN" : negative ? "-Infinity" : "Infinity";
    }

    private static String text(boolean negative, int exponent, long fraction, long hidden, int minQ, int tiny) {
        char[] text = new char[LONGEST];
        int length = 0;
        if (negative) {
            text[length++] = '-';
        }
        if (exponent == 0 && fraction == 0) {
            length = layOut(0, 0, text, length);
        } else if (exponent == 0) {
            int shift = fraction < tiny ? 1 : 0;
            length = decimal(shift == 0 ? fraction : fraction * 10, minQ, true, -shift, text, length);
        } else {
            boolean regular = fraction != 0 || exponent == 1;
            length = decimal(fraction | hidden, minQ + exponent - 1, regular, 0, text, length);
        }
        return new String(text, 0, length);
    }

    /**
     * Lays out the decimal of {@code c} times two to {@code q}, times ten to {@code dk}.
     *
     * @param regular whether the numbers that round to this one reach as far below it as above
     */
    private static int decimal(long c, int q, boolean regular, int dk, char[] text, int length) {
        // All bounds are quadrupled, so that the middles between neighbours are integers too.
        long out = c & 1;
        long cb = c << 2;
        long cbl = regular ? cb - 2 : cb - 1;
        // The greatest k with 10^k not above 2^q, or not above three quarters of it.
        int k = regular ? q * 315653 >> 20 : q * 631305 - 261663 >> 21;
        int h = q + PowersOfTen.floorLog2(-k) + 2;
        long high = PowersOfTen.high(-k);
        long low = PowersOfTen.low(-k);
        long vb = roundToOdd(high, low, cb << h);
        long vbl = roundToOdd(high, low, cbl << h) + out;
        long vbr = roundToOdd(high, low, cb + 2 << h) - out;
        long s = vb >> 2;
        // One digit less, if just one such decimal is near enough.
        long shorter = s / 10;
        boolean below = vbl <= shorter * 40;
        boolean above = shorter * 40 + 40 <= vbr;
        if (s >= 100 && below != above) {
            return layOut(below ? shorter : shorter + 1, k + dk + 1, text, length);
        }
        below = vbl <= s << 2;
        above = s + 1 << 2 <= vbr;
        if (below == above) {
            // The nearer one; of two equally near, the even one.
            long order = vb - (s << 2) - 2;
            below = order < 0 || order == 0 && (s & 1) == 0;
        }
        return layOut(below ? s : s + 1, k + dk, text, length);
    }

    /** The integer part of {@code cp} times the power of ten, made odd if something else is left. */
    private static long roundToOdd(long high, long low, long cp) {
        long carry = WideMultiply.unsignedMultiplyHigh(low, cp);
        long middle = high * cp + carry;
        long integer = WideMultiply.unsignedMultiplyHigh(high, cp);
        if (Long.compareUnsigned(middle, carry) < 0) {
            integer++;
        }
        return middle == 0 ? integer : integer | 1;
    }

    /** Writes {@code digits} times ten to {@code exponent} as {@code Double.toString} does; returns the text's end. */
    private static int layOut(long digits, int exponent, char[] text, int start) {
        int point = exponent;
        long rest = digits;
        while (rest != 0 && rest % 10 == 0) {
            rest /= 10;
            point++;
        }
        int count = 0;
        for (long left = rest; left != 0; left /= 10) {
            count++;
        }
        // Now the point is behind so many of the digits.
        point += count;
        boolean plain = digits == 0 || point > -3 && point <= 7;
        int places = plain ? point : 1;
        // The place of the first digit that is written: zeros stand before and behind the digits.
        int from = Math.min(places, 1) - 1;
        int to = Math.max(count, places + 1);
        int end = start + to - from + 1;
        int next = end;
        for (int place = to - 1; place >= from; place--) {
            char digit = '0';
            if (place >= 0 && place < count) {
                digit = (char) ('0' + rest % 10);
                rest /= 10;
            }
            text[--next] = digit;
            if (place == places) {
                text[--next] = '.';
            }
        }
        return plain ? end : appendExponent(point - 1, text, end);
    }

    private static int appendExponent(int exponent, char[] text, int start) {
        int at = start;
        text[at++] = 'E';
        int rest = exponent;
        if (rest < 0) {
            text[at++] = '-';
            rest = -rest;
        }
        if (rest >= 100) {
            text[at++] = (char) ('0' + rest / 100);
        }
        if (rest >= 10) {
            text[at++] = (char) ('0' + rest / 10 % 10);
        }
        text[at++] = (char) ('0' + rest % 10);
        return at;
    }
}
