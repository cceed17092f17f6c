// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio;

import dev.amphora.runtime.classlib.JavaRelease;
import java.nio.ByteOrder;

/** See {@link java.nio.ByteBuffer}. */
public abstract class ByteBuffer extends Buffer implements Comparable<ByteBuffer> {
    /** From this release on, nothing is promised of where the elements of arrays are. */
    private static final int PROMISES_NO_ALIGNMENT = 25;

    boolean bigEndian = true;

    ByteBuffer(int position, int limit, int capacity, boolean readOnly) {
        super(position, limit, capacity, readOnly);
    }

    /** An array is as direct as it gets: objects never move. */
    public static ByteBuffer allocateDirect(int capacity) {
        return new HeapByteBuffer(new byte[checkCapacity(capacity)], 0, 0, capacity, capacity, true, false);
    }

    public static ByteBuffer allocate(int capacity) {
        return new HeapByteBuffer(new byte[checkCapacity(capacity)], 0, 0, capacity, capacity, false, false);
    }

    public static ByteBuffer wrap(byte[] array, int offset, int length) {
        checkPart(offset, offset + length, array.length);
        return new HeapByteBuffer(array, 0, offset, offset + length, array.length, false, false);
    }

    public static ByteBuffer wrap(byte[] array) {
        return new HeapByteBuffer(array, 0, 0, array.length, array.length, false, false);
    }

    abstract byte at(int index);

    abstract void set(int index, byte value);

    /** To where it does not overlap with what it comes from. */
    abstract void read(int index, byte[] target, int offset, int length);

    abstract void write(int index, byte[] source, int offset, int length);

    /** As if all were read before any is written. */
    void write(int index, ByteBuffer source, int from, int length) {
        byte[] copy = new byte[length];
        source.read(from, copy, 0, length);
        write(index, copy, 0, length);
    }

    @Override
    public abstract ByteBuffer slice();

    @Override
    public abstract ByteBuffer slice(int index, int length);

    @Override
    public abstract ByteBuffer duplicate();

    public abstract ByteBuffer asReadOnlyBuffer();

    public byte get() {
        return at(nextGet());
    }

    public ByteBuffer put(byte value) {
        set(nextPut(), value);
        return this;
    }

    public byte get(int index) {
        return at(checkIndex(index));
    }

    public ByteBuffer put(int index, byte value) {
        checkWritable();
        set(checkIndex(index), value);
        return this;
    }

    public ByteBuffer get(byte[] target, int offset, int length) {
        read(nextGet(target.length, offset, length), target, offset, length);
        return this;
    }

    public ByteBuffer get(byte[] target) {
        return get(target, 0, target.length);
    }

    public ByteBuffer get(int index, byte[] target, int offset, int length) {
        checkParts(index, target.length, offset, length);
        read(index, target, offset, length);
        return this;
    }

    public ByteBuffer get(int index, byte[] target) {
        return get(index, target, 0, target.length);
    }

    public ByteBuffer put(ByteBuffer source) {
        int from = source.position;
        int length = source.remaining();
        write(nextPut(source), source, from, length);
        source.position = source.limit;
        return this;
    }

    public ByteBuffer put(int index, ByteBuffer source, int offset, int length) {
        checkParts(index, source.limit, offset, length);
        checkWritable();
        write(index, source, offset, length);
        return this;
    }

    public ByteBuffer put(byte[] source, int offset, int length) {
        write(nextPut(source.length, offset, length), source, offset, length);
        return this;
    }

    public final ByteBuffer put(byte[] source) {
        return put(source, 0, source.length);
    }

    public ByteBuffer put(int index, byte[] source, int offset, int length) {
        checkWritable();
        checkParts(index, source.length, offset, length);
        write(index, source, offset, length);
        return this;
    }

    public ByteBuffer put(int index, byte[] source) {
        return put(index, source, 0, source.length);
    }

    @Override
    public boolean hasArray() {
        return false;
    }

    @Override
    public byte[] array() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int arrayOffset() {
        throw new UnsupportedOperationException();
    }

