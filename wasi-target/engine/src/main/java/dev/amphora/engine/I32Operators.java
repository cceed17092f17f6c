// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import static dev.amphora.engine.Numerics.toInt;

/** The operators on i32. */
final class I32Operators {
    private I32Operators() {}

    static int compare(int op, int x, int y) {
        return switch (op) {
            case Opcode.I32_EQZ -> toInt(x == 0);
            case Opcode.I32_EQ -> toInt(x == y);
            case Opcode.I32_NE -> toInt(x != y);
            case Opcode.I32_LT_S -> toInt(x < y);
            case Opcode.I32_LT_U -> toInt(Integer.compareUnsigned(x, y) < 0);
            case Opcode.I32_GT_S -> toInt(x > y);
            case Opcode.I32_GT_U -> toInt(Integer.compareUnsigned(x, y) > 0);
            case Opcode.I32_LE_S -> toInt(x <= y);
            case Opcode.I32_LE_U -> toInt(Integer.compareUnsigned(x, y) <= 0);
            case Opcode.I32_GE_S -> toInt(x >= y);
            case Opcode.I32_GE_U -> toInt(Integer.compareUnsigned(x, y) >= 0);
            default -> throw Numerics.unknown(op);
        };
    }

    // Java's shifts and rotations take their distance modulo the width, as WebAssembly's do.
    static int compute(int op, int x, int y) {
        return switch (op) {
            case Opcode.I32_CLZ -> Integer.numberOfLeadingZeros(x);
            case Opcode.I32_CTZ -> Integer.numberOfTrailingZeros(x);
            case Opcode.I32_POPCNT -> Integer.bitCount(x);
            case Opcode.I32_ADD -> x + y;
            case Opcode.I32_SUB -> x - y;
            case Opcode.I32_MUL -> x * y;
            case Opcode.I32_DIV_S -> divide(x, y);
            case Opcode.I32_DIV_U -> Integer.divideUnsigned(x, divisor(y));
            case Opcode.I32_REM_S -> x % divisor(y);
            case Opcode.I32_REM_U -> Integer.remainderUnsigned(x, divisor(y));
            case Opcode.I32_AND -> x & y;
            case Opcode.I32_OR -> x | y;
            case Opcode.I32_XOR -> x ^ y;
            case Opcode.I32_SHL -> x << y;
            case Opcode.I32_SHR_S -> x >> y;
            case Opcode.I32_SHR_U -> x >>> y;
            case Opcode.I32_ROTL -> Integer.rotateLeft(x, y);
            case Opcode.I32_ROTR -> Integer.rotateRight(x, y);
            default -> throw Numerics.unknown(op);
        };
    }

    private static int divide(int x, int y) {
        if (x == Integer.MIN_VALUE && y == -1) {
            throw new Trap(Trap.Kind.INTEGER_OVERFLOW);
        }
        return x / divisor(y);
    }

    private static int divisor(int y) {
        if (y == 0) {
            throw new Trap(Trap.Kind.INTEGER_DIVIDE_BY_ZERO);
        }
        return y;
    }
}
