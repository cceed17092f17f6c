// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import dev.amphora.engine.OperandStack.Operand;
import dev.amphora.engine.OperandStack.Place;
import dev.amphora.wasm.model.ValType;

/**
 * Writes one instruction for two of which the second uses up what the first has made: an instruction costs the interpreter about
 * the same whatever it computes. The pairs, and what they grow to when they meet a third, are those that are frequent in the
 * inner loops of compiled C and Java: indices and addresses, fields of bits, rotations, products that are summed up, counters.
 */
final class InstructionPairs {
    private static final int NONE = CodeWriter.NONE;

    private final CodeWriter code;
    private final Operands operands;

    InstructionPairs(CodeWriter code, Operands operands) {
        this.code = code;
        this.operands = operands;
    }

    /** Writes a conversion of a popped operand together with what made it, if they are a pair. */
    boolean convert(int op, Operand operand, ValType result) {
        if (!code.isJustMade(operand)) {
            return false;
        }
        int load = code.last(0);
        if (op == Opcode.I64_EXTEND_I32_S && isLoad32(load)) {
            // An i32 is in its slot as the i64 with the same value.
            operands.push(result);
            return true;
        }
        if (op == Opcode.I64_EXTEND_I32_U && isLoad32(load)) {
            code.replaceLast(unsigned(load), operands.push(result), code.last(2), code.last(3), code.last(4));
            return true;
        }
        return false;
    }

    private static boolean isLoad32(int op) {
        return op == Opcode.I32_LOAD || op == Opcode.I32_LOAD_INDEXED || op == Opcode.I32_LOAD_SCALED;
    }

    private static int unsigned(int load) {
        return switch (load) {
            case Opcode.I32_LOAD -> Opcode.I64_LOAD32_U;
            case Opcode.I32_LOAD_INDEXED -> Opcode.I64_LOAD32_U_INDEXED;
            default -> Opcode.I64_LOAD32_U_SCALED;
        };
    }

    /** Writes an operator on two popped operands together with what made one of them, if they are a pair. */
    boolean combine(int op, Operand first, Operand second, ValType result) {
        if (operands.isInSlot(first) && code.isJustMade(second)) {
            return combine(op, operands.slotOf(first), result, true);
        }
        if (operands.isInSlot(second) && code.isJustMade(first)) {
            return second.place() == Place.CONSTANT && combineWithConstant(op, (int) second.value(), result)
                    || combine(op, operands.slotOf(second), result, false);
        }
        return second.place() == Place.CONSTANT
                && code.isJustMade(first)
                && combineWithConstant(op, (int) second.value(), result);
    }

    /**
     * Writes an operator on what the last instruction made and on another slot.
     *
     * @param isSecond whether what was made is the second operand of the two
     */
    private boolean combine(int op, int other, ValType result, boolean isSecond) {
        int made = code.last(0);
        int n = code.last(4);
        int pair =
                switch (op) {
                    case Opcode.I32_ADD ->
                        switch (made) {
                            case Opcode.I32_MUL_CONST -> Opcode.I32_MUL_CONST_ADD;
                            case Opcode.I32_SHL_CONST -> Opcode.I32_MUL_CONST_ADD;
                            case Opcode.I32_AND_CONST -> Opcode.I32_AND_CONST_ADD;
                            case Opcode.I32_SHR_U_CONST -> Opcode.I32_SHR_U_CONST_ADD;
                            case Opcode.I32_ROTL_CONST_AND -> Opcode.I32_ROTL_CONST_AND_ADD;
                            case Opcode.I32_ADD -> Opcode.I32_ADD_ADD;
                            case Opcode.I32_MUL -> Opcode.I32_MUL_ADD;
                            default -> NONE;
                        };
                    case Opcode.I32_XOR ->
                        switch (made) {
                            case Opcode.I32_SHR_U_CONST -> Opcode.I32_SHR_U_CONST_XOR;
                            case Opcode.I32_ROTL_CONST -> Opcode.I32_ROTL_CONST_XOR;
                            default -> NONE;
                        };
                    case Opcode.I64_ADD -> made == Opcode.I64_MUL ? Opcode.I64_MUL_ADD : NONE;
                    // Not commutative: of two NaNs an operator may prefer the first.
                    case Opcode.F64_ADD, Opcode.F64_SUB, Opcode.F64_MUL -> isSecond ? floatPair(op, made) : NONE;
                    default -> NONE;
                };
        switch (pair) {
            case NONE -> {
                return false;
            }
            case Opcode.I32_ADD_ADD, Opcode.I32_MUL_ADD, Opcode.I64_MUL_ADD, Opcode.F64_MUL_SUB ->
                code.replaceLast(pair, operands.push(result), code.last(2), code.last(3), other);
            case Opcode.F64_MUL_ADD -> multiplyAdd(other, operands.push(result));
            case Opcode.I32_ROTL_CONST_AND_ADD -> {
                int mask = code.last(5);
                code.replaceLast(pair, operands.push(result), code.last(2), other, n);
                code.append(mask);
            }
            default -> {
                int number = made == Opcode.I32_SHL_CONST ? 1 << n : n;
                code.replaceLast(pair, operands.push(result), code.last(2), other, number);
            }
        }
        return true;
    }

