// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.pass;

import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.LowType;
import dev.amphora.compiler.ir.Opcode;
import dev.amphora.compiler.ir.Phi;
import dev.amphora.compiler.ir.Value;
import dev.amphora.wasm.model.Op;

/**
 * Finds a simpler instruction or value for a numeric operator: folds constants, removes neutral operands, combines constants
 * of nested operators. Floating point is only folded where the result is no NaN, whose bits Wasm leaves open.
 */
final class SimplifyExpressions {
    private static final long LOW_HALF = 0xFFFF_FFFFL;
    /** How far the operands of a value are followed. */
    private static final int MAX_DEPTH = 3;

    private SimplifyExpressions() {}

    /**
     * Returns an existing value to use instead; a new instruction to put in the place of the given one, perhaps with new
     * constants among its operands (new ones have no number yet); or null.
     */
    static Value simplify(Instr instr) {
        if (instr.opcode() != Opcode.NUMERIC) {
            return null;
        }
        return switch (instr.args().length) {
            case 1 -> simplifyUnary(instr, instr.arg(0));
            case 2 -> simplifyBinary(instr, instr.arg(0), instr.arg(1));
            default -> instr.wasmOp() == Op.SELECT ? simplifySelect(instr) : null;
        };
    }

    static boolean isConstant(Value value) {
        return value instanceof Instr instr && instr.opcode() == Opcode.CONST;
    }

    static boolean isConstant(Value value, long bits) {
        return isConstant(value) && ((Instr) value).imm() == bits;
    }

    static long bits(Value constant) {
        return ((Instr) constant).imm();
    }

    private static Instr constant(LowType type, long bits) {
        return new Instr.Builder(Opcode.CONST).imm(bits).build(type);
    }

    private static Instr numeric(Instr place, LowType type, Op op, Value... args) {
        return new Instr.Builder(Opcode.NUMERIC)
                .wasmOp(op)
                .args(args)
                .position(place.position())
                .build(type);
    }

    private static boolean is(Value value, Op op) {
        return value instanceof Instr instr && instr.opcode() == Opcode.NUMERIC && instr.wasmOp() == op;
    }

    private static Value simplifySelect(Instr select) {
        Value condition = select.arg(2);
        if (isConstant(condition)) {
            return (int) bits(condition) != 0 ? select.arg(0) : select.arg(1);
        }
        if (select.arg(0) == select.arg(1)) {
            return select.arg(0);
        }
        if (is(condition, Op.I32_EQZ)) {
            return numeric(select, select.type(), Op.SELECT, select.arg(1), select.arg(0), ((Instr) condition).arg(0));
        }
        if (select.type() == LowType.I32
                && isConstant(select.arg(0), 1)
                && isConstant(select.arg(1), 0)
                && isBoolean(condition)) {
            return condition;
        }
        return null;
    }

    private static Value simplifyUnary(Instr instr, Value x) {
        Op op = instr.wasmOp();
        if (isConstant(x)) {
            Long folded = ConstantArithmetic.unary(op, bits(x));
            return folded == null ? null : constant(instr.type(), folded);
        }
        switch (op) {
            case I32_EQZ -> {
                if (is(x, Op.I32_EQZ) && isBoolean(((Instr) x).arg(0))) {
                    return ((Instr) x).arg(0);
                }
                Op opposite =
                        x instanceof Instr inner && inner.opcode() == Opcode.NUMERIC ? opposite(inner.wasmOp()) : null;
                if (opposite != null) {
                    return numeric(instr, LowType.I32, opposite, ((Instr) x).arg(0), ((Instr) x).arg(1));
                }
            }
            case I32_WRAP_I64 -> {
                if (is(x, Op.I64_EXTEND_I32_S) || is(x, Op.I64_EXTEND_I32_U)) {
                    return sameType(instr, ((Instr) x).arg(0));
                }
            }
            case I64_EXTEND_I32_U -> {
                if (is(x, Op.I32_WRAP_I64) && hasNoHighBits(((Instr) x).arg(0), MAX_DEPTH)) {
                    return ((Instr) x).arg(0);
                }
            }
            case I32_EXTEND8_S -> {
                if (is(x, Op.I32_EXTEND8_S) || isLoad(x, Op.I32_LOAD8_S)) {
                    return x;
                }
            }
            case I32_EXTEND16_S -> {
                if (is(x, Op.I32_EXTEND16_S) || isLoad(x, Op.I32_LOAD16_S) || isLoad(x, Op.I32_LOAD8_U)) {
                    return x;
                }
            }
            default -> {}
        }
        return null;
    }

