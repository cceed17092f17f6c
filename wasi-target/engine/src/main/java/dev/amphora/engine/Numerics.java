// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

/**
 * The numeric operators, chosen by ranges of opcodes. Core spec 3.0, 4.3. Operands and results are as in slots; a unary
 * operator ignores {@code y}.
 */
final class Numerics {
    private Numerics() {}

    static long apply(int op, long x, long y) {
        if (op <= Opcode.I32_GE_U) {
            return I32Operators.compare(op, (int) x, (int) y);
        } else if (op <= Opcode.I64_GE_U) {
            return I64Operators.compare(op, x, y);
        } else if (op <= Opcode.F32_GE) {
            return F32Operators.compare(op, Float.intBitsToFloat((int) x), Float.intBitsToFloat((int) y));
        } else if (op <= Opcode.F64_GE) {
            return F64Operators.compare(op, Double.longBitsToDouble(x), Double.longBitsToDouble(y));
        } else if (op <= Opcode.I32_ROTR) {
            return I32Operators.compute(op, (int) x, (int) y);
        } else if (op <= Opcode.I64_ROTR) {
            return I64Operators.compute(op, x, y);
        } else if (op <= Opcode.F32_COPYSIGN) {
            return F32Operators.compute(op, (int) x, (int) y);
        } else if (op <= Opcode.F64_COPYSIGN) {
            return F64Operators.compute(op, x, y);
        } else {
            return Conversions.convert(op, x);
        }
    }

    static int toInt(boolean value) {
        return value ? 1 : 0;
    }

    static IllegalStateException unknown(int op) {
        return new IllegalStateException("not an operator of this class: 0x" + Integer.toHexString(op));
    }
}
