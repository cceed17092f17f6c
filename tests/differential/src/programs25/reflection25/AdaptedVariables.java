// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package reflection25;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.invoke.VarHandle.AccessMode;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/** Handles of variables whose coordinates and values other handles make; since JDK 22. */
public class AdaptedVariables {
    interface Task {
        Object run() throws Throwable;
    }

    static class Cell {
        int number = 5;
        String text = "text";
        static long total = 100;
        final int constant = 9;
    }

    static void attempt(String what, Task task) {
        try {
            System.out.println(what + " " + task.run());
        } catch (Throwable e) {
            System.out.println(what + " " + e + (e.getCause() == null ? "" : " / " + e.getCause()));
        }
    }

    static String toText(int number) {
        return "n" + number;
    }

    static int toNumber(String text) {
        System.out.print("[" + text + "]");
        return Integer.parseInt(text.substring(1));
    }

    static int checked(String text) throws Exception {
        throw new Exception(text);
    }

    static int unchecked(String text) {
        throw new IllegalStateException(text);
    }

    static String scaled(int factor, int number) {
        return factor + "*" + number;
    }

    static int unscaled(int factor, String text) {
        return Integer.parseInt(text.substring(text.indexOf('*') + 1)) + factor;
    }

    static int sum(int a, short b) {
        return a + b;
    }

    static void note(String text) {
        System.out.print("<" + text + ">");
    }

    static String modes(VarHandle handle) {
        StringBuilder text = new StringBuilder();
        for (AccessMode mode : AccessMode.values()) {
            text.append(handle.isAccessModeSupported(mode) ? '1' : '0');
        }
        return text + " " + handle.accessModeType(AccessMode.COMPARE_AND_EXCHANGE) + " " + handle + " "
                + handle.hasInvokeExactBehavior() + handle.describeConstable();
    }

    static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    static MethodHandle method(String name, Class<?> result, Class<?>... parameters) throws Exception {
        return LOOKUP.findStatic(AdaptedVariables.class, name, MethodType.methodType(result, parameters));
    }

    static void values() throws Exception {
        VarHandle number = LOOKUP.findVarHandle(Cell.class, "number", int.class);
        MethodHandle to = method("toNumber", int.class, String.class);
        MethodHandle from = method("toText", String.class, int.class);
        VarHandle text = MethodHandles.filterValue(number, to, from);
        System.out.println(modes(text));
        Cell cell = new Cell();
        attempt("get", () -> (String) text.get(cell));
        attempt("set", () -> {
            text.set(cell, "n12");
            return cell.number;
        });
        attempt("compare and set", () -> (boolean) text.compareAndSet(cell, "n12", "n13") + " " + cell.number);
        attempt("compare and set", () -> (boolean) text.compareAndSet(cell, "n12", "n14") + " " + cell.number);
        attempt("exchange", () -> (String) text.compareAndExchange(cell, "n13", "n15") + " " + cell.number);
        attempt("get and set", () -> (String) text.getAndSet(cell, "n16") + " " + cell.number);
        attempt("get and add", () -> (String) text.getAndAdd(cell, "n4") + " " + cell.number);
        attempt("get and or", () -> (String) text.getAndBitwiseOr(cell, "n3") + " " + cell.number);
        attempt("volatile", () -> {
            text.setVolatile(cell, "n7");
            return text.getVolatile(cell);
        });
        attempt("as a handle", () -> (String) text.toMethodHandle(AccessMode.GET).invokeExact(cell));
        attempt("no number", () -> {
            text.set(cell, "none");
            return "set";
        });
        attempt("wrong value", () -> {
            text.set(cell, 5);
            return "set";
        });
        attempt("wrong coordinate", () -> text.get("cell"));
        attempt("null", () -> text.get((Cell) null));
        attempt("exact", () -> {
            VarHandle exact = text.withInvokeExactBehavior();
            Object got = exact.get(cell);
            return got;
        });
        VarHandle constant = MethodHandles.filterValue(LOOKUP.findVarHandle(Cell.class, "constant", int.class), to, from);
        System.out.println(modes(constant));
        attempt("constant", () -> constant.get(cell));
        attempt("constant", () -> {
            constant.set(cell, "n1");
            return "set";
        });
        VarHandle failing = MethodHandles.filterValue(number, method("unchecked", int.class, String.class), from);
        attempt("failing", () -> {
            failing.set(cell, "why");
            return "set";
        });
        VarHandle scaled = MethodHandles.filterValue(
                number, method("unscaled", int.class, int.class, String.class), method("scaled", String.class, int.class, int.class));
        System.out.println(modes(scaled));
        attempt("scaled", () -> {
            scaled.set(cell, 3, "3*40");
            return cell.number + " " + scaled.get(cell, 2) + " " + scaled.getAndAdd(cell, 1, "1*1") + " " + cell.number;
        });
    }

