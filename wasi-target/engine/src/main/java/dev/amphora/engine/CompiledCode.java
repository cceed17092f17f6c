// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * What generated classes call: methods named like the instruction they do, and what calls and exceptions need. Numbers are in
 * {@link CompiledNumbers}, vectors in {@link CompiledVectors}, what is passed in slots in {@link CompiledSlots}.
 * Public only because those classes have a class loader of their own; not for use by others.
 */
public final class CompiledCode {
    public static final VarHandle SHORTS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    public static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    public static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private CompiledCode() {}

    /** What a host function threw, so that it is not taken for a trap of the guest on its way through guest code. */
    private static final class HostFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        HostFailure(Throwable cause) {
            super(null, cause, false, false);
        }
    }

    // Calls

    /** Calls a function as {@link WasmFunction#call} says. What the JVM throws for the guest becomes a trap here. */
    static void run(DefinedFunction function, Stack stack, int base) {
        int slots = Math.max(function.paramSlots(), function.resultSlots());
        long[] values = new long[slots];
        Object[] references = function.hasReference() ? new Object[slots] : null;
        System.arraycopy(stack.values, base, values, 0, function.paramSlots());
        if (references != null) {
            stack.ensureReferences(base + slots);
            System.arraycopy(stack.references, base, references, 0, function.paramSlots());
        }
        Instance instance = function.instance();
        try {
            function.body().enter(values, references, instance, stack.remainingDepth());
        } catch (HostFailure e) {
            throw unwrapped(e);
        } catch (IndexOutOfBoundsException e) {
            throw trap(Trap.Kind.OUT_OF_BOUNDS_MEMORY_ACCESS, e, stack, instance);
        } catch (ArithmeticException e) {
            throw trap(Trap.Kind.INTEGER_DIVIDE_BY_ZERO, e, stack, instance);
        } catch (GuestException e) {
            e.traceOnce(stack.trace(e.place(), instance));
            throw e;
        } catch (StackOverflowError e) {
            ExhaustionException exhaustion = new ExhaustionException(ExhaustionException.Resource.CALL_STACK);
            exhaustion.traceOnce(stack.trace(e, instance));
            throw exhaustion;
        }
        System.arraycopy(values, 0, stack.values, base, function.resultSlots());
        if (references != null) {
            System.arraycopy(references, 0, stack.references, base, function.resultSlots());
        }
    }

    private static RuntimeException unwrapped(HostFailure failure) {
        if (failure.getCause() instanceof Error error) {
            throw error;
        }
        return (RuntimeException) failure.getCause();
    }

    private static Trap trap(Trap.Kind kind, Throwable cause, Stack stack, Instance instance) {
        Trap trap = new Trap(kind);
        trap.traceOnce(stack.trace(cause, instance));
        return trap;
    }

    /** Calls a function that the instance does not define. Arguments and results are as in {@link CompiledBody#enter}. */
    public static void callForeign(
            long[] values, Object[] references, Instance caller, int depth, WasmFunction function) {
        callOnStack(values, references, caller, depth, function, false);
    }

    /** Calls a function of the instance that is too large to be compiled. */
    public static void interpret(long[] values, Object[] references, Instance instance, int depth, int index) {
        callOnStack(values, references, instance, depth, instance.functions()[index], true);
    }

    private static void callOnStack(
            long[] values, Object[] references, Instance caller, int depth, WasmFunction function, boolean interprets) {
        if (depth < 0) {
            exhausted();
        }
        Stack stack = caller.stack();
        int savedTop = stack.top;
        int base = savedTop;
        stack.ensure(base + values.length);
        System.arraycopy(values, 0, stack.values, base, function.paramSlots());
        if (function.hasReference()) {
            stack.ensureReferences(base + values.length);
            System.arraycopy(references, 0, stack.references, base, function.paramSlots());
        }
        stack.top = base + values.length;
        stack.openRecords(depth);
        try {
            if (interprets) {
                Interpreter.run((DefinedFunction) function, stack, base);
            } else {
                function.call(stack, base, caller);
            }
        } catch (GuestException | StackOverflowError e) {
            throw e;
        } catch (RuntimeException | Error e) {
            throw new HostFailure(e);
        } finally {
            stack.top = savedTop;
            stack.closeRecords();
        }
        System.arraycopy(stack.values, base, values, 0, function.resultSlots());
        if (function.hasReference()) {
            System.arraycopy(stack.references, base, references, 0, function.resultSlots());
        }
        caller.setResults(values, references, function.resultSlots());
    }

    /** The body of an imported function. */
    public static CompiledBody imported(Instance instance, int index) {
        return instance.foreignBody(
                instance.functions()[index], instance.module().module().funcTypeIndex(index));
    }

    /** The body to call for {@code call_indirect}. */
    public static CompiledBody indirect(Instance instance, int table, int index, int typeIndex) {
        WasmFunction callee = instance.tables()[table].callee(index);
        if (callee.type() != instance.module().type(typeIndex)) {
            instance.callee(table, index, typeIndex);
        }
        if (callee instanceof DefinedFunction function && function.instance() == instance) {
            return function.body();
        }
        return instance.foreignBody(callee, typeIndex);
    }

    public static void exhausted() {
        throw new ExhaustionException(ExhaustionException.Resource.CALL_STACK);
    }

    // Fuel: code has a slice of it while nothing else runs

    public static int slice(Instance instance) {
        return instance.meter().slice();
    }

    public static void setSlice(Instance instance, int slice) {
        instance.meter().setSlice(slice);
    }

    public static int refill(Instance instance, int overdrawn) {
        return instance.meter().refill(overdrawn);
    }

    public static byte[] memory(Instance instance) {
        return instance.memory().bytes();
    }

    // Tail calls

    public static void tailCallee(Instance instance, int index) {
        instance.beginTailCall(instance.functions()[index]);
    }

    public static void tailCalleeIndirect(Instance instance, int table, int index, int typeIndex) {
        instance.beginTailCall(instance.callee(table, index, typeIndex));
    }

    public static boolean hasTailCall(Instance instance) {
        return instance.tailCallee() != null;
    }

    /** Calls what the instance notes to be called, and what that tail-calls; leaves the results in the instance. */
    public static void runTailCalls(Instance instance, int depth) {
        while (true) {
            WasmFunction callee = instance.tailCallee();
            long[] values = instance.tailValues();
            Object[] references = instance.tailReferences();
            instance.endTailCall();
            if (callee instanceof DefinedFunction function && function.instance() == instance) {
                function.body().enterTail(values, references, instance, depth);
            } else {
                callForeign(values, references, instance, depth, callee);
            }
            if (instance.tailCallee() == null) {
                instance.setResults(values, references, callee.resultSlots());
                return;
            }
        }
    }

    // Exceptions and traps

    public static WasmException newException(Instance instance, int tag) {
        return WasmException.empty(instance.tags()[tag]);
    }

    public static boolean hasTag(Object exception, Instance instance, int tag) {
        return ((WasmException) exception).tag() == instance.tags()[tag];
    }

    /** What {@code throw_ref} throws. */
    public static WasmException exception(Object reference) {
        if (reference == null) {
            throw new Trap(Trap.Kind.NULL_EXCEPTION_REFERENCE);
        }
        return (WasmException) reference;
    }

    public static Trap unreachable() {
        return new Trap(Trap.Kind.UNREACHABLE);
    }

    public static int outOfBounds(int address) {
        throw new Trap(Trap.Kind.OUT_OF_BOUNDS_MEMORY_ACCESS);
    }

    // Globals, tables, memory

    public static int globalI32(Instance instance, int index) {
        return (int) instance.globals()[index].bits;
    }

    public static void global_set(Instance instance, int value, int index) {
        instance.globals()[index].bits = value;
    }

    public static long globalI64(Instance instance, int index) {
        return instance.globals()[index].bits;
    }

    public static void global_set(Instance instance, long value, int index) {
        instance.globals()[index].bits = value;
    }

    public static float globalF32(Instance instance, int index) {
        return Float.intBitsToFloat((int) instance.globals()[index].bits);
    }

    public static void global_set(Instance instance, float value, int index) {
        instance.globals()[index].bits = Float.floatToRawIntBits(value);
    }

    public static double globalF64(Instance instance, int index) {
        return Double.longBitsToDouble(instance.globals()[index].bits);
    }

    public static void global_set(Instance instance, double value, int index) {
        instance.globals()[index].bits = Double.doubleToRawLongBits(value);
    }

    public static Object globalReference(Instance instance, int index) {
        return instance.globals()[index].reference;
    }

    public static void global_set(Instance instance, Object value, int index) {
        instance.globals()[index].reference = value;
    }

    public static long globalV128Low(Instance instance, int index) {
        return instance.globals()[index].bits;
    }

    public static long globalV128High(Instance instance, int index) {
        return instance.globals()[index].highBits;
    }

    public static void global_set(Instance instance, long low, long high, int index) {
        instance.globals()[index].bits = low;
        instance.globals()[index].highBits = high;
    }

    public static int tableSize(Instance instance, int table) {
        return instance.table(table).size();
    }

    public static Object tableGet(Instance instance, int index, int table) {
        return instance.table(table).get(index);
    }

    public static void table_set(Instance instance, int index, Object value, int table) {
        instance.table(table).set(index, value);
    }

    public static int table_grow(Instance instance, Object value, int delta, int table) {
        return TableInstructions.grow(instance, table, delta, value);
    }

    public static void table_fill(Instance instance, int index, Object value, int length, int table) {
        instance.meter().chargeEntries(length);
        instance.table(table).fill(index, value, length);
    }

    public static void table_copy(Instance instance, int to, int from, int length, int target, int source) {
        instance.meter().chargeEntries(length);
        instance.table(target).copy(to, instance.table(source), from, length);
    }

    public static void table_init(Instance instance, int to, int from, int length, int segment, int table) {
        instance.meter().chargeEntries(length);
        instance.table(table).init(to, instance.elements(segment), from, length);
    }

    public static void elem_drop(Instance instance, int segment) {
        instance.dropElements(segment);
    }

    public static Object refFunc(Instance instance, int index) {
        return instance.functions()[index];
    }

    public static int memorySize(Instance instance) {
        return instance.memory().pages();
    }

    public static int memory_grow(Instance instance, int delta, int memory) {
        return MemoryInstructions.grow(instance, delta);
    }

    public static void memory_fill(Instance instance, int to, int value, int length, int memory) {
        instance.meter().chargeBytes(length);
        instance.memory().fill(to, (byte) value, length);
    }

    public static void memory_copy(Instance instance, int to, int from, int length, int target, int source) {
        instance.meter().chargeBytes(length);
        instance.memory().copy(to, from, length);
    }

    public static void memory_init(Instance instance, int to, int from, int length, int segment, int memory) {
        instance.meter().chargeBytes(length);
        instance.memory().init(to, instance.dataSegment(segment), from, length);
    }

    public static void data_drop(Instance instance, int segment) {
        instance.dropData(segment);
    }
}
