// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * What generated classes call: methods named like the instruction they do, and what calls, results and exceptions need.
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
            throw trap(Trap.Kind.OUT_OF_BOUNDS_MEMORY_ACCESS, e, instance);
        } catch (ArithmeticException e) {
            throw trap(Trap.Kind.INTEGER_DIVIDE_BY_ZERO, e, instance);
        } catch (GuestException e) {
            e.traceOnce(CompiledFrames.of(e.place(), instance));
            throw e;
        } catch (StackOverflowError e) {
            throw new ExhaustionException(ExhaustionException.Resource.CALL_STACK);
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

    private static Trap trap(Trap.Kind kind, Throwable cause, Instance instance) {
        Trap trap = new Trap(kind);
        trap.traceOnce(CompiledFrames.of(cause, instance));
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
        int savedDepth = stack.depth;
        int savedRecord = stack.recordedFrom;
        int base = savedTop;
        stack.ensure(base + values.length);
        System.arraycopy(values, 0, stack.values, base, function.paramSlots());
        if (function.hasReference()) {
            stack.ensureReferences(base + values.length);
            System.arraycopy(references, 0, stack.references, base, function.paramSlots());
        }
        stack.top = base + values.length;
        stack.setRemainingDepth(depth);
        stack.recordedFrom = stack.depth;
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
            stack.depth = savedDepth;
            stack.recordedFrom = savedRecord;
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
        try {
            return instance.meter().refill(overdrawn);
        } catch (ExhaustionException e) {
            e.setPlace(new Throwable());
            throw e;
        }
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

    // Arguments, results and payloads in slots

    public static void tailArgument(Instance instance, int slot, int value) {
        instance.tailValues()[slot] = value;
    }

    public static void setResult(Instance instance, int slot, int value) {
        instance.resultValues()[slot] = value;
    }

    public static int resultI32(Instance instance, int slot) {
        return (int) instance.resultValues()[slot];
    }

    public static void setPayload(Object exception, int slot, int value) {
        ((WasmException) exception).values()[slot] = value;
    }

    public static int payloadI32(Object exception, int slot) {
        return (int) ((WasmException) exception).values()[slot];
    }

    public static void store(int value, long[] values, Object[] references) {
        values[0] = value;
    }

    public static void store(int value, long[] values, Object[] references, int slot) {
        values[slot] = value;
    }

    public static void tailArgument(Instance instance, int slot, long value) {
        instance.tailValues()[slot] = value;
    }

    public static void setResult(Instance instance, int slot, long value) {
        instance.resultValues()[slot] = value;
    }

    public static long resultI64(Instance instance, int slot) {
        return instance.resultValues()[slot];
    }

    public static void setPayload(Object exception, int slot, long value) {
        ((WasmException) exception).values()[slot] = value;
    }

    public static long payloadI64(Object exception, int slot) {
        return ((WasmException) exception).values()[slot];
    }

    public static void store(long value, long[] values, Object[] references) {
        values[0] = value;
    }

    public static void store(long value, long[] values, Object[] references, int slot) {
        values[slot] = value;
    }

    public static void tailArgument(Instance instance, int slot, float value) {
        instance.tailValues()[slot] = Float.floatToRawIntBits(value);
    }

    public static void setResult(Instance instance, int slot, float value) {
        instance.resultValues()[slot] = Float.floatToRawIntBits(value);
    }

    public static float resultF32(Instance instance, int slot) {
        return Float.intBitsToFloat((int) instance.resultValues()[slot]);
    }

    public static void setPayload(Object exception, int slot, float value) {
        ((WasmException) exception).values()[slot] = Float.floatToRawIntBits(value);
    }

    public static float payloadF32(Object exception, int slot) {
        return Float.intBitsToFloat((int) ((WasmException) exception).values()[slot]);
    }

    public static void store(float value, long[] values, Object[] references) {
        values[0] = Float.floatToRawIntBits(value);
    }

    public static void store(float value, long[] values, Object[] references, int slot) {
        values[slot] = Float.floatToRawIntBits(value);
    }

    public static void tailArgument(Instance instance, int slot, double value) {
        instance.tailValues()[slot] = Double.doubleToRawLongBits(value);
    }

    public static void setResult(Instance instance, int slot, double value) {
        instance.resultValues()[slot] = Double.doubleToRawLongBits(value);
    }

    public static double resultF64(Instance instance, int slot) {
        return Double.longBitsToDouble(instance.resultValues()[slot]);
    }

    public static void setPayload(Object exception, int slot, double value) {
        ((WasmException) exception).values()[slot] = Double.doubleToRawLongBits(value);
    }

    public static double payloadF64(Object exception, int slot) {
        return Double.longBitsToDouble(((WasmException) exception).values()[slot]);
    }

    public static void store(double value, long[] values, Object[] references) {
        values[0] = Double.doubleToRawLongBits(value);
    }

    public static void store(double value, long[] values, Object[] references, int slot) {
        values[slot] = Double.doubleToRawLongBits(value);
    }

    public static void tailArgument(Instance instance, int slot, Object value) {
        instance.tailReferences()[slot] = value;
    }

    public static void setResult(Instance instance, int slot, Object value) {
        instance.resultReferences()[slot] = value;
    }

    public static Object resultReference(Instance instance, int slot) {
        return instance.resultReferences()[slot];
    }

    public static void setPayload(Object exception, int slot, Object value) {
        ((WasmException) exception).references()[slot] = value;
    }

    public static Object payloadReference(Object exception, int slot) {
        return ((WasmException) exception).references()[slot];
    }

    public static void store(Object value, long[] values, Object[] references) {
        references[0] = value;
    }

    public static void store(Object value, long[] values, Object[] references, int slot) {
        references[slot] = value;
    }

    /** Adds the results that the JVM could not return. */
    public static void takeResults(Instance instance, long[] values, Object[] references, int slots) {
        System.arraycopy(instance.resultValues(), 1, values, 1, slots - 1);
        if (references != null) {
            System.arraycopy(instance.resultReferences(), 1, references, 1, slots - 1);
        }
    }

    // What a region of a function leaves for the rest of the function

    public static void leave(Instance instance, int index, Object value) {
        instance.scratchReferences()[index] = value;
    }

    public static Object scratchReference(Instance instance, int index) {
        return instance.scratchReferences()[index];
    }

    public static void leave(Instance instance, int index, int value) {
        instance.scratchValues()[index] = value;
    }

    public static int scratchI32(Instance instance, int index) {
        return (int) instance.scratchValues()[index];
    }

    public static void leave(Instance instance, int index, long value) {
        instance.scratchValues()[index] = value;
    }

    public static long scratchI64(Instance instance, int index) {
        return instance.scratchValues()[index];
    }

    public static void leave(Instance instance, int index, float value) {
        instance.scratchValues()[index] = Float.floatToRawIntBits(value);
    }

    public static float scratchF32(Instance instance, int index) {
        return Float.intBitsToFloat((int) instance.scratchValues()[index]);
    }

    public static void leave(Instance instance, int index, double value) {
        instance.scratchValues()[index] = Double.doubleToRawLongBits(value);
    }

    public static double scratchF64(Instance instance, int index) {
        return Double.longBitsToDouble(instance.scratchValues()[index]);
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
            throw placed(new Trap(Trap.Kind.NULL_EXCEPTION_REFERENCE));
        }
        return (WasmException) reference;
    }

    public static Trap unreachable() {
        return placed(new Trap(Trap.Kind.UNREACHABLE));
    }

    public static int outOfBounds(int address) {
        throw placed(new Trap(Trap.Kind.OUT_OF_BOUNDS_MEMORY_ACCESS));
    }

    /** Keeps where it happened, for the trace that is made when the trap leaves the guest. */
    private static Trap placed(Trap trap) {
        trap.setPlace(new Throwable());
        return trap;
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

    // Numbers

    public static int i32_div_s(int x, int y) {
        if (y == -1 && x == Integer.MIN_VALUE) {
            throw placed(new Trap(Trap.Kind.INTEGER_OVERFLOW));
        }
        return x / y;
    }

    public static int i32_div_u(int x, int y) {
        return Integer.divideUnsigned(x, y);
    }

    public static int i32_rem_u(int x, int y) {
        return Integer.remainderUnsigned(x, y);
    }

    public static long i64_div_s(long x, long y) {
        if (y == -1 && x == Long.MIN_VALUE) {
            throw placed(new Trap(Trap.Kind.INTEGER_OVERFLOW));
        }
        return x / y;
    }

    public static long i64_div_u(long x, long y) {
        return Long.divideUnsigned(x, y);
    }

    public static long i64_rem_u(long x, long y) {
        return Long.remainderUnsigned(x, y);
    }

    public static float f32_abs(float x) {
        return Float.intBitsToFloat(Float.floatToRawIntBits(x) & ~Integer.MIN_VALUE);
    }

    public static float f32_neg(float x) {
        return Float.intBitsToFloat(Float.floatToRawIntBits(x) ^ Integer.MIN_VALUE);
    }

    public static float f32_copysign(float x, float y) {
        int magnitude = Float.floatToRawIntBits(x) & ~Integer.MIN_VALUE;
        return Float.intBitsToFloat(magnitude | Float.floatToRawIntBits(y) & Integer.MIN_VALUE);
    }

    public static float f32_ceil(float x) {
        return F32Operators.ceil(x);
    }

    public static float f32_floor(float x) {
        return F32Operators.floor(x);
    }

    public static float f32_trunc(float x) {
        return F32Operators.trunc(x);
    }

    public static float f32_nearest(float x) {
        return F32Operators.nearest(x);
    }

    public static float f32_min(float x, float y) {
        return F32Operators.min(x, y);
    }

    public static float f32_max(float x, float y) {
        return F32Operators.max(x, y);
    }

    public static double f64_abs(double x) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(x) & ~Long.MIN_VALUE);
    }

    public static double f64_neg(double x) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(x) ^ Long.MIN_VALUE);
    }

    public static double f64_copysign(double x, double y) {
        long magnitude = Double.doubleToRawLongBits(x) & ~Long.MIN_VALUE;
        return Double.longBitsToDouble(magnitude | Double.doubleToRawLongBits(y) & Long.MIN_VALUE);
    }

    public static double f64_ceil(double x) {
        return F64Operators.ceil(x);
    }

    public static double f64_floor(double x) {
        return F64Operators.floor(x);
    }

    public static double f64_trunc(double x) {
        return F64Operators.trunc(x);
    }

    public static double f64_nearest(double x) {
        return F64Operators.nearest(x);
    }

    public static double f64_min(double x, double y) {
        return F64Operators.min(x, y);
    }

    public static double f64_max(double x, double y) {
        return F64Operators.max(x, y);
    }

    public static int i32_trunc_f32_s(float x) {
        return Conversions.truncateS32(x);
    }

    public static int i32_trunc_f32_u(float x) {
        return Conversions.truncateU32(x);
    }

    public static int i32_trunc_sat_f32_u(float x) {
        return Conversions.saturateU32(x);
    }

    public static int i32_trunc_f64_s(double x) {
        return Conversions.truncateS32(x);
    }

    public static int i32_trunc_f64_u(double x) {
        return Conversions.truncateU32(x);
    }

    public static int i32_trunc_sat_f64_u(double x) {
        return Conversions.saturateU32(x);
    }

    public static long i64_trunc_f32_s(float x) {
        return Conversions.truncateS64(x);
    }

    public static long i64_trunc_f32_u(float x) {
        return Conversions.truncateU64(x);
    }

    public static long i64_trunc_sat_f32_u(float x) {
        return Conversions.saturateU64(x);
    }

    public static long i64_trunc_f64_s(double x) {
        return Conversions.truncateS64(x);
    }

    public static long i64_trunc_f64_u(double x) {
        return Conversions.truncateU64(x);
    }

    public static long i64_trunc_sat_f64_u(double x) {
        return Conversions.saturateU64(x);
    }

    // Before version 22 HotSpot's I2D waits for the last use of the register that it writes (JDK-8318562), which can
    // make a
    // loop three times slower. A double of 2^52 and more has an i32 in its lowest bits, and the subtraction is exact.

    public static double f64_convert_i32_s(int x) {
        return Double.longBitsToDouble(0x4330_0000_0000_0000L | (x ^ Integer.MIN_VALUE) & 0xFFFF_FFFFL)
                - 4503601774854144.0;
    }

    public static double f64_convert_i32_u(int x) {
        return Double.longBitsToDouble(0x4330_0000_0000_0000L | x & 0xFFFF_FFFFL) - 4503599627370496.0;
    }

    public static float f32_convert_i64_u(long x) {
        return Float.intBitsToFloat((int) Conversions.convert(Opcode.F32_CONVERT_I64_U, x));
    }

    public static double f64_convert_i64_u(long x) {
        return Double.longBitsToDouble(Conversions.convert(Opcode.F64_CONVERT_I64_U, x));
    }

    // Vectors

    public static long vectorLow(int opcode, long xLow, long xHigh, long yLow, long yHigh) {
        return VectorOperators.low(opcode, xLow, xHigh, yLow, yHigh);
    }

    public static long vectorHigh(int opcode, long xLow, long xHigh, long yLow, long yHigh) {
        return VectorOperators.high(opcode, xLow, xHigh, yLow, yHigh);
    }

    public static int vectorReduce(int opcode, long low, long high) {
        return VectorOperators.reduce(opcode, low, high);
    }

    public static long vectorReplace(long half, int bits, int lane, long value) {
        return Lanes.with(half, bits, lane, value);
    }

    public static long bitselect(long x, long y, long mask) {
        return x & mask | y & ~mask;
    }

    public static long vectorLoadLow(int opcode, Instance instance, int address, int offset) {
        return vectorLoad(0, opcode, instance, address, offset);
    }

    public static long vectorLoadHigh(int opcode, Instance instance, int address, int offset) {
        return vectorLoad(1, opcode, instance, address, offset);
    }

    private static long vectorLoad(int half, int opcode, Instance instance, int address, int offset) {
        byte[] memory = instance.memoryBytes();
        int bytes = VectorMemory.bytes(opcode);
        int index = MemoryInstructions.address(memory, address, offset, bytes);
        long first = VectorMemory.read(memory, index, Math.min(bytes, Long.BYTES));
        long second = bytes > Long.BYTES ? LittleEndian.getLong(memory, index + Long.BYTES) : 0;
        return VectorMemory.half(half, opcode, first, second);
    }

    public static void v128_store(Instance instance, int address, int offset, long low, long high) {
        byte[] memory = instance.memoryBytes();
        int index = MemoryInstructions.address(memory, address, offset, 2 * Long.BYTES);
        LittleEndian.putLong(memory, index, low);
        LittleEndian.putLong(memory, index + Long.BYTES, high);
    }

    public static long loadLane(long half, Instance instance, int address, int offset, int bytes, int lane) {
        byte[] memory = instance.memoryBytes();
        long value = VectorMemory.read(memory, MemoryInstructions.address(memory, address, offset, bytes), bytes);
        return Lanes.with(half, Byte.SIZE * bytes, lane, value);
    }

    public static void storeLane(Instance instance, int address, int offset, long half, int bytes, int lane) {
        byte[] memory = instance.memoryBytes();
        int index = MemoryInstructions.address(memory, address, offset, bytes);
        VectorMemory.write(memory, index, bytes, Lanes.get(half, Byte.SIZE * bytes, lane));
    }
}
