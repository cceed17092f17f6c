// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio;

import java.nio.ByteOrder;

/** See {@link java.nio.IntBuffer}. */
public abstract class IntBuffer extends Buffer implements Comparable<IntBuffer> {
    IntBuffer(int position, int limit, int capacity, boolean readOnly) {
        super(position, limit, capacity, readOnly);
    }

    public static IntBuffer allocate(int capacity) {
        return new HeapIntBuffer(new int[checkCapacity(capacity)], 0, 0, capacity, capacity, false);
    }

    public static IntBuffer wrap(int[] array, int offset, int length) {
        checkPart(offset, offset + length, array.length);
        return new HeapIntBuffer(array, 0, offset, offset + length, array.length, false);
    }

    public static IntBuffer wrap(int[] array) {
        return new HeapIntBuffer(array, 0, 0, array.length, array.length, false);
    }

    abstract int at(int index);

    abstract void set(int index, int value);

    /** To where it does not overlap with what it comes from. */
    abstract void read(int index, int[] target, int offset, int length);

    abstract void write(int index, int[] source, int offset, int length);

    /** As if all were read before any is written. */
    void write(int index, IntBuffer source, int from, int length) {
        int[] copy = new int[length];
        source.read(from, copy, 0, length);
        write(index, copy, 0, length);
    }

    @Override
    public abstract IntBuffer slice();

    @Override
    public abstract IntBuffer slice(int index, int length);

    @Override
    public abstract IntBuffer duplicate();

    public abstract IntBuffer asReadOnlyBuffer();

    public int get() {
        return at(nextGet());
    }

    public IntBuffer put(int value) {
        set(nextPut(), value);
        return this;
    }

    public int get(int index) {
        return at(checkIndex(index));
    }

    public IntBuffer put(int index, int value) {
        checkWritable();
        set(checkIndex(index), value);
        return this;
    }

    public IntBuffer get(int[] target, int offset, int length) {
        read(nextGet(target.length, offset, length), target, offset, length);
        return this;
    }

    public IntBuffer get(int[] target) {
        return get(target, 0, target.length);
    }

    public IntBuffer get(int index, int[] target, int offset, int length) {
        checkParts(index, target.length, offset, length);
        read(index, target, offset, length);
        return this;
    }

    public IntBuffer get(int index, int[] target) {
        return get(index, target, 0, target.length);
    }

    public IntBuffer put(IntBuffer source) {
        int from = source.position;
        int length = source.remaining();
        write(nextPut(source), source, from, length);
        source.position = source.limit;
        return this;
    }

    public IntBuffer put(int index, IntBuffer source, int offset, int length) {
        checkParts(index, source.limit, offset, length);
        checkWritable();
        write(index, source, offset, length);
        return this;
    }

    public IntBuffer put(int[] source, int offset, int length) {
        write(nextPut(source.length, offset, length), source, offset, length);
        return this;
    }

    public final IntBuffer put(int[] source) {
        return put(source, 0, source.length);
    }

    public IntBuffer put(int index, int[] source, int offset, int length) {
        checkWritable();
        checkParts(index, source.length, offset, length);
        write(index, source, offset, length);
        return this;
    }

    public IntBuffer put(int index, int[] source) {
        return put(index, source, 0, source.length);
    }

    @Override
    public boolean hasArray() {
        return false;
    }

    @Override
    public int[] array() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int arrayOffset() {
        throw new UnsupportedOperationException();
    }

    public IntBuffer compact() {
        checkWritable();
        int count = remaining();
        write(0, this, position, count);
        setCompacted(count);
        return this;
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = limit - 1; i >= position; i--) {
            hash = 31 * hash + at(i);
        }
        return hash;
    }

    @Override
    public boolean equals(Object object) {
        return object == this
                || object instanceof IntBuffer other && remaining() == other.remaining() && difference(other) < 0;
    }

    @Override
    public int compareTo(IntBuffer other) {
        int i = difference(other);
        return i < 0
                ? remaining() - other.remaining()
                : Integer.compare(at(position + i), other.at(other.position + i));
    }

    public int mismatch(IntBuffer other) {
        int i = difference(other);
        return i < 0 && remaining() != other.remaining() ? Math.min(remaining(), other.remaining()) : i;
    }

    /** The first of the common elements that differ, or -1. */
    private int difference(IntBuffer other) {
        int common = Math.min(remaining(), other.remaining());
        for (int i = 0; i < common; i++) {
            if (at(position + i) != other.at(other.position + i)) {
                return i;
            }
        }
        return -1;
    }

    public abstract ByteOrder order();

    @Override
    public final IntBuffer position(int newPosition) {
        super.position(newPosition);
        return this;
    }

    @Override
    public final IntBuffer limit(int newLimit) {
        super.limit(newLimit);
        return this;
    }

    @Override
    public final IntBuffer mark() {
        super.mark();
        return this;
    }

    @Override
    public final IntBuffer reset() {
        super.reset();
        return this;
    }

    @Override
    public final IntBuffer clear() {
        super.clear();
        return this;
    }

    @Override
    public final IntBuffer flip() {
        super.flip();
        return this;
    }

    @Override
    public final IntBuffer rewind() {
        super.rewind();
        return this;
    }
}
