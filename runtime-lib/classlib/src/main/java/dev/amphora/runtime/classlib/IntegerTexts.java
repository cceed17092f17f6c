// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.util.Objects;

/** Integers read from text, with HotSpot's messages. */
final class IntegerTexts {
    private static final int TELLS_OF_EMPTY_PARTS = 25;

    private IntegerTexts() {}

    static NumberFormatException malformed(CharSequence text, int radix) {
        return new NumberFormatException(
                "For input string: \"" + text + "\"" + (radix == 10 ? "" : " under radix " + radix));
    }

    /** Of an empty part of a text, of which older JDKs say nothing. */
    static NumberFormatException noDigits(int radix) {
        return JavaRelease.number() < TELLS_OF_EMPTY_PARTS ? new NumberFormatException("") : malformed("", radix);
    }

    static NumberFormatException malformedRange(CharSequence text, int from, int to, int index) {
        return new NumberFormatException(
                "Error at index " + (index - from) + " in: \"" + text.subSequence(from, to) + "\"");
    }

    private static void checkText(CharSequence text, int radix) {
        if (text == null) {
            throw new NumberFormatException("Cannot parse null string");
        }
        checkRadix(radix);
    }

    static void checkRadix(int radix) {
        if (radix < Character.MIN_RADIX) {
            throw new NumberFormatException("radix " + radix + " less than Character.MIN_RADIX");
        }
        if (radix > Character.MAX_RADIX) {
            throw new NumberFormatException("radix " + radix + " greater than Character.MAX_RADIX");
        }
    }

    static void checkBounds(CharSequence text, int from, int to) {
        Objects.requireNonNull(text);
        if (from < 0 || from > to || to > text.length()) {
            throw StringMessages.codePointRange(from, to, text.length());
        }
    }

    private static void checkRange(CharSequence text, int from, int to, int radix) {
        checkBounds(text, from, to);
        checkRadix(radix);
    }

    /** Whether {@link #parse} met a {@linkplain #fault fault}. */
    private static boolean isFault(long parsed) {
        return parsed < Integer.MIN_VALUE;
    }

    private static long fault(int index) {
        return Long.MIN_VALUE + index;
    }

    private static int faultIndex(long parsed) {
        return (int) (parsed - Long.MIN_VALUE);
    }

    /** The value, or a {@linkplain #fault fault}. */
    private static long parse(CharSequence text, int from, int to, int radix) {
        int index = from;
        if (index >= to) {
            return fault(from);
        }
        char first = text.charAt(index);
        boolean negative = first == '-';
        if (negative || first == '+') {
            index++;
            if (index == to) {
                return fault(index);
            }
        }
        long value = 0;
        while (index < to) {
            int digit = Character.digit(text.charAt(index), radix);
            if (digit < 0) {
                return fault(index);
            }
            value = value * radix + digit;
            if (value > (negative ? 1L << 31 : Integer.MAX_VALUE)) {
                return fault(index);
            }
            index++;
        }
        return negative ? -value : value;
    }

    @Replaces("java.lang.Integer.parseInt(Ljava/lang/String;I)I")
    static int parseInt(String text, int radix) {
        checkText(text, radix);
        long parsed = parse(text, 0, text.length(), radix);
        if (isFault(parsed)) {
            throw malformed(text, radix);
        }
        return (int) parsed;
    }

    @Replaces("java.lang.Integer.parseInt(Ljava/lang/CharSequence;III)I")
    static int parseInt(CharSequence text, int from, int to, int radix) {
        checkRange(text, from, to, radix);
        if (from == to) {
            throw malformed("", radix);
        }
        long parsed = parse(text, from, to, radix);
        if (isFault(parsed)) {
            throw malformedRange(text, from, to, faultIndex(parsed));
        }
        return (int) parsed;
    }

