// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

/**
 * Checks of indexes, ranges and references, with HotSpot's exceptions and messages. What fails is said in functions apart, so that the
 * checks are small where they are inlined.
 */
@PatchesJdk(andTeaVm = true)
final class Ranges {
    private Ranges() {}

    private static void throwOutside(String index, String length) {
        throw new IndexOutOfBoundsException("Index " + index + " out of bounds for length " + length);
    }

    private static void throwOutsideRange(String from, String to, String length) {
        throw new IndexOutOfBoundsException("Range [" + from + ", " + to + ") out of bounds for length " + length);
    }

    private static void throwNull() {
        throw new NullPointerException();
    }

    @Replaces("java.util.Objects.requireNonNull(Ljava/lang/Object;)Ljava/lang/Object;")
    static Object requireNonNull(Object object) {
        if (object == null) {
            throwNull();
        }
        return object;
    }

    @Replaces("java.util.Objects.checkIndex(II)I")
    static int checkIndex(int index, int length) {
        if (index < 0 || index >= length) {
            throwOutside(String.valueOf(index), String.valueOf(length));
        }
        return index;
    }

    @Replaces("java.util.Objects.checkFromToIndex(III)I")
    static int checkFromToIndex(int from, int to, int length) {
        if (from < 0 || from > to || to > length) {
            throwOutsideRange(String.valueOf(from), String.valueOf(to), String.valueOf(length));
        }
        return from;
    }

    @Replaces("java.util.Objects.checkFromIndexSize(III)I")
    static int checkFromIndexSize(int from, int size, int length) {
        if ((length | from | size) < 0 || size > length - from) {
            throwOutsideRange(String.valueOf(from), from + " + " + size, String.valueOf(length));
        }
        return from;
    }

    @Replaces("java.util.Objects.checkIndex(JJ)J")
    static long checkIndex(long index, long length) {
        if (index < 0 || index >= length) {
            throwOutside(String.valueOf(index), String.valueOf(length));
        }
        return index;
    }

    @Replaces("java.util.Objects.checkFromToIndex(JJJ)J")
    static long checkFromToIndex(long from, long to, long length) {
        if (from < 0 || from > to || to > length) {
            throwOutsideRange(String.valueOf(from), String.valueOf(to), String.valueOf(length));
        }
        return from;
    }

    @Replaces("java.util.Objects.checkFromIndexSize(JJJ)J")
    static long checkFromIndexSize(long from, long size, long length) {
        if ((length | from | size) < 0 || size > length - from) {
            throwOutsideRange(String.valueOf(from), from + " + " + size, String.valueOf(length));
        }
        return from;
    }

    private static void throwBeginEnd(int begin, int end, int length) {
        throw new StringIndexOutOfBoundsException(StringMessages.range("begin", begin, end, length));
    }

    @Precedes(in = "java.lang.String", value = "substring(II)Ljava/lang/String;")
    static void checkSubstring(String self, int begin, int end) {
        int length = self.length();
        if (begin < 0 || begin > end || end > length) {
            throwBeginEnd(begin, end, length);
        }
    }

    private static void throwOffset(int offset, int count, int length) {
        throw new StringIndexOutOfBoundsException(StringMessages.part(offset, count, length));
    }

    @Precedes(in = "java.lang.String", value = "<init>([CII)V")
    static void checkCharacters(String self, char[] characters, int offset, int count) {
        if ((offset | count) < 0 || offset > characters.length - count) {
            throwOffset(offset, count, characters.length);
        }
    }
}
