// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.util;

/** A decimal number that is not negative: 0.DIGITS times ten to {@code exponent}; no digits for zero. */
final class FormatDecimal {
    private final String digits;
    private final int exponent;

    private FormatDecimal(String digits, int exponent) {
        this.digits = digits;
        this.exponent = exponent;
    }

    /** The number with these digits of which {@code scale} are behind the point; leading zeros do not count. */
    static FormatDecimal of(String digits, int scale) {
        int start = 0;
        while (start < digits.length() && digits.charAt(start) == '0') {
            start++;
        }
        boolean isZero = start == digits.length();
        return new FormatDecimal(digits.substring(start), isZero ? 0 : digits.length() - start - scale);
    }

    /** Reads what {@code Double.toString} writes of a finite number that is not negative. */
    static FormatDecimal parse(String text) {
        int e = text.indexOf('E');
        int end = e < 0 ? text.length() : e;
        int point = text.indexOf('.');
        int power = e < 0 ? 0 : Integer.parseInt(text.substring(e + 1));
        return of(text.substring(0, point) + text.substring(point + 1, end), end - point - 1 - power);
    }

    /** Keeps so many digits; halves round up, as {@code Formatter} specifies. */
    private FormatDecimal rounded(int count) {
        if (count >= digits.length()) {
            return this;
        }
        if (count < 0) {
            return new FormatDecimal("", 0);
        }
        if (digits.charAt(count) < '5') {
            return new FormatDecimal(digits.substring(0, count), exponent);
        }
        char[] kept = digits.substring(0, count).toCharArray();
        int i = count - 1;
        while (i >= 0 && kept[i] == '9') {
            kept[i] = '0';
            i--;
        }
        if (i < 0) {
            return new FormatDecimal("1" + new String(kept), exponent + 1);
        }
        kept[i]++;
        return new FormatDecimal(new String(kept), exponent);
    }

    /** Without an exponent, so many digits behind the point. */
    String plain(int fraction) {
        FormatDecimal number = rounded(exponent + fraction);
        StringBuilder text = new StringBuilder();
        for (int at = Math.min(number.exponent, 0); at < number.exponent; at++) {
            text.append(number.digit(at));
        }
        if (text.length() == 0) {
            text.append('0');
        }
        if (fraction > 0) {
            text.append('.');
            for (int i = 0; i < fraction; i++) {
                text.append(number.digit(number.exponent + i));
            }
        }
        return text.toString();
    }

    private char digit(int at) {
        return at >= 0 && at < digits.length() ? digits.charAt(at) : '0';
    }

    /** One digit, the point, so many digits, {@code e}, the sign and two or more digits. */
    String scientific(int fraction) {
        FormatDecimal number = rounded(fraction + 1);
        StringBuilder text = new StringBuilder().append(number.digit(0));
        if (fraction > 0) {
            text.append('.');
            for (int i = 1; i <= fraction; i++) {
                text.append(number.digit(i));
            }
        }
        int power = number.digits.isEmpty() ? 0 : number.exponent - 1;
        return text.append(exponentText(power)).toString();
    }

    /** A power of ten, as in {@code e+05}. */
    static String exponentText(int power) {
        return "e" + (power < 0 ? '-' : '+') + (Math.abs(power) < 10 ? "0" : "") + Math.abs(power);
    }

    /** Conversion {@code g}: so many significant digits, plain from 0.0001 to ten to their count. */
    String general(int significant) {
        if (digits.isEmpty()) {
            return plain(significant - 1);
        }
        int power = rounded(significant).exponent - 1;
        return power >= -4 && power < significant ? plain(significant - 1 - power) : scientific(significant - 1);
    }
}
