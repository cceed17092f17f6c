// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import dev.amphora.runtime.core.Layout;
import dev.amphora.runtime.dialect.Address;
import dev.amphora.runtime.dialect.Memory;

/** Writes results to the exchange buffer. The methods are called by generated adapters only. */
final class ExchangeOutput {
    private static final int LATIN1_LIMIT = 256;

    private ExchangeOutput() {}

    static void writeBoolean(boolean value) {
        Exchange.room(1).storeByte(0, value ? 1 : 0);
    }

    static void writeByte(byte value) {
        Exchange.room(1).storeByte(0, value);
    }

    static void writeChar(char value) {
        Exchange.room(2).storeShort(0, value);
    }

    static void writeShort(short value) {
        Exchange.room(2).storeShort(0, value);
    }

    static void writeInt(int value) {
        Exchange.room(4).storeInt(0, value);
    }

    static void writeLong(long value) {
        Exchange.room(8).storeLong(0, value);
    }

    static void writeFloat(float value) {
        Exchange.room(4).storeFloat(0, value);
    }

    static void writeDouble(double value) {
        Exchange.room(8).storeDouble(0, value);
    }

    static void writeString(String value) {
        nonNull(value);
        int length = value.length();
        boolean wide = false;
        for (int i = 0; i < length && !wide; i++) {
            wide = value.charAt(i) >= LATIN1_LIMIT;
        }
        writeInt(length << 1 | (wide ? 1 : 0));
        Address units = Exchange.room(wide ? length << 1 : length);
        for (int i = 0; i < length; i++) {
            if (wide) {
                units.plus(i << 1).storeShort(0, value.charAt(i));
            } else {
                units.plus(i).storeByte(0, value.charAt(i));
            }
        }
    }

    /** The array's length is read by the caller, where a null array is found. */
    static void writeView(Object array, int length) {
        int handle = Pins.pin(array);
        writeInt(handle);
        writeInt(Pins.address(handle));
        writeInt(length);
    }

    static void writeBooleans(boolean[] value) {
        nonNull(value);
        copy(value, value.length, 0);
    }

    static void writeBytes(byte[] value) {
        nonNull(value);
        copy(value, value.length, 0);
    }

    static void writeChars(char[] value) {
        nonNull(value);
        copy(value, value.length, 1);
    }

    static void writeShorts(short[] value) {
        nonNull(value);
        copy(value, value.length, 1);
    }

    static void writeInts(int[] value) {
        nonNull(value);
        copy(value, value.length, 2);
    }

    static void writeLongs(long[] value) {
        nonNull(value);
        copy(value, value.length, 3);
    }

    static void writeFloats(float[] value) {
        nonNull(value);
        copy(value, value.length, 2);
    }

    static void writeDoubles(double[] value) {
        nonNull(value);
        copy(value, value.length, 3);
    }

    private static void copy(Object array, int count, int shift) {
        writeInt(count);
        Memory.copy(Exchange.room(count << shift), Address.ofObject(array).plus(Layout.ARRAY_DATA), count << shift);
    }

    /** For a value that the signature says is there. */
    static Object nonNull(Object value) {
        if (value == null) {
            throw new NullPointerException("an exported method returned null where nothing says that it may");
        }
        return value;
    }
}
