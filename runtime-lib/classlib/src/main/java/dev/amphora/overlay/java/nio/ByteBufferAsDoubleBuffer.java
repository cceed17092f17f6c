// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio;

import java.nio.ByteOrder;
import java.util.Objects;

/** Bytes of a buffer, seen as doubles. */
final class ByteBufferAsDoubleBuffer extends DoubleBuffer {
    private final byte[] bytes;
    private final int start;
    private final boolean bigEndian;
    private final boolean isDirect;

    ByteBufferAsDoubleBuffer(
            byte[] bytes, int start, int capacity, boolean bigEndian, boolean isDirect, boolean readOnly) {
        super(0, capacity, capacity, readOnly);
        this.bytes = bytes;
        this.start = start;
        this.bigEndian = bigEndian;
        this.isDirect = isDirect;
    }

    @Override
    double at(int index) {
        return Double.longBitsToDouble(Bytes.getLong(bytes, start + 8 * index, bigEndian));
    }

    @Override
    void set(int index, double value) {
        Bytes.putLong(bytes, start + 8 * index, bigEndian, Double.doubleToRawLongBits(value));
    }

    @Override
    void read(int index, double[] target, int offset, int length) {
        for (int i = 0; i < length; i++) {
            target[offset + i] = at(index + i);
        }
    }

    @Override
    void write(int index, double[] source, int offset, int length) {
        for (int i = 0; i < length; i++) {
            set(index + i, source[offset + i]);
        }
    }

    @Override
    public DoubleBuffer slice() {
        return part(position, remaining(), readOnly);
    }

    @Override
    public DoubleBuffer slice(int index, int length) {
        Objects.checkFromIndexSize(index, length, limit);
        return part(index, length, readOnly);
    }

    private DoubleBuffer part(int from, int length, boolean asReadOnly) {
        return new ByteBufferAsDoubleBuffer(bytes, start + 8 * from, length, bigEndian, isDirect, asReadOnly);
    }

    @Override
    public DoubleBuffer duplicate() {
        return copy(readOnly);
    }

    @Override
    public DoubleBuffer asReadOnlyBuffer() {
        return copy(true);
    }

    private DoubleBuffer copy(boolean asReadOnly) {
        DoubleBuffer copy = part(0, capacity, asReadOnly);
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
                + "DoubleBuffer"
                + (readOnly ? "R" : "")
                + (isDirect ? bigEndian ? "S" : "U" : bigEndian ? "B" : "L"));
    }
}
