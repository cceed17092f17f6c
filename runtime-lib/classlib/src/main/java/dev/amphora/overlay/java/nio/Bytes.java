// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio;

import dev.amphora.runtime.core.Layout;
import dev.amphora.runtime.dialect.Address;

/**
 * Numbers in arrays of bytes, in both orders, each by one access to memory. Nothing is checked here: buffers have compared the
 * index with their limit, which is not beyond the array.
 */
final class Bytes {
    private Bytes() {}

    private static Address at(byte[] bytes, int index) {
        return Address.ofObject(bytes).plus(index);
    }

    static short getShort(byte[] bytes, int index, boolean bigEndian) {
        int value = at(bytes, index).loadShort(Layout.ARRAY_DATA);
        return bigEndian ? Short.reverseBytes((short) value) : (short) value;
    }

    static void putShort(byte[] bytes, int index, boolean bigEndian, short value) {
        at(bytes, index).storeShort(Layout.ARRAY_DATA, bigEndian ? Short.reverseBytes(value) : value);
    }

    static int getInt(byte[] bytes, int index, boolean bigEndian) {
        int value = at(bytes, index).loadInt(Layout.ARRAY_DATA);
        return bigEndian ? Integer.reverseBytes(value) : value;
    }

    static void putInt(byte[] bytes, int index, boolean bigEndian, int value) {
        at(bytes, index).storeInt(Layout.ARRAY_DATA, bigEndian ? Integer.reverseBytes(value) : value);
    }

    static long getLong(byte[] bytes, int index, boolean bigEndian) {
        long value = at(bytes, index).loadLong(Layout.ARRAY_DATA);
        return bigEndian ? Long.reverseBytes(value) : value;
    }

    static void putLong(byte[] bytes, int index, boolean bigEndian, long value) {
        at(bytes, index).storeLong(Layout.ARRAY_DATA, bigEndian ? Long.reverseBytes(value) : value);
    }
}