    /** Makes of the last instruction, a product of f64, its sum with another slot; and of a load before it, if that is its second factor. */
    private void multiplyAdd(int other, int x) {
        int y = code.last(2);
        int z = code.last(3);
        int load = code.beforeLast(0);
        boolean loaded = (load == Opcode.F64_LOAD || load == Opcode.I64_LOAD_INDEXED)
                && code.beforeLast(1) == z
                && z >= operands.firstHome()
                && y != z
                && other != z;
        code.dropLast();
        if (loaded) {
            int address = code.last(2);
            int index = code.last(3);
            int offset = code.last(4);
            int pair = load == Opcode.F64_LOAD ? Opcode.F64_LOAD_MUL_ADD : Opcode.F64_LOAD_INDEXED_MUL_ADD;
            code.replaceLast(pair, x, address, y, offset);
            code.append(other);
            code.append(index);
        } else {
            code.emitProducer(Opcode.F64_MUL_ADD, x, y, z, other);
        }
    }

    private static int floatPair(int op, int made) {
        if (made == Opcode.F64_MUL) {
            return switch (op) {
                case Opcode.F64_ADD -> Opcode.F64_MUL_ADD;
                case Opcode.F64_SUB -> Opcode.F64_MUL_SUB;
                default -> NONE;
            };
        }
        return NONE;
    }

    /** Writes an operator on what the last instruction made and a constant. */
    private boolean combineWithConstant(int op, int constant, ValType result) {
        int n = code.last(4);
        if (op != Opcode.I32_AND) {
            return false;
        }
        // A shift is a rotation of which some bits are left out.
        int rotation;
        int mask;
        switch (code.last(0)) {
            case Opcode.I32_SHL_CONST -> {
                rotation = n;
                mask = -1 << n;
            }
            case Opcode.I32_SHR_U_CONST -> {
                rotation = -n;
                mask = -1 >>> n;
            }
            case Opcode.I32_ROTL_CONST -> {
                rotation = n;
                mask = -1;
            }
            default -> {
                return false;
            }
        }
        code.replaceLast(Opcode.I32_ROTL_CONST_AND, operands.push(result), code.last(2), 0, rotation);
        code.append(mask & constant);
        return true;
    }

    /** Writes a load from a popped address together with what made that, if they are a pair. */
    boolean load(int op, Operand address, int offset, ValType result) {
        if (!code.isJustMade(address)) {
            return false;
        }
        int n = code.last(4);
        int form =
                switch (code.last(0)) {
                    case Opcode.I32_ADD -> indexed(op);
                    case Opcode.I32_MUL_CONST_ADD -> n == width(op) ? scaled(op) : NONE;
                    case Opcode.I32_ADD_CONST -> operands.constantSlot(n) >= 0 ? indexed(op) : NONE;
                    default -> NONE;
                };
        if (form == NONE) {
            return false;
        }
        int y = code.last(2);
        int z = code.last(3);
        int x = operands.push(result);
        switch (code.last(0)) {
            case Opcode.I32_ADD -> code.replaceLast(form, x, y, z, offset);
            case Opcode.I32_MUL_CONST_ADD -> code.replaceLast(form, x, z, y, offset);
            default -> code.replaceLast(form, x, y, operands.constantSlot(n), offset);
        }
        return true;
    }

