// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.binary;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing array of bytes with the binary format's primitive values. Core spec 3.0, 5.2. */
final class ByteSink {
    private byte[] bytes;
    private int size;

    ByteSink(int capacity) {
        bytes = new byte[capacity];
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    void writeByte(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
    }

    /** An unsigned LEB128 number of at most 32 bits, as short as possible. */
    void writeU32(int value) {
        reserve(5);
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** A signed LEB128 number of at most 64 bits, as short as possible; also right for narrower numbers. */
    void writeS64(long value) {
        reserve(10);
        long rest = value;
        while (rest < -0x40 || rest > 0x3F) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>= 7;
        }
        bytes[size++] = (byte) (rest & 0x7F);
    }

    void writeFixed32(int value) {
        reserve(4);
        for (int shift = 0; shift < 32; shift += 8) {
            bytes[size++] = (byte) (value >>> shift);
        }
    }

    void writeFixed64(long value) {
        writeFixed32((int) value);
        writeFixed32((int) (value >>> 32));
    }

    void writeBytes(byte[] source) {
        writeBytes(source, source.length);
    }

    void writeBytes(ByteSink source) {
        writeBytes(source.bytes, source.size);
    }

    /** Writes the length of what another sink holds, then its bytes. */
    void writeSized(ByteSink source) {
        writeU32(source.size);
        writeBytes(source);
    }

    /** Writes a name: its length in bytes and its UTF-8 form. */
    void writeName(String name) {
        ByteBuffer encoded;
        try {
            // A plain getBytes would turn an unpaired surrogate into a question mark, and two names into one.
            encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(name));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("a name has an unpaired surrogate and so no UTF-8 form", e);
        }
        int length = encoded.remaining();
        writeU32(length);
        reserve(length);
        encoded.get(bytes, size, length);
        size += length;
    }

    private void writeBytes(byte[] source, int length) {
        reserve(length);
        System.arraycopy(source, 0, bytes, size, length);
        size += length;
    }

    private void reserve(int count) {
        int needed = size + count;
        if (needed < 0) {
            throw new IllegalStateException("a module cannot exceed 2 GiB");
        }
        if (needed > bytes.length) {
            long doubled = Math.min(2L * bytes.length, Integer.MAX_VALUE - 16);
            bytes = Arrays.copyOf(bytes, (int) Math.max(doubled, needed));
        }
    }
}