    /** The value of the digits, or an exception from {@code text} if they are none or too many. */
    private static long parseLong(CharSequence text, int from, int to, int radix, boolean wholeText) {
        int index = from;
        boolean negative = false;
        if (index < to) {
            char first = text.charAt(index);
            negative = first == '-';
            if (negative || first == '+') {
                index++;
            }
        }
        if (index >= to) {
            throw wholeText ? malformed(text, radix) : malformedRange(text, from, to, index);
        }
        // Summed as a negative number, because there is one more of those.
        long limit = negative ? Long.MIN_VALUE : -Long.MAX_VALUE;
        long shortest = limit / radix;
        long value = 0;
        while (index < to) {
            int digit = Character.digit(text.charAt(index), radix);
            if (digit < 0 || value < shortest || value * radix < limit + digit) {
                throw wholeText ? malformed(text, radix) : malformedRange(text, from, to, index);
            }
            value = value * radix - digit;
            index++;
        }
        return negative ? value : -value;
    }

    @Replaces("java.lang.Long.parseLong(Ljava/lang/String;I)J")
    static long parseLong(String text, int radix) {
        checkText(text, radix);
        return parseLong(text, 0, text.length(), radix, true);
    }

    @Replaces("java.lang.Long.parseLong(Ljava/lang/CharSequence;III)J")
    static long parseLong(CharSequence text, int from, int to, int radix) {
        checkRange(text, from, to, radix);
        if (from == to) {
            throw noDigits(radix);
        }
        return parseLong(text, from, to, radix, false);
    }

    @Replaces("java.lang.Integer.decode(Ljava/lang/String;)Ljava/lang/Integer;")
    static Integer decodeInt(String text) {
        int radix = radix(text);
        return parseInt(withoutPrefix(text), radix);
    }

    @Replaces("java.lang.Long.decode(Ljava/lang/String;)Ljava/lang/Long;")
    static Long decodeLong(String text) {
        int radix = radix(text);
        return parseLong(withoutPrefix(text), radix);
    }

    private static boolean isSign(String text, int index) {
        return index < text.length() && (text.charAt(index) == '-' || text.charAt(index) == '+');
    }

    /** The radix that a text to be decoded says in front of its digits. */
    private static int radix(String text) {
        if (text.isEmpty()) {
            throw new NumberFormatException("Zero length string");
        }
        int index = isSign(text, 0) ? 1 : 0;
        return text.startsWith("0x", index) || text.startsWith("0X", index) || text.startsWith("#", index)
                ? 16
                : text.startsWith("0", index) && text.length() > index + 1 ? 8 : 10;
    }

    private static String withoutPrefix(String text) {
        int sign = isSign(text, 0) ? 1 : 0;
        int digits = sign
                + (text.startsWith("0x", sign) || text.startsWith("0X", sign)
                        ? 2
                        : text.startsWith("#", sign) || text.startsWith("0", sign) && text.length() > sign + 1 ? 1 : 0);
        if (isSign(text, digits)) {
            throw new NumberFormatException("Sign character in wrong position");
        }
        String rest = text.substring(digits);
        return text.charAt(0) == '-' ? "-" + rest : rest;
    }

    @Replaces("java.lang.Byte.decode(Ljava/lang/String;)Ljava/lang/Byte;")
    static Byte decodeByte(String text) {
        int value = Integer.decode(text);
        if (value != (byte) value) {
            throw outOfRange(value, text);
        }
        return (byte) value;
    }

    @Replaces("java.lang.Short.decode(Ljava/lang/String;)Ljava/lang/Short;")
    static Short decodeShort(String text) {
        int value = Integer.decode(text);
        if (value != (short) value) {
            throw outOfRange(value, text);
        }
        return (short) value;
    }

    private static NumberFormatException outOfRange(int value, String text) {
        return new NumberFormatException("Value " + value + " out of range from input " + text);
    }

    @Replaces("java.lang.Byte.parseByte(Ljava/lang/String;I)B")
    static byte parseByte(String text, int radix) {
        int value = parseInt(text, radix);
        if (value != (byte) value) {
            throw outOfRange(text, radix);
        }
        return (byte) value;
    }

    @Replaces("java.lang.Short.parseShort(Ljava/lang/String;I)S")
    static short parseShort(String text, int radix) {
        int value = parseInt(text, radix);
        if (value != (short) value) {
            throw outOfRange(text, radix);
        }
        return (short) value;
    }

    private static NumberFormatException outOfRange(String text, int radix) {
        return new NumberFormatException("Value out of range. Value:\"" + text + "\" Radix:" + radix);
    }
}
