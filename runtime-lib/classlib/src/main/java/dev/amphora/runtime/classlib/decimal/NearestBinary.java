// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.decimal;

import dev.amphora.runtime.classlib.JavaRelease;
import dev.amphora.runtime.classlib.math.WideMultiply;

/** The binary floating-point number that a text stands for, as {@code Double.valueOf} specifies it, correctly rounded. */
public final class NearestBinary {
    /** Decimal digits that fit in 64 bits, unsigned. */
    private static final int WORD_DIGITS = 19;

    private static final int HEX_WORD_DIGITS = 15;
    /** No middle between two neighbouring numbers has more digits; what follows only tells whether it is zero. */
    private static final int MAX_DIGITS = 800;
    /** From this release on, errors show a text with the white space around it. */
    private static final int SHOWS_SPACES = 25;
    /** No text has so many digits that an exponent beyond this makes a difference. */
    private static final int FAR = 1 << 30;

    private final String given;
    private final String text;
    private final int precision;
    private final int maxExponent;
    private int end;
    private int at;

    /** The first digits that are not leading zeros. */
    private long word;

    private int wordDigits;
    /** Whether a digit behind those of {@link #word} is not zero. */
    private boolean more;
    /** The number is {@link #word}, and what is {@link #more}, times ten (or two) to this. */
    private int exponent;
    /** Where the digits are, the point among them. */
    private int digitsFrom;

    private int digitsTo;

    private NearestBinary(String text, int precision, int maxExponent) {
        this.given = text;
        this.text = text.trim();
        this.precision = precision;
        this.maxExponent = maxExponent;
    }

    /** {@code Double.parseDouble}. */
    public static double parseDouble(String text) {
        return Double.longBitsToDouble(new NearestBinary(text, 53, 1023).parse());
    }

    /** {@code Float.parseFloat}. */
    public static float parseFloat(String text) {
        return Float.intBitsToFloat((int) new NearestBinary(text, 24, 127).parse());
    }

    private NumberFormatException malformed() {
        String shown = JavaRelease.number() < SHOWS_SPACES ? text : given;
        return new NumberFormatException(text.isEmpty() ? "empty String" : "For input string: \"" + shown + "\"");
    }

    private char peek() {
        return at < end ? text.charAt(at) : '\0';
    }

    /** Skips the character if it is next, as a capital or small letter. */
    private boolean skip(char lower) {
        if ((peek() | 0x20) == lower) {
            at++;
            return true;
        }
        return false;
    }

    private long parse() {
        end = text.length();
        boolean negative = skipSign();
        long infinity = BinaryFormat.infinity(precision, maxExponent);
        if (isRest("NaN")) {
            return infinity + (1L << precision - 2);
        }
        long magnitude = isRest("Infinity") ? infinity : parseDigits();
        return negative ? magnitude + infinity + (1L << precision - 1) : magnitude;
    }

    private boolean isRest(String word) {
        return text.startsWith(word, at) && at + word.length() == end;
    }

    private long parseDigits() {
        boolean hexadecimal = peek() == '0' && at + 1 < end && (text.charAt(at + 1) | 0x20) == 'x';
        if (hexadecimal) {
            at += 2;
        }
        readDigits(hexadecimal ? 16 : 10);
        if (skip(hexadecimal ? 'p' : 'e')) {
            readExponent();
        } else if (hexadecimal) {
            throw malformed();
        }
        if (!skip('f')) {
            skip('d');
        }
        if (at != end) {
            throw malformed();
        }
        if (word == 0) {
            return 0;
        }
        return hexadecimal ? BinaryFormat.round(word, more, exponent, precision, maxExponent) : nearest();
    }

    /** Whether a minus was skipped. */
    private boolean skipSign() {
        char sign = peek();
        if (sign == '+' || sign == '-') {
            at++;
        }
        return sign == '-';
    }

    private static int digit(char c, int radix) {
        int letter = (c | 0x20) - 'a';
        return c >= '0' && c <= '9' ? c - '0' : radix == 16 && letter >= 0 && letter < 6 ? letter + 10 : -1;
    }

