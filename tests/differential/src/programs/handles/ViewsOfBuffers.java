// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package handles;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Numbers in buffers of bytes, through handles. */
public class ViewsOfBuffers {
    private static final VarHandle INTS = MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle CHARS = MethodHandles.byteBufferViewVarHandle(char[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle SHORTS = MethodHandles.byteBufferViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle FLOATS = MethodHandles.byteBufferViewVarHandle(float[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle DOUBLES = MethodHandles.byteBufferViewVarHandle(double[].class, ByteOrder.LITTLE_ENDIAN);

    static void attempt(String name, FoundHandles.Action action) {
        FoundHandles.attempt(name, action);
    }

    public static void main(String[] args) throws Throwable {
        ByteBuffer heap = ByteBuffer.allocate(20);
        plain(heap);
        System.out.println(Arrays.toString(heap.array()));
        plain(ByteBuffer.allocateDirect(20));
        atomic();
        mistakes(heap);
        System.out.println(INTS.coordinateTypes() + " " + INTS.varType() + " " + INTS.accessModeType(VarHandle.AccessMode.SET));
        for (VarHandle handle : new VarHandle[] {INTS, CHARS, FLOATS}) {
            for (VarHandle.AccessMode mode : new VarHandle.AccessMode[] {
                VarHandle.AccessMode.GET, VarHandle.AccessMode.SET, VarHandle.AccessMode.GET_VOLATILE,
                VarHandle.AccessMode.COMPARE_AND_SET, VarHandle.AccessMode.GET_AND_ADD, VarHandle.AccessMode.GET_AND_BITWISE_OR}) {
                System.out.print(handle.isAccessModeSupported(mode) + " ");
            }
        }
        System.out.println();
        attempt("bytes", () -> MethodHandles.byteBufferViewVarHandle(byte[].class, ByteOrder.BIG_ENDIAN));
        attempt("booleans", () -> MethodHandles.byteBufferViewVarHandle(boolean[].class, ByteOrder.BIG_ENDIAN));
        attempt("objects", () -> MethodHandles.byteBufferViewVarHandle(Object[].class, ByteOrder.BIG_ENDIAN));
        attempt("no array", () -> MethodHandles.byteBufferViewVarHandle(int.class, ByteOrder.BIG_ENDIAN));
        attempt("no order", () -> MethodHandles.byteBufferViewVarHandle(int[].class, null));
    }

    private static void plain(ByteBuffer buffer) {
        INTS.set(buffer, 1, 0x01020304);
        System.out.println((int) INTS.get(buffer, 1) + " " + (int) INTS.get(buffer, 0));
        LONGS.set(buffer, 5, 0x1122334455667788L);
        System.out.println(Long.toHexString((long) LONGS.get(buffer, 5)) + " " + Integer.toHexString((int) INTS.get(buffer, 9)));
        CHARS.set(buffer, 13, 'a');
        SHORTS.set(buffer, 15, (short) -2);
        System.out.println((char) CHARS.get(buffer, 13) + " " + (short) SHORTS.get(buffer, 15) + " " + (int) (char) CHARS.get(buffer, 15));
        FLOATS.set(buffer, 16, 1.5f);
        System.out.println((float) FLOATS.get(buffer, 16) + " " + (double) DOUBLES.get(buffer, 2));
        DOUBLES.set(buffer, 12, Math.PI);
        System.out.println((double) DOUBLES.get(buffer, 12) + " " + buffer.position() + " " + buffer.order());
    }

    private static void atomic() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(16);
        INTS.setVolatile(buffer, 4, 7);
        System.out.println((boolean) INTS.compareAndSet(buffer, 4, 7, 8) + " " + (boolean) INTS.compareAndSet(buffer, 4, 7, 9) + " "
                + (int) INTS.getVolatile(buffer, 4) + " " + (int) INTS.getAndAdd(buffer, 4, 5) + " " + (int) INTS.getAndSet(buffer, 4, 1) + " "
                + (int) INTS.getAndBitwiseOr(buffer, 4, 6) + " " + (int) INTS.get(buffer, 4));
        System.out.println((long) LONGS.getAndAdd(buffer, 8, 3L) + " " + (long) LONGS.compareAndExchange(buffer, 8, 3L, -1L) + " " + buffer.get(8));
        attempt("no sum", () -> (float) FLOATS.getAndAdd(buffer, 0, 1f));
        attempt("no sum", () -> (char) CHARS.getAndAdd(buffer, 0, 'a'));
        attempt("no exchange", () -> (short) SHORTS.getAndSet(buffer, 0, (short) 1));
    }

    private static void mistakes(ByteBuffer buffer) {
        attempt("behind", () -> (int) INTS.get(buffer, 17));
        attempt("before", () -> (int) INTS.get(buffer, -1));
        attempt("set behind", () -> {
            LONGS.set(buffer, 13, 1L);
            return null;
        });
        ByteBuffer limited = buffer.duplicate().limit(6);
        attempt("limit", () -> (long) LONGS.get(limited, 0));
        attempt("limit", () -> (int) INTS.get(limited, 2));
        ByteBuffer readOnly = buffer.asReadOnlyBuffer();
        attempt("read", () -> (int) INTS.get(readOnly, 1));
        attempt("read only", () -> {
            INTS.set(readOnly, 1, 1);
            return null;
        });
        attempt("read only behind", () -> {
            INTS.set(readOnly, 100, 1);
            return null;
        });
        ByteBuffer slice = buffer.slice(12, 8);
        attempt("slice", () -> (double) DOUBLES.get(slice, 0));
        attempt("null", () -> (int) INTS.get((ByteBuffer) null, 0));
    }
}
