// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package handles;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** VarHandles as values: passed, kept in maps and arrays, asked what they are, and used where nobody knows for what. */
public class HandlesOfVariables {
    static final class Cell {
        int number = 10;
        volatile long big;
        String text = "a";
        boolean flag;
        double real = 0.5;
        byte small = 100;
        static String shared = "s";
        final int fixed = 3;
    }

    private static final VarHandle NUMBER;
    private static final VarHandle SHARED;
    private static final VarHandle INTS = MethodHandles.arrayElementVarHandle(int[].class);
    private static final VarHandle LITTLE = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    static {
        try {
            NUMBER = MethodHandles.lookup().findVarHandle(Cell.class, "number", int.class);
            SHARED = MethodHandles.lookup().findStaticVarHandle(Cell.class, "shared", String.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    static void attempt(String name, FoundHandles.Action action) {
        FoundHandles.attempt(name, action);
    }

    private static void use(VarHandle handle, Cell cell) throws Throwable {
        System.out.println(handle.varType() + " " + handle.coordinateTypes() + " "
                + handle.accessModeType(VarHandle.AccessMode.COMPARE_AND_SET) + " "
                + handle.isAccessModeSupported(VarHandle.AccessMode.GET_AND_ADD) + " "
                + handle.isAccessModeSupported(VarHandle.AccessMode.GET_AND_BITWISE_OR) + " "
                + handle.isAccessModeSupported(VarHandle.AccessMode.SET));
        System.out.println(handle.get(cell) + " " + handle.getVolatile(cell));
    }

    public static void main(String[] args) throws Throwable {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        Cell cell = new Cell();
        VarHandle[] all = {
            NUMBER,
            lookup.findVarHandle(Cell.class, "big", long.class),
            lookup.findVarHandle(Cell.class, "text", String.class),
            lookup.findVarHandle(Cell.class, "flag", boolean.class),
            lookup.findVarHandle(Cell.class, "real", double.class),
            lookup.findVarHandle(Cell.class, "small", byte.class),
            lookup.findVarHandle(Cell.class, "fixed", int.class),
        };
        for (VarHandle handle : all) {
            use(handle, cell);
        }
        System.out.println((all[0] == NUMBER) + " " + NUMBER + " " + SHARED);
        VarHandle number = all[0];
        number.set(cell, 11);
        System.out.println((int) number.getAndAdd(cell, 5) + " " + number.compareAndSet(cell, 16, 17) + " "
                + number.compareAndSet(cell, 16, 18) + " " + (int) number.getAndBitwiseOr(cell, 6) + " "
                + (int) number.compareAndExchange(cell, 1, 2) + " " + (int) number.getAndSet(cell, 5) + " " + cell.number);
        // What is known and what is not go to the same variable.
        NUMBER.setVolatile(cell, 70);
        System.out.println((int) number.get(cell) + " " + (int) NUMBER.getAndAdd(cell, 1) + " " + cell.number);
        VarHandle text = all[2];
        String old = (String) text.getAndSet(cell, "b");
        System.out.println(old + " " + text.compareAndSet(cell, "b", "c") + " " + cell.text);
        all[4].set(cell, 2);
        System.out.println((double) all[4].getAndAdd(cell, 0.25f) + " " + cell.real);
        System.out.println((byte) all[5].getAndAdd(cell, (byte) 100) + " " + cell.small);
        System.out.println((boolean) all[3].getAndBitwiseXor(cell, true) + " " + cell.flag);
        VarHandle shared = SHARED;
        for (int i = 0; i < 2; i++) {
            shared = i == 0 ? shared : SHARED;
            shared.set("t" + i);
            System.out.println((String) shared.get() + " " + Cell.shared);
        }
        wrong(all, cell);
        arrays(INTS, LITTLE);
        MethodHandle add = number.toMethodHandle(VarHandle.AccessMode.GET_AND_ADD);
        System.out.println(add.type() + " " + (int) add.invokeExact(cell, 1000) + " " + cell.number);
        MethodHandle set = all[6].toMethodHandle(VarHandle.AccessMode.SET);
        attempt("set by handle", () -> set.invoke(cell, 1));
        System.out.println(VarHandle.AccessMode.valueFromMethodName("getAndAddAcquire") + " "
                + VarHandle.AccessMode.SET_OPAQUE.methodName());
    }

    private static void wrong(VarHandle[] all, Cell cell) {
        attempt("final", () -> {
            all[6].set(cell, 4);
            return cell.fixed;
        });
        attempt("add texts", () -> (String) all[2].getAndAdd(cell, "x"));
        attempt("bits of doubles", () -> (double) all[4].getAndBitwiseAnd(cell, 1.0));
        attempt("type", () -> (int) all[0].getAndSet(cell, "text"));
        attempt("object", () -> (int) all[0].getAndSet((Object) "no cell", 1));
        attempt("null", () -> (int) all[0].get((Cell) null));
        attempt("arity", () -> (int) all[0].get());
        attempt("exact", () -> all[0].withInvokeExactBehavior().getAndAdd(cell, 1));
        System.out.println(all[0].withInvokeExactBehavior().hasInvokeExactBehavior() + " " + all[0].hasInvokeExactBehavior());
    }

    private static void arrays(VarHandle ints, VarHandle longs) {
        int[] numbers = {1, 2, 3};
        ints.set(numbers, 0, 5);
        System.out.println((int) ints.getAndAdd(numbers, 1, 40) + " " + Arrays.toString(numbers) + " " + ints.coordinateTypes());
        attempt("index", () -> (int) ints.get(numbers, 3));
        VarHandle strings = MethodHandles.arrayElementVarHandle(Object[].class);
        attempt("store", () -> {
            VarHandle any = numbers.length > 0 ? strings : ints;
            any.set(new String[1], 0, 1);
            return "stored";
        });
        byte[] bytes = new byte[12];
        longs.set(bytes, 2, 0x0102030405060708L);
        System.out.println(Arrays.toString(bytes) + " " + Long.toHexString((long) longs.get(bytes, 0)));
        attempt("bytes", () -> (long) longs.get(bytes, 5));
        VarHandle chars = MethodHandles.byteArrayViewVarHandle(char[].class, ByteOrder.BIG_ENDIAN);
        VarHandle[] views = {chars, MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.BIG_ENDIAN)};
        views[0].set(bytes, 0, 'x');
        views[1].set(bytes, 4, 1.5);
        System.out.println((char) views[0].get(bytes, 0) + " " + (double) views[1].get(bytes, 4) + " " + Arrays.toString(bytes)
                + " " + views[0].isAccessModeSupported(VarHandle.AccessMode.COMPARE_AND_SET));
        attempt("view", () -> MethodHandles.byteArrayViewVarHandle(byte[].class, ByteOrder.BIG_ENDIAN));
    }
}
