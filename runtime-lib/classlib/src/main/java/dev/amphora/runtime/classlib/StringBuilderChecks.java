// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

/** The checks of indexes in StringBuilder and StringBuffer, with the exceptions and messages of the build JDK. */
public final class StringBuilderChecks {
    private StringBuilderChecks() {}

    private static void throwIndex(int index, int length) {
        throw new StringIndexOutOfBoundsException(StringMessages.index(index, length));
    }

    private static void throwOffset(int offset, int length) {
        throw new StringIndexOutOfBoundsException(StringMessages.offset(offset, length));
    }

    private static String range(int start, int end, int length) {
        return StringMessages.range("start", start, end, length);
    }

    private static void throwRange(int start, int end, int length) {
        throw new StringIndexOutOfBoundsException(range(start, end, length));
    }

    private static void throwPart(int start, int end, int length) {
        throw new IndexOutOfBoundsException(range(start, end, length));
    }

    /** Of a character. */
    public static void checkIndex(int index, int length) {
        if (Integer.compareUnsigned(index, length) >= 0) {
            throwIndex(index, length);
        }
    }

    /** Of where something is inserted. */
    public static void checkOffset(int offset, int length) {
        if (offset < 0 || offset > length) {
            throwOffset(offset, length);
        }
    }

    /** Of what is cut; the end is not beyond the length. */
    public static void checkCut(int start, int end, int length) {
        if (start < 0 || start > end) {
            throwRange(start, end, length);
        }
    }

    /** Of what is read. */
    public static void checkRange(int start, int end, int length) {
        if (start < 0 || start > end || end > length) {
            throwRange(start, end, length);
        }
    }

    /** Of what is read to the end. */
    public static void checkStart(int start, int length) {
        if (start < 0 || start > length) {
            throwRange(start, length, length);
        }
    }

    /** Of the character before. */
    public static void checkBefore(int index, int length) {
        if (index < 1 || index > length) {
            throw new StringIndexOutOfBoundsException(StringMessages.codePointBefore(index, length));
        }
    }

    /** What there is to say of a range whose code points cannot be counted. */
    public static IndexOutOfBoundsException codePointRange(int start, int end, int length) {
        return StringMessages.codePointRange(start, end, length);
    }

    /** Of a part of another text. */
    public static void checkPart(int start, int end, int length) {
        if (start < 0 || start > end || end > length) {
            throwPart(start, end, length);
        }
    }

    /** Of a part of an array. */
    public static void checkChars(char[] chars, int offset, int count) {
        if (offset < 0 || count < 0 || offset > chars.length - count) {
            throwPart(offset, offset + count, chars.length);
        }
    }

    /** Of a part of an array that is inserted. */
    public static void checkInsertedChars(char[] chars, int offset, int count) {
        if (offset < 0 || count < 0 || offset > chars.length - count) {
            throwRange(offset, offset + count, chars.length);
        }
    }

    /** Of where in an array of that length something is put. */
    public static void checkTarget(int at, int count, int length) {
        if (at < 0 || at > length - count) {
            throwPart(at, at + count, length);
        }
    }

    public static void checkCount(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("count is negative: " + count);
        }
    }
}
