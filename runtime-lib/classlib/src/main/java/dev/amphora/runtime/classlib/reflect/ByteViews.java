// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

import dev.amphora.overlay.java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;

/** Handles of the numbers in arrays and buffers of bytes. */
public abstract class ByteViews extends VarHandle {
    private static final int BYTE_MASK = 0xFF;
    private final boolean bigEndian;

    private ByteViews(Class<?> type, boolean bigEndian, boolean exact, Class<?> bytes) {
        super(type, exact, bytes, int.class);
        this.bigEndian = bigEndian;
    }

    public static VarHandle ofArrays(Class<?> type, boolean bigEndian) {
        return new OfArrays(checked(type), bigEndian, false);
    }

    public static VarHandle ofBuffers(Class<?> type, boolean bigEndian) {
        return new OfBuffers(checked(type), bigEndian, false);
    }

    private static Class<?> checked(Class<?> type) {
        if (!type.isPrimitive() || type == boolean.class || type == byte.class) {
            throw new UnsupportedOperationException();
        }
        return type;
    }

    final int size() {
        Class<?> type = varType();
        return type == short.class || type == char.class
                ? Short.BYTES
                : type == int.class || type == float.class ? Integer.BYTES : Long.BYTES;
    }

    final boolean bigEndian() {
        return bigEndian;
    }

    /** Checks that there are enough bytes at the index. */
    abstract void check(Object bytes, int index, boolean writes);

    abstract byte get(Object bytes, int index);

    abstract void put(Object bytes, int index, byte value);

    @Override
    protected final Object read(Object[] arguments) {
        Object bytes = arguments[0];
        int position = (Integer) arguments[1];
        check(bytes, position, false);
        int last = size() - 1;
        long bits = 0;
        for (int i = 0; i <= last; i++) {
            bits = bits << Byte.SIZE | get(bytes, position + (bigEndian ? i : last - i)) & BYTE_MASK;
        }
        Class<?> type = varType();
        if (type == int.class) {
            return (int) bits;
        } else if (type == long.class) {
            return bits;
        } else if (type == short.class) {
            return (short) bits;
        } else if (type == char.class) {
            return (char) bits;
        }
        return type == float.class ? (Object) Float.intBitsToFloat((int) bits) : Double.longBitsToDouble(bits);
    }

    @Override
    protected final void write(Object[] arguments, Object value) {
        Object bytes = arguments[0];
        int position = (Integer) arguments[1];
        check(bytes, position, true);
        long bits = value instanceof Double number
                ? Double.doubleToRawLongBits(number)
                : value instanceof Float number
                        ? Float.floatToRawIntBits(number)
                        : value instanceof Character number ? number : ((Number) value).longValue();
        int last = size() - 1;
        for (int i = last; i >= 0; i--) {
            put(bytes, position + (bigEndian ? i : last - i), (byte) bits);
            bits >>>= Byte.SIZE;
        }
    }

    @Override
    protected final boolean isWritable() {
        return true;
    }

    /** Not for two bytes; on the JVM, not where the address is not aligned, which nobody can rely on. */
    @Override
    protected final boolean isAtomic() {
        return varType() != short.class && varType() != char.class;
    }

    @Override
    protected final boolean isCalculable() {
        return varType() == int.class || varType() == long.class;
    }

    private static final class OfArrays extends ByteViews {
        OfArrays(Class<?> type, boolean bigEndian, boolean exact) {
            super(type, bigEndian, exact, byte[].class);
        }

        @Override
        void check(Object bytes, int index, boolean writes) {
            VariableHandles.checkIndex(index, ((byte[]) bytes).length - size() + 1);
        }

        @Override
        byte get(Object bytes, int index) {
            return ((byte[]) bytes)[index];
        }

        @Override
        void put(Object bytes, int index, byte value) {
            ((byte[]) bytes)[index] = value;
        }

        @Override
        protected VarHandle withExactness(boolean isExact) {
            return new OfArrays(varType(), bigEndian(), isExact);
        }
    }

    private static final class OfBuffers extends ByteViews {
        OfBuffers(Class<?> type, boolean bigEndian, boolean exact) {
            super(type, bigEndian, exact, ByteBuffer.class);
        }

        @Override
        void check(Object bytes, int index, boolean writes) {
            ByteBuffer buffer = (ByteBuffer) bytes;
            if (writes && buffer.isReadOnly()) {
                throw new ReadOnlyBufferException();
            }
            int count = buffer.limit() - size() + 1;
            if (index < 0 || index >= count) {
                throw new IndexOutOfBoundsException("Index " + index + " out of bounds for length " + count);
            }
        }

        @Override
        byte get(Object bytes, int index) {
            return ((ByteBuffer) bytes).get(index);
        }

        @Override
        void put(Object bytes, int index, byte value) {
            ((ByteBuffer) bytes).put(index, value);
        }

        @Override
        protected VarHandle withExactness(boolean isExact) {
            return new OfBuffers(varType(), bigEndian(), isExact);
        }
    }
}
