// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import dev.amphora.wasm.model.Op;

/** The instructions on v128, which is in two slots, the half with the first lanes first. Core spec 3.0, 4.6.3. */
final class VectorInstructions {
    private VectorInstructions() {}

    /** Executes the instruction before {@code pc} and returns where the next one is. */
    static int execute(int[] code, int pc, long[] s, int fp, Instance instance) {
        int at = pc - Opcode.LENGTH;
        Op op = Op.ofOpcode(Op.PREFIX_FD, code[at] - Opcode.FIRST_VECTOR);
        int x = fp + code[at + 1];
        int y = fp + code[at + 2];
        int z = fp + code[at + 3];
        int n = code[at + 4];
        switch (op.imm()) {
            case MEMARG -> access(op, s, x, y, z, n, instance);
            case MEMARG_LANE -> {
                accessLane(op, s, x, y, z, n, code[pc], instance);
                return pc + 1;
            }
            case LANE -> lane(op, s, x, y, z, n);
            case LANES -> {
                long low = VectorOperators.shuffle(code[pc], code[pc + 1], s[y], s[y + 1], s[z], s[z + 1]);
                long high = VectorOperators.shuffle(code[pc + 2], code[pc + 3], s[y], s[y + 1], s[z], s[z + 1]);
                s[x] = low;
                s[x + 1] = high;
                return pc + 4;
            }
            default -> operator(op, s, x, y, z, fp + n);
        }
        return pc;
    }

    /** @param mask the slot of the third operand of {@code bitselect} */
    private static void operator(Op op, long[] s, int x, int y, int z, int mask) {
        int opcode = op.opcode();
        if (op == Op.V128_BITSELECT) {
            long low = s[y] & s[mask] | s[z] & ~s[mask];
            long high = s[y + 1] & s[mask + 1] | s[z + 1] & ~s[mask + 1];
            s[x] = low;
            s[x + 1] = high;
            return;
        } else if (op.signature().endsWith("i")) {
            s[x] = VectorOperators.reduce(opcode, s[y], s[y + 1]);
            return;
        }
        // The second slot of a scalar operand is read too, and ignored; there is always one behind it.
        long low = VectorOperators.low(opcode, s[y], s[y + 1], s[z], s[z + 1]);
        long high = VectorOperators.high(opcode, s[y], s[y + 1], s[z], s[z + 1]);
        s[x] = low;
        s[x + 1] = high;
    }

    private static void lane(Op op, long[] s, int x, int y, int z, int lane) {
        int bits = laneBits(op);
        int perHalf = Long.SIZE / bits;
        if (op.signature().endsWith("v")) {
            long low = s[y];
            long high = s[y + 1];
            long value = s[z];
            s[x] = lane < perHalf ? Lanes.with(low, bits, lane, value) : low;
            s[x + 1] = lane < perHalf ? high : Lanes.with(high, bits, lane - perHalf, value);
            return;
        }
        s[x] = extract(op, s[y], s[y + 1], lane);
    }

    /** The lane that an {@code extract_lane} takes, as in a slot. */
    static long extract(Op op, long low, long high, int lane) {
        int bits = laneBits(op);
        int perHalf = Long.SIZE / bits;
        long half = lane < perHalf ? low : high;
        boolean unsigned = op == Op.I8X16_EXTRACT_LANE_U || op == Op.I16X8_EXTRACT_LANE_U;
        return unsigned ? Lanes.getUnsigned(half, bits, lane % perHalf) : Lanes.get(half, bits, lane % perHalf);
    }

    /** The width of the lanes that the mnemonic names, as in {@code i16x8.replace_lane}. */
    static int laneBits(Op op) {
        String mnemonic = op.mnemonic();
        return Integer.parseInt(mnemonic, 1, mnemonic.indexOf('x'), 10);
    }

    private static void access(Op op, long[] s, int x, int y, int z, int offset, Instance instance) {
        byte[] memory = instance.memoryBytes();
        int bytes = 1 << op.naturalAlignment();
        if (op == Op.V128_STORE) {
            int index = MemoryInstructions.address(memory, s[y], offset, bytes);
            LittleEndian.putLong(memory, index, s[z]);
            LittleEndian.putLong(memory, index + Long.BYTES, s[z + 1]);
            return;
        }
        int index = MemoryInstructions.address(memory, s[y], offset, bytes);
        long first = VectorMemory.read(memory, index, Math.min(bytes, Long.BYTES));
        long second = bytes > Long.BYTES ? LittleEndian.getLong(memory, index + Long.BYTES) : 0;
        s[x] = VectorMemory.half(0, op.opcode(), first, second);
        s[x + 1] = VectorMemory.half(1, op.opcode(), first, second);
    }

    private static void accessLane(Op op, long[] s, int x, int y, int z, int offset, int lane, Instance instance) {
        byte[] memory = instance.memoryBytes();
        int bytes = 1 << op.naturalAlignment();
        int bits = Byte.SIZE * bytes;
        int perHalf = Long.SIZE / bits;
        if (op.signature().endsWith(">")) {
            int index = MemoryInstructions.address(memory, s[y], offset, bytes);
            VectorMemory.write(memory, index, bytes, Lanes.get(s[z + lane / perHalf], bits, lane % perHalf));
            return;
        }
        long value = VectorMemory.read(memory, MemoryInstructions.address(memory, s[y], offset, bytes), bytes);
        long low = s[z];
        long high = s[z + 1];
        s[x] = lane < perHalf ? Lanes.with(low, bits, lane, value) : low;
        s[x + 1] = lane < perHalf ? high : Lanes.with(high, bits, lane - perHalf, value);
    }
}
