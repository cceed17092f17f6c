// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio;

import java.nio.BufferOverflowException;
import java.nio.BufferUnderflowException;
import java.nio.ByteOrder;
import java.nio.ReadOnlyBufferException;
import java.util.Objects;

/** A buffer over an array, or over part of one. What is called most is written out, for the sake of speed. */
final class HeapCharBuffer extends CharBuffer {
    private final char[] array;
    private final int start;

    HeapCharBuffer(char[] array, int start, int position, int limit, int capacity, boolean readOnly) {
        super(position, limit, capacity, readOnly);
        this.array = array;
        this.start = start;
    }

    @Override
    char at(int index) {
        return array[start + index];
    }

    @Override
    void set(int index, char value) {
        array[start + index] = value;
    }

    @Override
    public char get() {
        int at = position;
        if (at >= limit) {
            throw new BufferUnderflowException();
        }
        position = at + 1;
        return array[start + at];
    }

    @Override
    public CharBuffer put(char value) {
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
    public char get(int index) {
        if (index < 0 || index >= limit) {
            throw new IndexOutOfBoundsException();
        }
        return array[start + index];
    }

    @Override
    public CharBuffer put(int index, char value) {
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
    void read(int index, char[] target, int offset, int length) {
        System.arraycopy(array, start + index, target, offset, length);
    }

    @Override
    void write(int index, char[] source, int offset, int length) {
        System.arraycopy(source, offset, array, start + index, length);
    }

    @Override
    void write(int index, CharBuffer source, int from, int length) {
        if (source instanceof HeapCharBuffer heap) {
            System.arraycopy(heap.array, heap.start + from, array, start + index, length);
        } else {
            super.write(index, source, from, length);
        }
    }

    @Override
    public CharBuffer slice() {
        return new HeapCharBuffer(array, start + position, 0, remaining(), remaining(), readOnly);
    }

    @Override
    public CharBuffer slice(int index, int length) {
        Objects.checkFromIndexSize(index, length, limit);
        return new HeapCharBuffer(array, start + index, 0, length, length, readOnly);
    }

    @Override
    public CharBuffer duplicate() {
        return copy(readOnly);
    }

    @Override
    public CharBuffer asReadOnlyBuffer() {
        return copy(true);
    }

    private CharBuffer copy(boolean asReadOnly) {
        CharBuffer copy = new HeapCharBuffer(array, start, position, limit, capacity, asReadOnly);
        copyMark(copy);
        return copy;
    }

    @Override
    String text(int from, int to) {
        return new String(array, start + from, to - from);
    }

    @Override
    public CharBuffer subSequence(int from, int to) {
        Objects.checkFromToIndex(from, to, remaining());
        return new HeapCharBuffer(array, start, position + from, position + to, capacity, readOnly);
    }

    @Override
    public boolean hasArray() {
        return !readOnly;
    }

    @Override
    public char[] array() {
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
}
