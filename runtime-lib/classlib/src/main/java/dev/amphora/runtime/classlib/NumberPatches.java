// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

/** Number methods that TeaVM leaves to its back ends. */
final class NumberPatches {
    private NumberPatches() {}

    /** Nearly every program has this, and few have the others. */
    @Replaces("java.lang.Integer.toUnsignedString(I)Ljava/lang/String;")
    static String toUnsignedString(int value) {
        if (value >= 0) {
            return Integer.toString(value);
        }
        int rest = Integer.divideUnsigned(value, 10);
        return Integer.toString(rest) + (char) ('0' + value - rest * 10);
    }

    /** A radix that is none counts as ten. */
    @Replaces("java.lang.Integer.toUnsignedString(II)Ljava/lang/String;")
    static String toUnsignedString(int value, int radix) {
        return Long.toString(Integer.toUnsignedLong(value), radix);
    }

    @Replaces("java.lang.Long.toUnsignedString(JI)Ljava/lang/String;")
    static String toUnsignedString(long value, int radix) {
        if (value >= 0) {
            return Long.toString(value, radix);
        }
        int base = radix < Character.MIN_RADIX || radix > Character.MAX_RADIX ? 10 : radix;
        long rest = Long.divideUnsigned(value, base);
        return Long.toString(rest, base) + Character.forDigit((int) (value - rest * base), base);
    }

    @Replaces("java.lang.Double.isNaN(D)Z")
    static boolean isNaN(double value) {
        return value != value;
    }

    @Replaces("java.lang.Double.isFinite(D)Z")
    static boolean isFinite(double value) {
        return Math.abs(value) < Double.POSITIVE_INFINITY;
    }

    @Replaces("java.lang.Double.isInfinite(D)Z")
    static boolean isInfinite(double value) {
        return Math.abs(value) == Double.POSITIVE_INFINITY;
    }

    @Replaces("java.lang.Float.isNaN(F)Z")
    static boolean isNaN(float value) {
        return value != value;
    }

    @Replaces("java.lang.Float.isFinite(F)Z")
    static boolean isFinite(float value) {
        return Math.abs(value) < Float.POSITIVE_INFINITY;
    }

    @Replaces("java.lang.Float.isInfinite(F)Z")
    static boolean isInfinite(float value) {
        return Math.abs(value) == Float.POSITIVE_INFINITY;
    }

    /** The boxes of small values, which are one object each (JLS 5.1.7). */
    private static final class SmallLongs {
        static final Long[] BOXES = boxes();

        @SuppressWarnings("removal")
        private static Long[] boxes() {
            Long[] boxes = new Long[256];
            for (int i = 0; i < boxes.length; i++) {
                boxes[i] = new Long(i - 128);
            }
            return boxes;
        }
    }

    @SuppressWarnings("removal")
    @Replaces("java.lang.Long.valueOf(J)Ljava/lang/Long;")
    static Long valueOf(long value) {
        return value >= -128 && value <= 127 ? SmallLongs.BOXES[(int) value + 128] : new Long(value);
    }

    /** IEEE 754 binary16, since JDK 20: sign, five bits of exponent, ten of significand. */
    @Adds(value = "java.lang.Float.float16ToFloat(S)F", isStatic = true)
    static float float16ToFloat(short half) {
        int sign = (half & 0x8000) << 16;
        int exponent = half >>> 10 & 0x1F;
        int significand = half & 0x3FF;
        if (exponent == 0) {
            float value = significand * 0x1p-24f;
            return sign == 0 ? value : -value;
        }
        int wide = exponent == 0x1F ? 0xFF : exponent - 15 + 127;
        return Float.intBitsToFloat(sign | wide << 23 | significand << 13);
    }

    /** Rounds to the nearest, of two to the even one. */
    @Adds(value = "java.lang.Float.floatToFloat16(F)S", isStatic = true)
    static short floatToFloat16(float value) {
        int bits = Float.floatToRawIntBits(value);
        int sign = bits >>> 16 & 0x8000;
        int size = bits & 0x7FFFFFFF;
        if (size > 0x7F800000) {
            // What does not fit of the significand of a NaN must not be lost: without any it would be infinite.
            int significand = size >>> 13 & 0x3FF | size >>> 4 & 0x1FF | size & 0xF;
            return (short) (sign | 0x7C00 | significand);
        }
        float magnitude = Float.intBitsToFloat(size);
        if (magnitude >= 65520) {
            return (short) (sign | 0x7C00);
        }
        if (magnitude < 0x1p-14f) {
            // Adding a number whose last bit is that of the smallest half rounds there.
            return (short) (sign | Float.floatToRawIntBits(magnitude + 0x1p-1f) - Float.floatToRawIntBits(0x1p-1f));
        }
        int rounded = size + 0xFFF + (size >>> 13 & 1);
        return (short) (sign | (rounded >>> 13) - (127 - 15 << 10));
    }
}
