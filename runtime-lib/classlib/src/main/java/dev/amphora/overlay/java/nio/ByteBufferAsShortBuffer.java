// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio;

import java.nio.ByteOrder;
import java.util.Objects;

/** Bytes of a buffer, seen as shorts. */
final class ByteBufferAsShortBuffer extends ShortBuffer {
    private final byte[] bytes;
    private final int start;
    private final boolean bigEndian;
    private final boolean isDirect;

    ByteBufferAsShortBuffer(
            byte[] bytes, int start, int capacity, boolean bigEndian, boolean isDirect, boolean readOnly) {
        super(0, capacity, capacity, readOnly);
        this.bytes = bytes;
        this.start = start;
        this.bigEndian = bigEndian;
        this.isDirect = isDirect;
    }

    @Override
    short at(int index) {
        return Bytes.getShort(bytes, start + 2 * index, bigEndian);
    }

    @Override
    void set(int index, short value) {
        Bytes.putShort(bytes, start + 2 * index, bigEndian, value);
    }

    @Override
    void read(int index, short[] target, int offset, int length) {
        for (int i = 0; i < length; i++) {
            target[offset + i] = at(index + i);
        }
    }

    @Override
    void write(int index, short[] source, int offset, int length) {
        for (int i = 0; i < length; i++) {
            set(index + i, source[offset + i]);
        }
    }

    @Override
    public ShortBuffer slice() {
        return part(position, remaining(), readOnly);
    }

    @Override
    public ShortBuffer slice(int index, int length) {
        Objects.checkFromIndexSize(index, length, limit);
        return part(index, length, readOnly);
    }

    private ShortBuffer part(int from, int length, boolean asReadOnly) {
        return new ByteBufferAsShortBuffer(bytes, start + 2 * from, length, bigEndian, isDirect, asReadOnly);
    }

    @Override
    public ShortBuffer duplicate() {
        return copy(readOnly);
    }

    @Override
    public ShortBuffer asReadOnlyBuffer() {
        return copy(true);
    }

    private ShortBuffer copy(boolean asReadOnly) {
        ShortBuffer copy = part(0, capacity, asReadOnly);
        copy.limit = limit;
        copy.position = position;
        copyMark(copy);
        return copy;
    }

    @Override
    public Object storage() {
        return bigEndian ? null : bytes;
    }

    @Override
    public int storageOffset() {
        return start;
    }

    @Override
    public boolean isDirect() {
        return isDirect;
    }

    @Override
    public ByteOrder order() {
        return bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    @Override
    public String toString() {
        return text((isDirect ? "Direct" : "ByteBufferAs")
                + "ShortBuffer"
                + (readOnly ? "R" : "")
                + (isDirect ? bigEndian ? "S" : "U" : bigEndian ? "B" : "L"));
    }
}
