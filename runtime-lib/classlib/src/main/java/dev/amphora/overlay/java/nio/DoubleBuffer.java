// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio;

import java.nio.ByteOrder;

/** See {@link java.nio.DoubleBuffer}. */
public abstract class DoubleBuffer extends Buffer implements Comparable<DoubleBuffer> {
    DoubleBuffer(int position, int limit, int capacity, boolean readOnly) {
        super(position, limit, capacity, readOnly);
    }

    public static DoubleBuffer allocate(int capacity) {
        return new HeapDoubleBuffer(new double[checkCapacity(capacity)], 0, 0, capacity, capacity, false);
    }

    public static DoubleBuffer wrap(double[] array, int offset, int length) {
        checkPart(offset, offset + length, array.length);
        return new HeapDoubleBuffer(array, 0, offset, offset + length, array.length, false);
    }

    public static DoubleBuffer wrap(double[] array) {
        return new HeapDoubleBuffer(array, 0, 0, array.length, array.length, false);
    }

    abstract double at(int index);

    abstract void set(int index, double value);

    /** To where it does not overlap with what it comes from. */
    abstract void read(int index, double[] target, int offset, int length);

    abstract void write(int index, double[] source, int offset, int length);

    /** As if all were read before any is written. */
    void write(int index, DoubleBuffer source, int from, int length) {
        double[] copy = new double[length];
        source.read(from, copy, 0, length);
        write(index, copy, 0, length);
    }

    @Override
    public abstract DoubleBuffer slice();

    @Override
    public abstract DoubleBuffer slice(int index, int length);

    @Override
    public abstract DoubleBuffer duplicate();

    public abstract DoubleBuffer asReadOnlyBuffer();

    public double get() {
        return at(nextGet());
    }

    public DoubleBuffer put(double value) {
        set(nextPut(), value);
        return this;
    }

    public double get(int index) {
        return at(checkIndex(index));
    }

    public DoubleBuffer put(int index, double value) {
        checkWritable();
        set(checkIndex(index), value);
        return this;
    }

    public DoubleBuffer get(double[] target, int offset, int length) {
        read(nextGet(target.length, offset, length), target, offset, length);
        return this;
    }

    public DoubleBuffer get(double[] target) {
        return get(target, 0, target.length);
    }

    public DoubleBuffer get(int index, double[] target, int offset, int length) {
        checkParts(index, target.length, offset, length);
        read(index, target, offset, length);
        return this;
    }

    public DoubleBuffer get(int index, double[] target) {
        return get(index, target, 0, target.length);
    }

    public DoubleBuffer put(DoubleBuffer source) {
        int from = source.position;
        int length = source.remaining();
        write(nextPut(source), source, from, length);
        source.position = source.limit;
        return this;
    }

    public DoubleBuffer put(int index, DoubleBuffer source, int offset, int length) {
        checkParts(index, source.limit, offset, length);
        checkWritable();
        write(index, source, offset, length);
        return this;
    }

    public DoubleBuffer put(double[] source, int offset, int length) {
        write(nextPut(source.length, offset, length), source, offset, length);
        return this;
    }

    public final DoubleBuffer put(double[] source) {
        return put(source, 0, source.length);
    }

    public DoubleBuffer put(int index, double[] source, int offset, int length) {
        checkWritable();
        checkParts(index, source.length, offset, length);
        write(index, source, offset, length);
        return this;
    }

    public DoubleBuffer put(int index, double[] source) {
        return put(index, source, 0, source.length);
    }

    @Override
    public boolean hasArray() {
        return false;
    }

    @Override
    public double[] array() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int arrayOffset() {
        throw new UnsupportedOperationException();
    }

    public DoubleBuffer compact() {
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
                || object instanceof DoubleBuffer other && remaining() == other.remaining() && difference(other) < 0;
    }

    @Override
    public int compareTo(DoubleBuffer other) {
        int i = difference(other);
        return i < 0 ? remaining() - other.remaining() : Double.compare(at(position + i), other.at(other.position + i));
    }

    public int mismatch(DoubleBuffer other) {
        int i = difference(other);
        return i < 0 && remaining() != other.remaining() ? Math.min(remaining(), other.remaining()) : i;
    }

    /** The first of the common elements that differ, or -1. */
    private int difference(DoubleBuffer other) {
        int common = Math.min(remaining(), other.remaining());
        for (int i = 0; i < common; i++) {
            if (!isSame(at(position + i), other.at(other.position + i))) {
                return i;
            }
        }
        return -1;
    }

    /** Zeros of either sign are alike, and so are all that are no numbers. */
    private static boolean isSame(double a, double b) {
        return a == b || Double.isNaN(a) && Double.isNaN(b);
    }

    public abstract ByteOrder order();

    @Override
    public final DoubleBuffer position(int newPosition) {
        super.position(newPosition);
        return this;
    }

    @Override
    public final DoubleBuffer limit(int newLimit) {
        super.limit(newLimit);
        return this;
    }

    @Override
    public final DoubleBuffer mark() {
        super.mark();
        return this;
    }

    @Override
    public final DoubleBuffer reset() {
        super.reset();
        return this;
    }

    @Override
    public final DoubleBuffer clear() {
        super.clear();
        return this;
    }

    @Override
    public final DoubleBuffer flip() {
        super.flip();
        return this;
    }

    @Override
    public final DoubleBuffer rewind() {
        super.rewind();
        return this;
    }
}