    private static int width(int load) {
        return switch (load) {
            case Opcode.I32_LOAD, Opcode.F32_LOAD, Opcode.I64_LOAD32_S, Opcode.I64_LOAD32_U -> Integer.BYTES;
            case Opcode.I64_LOAD, Opcode.F64_LOAD -> Long.BYTES;
            case Opcode.I32_LOAD16_S, Opcode.I64_LOAD16_S, Opcode.I32_LOAD16_U, Opcode.I64_LOAD16_U -> Short.BYTES;
            default -> Byte.BYTES;
        };
    }

    private static int indexed(int load) {
        return switch (load) {
            case Opcode.I32_LOAD, Opcode.F32_LOAD, Opcode.I64_LOAD32_S -> Opcode.I32_LOAD_INDEXED;
            case Opcode.I64_LOAD, Opcode.F64_LOAD -> Opcode.I64_LOAD_INDEXED;
            case Opcode.I32_LOAD8_S, Opcode.I64_LOAD8_S -> Opcode.I32_LOAD8_S_INDEXED;
            case Opcode.I32_LOAD8_U, Opcode.I64_LOAD8_U -> Opcode.I32_LOAD8_U_INDEXED;
            case Opcode.I32_LOAD16_S, Opcode.I64_LOAD16_S -> Opcode.I32_LOAD16_S_INDEXED;
            case Opcode.I32_LOAD16_U, Opcode.I64_LOAD16_U -> Opcode.I32_LOAD16_U_INDEXED;
            default -> Opcode.I64_LOAD32_U_INDEXED;
        };
    }

    private static int scaled(int load) {
        return switch (indexed(load)) {
            case Opcode.I32_LOAD_INDEXED -> Opcode.I32_LOAD_SCALED;
            case Opcode.I64_LOAD_INDEXED -> Opcode.I64_LOAD_SCALED;
            case Opcode.I32_LOAD16_S_INDEXED -> Opcode.I32_LOAD16_S_SCALED;
            case Opcode.I32_LOAD16_U_INDEXED -> Opcode.I32_LOAD16_U_SCALED;
            case Opcode.I64_LOAD32_U_INDEXED -> Opcode.I64_LOAD32_U_SCALED;
            default -> NONE;
        };
    }

    /** Writes a store together with what made the popped value, if they are a pair; {@code address} is popped next. */
    boolean store(int op, Operand value, int offset) {
        if (!code.isJustMade(value) || !operands.isInSlot(operands.top())) {
            return false;
        }
        if (code.last(0) != Opcode.I32_WRAP_I64) {
            return false;
        }
        // A store takes the low bits in any case.
        int y = code.last(2);
        code.dropLast();
        code.emit(op, 0, operands.popSlot(), y, offset);
        return true;
    }

    /** Writes a selection between popped operands by what the last instruction found out about them, if that is possible. */
    boolean select(Operand first, Operand second, Operand condition) {
        if (!code.isJustMade(condition) || !operands.isInSlot(first) || !operands.isInSlot(second)) {
            return false;
        }
        int made = code.last(0);
        boolean less = made == Opcode.I32_LT_S || made == Opcode.I32_LE_S;
        boolean isConstant = false;
        switch (made) {
            case Opcode.I32_LT_S, Opcode.I32_LE_S, Opcode.I32_GT_S, Opcode.I32_GE_S -> {}
            case Opcode.I32_LT_S_CONST, Opcode.I32_LE_S_CONST -> {
                less = true;
                isConstant = true;
            }
            case Opcode.I32_GT_S_CONST, Opcode.I32_GE_S_CONST -> isConstant = true;
            default -> {
                return false;
            }
        }
        int y = operands.slotOf(first);
        int z = operands.slotOf(second);
        int left = code.last(2);
        boolean rightIsSecond;
        boolean rightIsFirst;
        if (isConstant) {
            rightIsSecond = second.place() == Place.CONSTANT && second.value() == code.last(4);
            rightIsFirst = first.place() == Place.CONSTANT && first.value() == code.last(4);
        } else {
            rightIsSecond = code.last(3) == z;
            rightIsFirst = code.last(3) == y;
        }
        boolean min;
        if (left == y && rightIsSecond) {
            min = less;
        } else if (left == z && rightIsFirst) {
            min = !less;
        } else {
            return false;
        }
        code.replaceLast(min ? Opcode.I32_MIN_S : Opcode.I32_MAX_S, operands.push(first.type()), y, z, 0);
        return true;
    }
}