    static void coordinates() throws Exception {
        VarHandle elements = MethodHandles.arrayElementVarHandle(int[].class);
        int[] array = {10, 11, 12, 13};
        VarHandle second = MethodHandles.insertCoordinates(elements, 1, 2);
        System.out.println(modes(second));
        attempt("inserted", () -> (int) second.get(array) + " " + (int) second.getAndAdd(array, 5) + " " + array[2]);
        VarHandle bound = MethodHandles.insertCoordinates(elements, 0, array, 3);
        System.out.println(modes(bound));
        attempt("bound", () -> {
            bound.set(99);
            return bound.get() + " " + Arrays.toString(array);
        });
        VarHandle parsed = MethodHandles.filterCoordinates(elements, 1, method("toNumber", int.class, String.class));
        attempt("filtered", () -> (int) parsed.get(array, "n1") + " " + (boolean) parsed.compareAndSet(array, "n1", 11, 21)
                + " " + array[1] + modes(parsed));
        VarHandle swapped = MethodHandles.permuteCoordinates(elements, List.of(int.class, int[].class), 1, 0);
        attempt("permuted", () -> (int) swapped.get(0, array) + " " + modes(swapped));
        VarHandle summed = MethodHandles.collectCoordinates(elements, 1, method("sum", int.class, int.class, short.class));
        attempt("collected", () -> (int) summed.get(array, 1, (short) 1) + " " + modes(summed));
        VarHandle noted = MethodHandles.collectCoordinates(elements, 1, method("note", void.class, String.class));
        attempt("noted", () -> (int) noted.get(array, "seen", 1) + " " + modes(noted));
        VarHandle dropped = MethodHandles.dropCoordinates(elements, 1, String.class, long.class);
        attempt("dropped", () -> (int) dropped.get(array, "x", 1L, 1) + " " + modes(dropped));
        VarHandle total = MethodHandles.dropCoordinates(LOOKUP.findStaticVarHandle(Cell.class, "total", long.class), 0, String.class);
        attempt("static", () -> (long) total.getAndAdd("ignored", 1L) + " " + Cell.total + " " + modes(total));
        VarHandle view = MethodHandles.insertCoordinates(
                MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN), 0, (Object) new byte[] {0, 0, 1, 2, 3});
        attempt("view", () -> (int) view.get(0) + " " + (int) view.get(1) + " " + view.coordinateTypes());
        attempt("bounds", () -> parsed.get(array, "n9"));
        attempt("both", () -> {
            VarHandle both = MethodHandles.filterValue(second, method("toNumber", int.class, String.class), method("toText", String.class, int.class));
            both.set(array, "n77");
            return both.get(array) + " " + array[2];
        });
        attempt("nothing", () -> MethodHandles.insertCoordinates(elements, 0) == elements
                && MethodHandles.filterCoordinates(elements, 0) == elements
                && MethodHandles.dropCoordinates(elements, 2) == elements);
    }

    static void mistakes() throws Exception {
        VarHandle elements = MethodHandles.arrayElementVarHandle(int[].class);
        VarHandle number = LOOKUP.findVarHandle(Cell.class, "number", int.class);
        MethodHandle to = method("toNumber", int.class, String.class);
        MethodHandle from = method("toText", String.class, int.class);
        MethodHandle sum = method("sum", int.class, int.class, short.class);
        attempt("same way", () -> MethodHandles.filterValue(number, to, to));
        attempt("arity", () -> MethodHandles.filterValue(number, sum, from));
        attempt("no parameter", () -> MethodHandles.filterValue(
                number, MethodHandles.constant(int.class, 1), MethodHandles.constant(String.class, "")));
        attempt("other variable", () -> MethodHandles.filterValue(LOOKUP.findVarHandle(Cell.class, "text", String.class), to, from));
        attempt("checked", () -> MethodHandles.filterValue(number, method("checked", int.class, String.class), from));
        attempt("null filter", () -> MethodHandles.filterValue(number, null, from));
        attempt("position", () -> MethodHandles.insertCoordinates(elements, 2, 1));
        attempt("position", () -> MethodHandles.filterCoordinates(elements, -1, to));
        attempt("position", () -> MethodHandles.dropCoordinates(elements, 3, int.class));
        attempt("position", () -> MethodHandles.collectCoordinates(elements, 2, to));
        attempt("too many", () -> MethodHandles.insertCoordinates(elements, 1, 1, 2));
        attempt("too many", () -> MethodHandles.filterCoordinates(elements, 1, to, to));
        attempt("filter", () -> MethodHandles.filterCoordinates(elements, 1, from));
        attempt("filter", () -> MethodHandles.filterCoordinates(elements, 1, sum));
        attempt("filter", () -> MethodHandles.filterCoordinates(elements, 0, (MethodHandle) null));
        attempt("collect", () -> MethodHandles.collectCoordinates(elements, 0, to));
        attempt("value", () -> MethodHandles.insertCoordinates(elements, 1, "one"));
        attempt("value", () -> MethodHandles.insertCoordinates(elements, 0, "one"));
        attempt("permute", () -> MethodHandles.permuteCoordinates(elements, List.of(int.class, int[].class), 0, 1));
        attempt("permute", () -> MethodHandles.permuteCoordinates(elements, List.of(int.class, int[].class), 0));
        attempt("permute", () -> MethodHandles.permuteCoordinates(elements, List.of(int.class, int[].class), 0, 2));
    }

    public static void main(String[] args) throws Exception {
        values();
        coordinates();
        mistakes();
    }
}
