// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

/** What exceptions of strings say of indexes, as the JDK that the program is built with does. */
public final class StringMessages {
    /** From this release on, strings speak of indexes and ranges as everything else does. */
    private static final int SPEAKS_OF_RANGES = 21;

    private StringMessages() {}

    /** @param from what older JDKs call the index where the range begins */
    static String range(String from, int start, int end, int length) {
        return JavaRelease.number() < SPEAKS_OF_RANGES
                ? from + " " + start + ", end " + end + ", length " + length
                : "Range [" + start + ", " + end + ") out of bounds for length " + length;
    }

    public static String part(int offset, int count, int length) {
        return JavaRelease.number() < SPEAKS_OF_RANGES
                ? "offset " + offset + ", count " + count + ", length " + length
                : "Range [" + offset + ", " + offset + " + " + count + ") out of bounds for length " + length;
    }

    /** Of a character in a builder. */
    static String index(int index, int length) {
        return JavaRelease.number() < SPEAKS_OF_RANGES
                ? "index " + index + ", length " + length
                : "Index " + index + " out of bounds for length " + length;
    }

    /** Of where something is inserted. */
    static String offset(int offset, int length) {
        return JavaRelease.number() < SPEAKS_OF_RANGES
                ? "offset " + offset + ", length " + length
                : "Range [" + offset + ", " + length + ") out of bounds for length " + length;
    }

    static String codePoint(int index, int length) {
        return JavaRelease.number() < SPEAKS_OF_RANGES
                ? "index " + index + ", length " + length
                : "Index " + index + " out of bounds for length " + length;
    }

    static String codePointBefore(int index, int length) {
        return JavaRelease.number() < SPEAKS_OF_RANGES
                ? "String index out of range: " + index
                : "Index " + (index - 1) + " out of bounds for length " + length;
    }

    static IndexOutOfBoundsException codePointRange(int from, int to, int length) {
        return JavaRelease.number() < SPEAKS_OF_RANGES
                ? new IndexOutOfBoundsException()
                : new IndexOutOfBoundsException("Range [" + from + ", " + to + ") out of bounds for length " + length);
    }

    static IndexOutOfBoundsException codePointPart(int offset, int count, int length) {
        return JavaRelease.number() < SPEAKS_OF_RANGES
                ? new IndexOutOfBoundsException()
                : new IndexOutOfBoundsException(part(offset, count, length));
    }

    /** Of a character in a string; put there by the compiler. JDKs before 21 have two kinds of strings, which say it differently. */
    static String charAt(String text, int index) {
        return JavaRelease.number() < SPEAKS_OF_RANGES && isLatin1(text)
                ? "String index out of range: " + index
                : index(index, text.length());
    }

    private static boolean isLatin1(String text) {
        int all = 0;
        for (int i = 0; i < text.length(); i++) {
            all |= text.charAt(i);
        }
        return all <= 0xFF;
    }
}
