// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio;

import java.nio.BufferOverflowException;
import java.nio.BufferUnderflowException;
import java.nio.ByteOrder;
import java.nio.ReadOnlyBufferException;
import java.util.Objects;

/** A buffer over an array, or over part of one. What is called most is written out, for the sake of speed. */
final class HeapLongBuffer extends LongBuffer {
    private final long[] array;
    private final int start;

    HeapLongBuffer(long[] array, int start, int position, int limit, int capacity, boolean readOnly) {
        super(position, limit, capacity, readOnly);
        this.array = array;
        this.start = start;
    }

    @Override
    long at(int index) {
        return array[start + index];
    }

    @Override
    void set(int index, long value) {
        array[start + index] = value;
    }

    @Override
    public long get() {
        int at = position;
        if (at >= limit) {
            throw new BufferUnderflowException();
        }
        position = at + 1;
        return array[start + at];
    }

    @Override
    public LongBuffer put(long value) {
        if (readOnly) {
            throw new ReadOnlyBufferException();
        }
        int at = position;
        if (at >= limit) {
            throw new BufferOverflowException();
        }
        position = at + 1;
        array[start + at] = value;
        return this;
    }

    @Override
    public long get(int index) {
        if (index < 0 || index >= limit) {
            throw new IndexOutOfBoundsException();
        }
        return array[start + index];
    }

    @Override
    public LongBuffer put(int index, long value) {
        if (readOnly) {
            throw new ReadOnlyBufferException();
        }
        if (index < 0 || index >= limit) {
            throw new IndexOutOfBoundsException();
        }
        array[start + index] = value;
        return this;
    }

    @Override
    void read(int index, long[] target, int offset, int length) {
        System.arraycopy(array, start + index, target, offset, length);
    }

    @Override
    void write(int index, long[] source, int offset, int length) {
        System.arraycopy(source, offset, array, start + index, length);
    }

    @Override
    void write(int index, LongBuffer source, int from, int length) {
        if (source instanceof HeapLongBuffer heap) {
            System.arraycopy(heap.array, heap.start + from, array, start + index, length);
        } else {
            super.write(index, source, from, length);
        }
    }

    @Override
    public LongBuffer slice() {
        return new HeapLongBuffer(array, start + position, 0, remaining(), remaining(), readOnly);
    }

    @Override
    public LongBuffer slice(int index, int length) {
        Objects.checkFromIndexSize(index, length, limit);
        return new HeapLongBuffer(array, start + index, 0, length, length, readOnly);
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
        LongBuffer copy = new HeapLongBuffer(array, start, position, limit, capacity, asReadOnly);
        copyMark(copy);
        return copy;
    }

    @Override
    public boolean hasArray() {
        return !readOnly;
    }

    @Override
    public long[] array() {
        if (readOnly) {
            throw new ReadOnlyBufferException();
        }
        return array;
    }

    @Override
    public int arrayOffset() {
        if (readOnly) {
            throw new ReadOnlyBufferException();
        }
        return start;
    }

    @Override
    public Object storage() {
        return array;
    }

    @Override
    public int storageOffset() {
        return start;
    }

    @Override
    public boolean isDirect() {
        return false;
    }

    @Override
    public ByteOrder order() {
        return ByteOrder.LITTLE_ENDIAN;
    }

    @Override
    public String toString() {
        return text(readOnly ? "HeapLongBufferR" : "HeapLongBuffer");
    }
}
