// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.zip;

import java.util.Arrays;

/** Bits on their way out, the first in the lowest place of a byte (RFC 1951, 3.1.1). */
final class BitOutput {
    private byte[] bytes = new byte[1 << 10];
    private int from;
    private int to;
    private long bits;
    private int bitCount;

    /** The number of whole bytes that wait. */
    int pending() {
        return to - from;
    }

    /** The number of bits that do not fill a byte yet. */
    int bitCount() {
        return bitCount;
    }

    void put(int value, int length) {
        bits |= (long) value << bitCount;
        bitCount += length;
        if (bitCount >= 32) {
            flushBits();
        }
    }

    /** Moves the whole bytes among the bits to the others. */
    void flushBits() {
        while (bitCount >= 8) {
            putByte((int) bits);
            bits >>>= 8;
            bitCount -= 8;
        }
    }

    /** Fills the last byte up. */
    void align() {
        flushBits();
        if (bitCount > 0) {
            putByte((int) bits);
        }
        bits = 0;
        bitCount = 0;
    }

    /** Adds a byte after all that was put; the bits before must have been aligned. */
    void putByte(int value) {
        if (to == bytes.length) {
            makeRoom(1);
        }
        bytes[to++] = (byte) value;
    }

    /** The low byte first. */
    void putShort(int value) {
        putByte(value);
        putByte(value >> 8);
    }

    void putBytes(byte[] source, int offset, int length) {
        if (bytes.length - to < length) {
            makeRoom(length);
        }
        System.arraycopy(source, offset, bytes, to, length);
        to += length;
    }

    private void makeRoom(int more) {
        int count = to - from;
        byte[] target = count + more > bytes.length / 2 ? new byte[2 * (count + more)] : bytes;
        System.arraycopy(bytes, from, target, 0, count);
        bytes = target;
        from = 0;
        to = count;
    }

    /** Takes whole bytes out. */
    int drain(byte[] target, int offset, int length) {
        flushBits();
        int count = Math.min(length, to - from);
        System.arraycopy(bytes, from, target, offset, count);
        from += count;
        if (from == to) {
            from = 0;
            to = 0;
        }
        return count;
    }

    void reset() {
        from = 0;
        to = 0;
        bits = 0;
        bitCount = 0;
        if (bytes.length > 1 << 16) {
            bytes = Arrays.copyOf(bytes, 1 << 10);
        }
    }
}
