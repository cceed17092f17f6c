// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio;

import java.nio.BufferOverflowException;
import java.nio.BufferUnderflowException;
import java.nio.ReadOnlyBufferException;
import java.util.Objects;

/**
 * A buffer of bytes over an array, or over part of one. A direct one differs in what it says of itself. What is called most is
 * written out, for the sake of speed.
 */
final class HeapByteBuffer extends ByteBuffer {
    private final byte[] array;
    private final int start;
    private final boolean isDirect;

    HeapByteBuffer(byte[] array, int start, int position, int limit, int capacity, boolean isDirect, boolean readOnly) {
        super(position, limit, capacity, readOnly);
        this.array = array;
        this.start = start;
        this.isDirect = isDirect;
    }

    @Override
    byte at(int index) {
        return array[start + index];
    }

    @Override
    void set(int index, byte value) {
        array[start + index] = value;
    }

    @Override
    public byte get() {
        int at = position;
        if (at >= limit) {
            throw new BufferUnderflowException();
        }
        position = at + 1;
        return array[start + at];
    }

    @Override
    public ByteBuffer put(byte value) {
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
    public byte get(int index) {
        if (index < 0 || index >= limit) {
            throw new IndexOutOfBoundsException();
        }
        return array[start + index];
    }

    @Override
    public ByteBuffer put(int index, byte value) {
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
    void read(int index, byte[] target, int offset, int length) {
        System.arraycopy(array, start + index, target, offset, length);
    }

    @Override
    void write(int index, byte[] source, int offset, int length) {
        System.arraycopy(source, offset, array, start + index, length);
    }

    @Override
    void write(int index, ByteBuffer source, int from, int length) {
        HeapByteBuffer heap = (HeapByteBuffer) source;
        System.arraycopy(heap.array, heap.start + from, array, start + index, length);
    }

    @Override
    public ByteBuffer slice() {
        return new HeapByteBuffer(array, start + position, 0, remaining(), remaining(), isDirect, readOnly);
    }

    @Override
    public ByteBuffer slice(int index, int length) {
        Objects.checkFromIndexSize(index, length, limit);
        return new HeapByteBuffer(array, start + index, 0, length, length, isDirect, readOnly);
    }

    @Override
    public ByteBuffer duplicate() {
        return copy(readOnly);
    }

    @Override
    public ByteBuffer asReadOnlyBuffer() {
        return copy(true);
    }

    private ByteBuffer copy(boolean asReadOnly) {
        ByteBuffer copy = new HeapByteBuffer(array, start, position, limit, capacity, isDirect, asReadOnly);
        copyMark(copy);
        return copy;
    }

    @Override
    public boolean hasArray() {
        return !isDirect && !readOnly;
    }

    @Override
    public byte[] array() {
        checkArray();
        return array;
    }

    @Override
    public int arrayOffset() {
        checkArray();
        return start;
    }

    private void checkArray() {
        if (isDirect) {
            throw new UnsupportedOperationException();
        }
        if (readOnly) {
            throw new ReadOnlyBufferException();
        }
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
        return isDirect;
    }

    @Override
    public char getChar() {
        int at = position;
        if (limit - at < 2) {
            throw new BufferUnderflowException();
        }
        position = at + 2;
        return (char) Bytes.getShort(array, start + at, bigEndian);
    }

    @Override
    public ByteBuffer putChar(char value) {
        if (readOnly) {
            throw new ReadOnlyBufferException();
        }
        int at = position;
        if (limit - at < 2) {
            throw new BufferOverflowException();
        }
        position = at + 2;
        Bytes.putShort(array, start + at, bigEndian, (short) value);
        return this;
    }

    @Override
    public char getChar(int index) {
        if (index < 0 || limit - index < 2) {
            throw new IndexOutOfBoundsException();
        }
        return (char) Bytes.getShort(array, start + index, bigEndian);
    }

    @Override
    public ByteBuffer putChar(int index, char value) {
        if (readOnly) {
            throw new ReadOnlyBufferException();
        }
        if (index < 0 || limit - index < 2) {
            throw new IndexOutOfBoundsException();
        }
        Bytes.putShort(array, start + index, bigEndian, (short) value);
        return this;
    }

    @Override
    public CharBuffer asCharBuffer() {
        return new ByteBufferAsCharBuffer(array, start + position, remaining() / 2, bigEndian, isDirect, readOnly);
    }

    @Override
    public short getShort() {
        int at = position;
        if (limit - at < 2) {
            throw new BufferUnderflowException();
        }
        position = at + 2;
        return Bytes.getShort(array, start + at, bigEndian);
    }

    @Override
    public ByteBuffer putShort(short value) {
        if (readOnly) {
            throw new ReadOnlyBufferException();
        }
        int at = position;
        if (limit - at < 2) {
            throw new BufferOverflowException();
        }
        position = at + 2;
        Bytes.putShort(array, start + at, bigEndian, value);
        return this;
    }

    @Override
    public short getShort(int index) {
        if (index < 0 || limit - index < 2) {
            throw new IndexOutOfBoundsException();
        }
        return Bytes.getShort(array, start + index, bigEndian);
    }

    @Override
    public ByteBuffer putShort(int index, short value) {
        if (readOnly) {
            throw new ReadOnlyBufferException();
        }
        if (index < 0 || limit - index < 2) {
            throw new IndexOutOfBoundsException();
        }
        Bytes.putShort(array, start + index, bigEndian, value);
        return this;
    }

    @Override
    public ShortBuffer asShortBuffer() {
        return new ByteBufferAsShortBuffer(array, start + position, remaining() / 2, bigEndian, isDirect, readOnly);
    }

    @Override
    public int getInt() {
        int at = position;
        if (limit - at < 4) {
            throw new BufferUnderflowException();
        }
        position = at + 4;
        return Bytes.getInt(array, start + at, bigEndian);
    }

    @Override
    public ByteBuffer putInt(int value) {
        if (readOnly) {
            throw new ReadOnlyBufferException();
        }
        int at = position;
        if (limit - at < 4) {
            throw new BufferOverflowException();
        }
        position = at + 4;
        Bytes.putInt(array, start + at, bigEndian, value);
        return this;
    }

    @Override
    public int getInt(int index) {
        if (index < 0 || limit - index < 4) {
            throw new IndexOutOfBoundsException();
        }
        return Bytes.getInt(array, start + index, bigEndian);
    }

    @Override
    public ByteBuffer putInt(int index, int value) {
        if (readOnly) {
            throw new ReadOnlyBufferException();
        }
        if (index < 0 || limit - index < 4) {
            throw new IndexOutOfBoundsException();
        }
        Bytes.putInt(array, start + index, bigEndian, value);
        return this;
    }

    @Override
    public IntBuffer asIntBuffer() {
        return new ByteBufferAsIntBuffer(array, start + position, remaining() / 4, bigEndian, isDirect, readOnly);
    }

    @Override
    public long getLong() {
        int at = position;
        if (limit - at < 8) {
            throw new BufferUnderflowException();
        }
        position = at + 8;
        return Bytes.getLong(array, start + at, bigEndian);
    }

    @Override
    public ByteBuffer putLong(long value) {
        if (readOnly) {
            throw new ReadOnlyBufferException();
        }
        int at = position;
        if (limit - at < 8) {
            throw new BufferOverflowException();
        }
        position = at + 8;
        Bytes.putLong(array, start + at, bigEndian, value);
        return this;
    }

    @Override
    public long getLong(int index) {
        if (index < 0 || limit - index < 8) {
            throw new IndexOutOfBoundsException();
        }
        return Bytes.getLong(array, start + index, bigEndian);
    }

    @Override
    public ByteBuffer putLong(int index, long value) {
        if (readOnly) {
            throw new ReadOnlyBufferException();
        }
        if (index < 0 || limit - index < 8) {
            throw new IndexOutOfBoundsException();
        }
        Bytes.putLong(array, start + index, bigEndian, value);
        return this;
    }

    @Override
    public LongBuffer asLongBuffer() {
        return new ByteBufferAsLongBuffer(array, start + position, remaining() / 8, bigEndian, isDirect, readOnly);
    }

    @Override
    public float getFloat() {
        return Float.intBitsToFloat(getInt());
    }

    @Override
    public ByteBuffer putFloat(float value) {
        return putInt(Float.floatToRawIntBits(value));
    }

    @Override
    public float getFloat(int index) {
        return Float.intBitsToFloat(getInt(index));
    }

    @Override
    public ByteBuffer putFloat(int index, float value) {
        return putInt(index, Float.floatToRawIntBits(value));
    }

    @Override
    public FloatBuffer asFloatBuffer() {
        return new ByteBufferAsFloatBuffer(array, start + position, remaining() / 4, bigEndian, isDirect, readOnly);
    }

    @Override
    public double getDouble() {
        return Double.longBitsToDouble(getLong());
    }

    @Override
    public ByteBuffer putDouble(double value) {
        return putLong(Double.doubleToRawLongBits(value));
    }

    @Override
    public double getDouble(int index) {
        return Double.longBitsToDouble(getLong(index));
    }

    @Override
    public ByteBuffer putDouble(int index, double value) {
        return putLong(index, Double.doubleToRawLongBits(value));
    }

    @Override
    public DoubleBuffer asDoubleBuffer() {
        return new ByteBufferAsDoubleBuffer(array, start + position, remaining() / 8, bigEndian, isDirect, readOnly);
    }

    @Override
    public String toString() {
        return text((isDirect ? "DirectByteBuffer" : "HeapByteBuffer") + (readOnly ? "R" : ""));
    }
}