    private void readDigits(int radix) {
        int limit = radix == 10 ? WORD_DIGITS : HEX_WORD_DIGITS;
        int weight = radix == 10 ? 1 : 4;
        digitsFrom = at;
        boolean point = false;
        boolean any = false;
        while (at < end) {
            char c = text.charAt(at);
            int digit = digit(c, radix);
            if (digit < 0) {
                if (c != '.') {
                    break;
                }
                if (point) {
                    throw new NumberFormatException("multiple points");
                }
                point = true;
            } else {
                any = true;
                if (wordDigits == limit) {
                    more |= digit != 0;
                    exponent += point ? 0 : weight;
                } else {
                    word = word * radix + digit;
                    wordDigits += word == 0 ? 0 : 1;
                    exponent -= point ? weight : 0;
                }
            }
            at++;
        }
        digitsTo = at;
        if (!any) {
            throw malformed();
        }
    }

    private void readExponent() {
        boolean negative = skipSign();
        int from = at;
        int value = 0;
        while (at < end && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            value = (int) Math.min(value * 10L + text.charAt(at) - '0', FAR);
            at++;
        }
        if (at == from) {
            throw malformed();
        }
        exponent += negative ? -value : value;
    }

    /** The nearest number to the decimal: both ends of an interval around it usually round to the same. */
    private long nearest() {
        if (exponent > PowersOfTen.MAX_EXPONENT) {
            return BinaryFormat.infinity(precision, maxExponent);
        }
        if (exponent < PowersOfTen.MIN_EXPONENT) {
            // Below 10^-323 there is nothing to round to but zero and the smallest number.
            return 0;
        }
        int shift = Long.numberOfLeadingZeros(word);
        long normal = word << shift;
        long carry = WideMultiply.unsignedMultiplyHigh(PowersOfTen.low(exponent), normal);
        long middle = PowersOfTen.high(exponent) * normal + carry;
        long integer = WideMultiply.unsignedMultiplyHigh(PowersOfTen.high(exponent), normal);
        if (Long.compareUnsigned(middle, carry) < 0) {
            integer++;
        }
        // The power is up to two of its last places too large, and what is below the middle was dropped.
        long lower = middle < 0 || middle >= 2 ? integer : integer - 1;
        // The digits behind the word are less than one in its last place.
        long upper = more ? integer + (1L << shift) : integer;
        int scale = PowersOfTen.floorLog2(exponent) + 2 - shift;
        long below = BinaryFormat.round(lower, middle != 2, scale, precision, maxExponent);
        long above = BinaryFormat.round(upper, true, scale, precision, maxExponent);
        return below == above ? below : exact(below);
    }

    /** Either that number or the one after it, by comparing the decimal with the middle between them. */
    private long exact(long below) {
        Natural decimal = new Natural(0);
        int power = exponent + wordDigits;
        int count = 0;
        boolean rest = false;
        for (int i = digitsFrom; i < digitsTo; i++) {
            int digit = text.charAt(i) - '0';
            if (digit > 0 || digit == 0 && count > 0) {
                rest |= count == MAX_DIGITS && digit > 0;
                if (count < MAX_DIGITS) {
                    decimal.multiplyAdd(10, digit);
                    count++;
                }
            }
        }
        decimal.multiplyAdd(2, rest ? 1 : 0);
        power -= count;
        Natural middle = new Natural(2 * BinaryFormat.significand(below, precision) + 1);
        // Both sides are doubled, which leaves room for the rest of the digits.
        int two = BinaryFormat.exponent(below, precision, maxExponent);
        (power < 0 ? middle : decimal).multiplyByPower(10, Math.abs(power));
        (two < 0 ? decimal : middle).multiplyByPower(2, Math.abs(two));
        int order = decimal.compareTo(middle);
        return order > 0 || order == 0 && (below & 1) != 0 ? below + 1 : below;
    }
}