    public ByteBuffer compact() {
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
                || object instanceof ByteBuffer other && remaining() == other.remaining() && difference(other) < 0;
    }

    @Override
    public int compareTo(ByteBuffer other) {
        int i = difference(other);
        return i < 0 ? remaining() - other.remaining() : Byte.compare(at(position + i), other.at(other.position + i));
    }

    public int mismatch(ByteBuffer other) {
        int i = difference(other);
        return i < 0 && remaining() != other.remaining() ? Math.min(remaining(), other.remaining()) : i;
    }

    /** The first of the common elements that differ, or -1. */
    private int difference(ByteBuffer other) {
        int common = Math.min(remaining(), other.remaining());
        for (int i = 0; i < common; i++) {
            if (at(position + i) != other.at(other.position + i)) {
                return i;
            }
        }
        return -1;
    }

    public final ByteOrder order() {
        return bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    public final ByteBuffer order(ByteOrder order) {
        bigEndian = order == ByteOrder.BIG_ENDIAN;
        return this;
    }

    /** Elements of arrays start at a multiple of 8. */
    public final int alignmentOffset(int index, int unitSize) {
        if (index < 0) {
            throw new IllegalArgumentException("Index less than zero: " + index);
        }
        if (unitSize < 1 || (unitSize & unitSize - 1) != 0) {
            throw new IllegalArgumentException("Unit size not a power of two: " + unitSize);
        }
        int largest = JavaRelease.number() < PROMISES_NO_ALIGNMENT ? 8 : 1;
        if (unitSize > largest && !isDirect()) {
            throw new UnsupportedOperationException("Unit size unsupported for non-direct buffers: " + unitSize);
        }
        return storageOffset() + index & unitSize - 1;
    }

    public final ByteBuffer alignedSlice(int unitSize) {
        int low = alignmentOffset(position, unitSize);
        int high = alignmentOffset(limit, unitSize);
        int from = low == 0 ? position : position + unitSize - low;
        int to = limit - high;
        if (from > limit || to < position) {
            from = position;
            to = position;
        }
        return slice(from, to - from);
    }

    public abstract char getChar();

    public abstract ByteBuffer putChar(char value);

    public abstract char getChar(int index);

    public abstract ByteBuffer putChar(int index, char value);

    public abstract CharBuffer asCharBuffer();

    public abstract short getShort();

    public abstract ByteBuffer putShort(short value);

    public abstract short getShort(int index);

    public abstract ByteBuffer putShort(int index, short value);

    public abstract ShortBuffer asShortBuffer();

    public abstract int getInt();

    public abstract ByteBuffer putInt(int value);

    public abstract int getInt(int index);

    public abstract ByteBuffer putInt(int index, int value);

    public abstract IntBuffer asIntBuffer();

    public abstract long getLong();

    public abstract ByteBuffer putLong(long value);

    public abstract long getLong(int index);

    public abstract ByteBuffer putLong(int index, long value);

    public abstract LongBuffer asLongBuffer();

    public abstract float getFloat();

    public abstract ByteBuffer putFloat(float value);

    public abstract float getFloat(int index);

    public abstract ByteBuffer putFloat(int index, float value);

    public abstract FloatBuffer asFloatBuffer();

    public abstract double getDouble();

    public abstract ByteBuffer putDouble(double value);

    public abstract double getDouble(int index);

    public abstract ByteBuffer putDouble(int index, double value);

    public abstract DoubleBuffer asDoubleBuffer();

    @Override
    public ByteBuffer position(int newPosition) {
        super.position(newPosition);
        return this;
    }

    @Override
    public ByteBuffer limit(int newLimit) {
        super.limit(newLimit);
        return this;
    }

    @Override
    public ByteBuffer mark() {
        super.mark();
        return this;
    }

    @Override
    public ByteBuffer reset() {
        super.reset();
        return this;
    }

    @Override
    public ByteBuffer clear() {
        super.clear();
        return this;
    }

    @Override
    public ByteBuffer flip() {
        super.flip();
        return this;
    }

    @Override
    public ByteBuffer rewind() {
        super.rewind();
        return this;
    }
}
