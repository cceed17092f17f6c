// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.pass;

import dev.amphora.wasm.model.Op;

/**
 * Wasm's numeric operators on constants. Operands and results are bits as {@link dev.amphora.compiler.ir.Opcode#CONST} holds
 * them; null where the operator traps, gives a NaN, or is not worth it.
 */
final class ConstantArithmetic {
    private ConstantArithmetic() {}

    static Long unary(Op op, long x) {
        int a = (int) x;
        return switch (op) {
            case I32_EQZ -> bool(a == 0);
            case I32_CLZ -> (long) Integer.numberOfLeadingZeros(a);
            case I32_CTZ -> (long) Integer.numberOfTrailingZeros(a);
            case I32_POPCNT -> (long) Integer.bitCount(a);
            case I32_WRAP_I64 -> (long) a;
            case I32_EXTEND8_S -> (long) (byte) a;
            case I32_EXTEND16_S -> (long) (short) a;
            case I64_EQZ -> bool(x == 0);
            case I64_CLZ -> (long) Long.numberOfLeadingZeros(x);
            case I64_CTZ -> (long) Long.numberOfTrailingZeros(x);
            case I64_POPCNT -> (long) Long.bitCount(x);
            case I64_EXTEND_I32_S, I64_EXTEND32_S -> (long) a;
            case I64_EXTEND_I32_U -> a & 0xFFFF_FFFFL;
            case I64_EXTEND8_S -> (long) (byte) a;
            case I64_EXTEND16_S -> (long) (short) a;
            case F32_CONVERT_I32_S -> f32(a);
            case F32_CONVERT_I64_S -> f32(x);
            case F64_CONVERT_I32_S -> f64(a);
            case F64_CONVERT_I32_U -> f64(a & 0xFFFF_FFFFL);
            case F64_CONVERT_I64_S -> f64(x);
            case F32_NEG -> (long) (a ^ Integer.MIN_VALUE);
            case F64_NEG -> x ^ Long.MIN_VALUE;
            case F64_PROMOTE_F32 -> f64(Float.intBitsToFloat(a));
            case F32_DEMOTE_F64 -> f32((float) Double.longBitsToDouble(x));
            case I32_TRUNC_SAT_F32_S -> (long) (int) Float.intBitsToFloat(a);
            case I32_TRUNC_SAT_F64_S -> (long) (int) Double.longBitsToDouble(x);
            case I64_TRUNC_SAT_F32_S -> (long) Float.intBitsToFloat(a);
            case I64_TRUNC_SAT_F64_S -> (long) Double.longBitsToDouble(x);
            case I32_REINTERPRET_F32, F32_REINTERPRET_I32 -> (long) a;
            case I64_REINTERPRET_F64, F64_REINTERPRET_I64 -> x;
            default -> null;
        };
    }

    static Long binary(Op op, long x, long y) {
        if (op.mnemonic().startsWith("i32.")) {
            return i32((int) x, (int) y, op);
        }
        if (op.mnemonic().startsWith("i64.")) {
            return i64(x, y, op);
        }
        if (op.mnemonic().startsWith("f32.")) {
            return floating(Float.intBitsToFloat((int) x), Float.intBitsToFloat((int) y), op);
        }
        return floating(Double.longBitsToDouble(x), Double.longBitsToDouble(y), op);
    }

