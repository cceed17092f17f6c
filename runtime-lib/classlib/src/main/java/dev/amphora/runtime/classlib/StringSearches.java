// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.util.Iterator;

/** Comparison of strings regardless of case, and searches from any index. */
final class StringSearches {
    private static final char LAST_ASCII = '\u007F';
    private static final char LAST_LATIN1 = '\u00FF';
    private static final char MICRO = '\u00B5';

    private StringSearches() {}

    /** Upper case first, because some letters have one upper case for several lower cases. */
    private static int fold(int point) {
        return Character.toLowerCase(Character.toUpperCase(point));
    }

    /** The code point that the character is part of. */
    private static int pointAround(String text, int index) {
        char c = text.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return text.codePointAt(index);
        }
        return Character.isLowSurrogate(c) && index > 0 ? text.codePointBefore(index + 1) : c;
    }

    /** Strings of Latin-1 know no letters outside, so that the micro sign has no upper case. */
    private static boolean isLatin1(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > LAST_LATIN1) {
                return false;
            }
        }
        return true;
    }

    private static int difference(String a, int i, String b, int k) {
        if ((a.charAt(i) | b.charAt(k)) <= LAST_ASCII) {
            return Character.toLowerCase(a.charAt(i)) - Character.toLowerCase(b.charAt(k));
        }
        int x = pointAround(a, i);
        int y = pointAround(b, k);
        if ((x | y) > Character.MAX_VALUE && (isLatin1(a) || isLatin1(b))) {
            // A string of Latin-1 is compared by units, for it has nothing else.
            x = a.charAt(i);
            y = b.charAt(k);
        }
        if ((x == MICRO || y == MICRO) && isLatin1(a) && isLatin1(b)) {
            return (x == MICRO ? x : fold(x)) - (y == MICRO ? y : fold(y));
        }
        return fold(x) - fold(y);
    }

    @Replaces("java.lang.String.compareToIgnoreCase(Ljava/lang/String;)I")
    static int compareToIgnoreCase(String self, String other) {
        int common = Math.min(self.length(), other.length());
        for (int i = 0; i < common; i++) {
            if (self.charAt(i) != other.charAt(i)) {
                int difference = difference(self, i, other, i);
                if (difference != 0) {
                    return difference;
                }
            }
        }
        return self.length() - other.length();
    }

    @Replaces("java.lang.String.equalsIgnoreCase(Ljava/lang/String;)Z")
    static boolean equalsIgnoreCase(String self, String other) {
        return other != null && self.length() == other.length() && compareToIgnoreCase(self, other) == 0;
    }

    @Replaces("java.lang.String.regionMatches(ZILjava/lang/String;II)Z")
    static boolean regionMatches(String self, boolean ignoreCase, int at, String other, int from, int length) {
        if (!ignoreCase) {
            return regionMatches(self, at, other, from, length);
        }
        if (isOutside(self, at, other, from, length)) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (self.charAt(at + i) != other.charAt(from + i) && difference(self, at + i, other, from + i) != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOutside(String self, int at, String other, int from, int length) {
        return at < 0 || from < 0 || at > (long) self.length() - length || from > (long) other.length() - length;
    }

    /** Apart from the other, which brings in the tables of upper and lower case. */
    @Replaces("java.lang.String.regionMatches(ILjava/lang/String;II)Z")
    static boolean regionMatches(String self, int at, String other, int from, int length) {
        if (isOutside(self, at, other, from, length)) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (self.charAt(at + i) != other.charAt(from + i)) {
                return false;
            }
        }
        return true;
    }

    @Replaces("java.lang.String.startsWith(Ljava/lang/String;I)Z")
    static boolean startsWith(String self, String prefix, int from) {
        return from >= 0 && regionMatches(self, from, prefix, 0, prefix.length());
    }

    @Replaces("java.lang.String.indexOf(Ljava/lang/String;I)I")
    static int indexOf(String self, String text, int from) {
        int last = self.length() - text.length();
        int at = Math.max(from, 0);
        if (text.isEmpty()) {
            return Math.min(at, self.length());
        }
        while (at <= last) {
            at = self.indexOf(text.charAt(0), at);
            if (at < 0 || at > last) {
                return -1;
            }
            if (regionMatches(self, at, text, 0, text.length())) {
                return at;
            }
            at++;
        }
        return -1;
    }

    @Replaces("java.lang.String.lastIndexOf(II)I")
    static int lastIndexOf(String self, int point, int from) {
        int at = Math.min(from, self.length() - 1);
        if (point >>> 16 == 0) {
            while (at >= 0 && self.charAt(at) != point) {
                at--;
            }
            return at < 0 ? -1 : at;
        }
        if (point < 0 || point > Character.MAX_CODE_POINT) {
            return -1;
        }
        char high = Character.highSurrogate(point);
        char low = Character.lowSurrogate(point);
        at = Math.min(at, self.length() - 2);
        while (at >= 0 && (self.charAt(at) != high || self.charAt(at + 1) != low)) {
            at--;
        }
        return at < 0 ? -1 : at;
    }

    @Precedes(in = "java.lang.String", value = "getChars(II[CI)V")
    static void checkGetChars(String self, int begin, int end, char[] target, int at) {
        Ranges.checkSubstring(self, begin, end);
        checkOffsetCount(at, end - begin, target.length);
    }

    private static void checkOffsetCount(int offset, int count, int length) {
        if (offset < 0 || count < 0 || offset > length - count) {
            throw new StringIndexOutOfBoundsException(StringMessages.part(offset, count, length));
        }
    }

    @Precedes(
            in = "java.lang.String",
            value = {"<init>([BIILjava/nio/charset/Charset;)V", "<init>([BII)V"})
    static void checkBytes(Object self, byte[] bytes, int offset, int count) {
        checkOffsetCount(offset, count, bytes.length);
    }

    @Replaces("java.lang.String.repeat(I)Ljava/lang/String;")
    static String repeat(String self, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("count is negative: " + count);
        }
        if (count == 1) {
            return self;
        }
        int length = self.length();
        if (count == 0 || length == 0) {
            return "";
        }
        if (Integer.MAX_VALUE / count < length) {
            throw new OutOfMemoryError("Required length exceeds implementation limit");
        }
        char[] chars = new char[length * count];
        self.getChars(0, length, chars, 0);
        int filled = length;
        while (filled < chars.length) {
            int more = Math.min(filled, chars.length - filled);
            System.arraycopy(chars, 0, chars, filled, more);
            filled += more;
        }
        return new String(chars);
    }

    @Replaces("java.lang.String.join(Ljava/lang/CharSequence;[Ljava/lang/CharSequence;)Ljava/lang/String;")
    static String join(CharSequence delimiter, CharSequence[] elements) {
        String between = delimiter.toString();
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < elements.length; i++) {
            if (i > 0) {
                joined.append(between);
            }
            joined.append(String.valueOf((Object) elements[i]));
        }
        return joined.toString();
    }

    @Replaces("java.lang.String.join(Ljava/lang/CharSequence;Ljava/lang/Iterable;)Ljava/lang/String;")
    static String join(CharSequence delimiter, Iterable<? extends CharSequence> elements) {
        String between = delimiter.toString();
        StringBuilder joined = new StringBuilder();
        Iterator<? extends CharSequence> all = elements.iterator();
        while (all.hasNext()) {
            joined.append(String.valueOf((Object) all.next()));
            if (all.hasNext()) {
                joined.append(between);
            }
        }
        return joined.toString();
    }
}