    /** Whether the upper half of a value is zero. */
    private static boolean hasNoHighBits(Value value, int depth) {
        if (isConstant(value)) {
            return bits(value) >>> 32 == 0;
        }
        if (depth == 0) {
            return false;
        }
        if (value instanceof Phi phi) {
            return phi.inputs().values().stream().allMatch(input -> hasNoHighBits(input, depth - 1));
        }
        return is(value, Op.I64_EXTEND_I32_U)
                || is(value, Op.I64_SHR_U)
                        && isConstant(((Instr) value).arg(1))
                        && (bits(((Instr) value).arg(1)) & 63) >= 32
                || is(value, Op.I64_AND) && hasNoHighBits(((Instr) value).arg(1), depth - 1);
    }

    private static Value sameType(Instr instr, Value value) {
        return value.type() == instr.type() ? value : null;
    }

    private static boolean isLoad(Value value, Op op) {
        return value instanceof Instr instr && instr.opcode() == Opcode.LOAD && instr.wasmOp() == op;
    }

    /** Whether the value is 0 or 1. */
    private static boolean isBoolean(Value value) {
        if (!(value instanceof Instr instr) || instr.opcode() != Opcode.NUMERIC) {
            return false;
        }
        String name = instr.wasmOp().mnemonic();
        return instr.type() == LowType.I32
                && (opposite(instr.wasmOp()) != null || name.endsWith("eqz") || isFloatOrder(name));
    }

    private static boolean isFloatOrder(String mnemonic) {
        return mnemonic.matches("f(32|64)\\.(lt|gt|le|ge)");
    }

    private static Value simplifyBinary(Instr instr, Value a, Value b) {
        Op op = instr.wasmOp();
        if (isConstant(a) && isConstant(b)) {
            Long folded = ConstantArithmetic.binary(op, bits(a), bits(b));
            return folded == null ? null : constant(instr.type(), folded);
        }
        if (isConstant(a) && isCommutative(op)) {
            return numeric(instr, instr.type(), op, b, a);
        }
        if (a == b) {
            Value same = simplifySame(instr, a);
            if (same != null) {
                return same;
            }
        }
        return isConstant(b) ? simplifyWithConstant(instr, a, bits(b)) : null;
    }

    private static Value simplifySame(Instr instr, Value a) {
        return switch (instr.wasmOp()) {
            case I32_SUB, I32_XOR, I64_SUB, I64_XOR -> constant(instr.type(), 0);
            case I32_AND, I32_OR, I64_AND, I64_OR -> sameType(instr, a);
            case I32_EQ, I32_LE_S, I32_LE_U, I32_GE_S, I32_GE_U, I64_EQ, I64_LE_S, I64_LE_U, I64_GE_S, I64_GE_U ->
                constant(LowType.I32, 1);
            case I32_NE, I32_LT_S, I32_LT_U, I32_GT_S, I32_GT_U, I64_NE, I64_LT_S, I64_LT_U, I64_GT_S, I64_GT_U ->
                constant(LowType.I32, 0);
            default -> null;
        };
    }

