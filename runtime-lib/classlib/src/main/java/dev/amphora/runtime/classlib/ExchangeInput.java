// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import dev.amphora.runtime.core.Layout;
import dev.amphora.runtime.dialect.Address;
import dev.amphora.runtime.dialect.Memory;

/** Reads arguments from the exchange buffer. The methods are called by generated adapters only. */
final class ExchangeInput {
    private ExchangeInput() {}

    static boolean readBoolean() {
        return Exchange.next(1).loadByte(0) != 0;
    }

    static byte readByte() {
        return (byte) Exchange.next(1).loadByte(0);
    }

    static char readChar() {
        return (char) Exchange.next(2).loadUnsignedShort(0);
    }

    static short readShort() {
        return (short) Exchange.next(2).loadShort(0);
    }

    static int readInt() {
        return Exchange.next(4).loadInt(0);
    }

    static long readLong() {
        return Exchange.next(8).loadLong(0);
    }

    static float readFloat() {
        return Exchange.next(4).loadFloat(0);
    }

    static double readDouble() {
        return Exchange.next(8).loadDouble(0);
    }

    /** Number of items that follow; each takes a byte at least, but for records without fields. */
    static int readCount() {
        int count = readInt();
        if (count < 0) {
            throw new IllegalArgumentException("the arguments in the exchange buffer are malformed");
        }
        return count;
    }

    static String readString() {
        int header = readInt();
        int length = header >>> 1;
        boolean wide = (header & 1) != 0;
        Address units = Exchange.next(wide ? length << 1 : length);
        char[] chars = new char[length];
        if (wide) {
            Memory.copy(Address.ofObject(chars).plus(Layout.ARRAY_DATA), units, length << 1);
        } else {
            for (int i = 0; i < length; i++) {
                chars[i] = (char) units.plus(i).loadUnsignedByte(0);
            }
        }
        return new String(chars);
    }

    static Object readView() {
        return Pins.get(readInt());
    }

    static boolean[] readBooleans() {
        boolean[] array = new boolean[checked(readCount(), 0)];
        copy(array, array.length << 0);
        return array;
    }

    static byte[] readBytes() {
        byte[] array = new byte[checked(readCount(), 0)];
        copy(array, array.length << 0);
        return array;
    }

    static char[] readChars() {
        char[] array = new char[checked(readCount(), 1)];
        copy(array, array.length << 1);
        return array;
    }

    static short[] readShorts() {
        short[] array = new short[checked(readCount(), 1)];
        copy(array, array.length << 1);
        return array;
    }

    static int[] readInts() {
        int[] array = new int[checked(readCount(), 2)];
        copy(array, array.length << 2);
        return array;
    }

    static long[] readLongs() {
        long[] array = new long[checked(readCount(), 3)];
        copy(array, array.length << 3);
        return array;
    }

    static float[] readFloats() {
        float[] array = new float[checked(readCount(), 2)];
        copy(array, array.length << 2);
        return array;
    }

    static double[] readDoubles() {
        double[] array = new double[checked(readCount(), 3)];
        copy(array, array.length << 3);
        return array;
    }

    /** Refuses a count that the buffer cannot hold before memory is taken for it. */
    private static int checked(int count, int shift) {
        if (count > Integer.MAX_VALUE - Layout.ARRAY_DATA >> shift) {
            throw new IllegalArgumentException("the arguments in the exchange buffer are malformed");
        }
        return count;
    }

    private static void copy(Object array, int bytes) {
        Memory.copy(Address.ofObject(array).plus(Layout.ARRAY_DATA), Exchange.next(bytes), bytes);
    }
}
