// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import dev.amphora.wasm.model.FuncType;
import dev.amphora.wasm.model.ValType;
import java.util.List;

/**
 * How values lie in slots. A slot is an element of a {@code long[]} and, under the same index, of an {@code Object[]}: numbers
 * are in the former (i32 sign-extended, f32 and f64 as raw bits, v128 as two slots with the low half first), references in
 * the latter.
 */
final class Slots {
    private Slots() {}

    static int width(ValType type) {
        return type == ValType.V128 ? 2 : 1;
    }

    static int count(List<ValType> types) {
        int slots = 0;
        for (ValType type : types) {
            slots += width(type);
        }
        return slots;
    }

    static boolean hasReference(FuncType type) {
        return hasReference(type.params()) || hasReference(type.results());
    }

    static boolean hasReference(List<ValType> types) {
        for (ValType type : types) {
            if (type.isReference()) {
                return true;
            }
        }
        return false;
    }

    /** Stores Java values of the types that {@link WasmFunction#invoke} names. */
    static void store(List<ValType> types, Object[] from, long[] values, Object[] references, int base) {
        if (from.length != types.size()) {
            throw new IllegalArgumentException(
                    "expected " + types.size() + " values " + types + ", not " + from.length);
        }
        int slot = base;
        for (int i = 0; i < from.length; i++) {
            store(types.get(i), from[i], values, references, slot);
            slot += width(types.get(i));
        }
    }

    private static void store(ValType type, Object value, long[] values, Object[] references, int slot) {
        if (!accepts(type, value)) {
            throw new IllegalArgumentException("not a value of type " + type + ": " + value);
        }
        switch (type) {
            case I32 -> values[slot] = (Integer) value;
            case I64 -> values[slot] = (Long) value;
            case F32 -> values[slot] = Float.floatToRawIntBits((Float) value);
            case F64 -> values[slot] = Double.doubleToRawLongBits((Double) value);
            case V128 -> {
                values[slot] = ((long[]) value)[0];
                values[slot + 1] = ((long[]) value)[1];
            }
            default -> references[slot] = value;
        }
    }

    /** Whether a Java value stands for a value of a type; null does for each reference type. */
    static boolean accepts(ValType type, Object value) {
        return switch (type) {
            case I32 -> value instanceof Integer;
            case I64 -> value instanceof Long;
            case F32 -> value instanceof Float;
            case F64 -> value instanceof Double;
            case V128 -> value instanceof long[] halves && halves.length == 2;
            case FUNCREF -> value == null || value instanceof WasmFunction;
            case EXTERNREF -> true;
            case EXNREF -> value == null || value instanceof WasmException;
        };
    }

    /** The inverse of {@link #store}. */
    static Object[] load(List<ValType> types, long[] values, Object[] references, int base) {
        Object[] result = new Object[types.size()];
        int slot = base;
        for (int i = 0; i < result.length; i++) {
            ValType type = types.get(i);
            result[i] = type.isReference() ? references[slot] : load(type, values, slot);
            slot += width(type);
        }
        return result;
    }

    private static Object load(ValType type, long[] values, int slot) {
        long bits = values[slot];
        return switch (type) {
            case I32 -> (int) bits;
            case I64 -> bits;
            case F32 -> Float.intBitsToFloat((int) bits);
            case F64 -> Double.longBitsToDouble(bits);
            case V128 -> new long[] {bits, values[slot + 1]};
            default -> throw new IllegalStateException("a reference is not a number: " + type);
        };
    }
}
