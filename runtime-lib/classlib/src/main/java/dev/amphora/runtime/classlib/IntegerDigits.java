// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

/**
 * Texts of integers. Values are handled as negative numbers, of which there are more: the least number has no opposite.
 */
public final class IntegerDigits {
    private static final int MOST_DIGITS_OF_INT = 10;
    private static final int MOST_DIGITS_OF_LONG = 19;

    /** So many decimal digits are put by arithmetic of 32 bits, which is quicker. */
    private static final int CHUNK = 9;

    private static final long CHUNK_VALUE = 1_000_000_000;

    private IntegerDigits() {}

    /** How many characters the decimal text has, its sign included. */
    public static int length(int value) {
        int rest = value < 0 ? value : -value;
        int digits = 1;
        for (int bound = -10; digits < MOST_DIGITS_OF_INT && rest <= bound; bound *= 10) {
            digits++;
        }
        return value < 0 ? digits + 1 : digits;
    }

    /** How many characters the decimal text has, its sign included. */
    public static int length(long value) {
        long rest = value < 0 ? value : -value;
        int digits = 1;
        for (long bound = -10; digits < MOST_DIGITS_OF_LONG && rest <= bound; bound *= 10) {
            digits++;
        }
        return value < 0 ? digits + 1 : digits;
    }

    /** Puts the decimal text where it ends before {@code end}. */
    public static void put(int value, char[] target, int end) {
        int at = putDigits(value < 0 ? value : -value, target, end);
        if (value < 0) {
            target[at - 1] = '-';
        }
    }

    /** Puts the decimal text where it ends before {@code end}. */
    public static void put(long value, char[] target, int end) {
        long rest = value < 0 ? value : -value;
        int at = end;
        while (rest < Integer.MIN_VALUE) {
            long above = rest / CHUNK_VALUE;
            int chunk = (int) (above * CHUNK_VALUE - rest);
            for (int i = 0; i < CHUNK; i++) {
                target[--at] = (char) ('0' + chunk % 10);
                chunk /= 10;
            }
            rest = above;
        }
        at = putDigits((int) rest, target, at);
        if (value < 0) {
            target[at - 1] = '-';
        }
    }

    private static int putDigits(int negative, char[] target, int end) {
        int rest = negative;
        int at = end;
        do {
            int above = rest / 10;
            target[--at] = (char) ('0' + (above * 10 - rest));
            rest = above;
        } while (rest != 0);
        return at;
    }

    @Replaces("java.lang.Integer.toString(I)Ljava/lang/String;")
    static String toString(int value) {
        char[] text = new char[length(value)];
        put(value, text, text.length);
        return new String(text);
    }

    @Replaces("java.lang.Long.toString(J)Ljava/lang/String;")
    static String toString(long value) {
        char[] text = new char[length(value)];
        put(value, text, text.length);
        return new String(text);
    }

    @Replaces("java.lang.String.valueOf(I)Ljava/lang/String;")
    static String valueOf(int value) {
        return Integer.toString(value);
    }

    @Replaces("java.lang.String.valueOf(J)Ljava/lang/String;")
    static String valueOf(long value) {
        return Long.toString(value);
    }

    /** A radix that Java does not have is ten. */
    @Replaces("java.lang.Integer.toString(II)Ljava/lang/String;")
    static String toString(int value, int radix) {
        return Long.toString(value, radix);
    }

    /** A radix that Java does not have is ten. */
    @Replaces("java.lang.Long.toString(JI)Ljava/lang/String;")
    static String toString(long value, int radix) {
        if (radix == 10 || radix < Character.MIN_RADIX || radix > Character.MAX_RADIX) {
            return Long.toString(value);
        }
        char[] text = new char[Long.SIZE + 1];
        int at = text.length;
        long rest = value < 0 ? value : -value;
        do {
            long above = rest / radix;
            text[--at] = Character.forDigit((int) (above * radix - rest), radix);
            rest = above;
        } while (rest != 0);
        if (value < 0) {
            text[--at] = '-';
        }
        return new String(text, at, text.length - at);
    }
}
