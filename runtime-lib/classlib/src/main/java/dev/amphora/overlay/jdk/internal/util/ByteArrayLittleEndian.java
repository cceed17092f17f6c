// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.jdk.internal.util;

import java.util.Objects;

/** Numbers in arrays of bytes, the least significant byte first. The JDK's sees them through handles. */
public final class ByteArrayLittleEndian {
    private ByteArrayLittleEndian() {}

    public static boolean getBoolean(byte[] array, int offset) {
        return array[offset] != 0;
    }

    public static char getChar(byte[] array, int offset) {
        return (char) getUnsignedShort(array, offset);
    }

    public static short getShort(byte[] array, int offset) {
        return (short) getUnsignedShort(array, offset);
    }

    public static int getUnsignedShort(byte[] array, int offset) {
        Objects.checkFromIndexSize(offset, Short.BYTES, array.length);
        return (array[offset + 1] & 0xFF) << 8 | array[offset] & 0xFF;
    }

    public static int getInt(byte[] array, int offset) {
        Objects.checkFromIndexSize(offset, Integer.BYTES, array.length);
        int high = getUnsignedShort(array, offset + 2);
        return high << 16 | getUnsignedShort(array, offset);
    }

    public static float getFloat(byte[] array, int offset) {
        return Float.intBitsToFloat(getInt(array, offset));
    }

    public static float getFloatRaw(byte[] array, int offset) {
        return Float.intBitsToFloat(getInt(array, offset));
    }

    public static long getLong(byte[] array, int offset) {
        Objects.checkFromIndexSize(offset, Long.BYTES, array.length);
        long high = getInt(array, offset + 4);
        return high << 32 | getInt(array, offset) & 0xFFFF_FFFFL;
    }

    public static double getDouble(byte[] array, int offset) {
        return Double.longBitsToDouble(getLong(array, offset));
    }

    public static double getDoubleRaw(byte[] array, int offset) {
        return Double.longBitsToDouble(getLong(array, offset));
    }

    public static void setBoolean(byte[] array, int offset, boolean value) {
        array[offset] = (byte) (value ? 1 : 0);
    }

    public static void setChar(byte[] array, int offset, char value) {
        setUnsignedShort(array, offset, value);
    }

    public static void setShort(byte[] array, int offset, short value) {
        setUnsignedShort(array, offset, value);
    }

    public static void setUnsignedShort(byte[] array, int offset, int value) {
        Objects.checkFromIndexSize(offset, Short.BYTES, array.length);
        array[offset + 1] = (byte) (value >> 8);
        array[offset] = (byte) value;
    }

    public static void setInt(byte[] array, int offset, int value) {
        Objects.checkFromIndexSize(offset, Integer.BYTES, array.length);
        setUnsignedShort(array, offset + 2, value >>> 16);
        setUnsignedShort(array, offset, value);
    }

    public static void setFloat(byte[] array, int offset, float value) {
        setInt(array, offset, Float.floatToIntBits(value));
    }

    public static void setFloatRaw(byte[] array, int offset, float value) {
        setInt(array, offset, Float.floatToRawIntBits(value));
    }

    public static void setLong(byte[] array, int offset, long value) {
        Objects.checkFromIndexSize(offset, Long.BYTES, array.length);
        setInt(array, offset + 4, (int) (value >>> 32));
        setInt(array, offset, (int) value);
    }

    public static void setDouble(byte[] array, int offset, double value) {
        setLong(array, offset, Double.doubleToLongBits(value));
    }

    public static void setDoubleRaw(byte[] array, int offset, double value) {
        setLong(array, offset, Double.doubleToRawLongBits(value));
    }
}
