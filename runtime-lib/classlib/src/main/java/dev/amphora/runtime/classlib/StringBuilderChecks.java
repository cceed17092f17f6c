// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

/** The checks of indexes in StringBuilder and StringBuffer, with the exceptions and messages of Java 17. */
final class StringBuilderChecks {
    private static final String BUILDER = "java.lang.AbstractStringBuilder";

    private StringBuilderChecks() {}

    private static void throwIndex(int index, int length) {
        throw new StringIndexOutOfBoundsException("index " + index + ", length " + length);
    }

    private static void throwOffset(int offset, int length) {
        throw new StringIndexOutOfBoundsException("offset " + offset + ", length " + length);
    }

    private static String range(int start, int end, int length) {
        return "start " + start + ", end " + end + ", length " + length;
    }

    private static void throwRange(int start, int end, int length) {
        throw new StringIndexOutOfBoundsException(range(start, end, length));
    }

    @Precedes(
            in = BUILDER,
            value = {"charAt", "setCharAt", "deleteCharAt", "codePointAt"})
    static void checkIndex(CharSequence self, int index) {
        int length = self.length();
        if (index < 0 || index >= length) {
            throwIndex(index, length);
        }
    }

    @Precedes(in = BUILDER, value = "insert")
    static void checkOffset(CharSequence self, int offset) {
        int length = self.length();
        if (offset < 0 || offset > length) {
            throwOffset(offset, length);
        }
    }

    /** An end beyond the text is the text's end. */
    @Precedes(
            in = BUILDER,
            value = {"delete", "replace"})
    static void checkCutRange(CharSequence self, int start, int end) {
        int length = self.length();
        int last = Math.min(end, length);
        if (start < 0 || start > last) {
            throwRange(start, last, length);
        }
    }

    @Precedes(
            in = BUILDER,
            value = {
                "substring(II)Ljava/lang/String;",
                "subSequence(II)Ljava/lang/CharSequence;",
                "getChars(II[CI)V",
                "codePointCount(II)I"
            })
    static void checkRange(CharSequence self, int start, int end) {
        int length = self.length();
        if (start < 0 || start > end || end > length) {
            throwRange(start, end, length);
        }
    }

    @Precedes(in = BUILDER, value = "substring(I)Ljava/lang/String;")
    static void checkStart(CharSequence self, int start) {
        int length = self.length();
        if (start < 0 || start > length) {
            throwRange(start, length, length);
        }
    }

    @Precedes(in = BUILDER, value = "codePointBefore(I)I")
    static void checkBefore(CharSequence self, int index) {
        int length = self.length();
        if (index < 1 || index > length) {
            throwIndex(index, length);
        }
    }

    @Precedes(
            in = BUILDER,
            value = {"append([CII)Ljava/lang/StringBuilder;", "append([CII)Ljava/lang/StringBuffer;"})
    static void checkChars(CharSequence self, char[] chars, int offset, int count) {
        if (offset < 0 || count < 0 || offset > chars.length - count) {
            throw new IndexOutOfBoundsException(range(offset, offset + count, chars.length));
        }
    }

    @Precedes(in = BUILDER, value = "appendCodePoint")
    static void checkCodePoint(CharSequence self, int codePoint) {
        Characters.checkCodePoint(codePoint);
    }

    /** Also a part of the text of null, for which TeaVM throws. */
    @Replaces("java.lang.StringBuilder.append(Ljava/lang/CharSequence;II)Ljava/lang/StringBuilder;")
    static StringBuilder append(StringBuilder self, CharSequence text, int start, int end) {
        CharSequence from = checkedText(text, start, end);
        self.ensureCapacity(self.length() + end - start);
        for (int i = start; i < end; i++) {
            self.append(from.charAt(i));
        }
        return self;
    }

    @Replaces("java.lang.StringBuffer.append(Ljava/lang/CharSequence;II)Ljava/lang/StringBuffer;")
    static StringBuffer append(StringBuffer self, CharSequence text, int start, int end) {
        CharSequence from = checkedText(text, start, end);
        self.ensureCapacity(self.length() + end - start);
        for (int i = start; i < end; i++) {
            self.append(from.charAt(i));
        }
        return self;
    }

    private static CharSequence checkedText(CharSequence text, int start, int end) {
        CharSequence from = text == null ? "null" : text;
        if (start < 0 || start > end || end > from.length()) {
            throw new IndexOutOfBoundsException(range(start, end, from.length()));
        }
        return from;
    }

    @Replaces("java.lang.StringBuilder.append(Ljava/lang/StringBuffer;)Ljava/lang/StringBuilder;")
    static StringBuilder append(StringBuilder self, StringBuffer text) {
        return self.append(String.valueOf((Object) text));
    }

    @Replaces("java.lang.StringBuilder.insert(ILjava/lang/CharSequence;)Ljava/lang/StringBuilder;")
    static StringBuilder insert(StringBuilder self, int offset, CharSequence text) {
        return self.insert(offset, String.valueOf((Object) text));
    }
}
