// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import static dev.amphora.engine.Numerics.toInt;

/** The operators on f32. Java's arithmetic rounds to the nearest, and its NaN results are quiet, as WebAssembly's are. */
final class F32Operators {
    private F32Operators() {}

    static int compare(int op, float x, float y) {
        return switch (op) {
            case Opcode.F32_EQ -> toInt(x == y);
            case Opcode.F32_NE -> toInt(x != y);
            case Opcode.F32_LT -> toInt(x < y);
            case Opcode.F32_GT -> toInt(x > y);
            case Opcode.F32_LE -> toInt(x <= y);
            case Opcode.F32_GE -> toInt(x >= y);
            default -> throw Numerics.unknown(op);
        };
    }

    /** Takes and gives raw bits: abs, neg and copysign change the sign of a NaN and nothing else. */
    static int compute(int op, int x, int y) {
        return switch (op) {
            case Opcode.F32_ABS -> x & ~Integer.MIN_VALUE;
            case Opcode.F32_NEG -> x ^ Integer.MIN_VALUE;
            case Opcode.F32_COPYSIGN -> x & ~Integer.MIN_VALUE | y & Integer.MIN_VALUE;
            default -> Float.floatToRawIntBits(arithmetic(op, Float.intBitsToFloat(x), Float.intBitsToFloat(y)));
        };
    }

    private static float arithmetic(int op, float x, float y) {
        return switch (op) {
            case Opcode.F32_CEIL -> ceil(x);
            case Opcode.F32_FLOOR -> floor(x);
            case Opcode.F32_TRUNC -> trunc(x);
            case Opcode.F32_NEAREST -> nearest(x);
            case Opcode.F32_SQRT -> (float) Math.sqrt(x);
            case Opcode.F32_ADD -> x + y;
            case Opcode.F32_SUB -> x - y;
            case Opcode.F32_MUL -> x * y;
            case Opcode.F32_DIV -> x / y;
            case Opcode.F32_MIN -> min(x, y);
            case Opcode.F32_MAX -> max(x, y);
            default -> throw Numerics.unknown(op);
        };
    }

    // The Java library may return a NaN as it came; an addition makes it quiet.

    static float ceil(float x) {
        return x != x ? x + x : (float) Math.ceil(x);
    }

    static float floor(float x) {
        return x != x ? x + x : (float) Math.floor(x);
    }

    static float trunc(float x) {
        return x < 0 ? ceil(x) : floor(x);
    }

    static float nearest(float x) {
        return x != x ? x + x : (float) Math.rint(x);
    }

    static float min(float x, float y) {
        return isNaN(x, y) ? x + y : Math.min(x, y);
    }

    static float max(float x, float y) {
        return isNaN(x, y) ? x + y : Math.max(x, y);
    }

    private static boolean isNaN(float x, float y) {
        return x != x || y != y;
    }
}
