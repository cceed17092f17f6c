// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio;

import java.nio.ByteOrder;

/** See {@link java.nio.LongBuffer}. */
public abstract class LongBuffer extends Buffer implements Comparable<LongBuffer> {
    LongBuffer(int position, int limit, int capacity, boolean readOnly) {
        super(position, limit, capacity, readOnly);
    }

    public static LongBuffer allocate(int capacity) {
        return new HeapLongBuffer(new long[checkCapacity(capacity)], 0, 0, capacity, capacity, false);
    }

    public static LongBuffer wrap(long[] array, int offset, int length) {
        checkPart(offset, offset + length, array.length);
        return new HeapLongBuffer(array, 0, offset, offset + length, array.length, false);
    }

    public static LongBuffer wrap(long[] array) {
        return new HeapLongBuffer(array, 0, 0, array.length, array.length, false);
    }

    abstract long at(int index);

    abstract void set(int index, long value);

    /** To where it does not overlap with what it comes from. */
    abstract void read(int index, long[] target, int offset, int length);

    abstract void write(int index, long[] source, int offset, int length);

    /** As if all were read before any is written. */
    void write(int index, LongBuffer source, int from, int length) {
        long[] copy = new long[length];
        source.read(from, copy, 0, length);
        write(index, copy, 0, length);
    }

    @Override
    public abstract LongBuffer slice();

    @Override
    public abstract LongBuffer slice(int index, int length);

    @Override
    public abstract LongBuffer duplicate();

    public abstract LongBuffer asReadOnlyBuffer();

    public long get() {
        return at(nextGet());
    }

    public LongBuffer put(long value) {
        set(nextPut(), value);
        return this;
    }

    public long get(int index) {
        return at(checkIndex(index));
    }

    public LongBuffer put(int index, long value) {
        checkWritable();
        set(checkIndex(index), value);
        return this;
    }

    public LongBuffer get(long[] target, int offset, int length) {
        read(nextGet(target.length, offset, length), target, offset, length);
        return this;
    }

    public LongBuffer get(long[] target) {
        return get(target, 0, target.length);
    }

    public LongBuffer get(int index, long[] target, int offset, int length) {
        checkParts(index, target.length, offset, length);
        read(index, target, offset, length);
        return this;
    }

    public LongBuffer get(int index, long[] target) {
        return get(index, target, 0, target.length);
    }

    public LongBuffer put(LongBuffer source) {
        int from = source.position;
        int length = source.remaining();
        write(nextPut(source), source, from, length);
        source.position = source.limit;
        return this;
    }

    public LongBuffer put(int index, LongBuffer source, int offset, int length) {
        checkParts(index, source.limit, offset, length);
        checkWritable();
        write(index, source, offset, length);
        return this;
    }

    public LongBuffer put(long[] source, int offset, int length) {
        write(nextPut(source.length, offset, length), source, offset, length);
        return this;
    }

    public final LongBuffer put(long[] source) {
        return put(source, 0, source.length);
    }

    public LongBuffer put(int index, long[] source, int offset, int length) {
        checkWritable();
        checkParts(index, source.length, offset, length);
        write(index, source, offset, length);
        return this;
    }

    public LongBuffer put(int index, long[] source) {
        return put(index, source, 0, source.length);
    }

    @Override
    public boolean hasArray() {
        return false;
    }

    @Override
    public long[] array() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int arrayOffset() {
        throw new UnsupportedOperationException();
    }

    public LongBuffer compact() {
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
            hash = 31 * hash + (int) at(i);
        }
        return hash;
    }

    @Override
    public boolean equals(Object object) {
        return object == this
                || object instanceof LongBuffer other && remaining() == other.remaining() && difference(other) < 0;
    }

    @Override
    public int compareTo(LongBuffer other) {
        int i = difference(other);
        return i < 0 ? remaining() - other.remaining() : Long.compare(at(position + i), other.at(other.position + i));
    }

    public int mismatch(LongBuffer other) {
        int i = difference(other);
        return i < 0 && remaining() != other.remaining() ? Math.min(remaining(), other.remaining()) : i;
    }

    /** The first of the common elements that differ, or -1. */
    private int difference(LongBuffer other) {
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
    public final LongBuffer position(int newPosition) {
        super.position(newPosition);
        return this;
    }

    @Override
    public final LongBuffer limit(int newLimit) {
        super.limit(newLimit);
        return this;
    }

    @Override
    public final LongBuffer mark() {
        super.mark();
        return this;
    }

    @Override
    public final LongBuffer reset() {
        super.reset();
        return this;
    }

    @Override
    public final LongBuffer clear() {
        super.clear();
        return this;
    }

    @Override
    public final LongBuffer flip() {
        super.flip();
        return this;
    }

    @Override
    public final LongBuffer rewind() {
        super.rewind();
        return this;
    }
}
