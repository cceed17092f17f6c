// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

/**
 * How generated classes pass values that the JVM cannot: as numbers and references in slots of an array that the instance or an
 * exception has. That is the arguments of tail calls, results beyond the first, payloads, and what a region of a function
 * leaves for the rest of the function. Public only because generated classes have a class loader of
 * their own; not for use by others.
 */
public final class CompiledSlots {
    private CompiledSlots() {}

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
}
