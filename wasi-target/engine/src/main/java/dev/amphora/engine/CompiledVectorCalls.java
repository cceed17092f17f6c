// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

/**
 * What generated classes call for the instructions on v128 that are not in {@link CompiledVectors}: operators chosen by their opcode,
 * and accesses to memory. Public only because generated classes have a class loader of
 * their own; not for use by others.
 */
public final class CompiledVectorCalls {
    private CompiledVectorCalls() {}

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
