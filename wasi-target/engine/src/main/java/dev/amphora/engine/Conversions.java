// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

/** The conversions between number types, and the sign extensions. Operands and results are as in slots. */
final class Conversions {
    private static final double TWO_TO_31 = 0x1p31;
    private static final double TWO_TO_32 = 0x1p32;
    private static final double TWO_TO_63 = 0x1p63;
    private static final double TWO_TO_64 = 0x1p64;

    private Conversions() {}

    static long convert(int op, long x) {
        return switch (op) {
            case Opcode.I32_WRAP_I64, Opcode.I64_EXTEND_I32_S, Opcode.I64_EXTEND32_S -> (int) x;
            case Opcode.I64_EXTEND_I32_U -> Integer.toUnsignedLong((int) x);
            case Opcode.I32_EXTEND8_S, Opcode.I64_EXTEND8_S -> (byte) x;
            case Opcode.I32_EXTEND16_S, Opcode.I64_EXTEND16_S -> (short) x;
            case Opcode.I32_REINTERPRET_F32, Opcode.F32_REINTERPRET_I32 -> (int) x;
            case Opcode.I64_REINTERPRET_F64, Opcode.F64_REINTERPRET_I64 -> x;
            default -> op < Opcode.TRUNC_SAT && op >= Opcode.F32_CONVERT_I32_S ? toFloat(op, x) : toInteger(op, x);
        };
    }

    private static long toFloat(int op, long x) {
        return switch (op) {
            case Opcode.F32_CONVERT_I32_S -> bits((float) (int) x);
            case Opcode.F32_CONVERT_I32_U -> bits((float) Integer.toUnsignedLong((int) x));
            case Opcode.F32_CONVERT_I64_S -> bits((float) x);
            case Opcode.F32_CONVERT_I64_U -> bits(x >= 0 ? (float) x : (float) halved(x) * 2);
            case Opcode.F32_DEMOTE_F64 -> bits((float) Double.longBitsToDouble(x));
            case Opcode.F64_CONVERT_I32_S -> bits((double) (int) x);
            case Opcode.F64_CONVERT_I32_U -> bits((double) Integer.toUnsignedLong((int) x));
            case Opcode.F64_CONVERT_I64_S -> bits((double) x);
            case Opcode.F64_CONVERT_I64_U -> bits(x >= 0 ? (double) x : (double) halved(x) * 2);
            case Opcode.F64_PROMOTE_F32 -> bits((double) f32(x));
            default -> throw Numerics.unknown(op);
        };
    }

    // A float is exactly a double, so one range check serves both.
    private static long toInteger(int op, long x) {
        return switch (op) {
            case Opcode.I32_TRUNC_F32_S -> truncateS32(f32(x));
            case Opcode.I32_TRUNC_F32_U -> truncateU32(f32(x));
            case Opcode.I32_TRUNC_F64_S -> truncateS32(f64(x));
            case Opcode.I32_TRUNC_F64_U -> truncateU32(f64(x));
            case Opcode.I64_TRUNC_F32_S -> truncateS64(f32(x));
            case Opcode.I64_TRUNC_F32_U -> truncateU64(f32(x));
            case Opcode.I64_TRUNC_F64_S -> truncateS64(f64(x));
            case Opcode.I64_TRUNC_F64_U -> truncateU64(f64(x));
            // Java's casts saturate and turn NaN into 0.
            case Opcode.I32_TRUNC_SAT_F32_S -> (int) f32(x);
            case Opcode.I32_TRUNC_SAT_F32_U -> saturateU32(f32(x));
            case Opcode.I32_TRUNC_SAT_F64_S -> (int) f64(x);
            case Opcode.I32_TRUNC_SAT_F64_U -> saturateU32(f64(x));
            case Opcode.I64_TRUNC_SAT_F32_S -> (long) f32(x);
            case Opcode.I64_TRUNC_SAT_F32_U -> saturateU64(f32(x));
            case Opcode.I64_TRUNC_SAT_F64_S -> (long) f64(x);
            case Opcode.I64_TRUNC_SAT_F64_U -> saturateU64(f64(x));
            default -> throw Numerics.unknown(op);
        };
    }

    static int truncateS32(double x) {
        require(x, x > -TWO_TO_31 - 1 && x < TWO_TO_31);
        return (int) x;
    }

    static int truncateU32(double x) {
        require(x, x > -1 && x < TWO_TO_32);
        return (int) (long) x;
    }

    static long truncateS64(double x) {
        require(x, x >= -TWO_TO_63 && x < TWO_TO_63);
        return (long) x;
    }

    static long truncateU64(double x) {
        require(x, x > -1 && x < TWO_TO_64);
        return toU64(x);
    }

    private static void require(double x, boolean inRange) {
        if (!inRange) {
            throw new Trap(x != x ? Trap.Kind.INVALID_CONVERSION_TO_INTEGER : Trap.Kind.INTEGER_OVERFLOW);
        }
    }

    static int saturateU32(double x) {
        return (int) (long) Math.max(0, Math.min(x, TWO_TO_32 - 1));
    }

    static long saturateU64(double x) {
        if (!(x > 0)) {
            return 0; // NaN too
        }
        return x < TWO_TO_64 ? toU64(x) : -1;
    }

    /** For numbers above -1 and below 2^64. */
    private static long toU64(double x) {
        return x < TWO_TO_63 ? (long) x : (long) (x - TWO_TO_63) ^ Long.MIN_VALUE;
    }

    /** Half of an unsigned number; the bit shifted out is kept where it still decides how to round. */
    private static long halved(long x) {
        return x >>> 1 | x & 1;
    }

    private static float f32(long x) {
        return Float.intBitsToFloat((int) x);
    }

    private static double f64(long x) {
        return Double.longBitsToDouble(x);
    }

    private static long bits(float x) {
        return Float.floatToRawIntBits(x);
    }

    private static long bits(double x) {
        return Double.doubleToRawLongBits(x);
    }
}