    private static Long i32(int a, int b, Op op) {
        return switch (op) {
            case I32_EQ -> bool(a == b);
            case I32_NE -> bool(a != b);
            case I32_LT_S -> bool(a < b);
            case I32_LT_U -> bool(Integer.compareUnsigned(a, b) < 0);
            case I32_GT_S -> bool(a > b);
            case I32_GT_U -> bool(Integer.compareUnsigned(a, b) > 0);
            case I32_LE_S -> bool(a <= b);
            case I32_LE_U -> bool(Integer.compareUnsigned(a, b) <= 0);
            case I32_GE_S -> bool(a >= b);
            case I32_GE_U -> bool(Integer.compareUnsigned(a, b) >= 0);
            case I32_ADD -> (long) (a + b);
            case I32_SUB -> (long) (a - b);
            case I32_MUL -> (long) (a * b);
            case I32_DIV_S -> b == 0 || a == Integer.MIN_VALUE && b == -1 ? null : (Long) (long) (a / b);
            case I32_DIV_U -> b == 0 ? null : (Long) (long) Integer.divideUnsigned(a, b);
            case I32_REM_S -> b == 0 ? null : (Long) (long) (a % b);
            case I32_REM_U -> b == 0 ? null : (Long) (long) Integer.remainderUnsigned(a, b);
            case I32_AND -> (long) (a & b);
            case I32_OR -> (long) (a | b);
            case I32_XOR -> (long) (a ^ b);
            case I32_SHL -> (long) (a << b);
            case I32_SHR_S -> (long) (a >> b);
            case I32_SHR_U -> (long) (a >>> b);
            case I32_ROTL -> (long) Integer.rotateLeft(a, b);
            case I32_ROTR -> (long) Integer.rotateRight(a, b);
            default -> null;
        };
    }

    private static Long i64(long x, long y, Op op) {
        return switch (op) {
            case I64_EQ -> bool(x == y);
            case I64_NE -> bool(x != y);
            case I64_LT_S -> bool(x < y);
            case I64_LT_U -> bool(Long.compareUnsigned(x, y) < 0);
            case I64_GT_S -> bool(x > y);
            case I64_GT_U -> bool(Long.compareUnsigned(x, y) > 0);
            case I64_LE_S -> bool(x <= y);
            case I64_LE_U -> bool(Long.compareUnsigned(x, y) <= 0);
            case I64_GE_S -> bool(x >= y);
            case I64_GE_U -> bool(Long.compareUnsigned(x, y) >= 0);
            case I64_ADD -> x + y;
            case I64_SUB -> x - y;
            case I64_MUL -> x * y;
            case I64_DIV_S -> y == 0 || x == Long.MIN_VALUE && y == -1 ? null : (Long) (x / y);
            case I64_DIV_U -> y == 0 ? null : (Long) Long.divideUnsigned(x, y);
            case I64_REM_S -> y == 0 ? null : (Long) (x % y);
            case I64_REM_U -> y == 0 ? null : (Long) Long.remainderUnsigned(x, y);
            case I64_AND -> x & y;
            case I64_OR -> x | y;
            case I64_XOR -> x ^ y;
            case I64_SHL -> x << y;
            case I64_SHR_S -> x >> y;
            case I64_SHR_U -> x >>> y;
            case I64_ROTL -> Long.rotateLeft(x, (int) y);
            case I64_ROTR -> Long.rotateRight(x, (int) y);
            default -> null;
        };
    }

    private static Long floating(float a, float b, Op op) {
        return switch (op) {
            case F32_ADD -> f32(a + b);
            case F32_SUB -> f32(a - b);
            case F32_MUL -> f32(a * b);
            case F32_DIV -> f32(a / b);
            case F32_EQ -> bool(a == b);
            case F32_NE -> bool(a != b);
            case F32_LT -> bool(a < b);
            case F32_GT -> bool(a > b);
            case F32_LE -> bool(a <= b);
            case F32_GE -> bool(a >= b);
            default -> null;
        };
    }

    private static Long floating(double a, double b, Op op) {
        return switch (op) {
            case F64_ADD -> f64(a + b);
            case F64_SUB -> f64(a - b);
            case F64_MUL -> f64(a * b);
            case F64_DIV -> f64(a / b);
            case F64_EQ -> bool(a == b);
            case F64_NE -> bool(a != b);
            case F64_LT -> bool(a < b);
            case F64_GT -> bool(a > b);
            case F64_LE -> bool(a <= b);
            case F64_GE -> bool(a >= b);
            default -> null;
        };
    }

    private static Long bool(boolean condition) {
        return condition ? 1L : 0L;
    }

    private static Long f32(float value) {
        return Float.isNaN(value) ? null : (Long) (long) Float.floatToRawIntBits(value);
    }

    private static Long f64(double value) {
        return Double.isNaN(value) ? null : (Long) Double.doubleToRawLongBits(value);
    }
}
