// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import dev.amphora.wasm.model.FuncType;
import dev.amphora.wasm.model.ValType;
import java.util.List;

/**
 * One call of a {@link HostFunction}: its arguments, its results and its caller. Arguments and results share their place, so
 * read every argument before setting the first result. Not to be used after the call.
 */
public final class HostCall {
    private final FuncType type;
    private final Stack stack;
    private final int base;
    private final Instance caller;

    HostCall(FuncType type, Stack stack, int base, Instance caller) {
        this.type = type;
        this.stack = stack;
        this.base = base;
        this.caller = caller;
    }

    /** The instance whose code calls, or null if the host calls its own function. */
    public Instance caller() {
        return caller;
    }

    /**
     * The calls under way in the instance that calls, innermost first: the first one is the call of this function.
     *
     * @param limit how many are wanted at most
     */
    public List<WasmFrame> stack(int limit) {
        if (caller == null) {
            return List.of();
        }
        return stack.calls(caller, limit);
    }

    public int i32(int param) {
        return (int) stack.values[slot(type.params(), param, ValType.I32)];
    }

    public long i64(int param) {
        return stack.values[slot(type.params(), param, ValType.I64)];
    }

    public float f32(int param) {
        return Float.intBitsToFloat((int) stack.values[slot(type.params(), param, ValType.F32)]);
    }

    public double f64(int param) {
        return Double.longBitsToDouble(stack.values[slot(type.params(), param, ValType.F64)]);
    }

    /** An argument of a reference type. */
    public Object reference(int param) {
        return stack.references[slot(type.params(), param, type.params().get(param))];
    }

    public void setI32(int result, int value) {
        stack.values[slot(type.results(), result, ValType.I32)] = value;
    }

    public void setI64(int result, long value) {
        stack.values[slot(type.results(), result, ValType.I64)] = value;
    }

    public void setF32(int result, float value) {
        stack.values[slot(type.results(), result, ValType.F32)] = Float.floatToRawIntBits(value);
    }

    public void setF64(int result, double value) {
        stack.values[slot(type.results(), result, ValType.F64)] = Double.doubleToRawLongBits(value);
    }

    public void setReference(int result, Object value) {
        ValType expected = type.results().get(result);
        if (!expected.isReference() || !Slots.accepts(expected, value)) {
            throw new IllegalArgumentException("not a value of type " + expected + ": " + value);
        }
        stack.references[slot(type.results(), result, expected)] = value;
    }

    /** All arguments, in the Java types of {@link WasmFunction#invoke}. */
    public Object[] arguments() {
        return Slots.load(type.params(), stack.values, stack.references, base);
    }

    /** Sets all results, in the Java types of {@link WasmFunction#invoke}. */
    public void setResults(Object... values) {
        Slots.store(type.results(), values, stack.values, stack.references, base);
    }

    private int slot(List<ValType> types, int index, ValType expected) {
        if (types.get(index) != expected) {
            throw new IllegalArgumentException("value " + index + " is " + types.get(index) + ", not " + expected);
        }
        return base + Slots.count(types.subList(0, index));
    }
}
