// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio;

import java.nio.ByteOrder;
import java.util.Objects;

/** Bytes of a buffer, seen as longs. */
final class ByteBufferAsLongBuffer extends LongBuffer {
    private final byte[] bytes;
    private final int start;
    private final boolean bigEndian;
    private final boolean isDirect;

    ByteBufferAsLongBuffer(
            byte[] bytes, int start, int capacity, boolean bigEndian, boolean isDirect, boolean readOnly) {
        super(0, capacity, capacity, readOnly);
        this.bytes = bytes;
        this.start = start;
        this.bigEndian = bigEndian;
        this.isDirect = isDirect;
    }

    @Override
    long at(int index) {
        return Bytes.getLong(bytes, start + 8 * index, bigEndian);
    }

    @Override
    void set(int index, long value) {
        Bytes.putLong(bytes, start + 8 * index, bigEndian, value);
    }

    @Override
    void read(int index, long[] target, int offset, int length) {
        for (int i = 0; i < length; i++) {
            target[offset + i] = at(index + i);
        }
    }

    @Override
    void write(int index, long[] source, int offset, int length) {
        for (int i = 0; i < length; i++) {
            set(index + i, source[offset + i]);
        }
    }

    @Override
    public LongBuffer slice() {
        return part(position, remaining(), readOnly);
    }

    @Override
    public LongBuffer slice(int index, int length) {
        Objects.checkFromIndexSize(index, length, limit);
        return part(index, length, readOnly);
    }

    private LongBuffer part(int from, int length, boolean asReadOnly) {
        return new ByteBufferAsLongBuffer(bytes, start + 8 * from, length, bigEndian, isDirect, asReadOnly);
    }

    @Override
    public LongBuffer duplicate() {
        return copy(readOnly);
    }

    @Override
    public LongBuffer asReadOnlyBuffer() {
        return copy(true);
    }

    private LongBuffer copy(boolean asReadOnly) {
        LongBuffer copy = part(0, capacity, asReadOnly);
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
                + "LongBuffer"
                + (readOnly ? "R" : "")
                + (isDirect ? bigEndian ? "S" : "U" : bigEndian ? "B" : "L"));
    }
}
