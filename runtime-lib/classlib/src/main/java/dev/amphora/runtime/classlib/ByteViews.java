// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.util.Objects;

/**
 * Numbers in arrays of bytes, as the handles of {@code MethodHandles.byteArrayViewVarHandle} read and write them. The front
 * end puts calls of these in the place of such handles.
 */
final class ByteViews {
    private ByteViews() {}

    /** As the handle: the index against the number of places where a value fits. */
    private static void check(byte[] bytes, int index, int size) {
        Objects.checkIndex(index, bytes.length - size + 1);
    }

    static short getBigShort(byte[] bytes, int index) {
        check(bytes, index, Short.BYTES);
        return (short) (bytes[index] << 8 | bytes[index + 1] & 0xFF);
    }

    static void setBigShort(byte[] bytes, int index, short value) {
        check(bytes, index, Short.BYTES);
        bytes[index] = (byte) (value >> 8);
        bytes[index + 1] = (byte) value;
    }

    static char getBigChar(byte[] bytes, int index) {
        return (char) getBigShort(bytes, index);
    }

    static void setBigChar(byte[] bytes, int index, char value) {
        setBigShort(bytes, index, (short) value);
    }

    static int getBigInt(byte[] bytes, int index) {
        check(bytes, index, Integer.BYTES);
        return bytes[index] << 24
                | (bytes[index + 1] & 0xFF) << 16
                | (bytes[index + 2] & 0xFF) << 8
                | bytes[index + 3] & 0xFF;
    }

    static void setBigInt(byte[] bytes, int index, int value) {
        check(bytes, index, Integer.BYTES);
        bytes[index] = (byte) (value >> 24);
        bytes[index + 1] = (byte) (value >> 16);
        bytes[index + 2] = (byte) (value >> 8);
        bytes[index + 3] = (byte) value;
    }

    static long getBigLong(byte[] bytes, int index) {
        check(bytes, index, Long.BYTES);
        long first = getBigInt(bytes, index);
        long second = getBigInt(bytes, index + 4);
        return first << 32 | second & 0xFFFF_FFFFL;
    }

    static void setBigLong(byte[] bytes, int index, long value) {
        check(bytes, index, Long.BYTES);
        setBigInt(bytes, index, (int) (value >> 32));
        setBigInt(bytes, index + 4, (int) value);
    }

    static float getBigFloat(byte[] bytes, int index) {
        return Float.intBitsToFloat(getBigInt(bytes, index));
    }

    static void setBigFloat(byte[] bytes, int index, float value) {
        setBigInt(bytes, index, Float.floatToRawIntBits(value));
    }

    static double getBigDouble(byte[] bytes, int index) {
        return Double.longBitsToDouble(getBigLong(bytes, index));
    }

    static void setBigDouble(byte[] bytes, int index, double value) {
        setBigLong(bytes, index, Double.doubleToRawLongBits(value));
    }

    static short getLittleShort(byte[] bytes, int index) {
        check(bytes, index, Short.BYTES);
        return (short) (bytes[index + 1] << 8 | bytes[index] & 0xFF);
    }

    static void setLittleShort(byte[] bytes, int index, short value) {
        check(bytes, index, Short.BYTES);
        bytes[index] = (byte) value;
        bytes[index + 1] = (byte) (value >> 8);
    }

    static char getLittleChar(byte[] bytes, int index) {
        return (char) getLittleShort(bytes, index);
    }

    static void setLittleChar(byte[] bytes, int index, char value) {
        setLittleShort(bytes, index, (short) value);
    }

    static int getLittleInt(byte[] bytes, int index) {
        check(bytes, index, Integer.BYTES);
        return bytes[index + 3] << 24
                | (bytes[index + 2] & 0xFF) << 16
                | (bytes[index + 1] & 0xFF) << 8
                | bytes[index] & 0xFF;
    }

    static void setLittleInt(byte[] bytes, int index, int value) {
        check(bytes, index, Integer.BYTES);
        bytes[index] = (byte) value;
        bytes[index + 1] = (byte) (value >> 8);
        bytes[index + 2] = (byte) (value >> 16);
        bytes[index + 3] = (byte) (value >> 24);
    }

    static long getLittleLong(byte[] bytes, int index) {
        check(bytes, index, Long.BYTES);
        long first = getLittleInt(bytes, index);
        long second = getLittleInt(bytes, index + 4);
        return second << 32 | first & 0xFFFF_FFFFL;
    }

    static void setLittleLong(byte[] bytes, int index, long value) {
        check(bytes, index, Long.BYTES);
        setLittleInt(bytes, index, (int) value);
        setLittleInt(bytes, index + 4, (int) (value >> 32));
    }

    static float getLittleFloat(byte[] bytes, int index) {
        return Float.intBitsToFloat(getLittleInt(bytes, index));
    }

    static void setLittleFloat(byte[] bytes, int index, float value) {
        setLittleInt(bytes, index, Float.floatToRawIntBits(value));
    }

    static double getLittleDouble(byte[] bytes, int index) {
        return Double.longBitsToDouble(getLittleLong(bytes, index));
    }

    static void setLittleDouble(byte[] bytes, int index, double value) {
        setLittleLong(bytes, index, Double.doubleToRawLongBits(value));
    }
}
