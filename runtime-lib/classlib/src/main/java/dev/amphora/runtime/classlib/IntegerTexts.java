// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.util.Objects;

/** Integers read from text, signed and unsigned, with HotSpot's messages. */
final class IntegerTexts {
    private IntegerTexts() {}

    private static NumberFormatException malformed(CharSequence text, int radix) {
        return new NumberFormatException(
                "For input string: \"" + text + "\"" + (radix == 10 ? "" : " under radix " + radix));
    }

    private static NumberFormatException malformedRange(CharSequence text, int from, int to, int index) {
        return new NumberFormatException(
                "Error at index " + (index - from) + " in: \"" + text.subSequence(from, to) + "\"");
    }

    private static void checkText(CharSequence text, int radix) {
        if (text == null) {
            throw new NumberFormatException("Cannot parse null string");
        }
        checkRadix(radix);
    }

    private static void checkRadix(int radix) {
        if (radix < Character.MIN_RADIX) {
            throw new NumberFormatException("radix " + radix + " less than Character.MIN_RADIX");
        }
        if (radix > Character.MAX_RADIX) {
            throw new NumberFormatException("radix " + radix + " greater than Character.MAX_RADIX");
        }
    }

    private static void checkRange(CharSequence text, int from, int to, int radix) {
        Objects.requireNonNull(text);
        Objects.checkFromToIndex(from, to, text.length());
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
                return fault(from);
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
            throw new NumberFormatException("");
        }
        long parsed = parse(text, from, to, radix);
        if (isFault(parsed)) {
            throw malformedRange(text, from, to, faultIndex(parsed));
        }
        return (int) parsed;
    }

    @Adds(value = "java.lang.Integer.parseUnsignedInt(Ljava/lang/String;)I", isStatic = true)
    static int parseUnsignedInt(String text) {
        return parseUnsignedInt(text, 10);
    }

    @Adds(value = "java.lang.Integer.parseUnsignedInt(Ljava/lang/String;I)I", isStatic = true)
    static int parseUnsignedInt(String text, int radix) {
        if (text == null) {
            throw new NumberFormatException("Cannot parse null string");
        }
        return parseUnsignedInt(text, text, radix);
    }

    @Adds(value = "java.lang.Integer.parseUnsignedInt(Ljava/lang/CharSequence;III)I", isStatic = true)
    static int parseUnsignedInt(CharSequence text, int from, int to, int radix) {
        checkRange(text, from, to, radix);
        return parseUnsignedInt(text.subSequence(from, to), text.subSequence(from, to), radix);
    }

    private static int parseUnsignedInt(CharSequence text, CharSequence shown, int radix) {
        checkSign(text, shown, radix);
        long value;
        try {
            value = parseLong(text.toString(), radix);
        } catch (NumberFormatException e) {
            throw malformed(shown, radix);
        }
        if (value >>> 32 != 0) {
            throw beyond(shown, "int");
        }
        return (int) value;
    }

    private static void checkSign(CharSequence text, CharSequence shown, int radix) {
        if (text.length() == 0) {
            throw malformed(shown, radix);
        }
        if (text.charAt(0) == '-') {
            throw new NumberFormatException("Illegal leading minus sign on unsigned string " + shown + ".");
        }
    }

    private static NumberFormatException beyond(CharSequence shown, String type) {
        return new NumberFormatException("String value " + shown + " exceeds range of unsigned " + type + ".");
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
            throw wholeText ? malformed(text, radix) : malformedRange(text, from, to, from);
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
            throw new NumberFormatException("");
        }
        return parseLong(text, from, to, radix, false);
    }

    @Adds(value = "java.lang.Long.parseUnsignedLong(Ljava/lang/String;)J", isStatic = true)
    static long parseUnsignedLong(String text) {
        return parseUnsignedLong(text, 10);
    }

    @Adds(value = "java.lang.Long.parseUnsignedLong(Ljava/lang/CharSequence;III)J", isStatic = true)
    static long parseUnsignedLong(CharSequence text, int from, int to, int radix) {
        checkRange(text, from, to, radix);
        return parseUnsignedLong(text.subSequence(from, to).toString(), radix);
    }

    @Adds(value = "java.lang.Long.parseUnsignedLong(Ljava/lang/String;I)J", isStatic = true)
    static long parseUnsignedLong(String text, int radix) {
        checkText(text, radix);
        checkSign(text, text, radix);
        int index = text.charAt(0) == '+' ? 1 : 0;
        if (index == text.length()) {
            throw malformed(text, radix);
        }
        long most = Long.divideUnsigned(-1, radix);
        long value = 0;
        for (; index < text.length(); index++) {
            int digit = Character.digit(text.charAt(index), radix);
            if (digit < 0) {
                throw malformed(text, radix);
            }
            long next = value * radix + digit;
            if (Long.compareUnsigned(value, most) > 0 || Long.compareUnsigned(next, value * radix) < 0) {
                throw beyond(text, "long");
            }
            value = next;
        }
        return value;
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
