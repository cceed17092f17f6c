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

    /** Reads some bytes, at most 8, as a number. The access has been checked. */
    static long read(byte[] memory, int index, int bytes) {
        long value = 0;
        for (int i = bytes - 1; i >= 0; i--) {
            value = value << 8 | memory[index + i] & 0xFF;
        }
        return value;
    }

    static void write(byte[] memory, int index, int bytes, long value) {
        for (int i = 0; i < bytes; i++) {
            memory[index + i] = (byte) (value >>> 8 * i);
        }
    }
}
