// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.nio.charset.StandardCharsets;
import java.time.chrono.IsoChronology;
import java.util.Base64;
import java.util.List;

/** Methods of the build JDK's classes that ask for what this virtual machine does not have, or for more than it needs. */
@PatchesJdk
final class JdkPatches {
    /** Beyond this, HotSpot may refuse an array even if there is memory. */
    private static final int SOFT_MAX_ARRAY_LENGTH = Integer.MAX_VALUE - 8;

    private static final int YEARS_PER_CENTURY = 100;
    private static final int YEARS_PER_CYCLE = 400;

    private JdkPatches() {}

    /** In place, since the class around it starts with questions to Unsafe. */
    @Replaces("jdk.internal.util.ArraysSupport.newLength(III)I")
    static int newLength(int oldLength, int minGrowth, int prefGrowth) {
        int preferred = oldLength + Math.max(minGrowth, prefGrowth);
        if (0 < preferred && preferred <= SOFT_MAX_ARRAY_LENGTH) {
            return preferred;
        }
        int least = oldLength + minGrowth;
        if (least < 0) {
            throw new OutOfMemoryError("Required length exceeds implementation limit");
        }
        return Math.max(least, SOFT_MAX_ARRAY_LENGTH);
    }

    /** Finds nothing, and leaves all elements, in the complement of the result, to the caller. */
    @Replaces("jdk.internal.util.ArraysSupport.vectorizedMismatch(Ljava/lang/Object;JLjava/lang/Object;JII)I")
    static int vectorizedMismatch(Object a, long aOffset, Object b, long bOffset, int length, int log2Scale) {
        return ~length;
    }

    /** Writes past checks, which cost nothing here. Since JDK 25. */
    @Replaces("jdk.internal.util.DecimalDigits.uncheckedPutCharLatin1([BII)V")
    static void putCharLatin1(byte[] text, int index, int c) {
        text[index] = (byte) c;
    }

    @Replaces("jdk.internal.util.DecimalDigits.uncheckedPutCharUTF16([BII)V")
    static void putCharUtf16(byte[] text, int index, int c) {
        text[2 * index] = (byte) c;
        text[2 * index + 1] = (byte) (c >> 8);
    }

    /** The JDK's makes these texts by formats. */
    @Replaces(
            "jdk.internal.util.Preconditions.outOfBoundsMessage(Ljava/lang/String;Ljava/util/List;)Ljava/lang/String;")
    static String outOfBoundsMessage(String check, List<? extends Number> values) {
        return switch (check) {
            case "checkIndex" -> "Index " + values.get(0) + " out of bounds for length " + values.get(1);
            case "checkFromToIndex" ->
                "Range [" + values.get(0) + ", " + values.get(1) + ") out of bounds for length " + values.get(2);
            default ->
                "Range [" + values.get(0) + ", " + values.get(0) + " + " + values.get(1) + ") out of bounds for length "
                        + values.get(2);
        };
    }

    /** The class by which keys in an overfull bucket are compared. The JDK's looks at the type arguments of interfaces. */
    @Replaces("java.util.HashMap.comparableClassFor(Ljava/lang/Object;)Ljava/lang/Class;")
    @Replaces("java.util.concurrent.ConcurrentHashMap.comparableClassFor(Ljava/lang/Object;)Ljava/lang/Class;")
    static Class<?> comparableClassFor(Object key) {
        return Types.comparesItself(key) ? key.getClass() : null;
    }

    @Replaces("java.util.Base64$Encoder.encodeToString([B)Ljava/lang/String;")
    static String encodeToString(Base64.Encoder self, byte[] bytes) {
        return new String(self.encode(bytes), StandardCharsets.ISO_8859_1);
    }

    @Replaces("java.util.concurrent.atomic.AtomicLong.VMSupportsCS8()Z")
    static boolean comparesLongs() {
        return true;
    }

    /** In place, since JDK 25 has {@code Year} answer, which makes a format when it is initialised, and a format needs regular expressions. */
    @Replaces("java.time.chrono.IsoChronology.isLeapYear(J)Z")
    static boolean isLeapYear(IsoChronology self, long year) {
        return (year & 3) == 0 && (year % YEARS_PER_CENTURY != 0 || year % YEARS_PER_CYCLE == 0);
    }
}
