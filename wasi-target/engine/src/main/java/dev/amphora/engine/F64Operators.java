// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import static dev.amphora.engine.Numerics.toInt;

/** The operators on f64. Java's arithmetic rounds to the nearest, and its NaN results are quiet, as WebAssembly's are. */
final class F64Operators {
    private F64Operators() {}

    static int compare(int op, double x, double y) {
        return switch (op) {
            case Opcode.F64_EQ -> toInt(x == y);
            case Opcode.F64_NE -> toInt(x != y);
            case Opcode.F64_LT -> toInt(x < y);
            case Opcode.F64_GT -> toInt(x > y);
            case Opcode.F64_LE -> toInt(x <= y);
            case Opcode.F64_GE -> toInt(x >= y);
            default -> throw Numerics.unknown(op);
        };
    }

    /** Takes and gives raw bits: abs, neg and copysign change the sign of a NaN and nothing else. */
    static long compute(int op, long x, long y) {
        return switch (op) {
            case Opcode.F64_ABS -> x & ~Long.MIN_VALUE;
            case Opcode.F64_NEG -> x ^ Long.MIN_VALUE;
            case Opcode.F64_COPYSIGN -> x & ~Long.MIN_VALUE | y & Long.MIN_VALUE;
            default ->
                Double.doubleToRawLongBits(arithmetic(op, Double.longBitsToDouble(x), Double.longBitsToDouble(y)));
        };
    }

    private static double arithmetic(int op, double x, double y) {
        return switch (op) {
            case Opcode.F64_CEIL -> ceil(x);
            case Opcode.F64_FLOOR -> floor(x);
            case Opcode.F64_TRUNC -> trunc(x);
            case Opcode.F64_NEAREST -> nearest(x);
            case Opcode.F64_SQRT -> Math.sqrt(x);
            case Opcode.F64_ADD -> x + y;
            case Opcode.F64_SUB -> x - y;
            case Opcode.F64_MUL -> x * y;
            case Opcode.F64_DIV -> x / y;
            case Opcode.F64_MIN -> min(x, y);
            case Opcode.F64_MAX -> max(x, y);
            default -> throw Numerics.unknown(op);
        };
    }

    // The Java library may return a NaN as it came; an addition makes it quiet.

    static double ceil(double x) {
        return x != x ? x + x : Math.ceil(x);
    }

    static double floor(double x) {
        return x != x ? x + x : Math.floor(x);
    }

    static double trunc(double x) {
        return x < 0 ? ceil(x) : floor(x);
    }

    static double nearest(double x) {
        return x != x ? x + x : Math.rint(x);
    }

    static double min(double x, double y) {
        return isNaN(x, y) ? x + y : Math.min(x, y);
    }

    static double max(double x, double y) {
        return isNaN(x, y) ? x + y : Math.max(x, y);
    }

    private static boolean isNaN(double x, double y) {
        return x != x || y != y;
    }
}
