// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import static dev.amphora.engine.Numerics.toInt;

/** The operators on i64. */
final class I64Operators {
    private I64Operators() {}

    static int compare(int op, long x, long y) {
        return switch (op) {
            case Opcode.I64_EQZ -> toInt(x == 0);
            case Opcode.I64_EQ -> toInt(x == y);
            case Opcode.I64_NE -> toInt(x != y);
            case Opcode.I64_LT_S -> toInt(x < y);
            case Opcode.I64_LT_U -> toInt(Long.compareUnsigned(x, y) < 0);
            case Opcode.I64_GT_S -> toInt(x > y);
            case Opcode.I64_GT_U -> toInt(Long.compareUnsigned(x, y) > 0);
            case Opcode.I64_LE_S -> toInt(x <= y);
            case Opcode.I64_LE_U -> toInt(Long.compareUnsigned(x, y) <= 0);
            case Opcode.I64_GE_S -> toInt(x >= y);
            case Opcode.I64_GE_U -> toInt(Long.compareUnsigned(x, y) >= 0);
            default -> throw Numerics.unknown(op);
        };
    }

    // Java's shifts and rotations take their distance modulo the width, as WebAssembly's do.
    static long compute(int op, long x, long y) {
        return switch (op) {
            case Opcode.I64_CLZ -> Long.numberOfLeadingZeros(x);
            case Opcode.I64_CTZ -> Long.numberOfTrailingZeros(x);
            case Opcode.I64_POPCNT -> Long.bitCount(x);
            case Opcode.I64_ADD -> x + y;
            case Opcode.I64_SUB -> x - y;
            case Opcode.I64_MUL -> x * y;
            case Opcode.I64_DIV_S -> divide(x, y);
            case Opcode.I64_DIV_U -> Long.divideUnsigned(x, divisor(y));
            case Opcode.I64_REM_S -> x % divisor(y);
            case Opcode.I64_REM_U -> Long.remainderUnsigned(x, divisor(y));
            case Opcode.I64_AND -> x & y;
            case Opcode.I64_OR -> x | y;
            case Opcode.I64_XOR -> x ^ y;
            case Opcode.I64_SHL -> x << y;
            case Opcode.I64_SHR_S -> x >> y;
            case Opcode.I64_SHR_U -> x >>> y;
            case Opcode.I64_ROTL -> Long.rotateLeft(x, (int) y);
            case Opcode.I64_ROTR -> Long.rotateRight(x, (int) y);
            default -> throw Numerics.unknown(op);
        };
    }

    private static long divide(long x, long y) {
        if (x == Long.MIN_VALUE && y == -1) {
            throw new Trap(Trap.Kind.INTEGER_OVERFLOW);
        }
        return x / divisor(y);
    }

    private static long divisor(long y) {
        if (y == 0) {
            throw new Trap(Trap.Kind.INTEGER_DIVIDE_BY_ZERO);
        }
        return y;
    }
}
