// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

/** Methods of {@code Character}. */
final class Characters {
    private static final int CHECKS_INDEX = 21;

    private Characters() {}

    @Precedes(in = "java.lang.Character", value = "toChars(I)[C")
    static void checkCodePoint(int codePoint) {
        if (codePoint < 0 || codePoint > Character.MAX_CODE_POINT) {
            throwInvalid(codePoint);
        }
    }

    private static void throwInvalid(int codePoint) {
        throw new IllegalArgumentException(
                "Not a valid Unicode code point: 0x" + CaseMappings.toUpperCase(Integer.toHexString(codePoint)));
    }

    /** What TeaVM calls where a lambda's {@code Character} becomes a wider number (JLS 15.27.3, 5.3): unboxed, then widened. */
    @Adds("java.lang.Character.intValue()I")
    static int intValue(Character self) {
        return self.charValue();
    }

    @Adds("java.lang.Character.longValue()J")
    static long longValue(Character self) {
        return self.charValue();
    }

    @Adds("java.lang.Character.floatValue()F")
    static float floatValue(Character self) {
        return self.charValue();
    }

    @Adds("java.lang.Character.doubleValue()D")
    static double doubleValue(Character self) {
        return self.charValue();
    }

    /** TeaVM's leaves out 0. */
    @Replaces("java.lang.Character.isBmpCodePoint(I)Z")
    static boolean isBmpCodePoint(int point) {
        return point >>> 16 == 0;
    }

    /** The array says what is wrong with the index. */
    @Replaces("java.lang.Character.codePointAt([CI)I")
    static int codePointAt(char[] chars, int index) {
        char high = chars[index];
        return Character.isHighSurrogate(high) && index + 1 < chars.length && Character.isLowSurrogate(chars[index + 1])
                ? Character.toCodePoint(high, chars[index + 1])
                : high;
    }

    /** The same. */
    @Replaces("java.lang.Character.codePointBefore([CI)I")
    static int codePointBefore(char[] chars, int index) {
        char low = chars[index - 1];
        return Character.isLowSurrogate(low) && index > 1 && Character.isHighSurrogate(chars[index - 2])
                ? Character.toCodePoint(chars[index - 2], low)
                : low;
    }

    /** TeaVM's refuses what the array would, as newer JDKs do. */
    @Replaces("java.lang.Character.codePointAt([CII)I")
    static int codePointAt(char[] chars, int index, int limit) {
        if (index >= limit || limit > chars.length || (JavaRelease.number() < CHECKS_INDEX ? limit : index) < 0) {
            throw new IndexOutOfBoundsException();
        }
        char high = chars[index];
        return Character.isHighSurrogate(high) && index + 1 < limit && Character.isLowSurrogate(chars[index + 1])
                ? Character.toCodePoint(high, chars[index + 1])
                : high;
    }

    /** Of a code point without surrogates, too, it computes something, which the JDK leaves open but computes in this way. */
    @Replaces("java.lang.Character.highSurrogate(I)C")
    static char highSurrogate(int codePoint) {
        return (char)
                ((codePoint >>> 10) + Character.MIN_HIGH_SURROGATE - (Character.MIN_SUPPLEMENTARY_CODE_POINT >>> 10));
    }

    /** The array says what is wrong with the index of the second, which is stored first. */
    @Replaces("java.lang.Character.toChars(I[CI)I")
    static int toChars(int codePoint, char[] chars, int index) {
        if (Character.isBmpCodePoint(codePoint)) {
            chars[index] = (char) codePoint;
            return 1;
        }
        checkCodePoint(codePoint);
        chars[index + 1] = Character.lowSurrogate(codePoint);
        chars[index] = Character.highSurrogate(codePoint);
        return 2;
    }

    /** TeaVM's looks at one character again and again. */
    @Replaces("java.lang.Character.codePointCount([CII)I")
    static int codePointCount(char[] chars, int offset, int count) {
        if ((offset | count) < 0 || count > chars.length - offset) {
            throw StringMessages.codePointPart(offset, count, chars.length);
        }
        int points = count;
        int last = offset + count - 1;
        for (int i = offset; i < last; i++) {
            if (Character.isHighSurrogate(chars[i]) && Character.isLowSurrogate(chars[i + 1])) {
                points--;
                i++;
            }
        }
        return points;
    }

    /** TeaVM's leaves the range. */
    @Replaces("java.lang.Character.offsetByCodePoints([CIIII)I")
    static int offsetByCodePoints(char[] chars, int start, int count, int index, int offset) {
        int end = start + count;
        if ((start | count) < 0 || count > chars.length - start || index < start || index > end) {
            throw new IndexOutOfBoundsException();
        }
        int at = index;
        for (int left = offset; left > 0; left--) {
            if (at == end) {
                throw new IndexOutOfBoundsException();
            }
            boolean isHigh = Character.isHighSurrogate(chars[at++]);
            if (isHigh && at < end && Character.isLowSurrogate(chars[at])) {
                at++;
            }
        }
        for (int left = offset; left < 0; left++) {
            if (at == start) {
                throw new IndexOutOfBoundsException();
            }
            boolean isLow = Character.isLowSurrogate(chars[--at]);
            if (isLow && at > start && Character.isHighSurrogate(chars[at - 1])) {
                at--;
            }
        }
        return at;
    }

    /** TeaVM's looks at what is before the first character. */
    @Replaces("java.lang.Character.offsetByCodePoints(Ljava/lang/CharSequence;II)I")
    static int offsetByCodePoints(CharSequence text, int index, int offset) {
        int end = text.length();
        if (index < 0 || index > end) {
            throw new IndexOutOfBoundsException();
        }
        int at = index;
        for (int left = offset; left > 0; left--) {
            if (at == end) {
                throw new IndexOutOfBoundsException();
            }
            boolean isHigh = Character.isHighSurrogate(text.charAt(at++));
            if (isHigh && at < end && Character.isLowSurrogate(text.charAt(at))) {
                at++;
            }
        }
        for (int left = offset; left < 0; left++) {
            if (at == 0) {
                throw new IndexOutOfBoundsException();
            }
            boolean isLow = Character.isLowSurrogate(text.charAt(--at));
            if (isLow && at > 0 && Character.isHighSurrogate(text.charAt(at - 1))) {
                at--;
            }
        }
        return at;
    }
}