    private static Value simplifyWithConstant(Instr instr, Value a, long b) {
        switch (instr.wasmOp()) {
            case I32_ADD, I64_ADD -> {
                if (b == 0) {
                    return sameType(instr, a);
                }
                if (is(a, instr.wasmOp()) && isConstant(((Instr) a).arg(1))) {
                    // (x + c) + d, with wrap-around like the machine's.
                    long sum = bits(((Instr) a).arg(1)) + b;
                    Instr constant = constant(instr.type(), instr.type() == LowType.I32 ? (int) sum : sum);
                    return numeric(instr, instr.type(), instr.wasmOp(), ((Instr) a).arg(0), constant);
                }
            }
            case I32_SUB, I64_SUB -> {
                Op add = instr.wasmOp() == Op.I32_SUB ? Op.I32_ADD : Op.I64_ADD;
                Instr negated = constant(instr.type(), instr.type() == LowType.I32 ? (int) -b : -b);
                return numeric(instr, instr.type(), add, a, negated);
            }
            case I32_OR, I64_OR, I32_XOR, I64_XOR, I32_ROTL, I64_ROTL, I32_ROTR, I64_ROTR -> {
                if (b == 0) {
                    return sameType(instr, a);
                }
            }
            case I32_SHL, I32_SHR_S, I32_SHR_U -> {
                if ((b & 31) == 0) {
                    return sameType(instr, a);
                }
            }
            case I64_SHL, I64_SHR_S, I64_SHR_U -> {
                if ((b & 63) == 0) {
                    return sameType(instr, a);
                }
            }
            case I32_MUL, I64_MUL -> {
                if (b == 1) {
                    return sameType(instr, a);
                }
                if (b == 0) {
                    return constant(instr.type(), 0);
                }
            }
            case I32_DIV_S, I32_DIV_U, I64_DIV_S, I64_DIV_U -> {
                if (b == 1) {
                    return sameType(instr, a);
                }
            }
            case I32_AND, I64_AND -> {
                if (b == 0) {
                    return constant(instr.type(), 0);
                }
                if (b == -1) {
                    return sameType(instr, a);
                }
                if (b == LOW_HALF && is(a, Op.I64_EXTEND_I32_S)) {
                    return numeric(instr, LowType.I64, Op.I64_EXTEND_I32_U, ((Instr) a).arg(0));
                }
                if (b == LOW_HALF && hasNoHighBits(a, MAX_DEPTH)) {
                    return a;
                }
            }
            case I32_EQ -> {
                if (b == 0) {
                    return numeric(instr, LowType.I32, Op.I32_EQZ, a);
                }
            }
            case I64_EQ -> {
                if (b == 0) {
                    return numeric(instr, LowType.I32, Op.I64_EQZ, a);
                }
            }
            case I32_NE -> {
                if (b == 0 && isBoolean(a)) {
                    return a;
                }
            }
            default -> {}
        }
        return null;
    }

    static boolean isCommutative(Op op) {
        return switch (op) {
            case I32_ADD,
                    I32_MUL,
                    I32_AND,
                    I32_OR,
                    I32_XOR,
                    I32_EQ,
                    I32_NE,
                    I64_ADD,
                    I64_MUL,
                    I64_AND,
                    I64_OR,
                    I64_XOR,
                    I64_EQ,
                    I64_NE,
                    F32_ADD,
                    F32_MUL,
                    F64_ADD,
                    F64_MUL,
                    F32_EQ,
                    F64_EQ,
                    F32_NE,
                    F64_NE -> true;
            default -> false;
        };
    }

    /** Whether an operator may trap, and so must stay behind the checks before it. */
    static boolean mayTrap(Op op) {
        return switch (op) {
            case I32_DIV_S,
                    I32_DIV_U,
                    I32_REM_S,
                    I32_REM_U,
                    I64_DIV_S,
                    I64_DIV_U,
                    I64_REM_S,
                    I64_REM_U,
                    I32_TRUNC_F32_S,
                    I32_TRUNC_F32_U,
                    I32_TRUNC_F64_S,
                    I32_TRUNC_F64_U,
                    I64_TRUNC_F32_S,
                    I64_TRUNC_F32_U,
                    I64_TRUNC_F64_S,
                    I64_TRUNC_F64_U -> true;
            default -> false;
        };
    }

    /** The comparison that is true where this one is false; null if there is none. */
    static Op opposite(Op op) {
        return switch (op) {
            case I32_EQ -> Op.I32_NE;
            case I32_NE -> Op.I32_EQ;
            case I32_LT_S -> Op.I32_GE_S;
            case I32_LT_U -> Op.I32_GE_U;
            case I32_GT_S -> Op.I32_LE_S;
            case I32_GT_U -> Op.I32_LE_U;
            case I32_LE_S -> Op.I32_GT_S;
            case I32_LE_U -> Op.I32_GT_U;
            case I32_GE_S -> Op.I32_LT_S;
            case I32_GE_U -> Op.I32_LT_U;
            case I64_EQ -> Op.I64_NE;
            case I64_NE -> Op.I64_EQ;
            case I64_LT_S -> Op.I64_GE_S;
            case I64_LT_U -> Op.I64_GE_U;
            case I64_GT_S -> Op.I64_LE_S;
            case I64_GT_U -> Op.I64_LE_U;
            case I64_LE_S -> Op.I64_GT_S;
            case I64_LE_U -> Op.I64_GT_U;
            case I64_GE_S -> Op.I64_LT_S;
            case I64_GE_U -> Op.I64_LT_U;
            case F32_EQ -> Op.F32_NE;
            case F32_NE -> Op.F32_EQ;
            case F64_EQ -> Op.F64_NE;
            case F64_NE -> Op.F64_EQ;
            default -> null;
        };
    }
}
