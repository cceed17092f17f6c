// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio;

import java.nio.ByteOrder;

/** See {@link java.nio.ShortBuffer}. */
public abstract class ShortBuffer extends Buffer implements Comparable<ShortBuffer> {
    ShortBuffer(int position, int limit, int capacity, boolean readOnly) {
        super(position, limit, capacity, readOnly);
    }

    public static ShortBuffer allocate(int capacity) {
        return new HeapShortBuffer(new short[checkCapacity(capacity)], 0, 0, capacity, capacity, false);
    }

    public static ShortBuffer wrap(short[] array, int offset, int length) {
        checkPart(offset, offset + length, array.length);
        return new HeapShortBuffer(array, 0, offset, offset + length, array.length, false);
    }

    public static ShortBuffer wrap(short[] array) {
        return new HeapShortBuffer(array, 0, 0, array.length, array.length, false);
    }

    abstract short at(int index);

    abstract void set(int index, short value);

    /** To where it does not overlap with what it comes from. */
    abstract void read(int index, short[] target, int offset, int length);

    abstract void write(int index, short[] source, int offset, int length);

    /** As if all were read before any is written. */
    void write(int index, ShortBuffer source, int from, int length) {
        short[] copy = new short[length];
        source.read(from, copy, 0, length);
        write(index, copy, 0, length);
    }

    @Override
    public abstract ShortBuffer slice();

    @Override
    public abstract ShortBuffer slice(int index, int length);

    @Override
    public abstract ShortBuffer duplicate();

    public abstract ShortBuffer asReadOnlyBuffer();

    public short get() {
        return at(nextGet());
    }

    public ShortBuffer put(short value) {
        set(nextPut(), value);
        return this;
    }

    public short get(int index) {
        return at(checkIndex(index));
    }

    public ShortBuffer put(int index, short value) {
        checkWritable();
        set(checkIndex(index), value);
        return this;
    }

    public ShortBuffer get(short[] target, int offset, int length) {
        read(nextGet(target.length, offset, length), target, offset, length);
        return this;
    }

    public ShortBuffer get(short[] target) {
        return get(target, 0, target.length);
    }

    public ShortBuffer get(int index, short[] target, int offset, int length) {
        checkParts(index, target.length, offset, length);
        read(index, target, offset, length);
        return this;
    }

    public ShortBuffer get(int index, short[] target) {
        return get(index, target, 0, target.length);
    }

    public ShortBuffer put(ShortBuffer source) {
        int from = source.position;
        int length = source.remaining();
        write(nextPut(source), source, from, length);
        source.position = source.limit;
        return this;
    }

    public ShortBuffer put(int index, ShortBuffer source, int offset, int length) {
        checkParts(index, source.limit, offset, length);
        checkWritable();
        write(index, source, offset, length);
        return this;
    }

    public ShortBuffer put(short[] source, int offset, int length) {
        write(nextPut(source.length, offset, length), source, offset, length);
        return this;
    }

    public final ShortBuffer put(short[] source) {
        return put(source, 0, source.length);
    }

    public ShortBuffer put(int index, short[] source, int offset, int length) {
        checkWritable();
        checkParts(index, source.length, offset, length);
        write(index, source, offset, length);
        return this;
    }

    public ShortBuffer put(int index, short[] source) {
        return put(index, source, 0, source.length);
    }

    @Override
    public boolean hasArray() {
        return false;
    }

    @Override
    public short[] array() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int arrayOffset() {
        throw new UnsupportedOperationException();
    }

    public ShortBuffer compact() {
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
                || object instanceof ShortBuffer other && remaining() == other.remaining() && difference(other) < 0;
    }

    @Override
    public int compareTo(ShortBuffer other) {
        int i = difference(other);
        return i < 0 ? remaining() - other.remaining() : Short.compare(at(position + i), other.at(other.position + i));
    }

    public int mismatch(ShortBuffer other) {
        int i = difference(other);
        return i < 0 && remaining() != other.remaining() ? Math.min(remaining(), other.remaining()) : i;
    }

    /** The first of the common elements that differ, or -1. */
    private int difference(ShortBuffer other) {
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
    public final ShortBuffer position(int newPosition) {
        super.position(newPosition);
        return this;
    }

    @Override
    public final ShortBuffer limit(int newLimit) {
        super.limit(newLimit);
        return this;
    }

    @Override
    public final ShortBuffer mark() {
        super.mark();
        return this;
    }

    @Override
    public final ShortBuffer reset() {
        super.reset();
        return this;
    }

    @Override
    public final ShortBuffer clear() {
        super.clear();
        return this;
    }

    @Override
    public final ShortBuffer flip() {
        super.flip();
        return this;
    }

    @Override
    public final ShortBuffer rewind() {
        super.rewind();
        return this;
    }
}
