// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import dev.amphora.wasm.model.Op;

/** How the loads of v128 make a vector of what they read. Core spec 3.0, 4.6.9. */
final class VectorMemory {
    private VectorMemory() {}

    /** Half of the vector, from the bytes that a load reads: {@code first} 8 of them and, for {@code v128.load}, more. */
    static long half(int h, int opcode, long first, long second) {
        Op op = Op.ofOpcode(Op.PREFIX_FD, opcode);
        return switch (op) {
            case V128_LOAD -> h == 0 ? first : second;
            case V128_LOAD8X8_S, V128_LOAD8X8_U -> VectorOperators.extended(h, first, 16, op == Op.V128_LOAD8X8_S);
            case V128_LOAD16X4_S, V128_LOAD16X4_U -> VectorOperators.extended(h, first, 32, op == Op.V128_LOAD16X4_S);
            case V128_LOAD32X2_S, V128_LOAD32X2_U -> VectorOperators.extended(h, first, 64, op == Op.V128_LOAD32X2_S);
            case V128_LOAD8_SPLAT, V128_LOAD16_SPLAT, V128_LOAD32_SPLAT, V128_LOAD64_SPLAT ->
                Lanes.splat(first, 8 << op.naturalAlignment());
            case V128_LOAD32_ZERO, V128_LOAD64_ZERO -> h == 0 ? first : 0;
            default -> throw Numerics.unknown(opcode);
        };
    }

    /** How many bytes a load reads. */
    static int bytes(int opcode) {
        return 1 << Op.ofOpcode(Op.PREFIX_FD, opcode).naturalAlignment();
    }

    /** Reads 1, 2, 4 or 8 bytes as a number. The access has been checked. */
    static long read(byte[] memory, int index, int bytes) {
        return switch (bytes) {
            case Byte.BYTES -> memory[index] & 0xFF;
            case Short.BYTES -> LittleEndian.getShort(memory, index) & 0xFFFF;
            case Integer.BYTES -> LittleEndian.getInt(memory, index) & 0xFFFF_FFFFL;
            default -> LittleEndian.getLong(memory, index);
        };
    }

    static void write(byte[] memory, int index, int bytes, long value) {
        switch (bytes) {
            case Byte.BYTES -> memory[index] = (byte) value;
            case Short.BYTES -> LittleEndian.putShort(memory, index, (short) value);
            case Integer.BYTES -> LittleEndian.putInt(memory, index, (int) value);
            default -> LittleEndian.putLong(memory, index, value);
        }
    }
}
