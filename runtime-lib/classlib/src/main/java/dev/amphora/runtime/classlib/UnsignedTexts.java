// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

/** Unsigned integers read from text. What is said of a text that is none depends on the release of the JDK. */
final class UnsignedTexts {
    /** From this release on, digits are read one by one until they are too many or one is none. */
    private static final int READS_DIGIT_BY_DIGIT = 25;
    /** So many digits of any radix, and of radix 10, fit in a signed long. */
    private static final int SURELY_SIGNED = 12;

    private static final int SURELY_SIGNED_DECIMAL = 18;

    private UnsignedTexts() {}

    @Adds(value = "java.lang.Integer.parseUnsignedInt(Ljava/lang/String;)I", isStatic = true)
    static int parseUnsignedInt(String text) {
        return parseUnsignedInt(text, 10);
    }

    @Adds(value = "java.lang.Integer.parseUnsignedInt(Ljava/lang/String;I)I", isStatic = true)
    static int parseUnsignedInt(String text, int radix) {
        checkWhole(text, radix);
        if (readsDigitByDigit()) {
            return (int) byDigits(text, 0, text.length(), radix, true, 0xFFFFFFFFL, "int");
        }
        return toInt(IntegerTexts.parseLong(text, radix), text);
    }

    @Adds(value = "java.lang.Integer.parseUnsignedInt(Ljava/lang/CharSequence;III)I", isStatic = true)
    static int parseUnsignedInt(CharSequence text, int from, int to, int radix) {
        checkPart(text, from, to, radix, text, false);
        if (readsDigitByDigit()) {
            return (int) byDigits(text, from, to, radix, false, 0xFFFFFFFFL, "int");
        }
        return toInt(IntegerTexts.parseLong(text, from, to, radix), text);
    }

    private static int toInt(long value, CharSequence text) {
        if (value >>> 32 != 0) {
            throw beyond(text, "int");
        }
        return (int) value;
    }

    @Adds(value = "java.lang.Long.parseUnsignedLong(Ljava/lang/String;)J", isStatic = true)
    static long parseUnsignedLong(String text) {
        return parseUnsignedLong(text, 10);
    }

    @Adds(value = "java.lang.Long.parseUnsignedLong(Ljava/lang/String;I)J", isStatic = true)
    static long parseUnsignedLong(String text, int radix) {
        checkWhole(text, radix);
        if (readsDigitByDigit()) {
            return byDigits(text, 0, text.length(), radix, true, -1, "long");
        }
        return isSurelySigned(text.length(), radix)
                ? IntegerTexts.parseLong(text, radix)
                : byParts(text, 0, text.length(), radix);
    }

    @Adds(value = "java.lang.Long.parseUnsignedLong(Ljava/lang/CharSequence;III)J", isStatic = true)
    static long parseUnsignedLong(CharSequence text, int from, int to, int radix) {
        boolean byDigits = readsDigitByDigit();
        IntegerTexts.checkBounds(text, from, to);
        checkPart(text, from, to, radix, byDigits ? text : text.subSequence(from, to), true);
        if (byDigits) {
            return byDigits(text, from, to, radix, false, -1, "long");
        }
        return isSurelySigned(to - from, radix)
                ? IntegerTexts.parseLong(text, from, to, radix)
                : byParts(text, from, to, radix);
    }

    private static boolean readsDigitByDigit() {
        return JavaRelease.number() >= READS_DIGIT_BY_DIGIT;
    }

    private static boolean isSurelySigned(int length, int radix) {
        return length <= SURELY_SIGNED || radix == 10 && length <= SURELY_SIGNED_DECIMAL;
    }

    private static void checkWhole(String text, int radix) {
        if (text == null) {
            throw new NumberFormatException("Cannot parse null string");
        }
        if (text.isEmpty()) {
            throw IntegerTexts.malformed(text, radix);
        }
        if (readsDigitByDigit()) {
            IntegerTexts.checkRadix(radix);
        }
        checkSign(text.charAt(0), text);
    }

    private static void checkPart(CharSequence text, int from, int to, int radix, CharSequence shown, boolean isLong) {
        IntegerTexts.checkBounds(text, from, to);
        if (from == to) {
            throw isLong ? IntegerTexts.malformed("", radix) : IntegerTexts.noDigits(radix);
        }
        if (readsDigitByDigit()) {
            IntegerTexts.checkRadix(radix);
        }
        checkSign(text.charAt(from), shown);
    }

    private static void checkSign(char first, CharSequence shown) {
        if (first == '-') {
            throw new NumberFormatException("Illegal leading minus sign on unsigned string " + shown + ".");
        }
    }

    private static NumberFormatException beyond(CharSequence shown, String type) {
        return new NumberFormatException("String value " + shown + " exceeds range of unsigned " + type + ".");
    }

    /** All but the last digit fit in a signed number, or the whole does not fit in an unsigned one. */
    private static long byParts(CharSequence text, int from, int to, int radix) {
        long front = IntegerTexts.parseLong(text, from, to - 1, radix);
        int digit = Character.digit(text.charAt(to - 1), radix);
        if (digit < 0) {
            throw new NumberFormatException("Bad digit at end of " + text.subSequence(from, to));
        }
        long value = front * radix + digit;
        if (isBeyond(front, value, radix, -1)) {
            throw beyond(text.subSequence(from, to), "long");
        }
        return value;
    }

    /** Whether {@code front} with one more digit is more than {@code most}. */
    private static boolean isBeyond(long front, long value, int radix, long most) {
        return Long.compareUnsigned(front, Long.divideUnsigned(-1, radix)) > 0
                || Long.compareUnsigned(value, front * radix) < 0
                || Long.compareUnsigned(value, most) > 0;
    }

    private static long byDigits(
            CharSequence text, int from, int to, int radix, boolean wholeText, long most, String type) {
        int index = text.charAt(from) == '+' ? from + 1 : from;
        if (index == to) {
            throw wholeText ? IntegerTexts.malformed(text, radix) : IntegerTexts.malformedRange(text, from, to, from);
        }
        long value = 0;
        for (; index < to; index++) {
            int digit = Character.digit(text.charAt(index), radix);
            if (digit < 0) {
                throw wholeText
                        ? IntegerTexts.malformed(text, radix)
                        : IntegerTexts.malformedRange(text, from, to, index);
            }
            long next = value * radix + digit;
            if (isBeyond(value, next, radix, most)) {
                throw beyond(text, type);
            }
            value = next;
        }
        return value;
    }
}
