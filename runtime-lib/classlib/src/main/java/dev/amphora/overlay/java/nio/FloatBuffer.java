// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio;

import java.nio.ByteOrder;

/** See {@link java.nio.FloatBuffer}. */
public abstract class FloatBuffer extends Buffer implements Comparable<FloatBuffer> {
    FloatBuffer(int position, int limit, int capacity, boolean readOnly) {
        super(position, limit, capacity, readOnly);
    }

    public static FloatBuffer allocate(int capacity) {
        return new HeapFloatBuffer(new float[checkCapacity(capacity)], 0, 0, capacity, capacity, false);
    }

    public static FloatBuffer wrap(float[] array, int offset, int length) {
        checkPart(offset, offset + length, array.length);
        return new HeapFloatBuffer(array, 0, offset, offset + length, array.length, false);
    }

    public static FloatBuffer wrap(float[] array) {
        return new HeapFloatBuffer(array, 0, 0, array.length, array.length, false);
    }

    abstract float at(int index);

    abstract void set(int index, float value);

    /** To where it does not overlap with what it comes from. */
    abstract void read(int index, float[] target, int offset, int length);

    abstract void write(int index, float[] source, int offset, int length);

    /** As if all were read before any is written. */
    void write(int index, FloatBuffer source, int from, int length) {
        float[] copy = new float[length];
        source.read(from, copy, 0, length);
        write(index, copy, 0, length);
    }

    @Override
    public abstract FloatBuffer slice();

    @Override
    public abstract FloatBuffer slice(int index, int length);

    @Override
    public abstract FloatBuffer duplicate();

    public abstract FloatBuffer asReadOnlyBuffer();

    public float get() {
        return at(nextGet());
    }

    public FloatBuffer put(float value) {
        set(nextPut(), value);
        return this;
    }

    public float get(int index) {
        return at(checkIndex(index));
    }

    public FloatBuffer put(int index, float value) {
        checkWritable();
        set(checkIndex(index), value);
        return this;
    }

    public FloatBuffer get(float[] target, int offset, int length) {
        read(nextGet(target.length, offset, length), target, offset, length);
        return this;
    }

    public FloatBuffer get(float[] target) {
        return get(target, 0, target.length);
    }

    public FloatBuffer get(int index, float[] target, int offset, int length) {
        checkParts(index, target.length, offset, length);
        read(index, target, offset, length);
        return this;
    }

    public FloatBuffer get(int index, float[] target) {
        return get(index, target, 0, target.length);
    }

    public FloatBuffer put(FloatBuffer source) {
        int from = source.position;
        int length = source.remaining();
        write(nextPut(source), source, from, length);
        source.position = source.limit;
        return this;
    }

    public FloatBuffer put(int index, FloatBuffer source, int offset, int length) {
        checkParts(index, source.limit, offset, length);
        checkWritable();
        write(index, source, offset, length);
        return this;
    }

    public FloatBuffer put(float[] source, int offset, int length) {
        write(nextPut(source.length, offset, length), source, offset, length);
        return this;
    }

    public final FloatBuffer put(float[] source) {
        return put(source, 0, source.length);
    }

    public FloatBuffer put(int index, float[] source, int offset, int length) {
        checkWritable();
        checkParts(index, source.length, offset, length);
        write(index, source, offset, length);
        return this;
    }

    public FloatBuffer put(int index, float[] source) {
        return put(index, source, 0, source.length);
    }

    @Override
    public boolean hasArray() {
        return false;
    }

    @Override
    public float[] array() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int arrayOffset() {
        throw new UnsupportedOperationException();
    }

    public FloatBuffer compact() {
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
                || object instanceof FloatBuffer other && remaining() == other.remaining() && difference(other) < 0;
    }

    @Override
    public int compareTo(FloatBuffer other) {
        int i = difference(other);
        return i < 0 ? remaining() - other.remaining() : Float.compare(at(position + i), other.at(other.position + i));
    }

    public int mismatch(FloatBuffer other) {
        int i = difference(other);
        return i < 0 && remaining() != other.remaining() ? Math.min(remaining(), other.remaining()) : i;
    }

    /** The first of the common elements that differ, or -1. */
    private int difference(FloatBuffer other) {
        int common = Math.min(remaining(), other.remaining());
        for (int i = 0; i < common; i++) {
            if (!isSame(at(position + i), other.at(other.position + i))) {
                return i;
            }
        }
        return -1;
    }

    /** Zeros of either sign are alike, and so are all that are no numbers. */
    private static boolean isSame(float a, float b) {
        return a == b || Float.isNaN(a) && Float.isNaN(b);
    }

    public abstract ByteOrder order();

    @Override
    public final FloatBuffer position(int newPosition) {
        super.position(newPosition);
        return this;
    }

    @Override
    public final FloatBuffer limit(int newLimit) {
        super.limit(newLimit);
        return this;
    }

    @Override
    public final FloatBuffer mark() {
        super.mark();
        return this;
    }

    @Override
    public final FloatBuffer reset() {
        super.reset();
        return this;
    }

    @Override
    public final FloatBuffer clear() {
        super.clear();
        return this;
    }

    @Override
    public final FloatBuffer flip() {
        super.flip();
        return this;
    }

    @Override
    public final FloatBuffer rewind() {
        super.rewind();
        return this;
    }
}
