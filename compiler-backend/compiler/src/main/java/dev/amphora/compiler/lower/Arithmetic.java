// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.lower;

import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.LowType;
import dev.amphora.compiler.ir.Opcode;
import dev.amphora.compiler.ir.Value;
import dev.amphora.wasm.model.Op;
import java.util.LinkedHashMap;
import java.util.Map;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.BranchingCondition;
import org.teavm.model.instructions.CastIntegerDirection;
import org.teavm.model.instructions.IntegerSubtype;
import org.teavm.model.instructions.NumericOperandType;

/** Java's arithmetic in Wasm's operators. */
final class Arithmetic {
    private final Emitter emit;
    /** Three-way comparisons that a branch may look through. */
    private final Map<Value, Comparison> comparisons = new LinkedHashMap<>();

    private record Comparison(NumericOperandType type, boolean nanIsLess, Value a, Value b) {}

    Arithmetic(Emitter emit) {
        this.emit = emit;
    }

    Value binary(BinaryOperation operation, NumericOperandType type, Value a, Value b) {
        switch (operation) {
            case COMPARE_LESS:
            case COMPARE_GREATER:
                return compare(type, operation == BinaryOperation.COMPARE_LESS, a, b);
            case DIVIDE:
                return type == NumericOperandType.INT || type == NumericOperandType.LONG
                        ? divide(type, a, b)
                        : emit.numeric(
                                JavaTypes.low(type),
                                op(type, Op.I32_DIV_S, Op.I64_DIV_S, Op.F32_DIV, Op.F64_DIV),
                                a,
                                b);
            case SHIFT_LEFT:
            case SHIFT_RIGHT:
            case SHIFT_RIGHT_UNSIGNED:
                return shift(operation, type, a, b);
            default:
                return emit.numeric(JavaTypes.low(type), plain(operation, type), a, b);
        }
    }

    private static Op op(NumericOperandType type, Op i32, Op i64, Op f32, Op f64) {
        switch (type) {
            case LONG:
                return i64;
            case FLOAT:
                return f32;
            case DOUBLE:
                return f64;
            default:
                return i32;
        }
    }

    private static Op plain(BinaryOperation operation, NumericOperandType type) {
        switch (operation) {
            case ADD:
                return op(type, Op.I32_ADD, Op.I64_ADD, Op.F32_ADD, Op.F64_ADD);
            case SUBTRACT:
                return op(type, Op.I32_SUB, Op.I64_SUB, Op.F32_SUB, Op.F64_SUB);
            case MULTIPLY:
                return op(type, Op.I32_MUL, Op.I64_MUL, Op.F32_MUL, Op.F64_MUL);
            case MODULO:
                return op(type, Op.I32_REM_S, Op.I64_REM_S, null, null);
            case AND:
                return op(type, Op.I32_AND, Op.I64_AND, null, null);
            case OR:
                return op(type, Op.I32_OR, Op.I64_OR, null, null);
            case XOR:
                return op(type, Op.I32_XOR, Op.I64_XOR, null, null);
            default:
                throw new IllegalStateException("operation " + operation);
        }
    }

    /** Wasm traps where Java's quotient wraps: MIN_VALUE / -1. */
    private Value divide(NumericOperandType type, Value a, Value b) {
        boolean isLong = type == NumericOperandType.LONG;
        LowType low = JavaTypes.low(type);
        Op divide = isLong ? Op.I64_DIV_S : Op.I32_DIV_S;
        if (b instanceof Instr instr && instr.opcode() == Opcode.CONST && instr.imm() != -1) {
            return emit.numeric(low, divide, a, b);
        }
        // By -1 the quotient is the negation, which wraps; any other divisor but zero, checked before, is safe.
        Value one = emit.constant(low, 1);
        Value minusOne = emit.constant(low, -1);
        Value isMinusOne = emit.int32(isLong ? Op.I64_EQ : Op.I32_EQ, b, minusOne);
        Value safe = emit.numeric(low, Op.SELECT, one, b, isMinusOne);
        Value quotient = emit.numeric(low, divide, a, safe);
        Value negated = emit.numeric(low, isLong ? Op.I64_SUB : Op.I32_SUB, emit.constant(low, 0), a);
        return emit.numeric(low, Op.SELECT, negated, quotient, isMinusOne);
    }

    private Value shift(BinaryOperation operation, NumericOperandType type, Value a, Value b) {
        boolean isLong = type == NumericOperandType.LONG;
        Op op = operation == BinaryOperation.SHIFT_LEFT
                ? isLong ? Op.I64_SHL : Op.I32_SHL
                : operation == BinaryOperation.SHIFT_RIGHT
                        ? isLong ? Op.I64_SHR_S : Op.I32_SHR_S
                        : isLong ? Op.I64_SHR_U : Op.I32_SHR_U;
        Value distance = isLong && b.type() == LowType.I32 ? emit.numeric(LowType.I64, Op.I64_EXTEND_I32_U, b) : b;
        return emit.numeric(JavaTypes.low(type), op, a, distance);
    }

    /** -1, 0 or 1; what NaN gives depends on the instruction (JVMS fcmpl, fcmpg). */
    private Value compare(NumericOperandType type, boolean nanIsLess, Value a, Value b) {
        Comparison comparison = new Comparison(type, nanIsLess, a, b);
        Value greater = relation(comparison, BranchingCondition.GREATER);
        Value less = relation(comparison, BranchingCondition.LESS);
        Value result = emit.int32(Op.I32_SUB, greater, less);
        comparisons.put(result, comparison);
        return result;
    }

    /** The condition of a branch on an int against zero, or on a comparison it can look through. */
    Value condition(BranchingCondition condition, Value operand) {
        Comparison comparison = comparisons.get(operand);
        if (comparison != null) {
            return relation(comparison, condition);
        }
        Comparison withZero = new Comparison(NumericOperandType.INT, false, operand, emit.i32(0));
        if (condition == BranchingCondition.NOT_EQUAL) {
            return operand;
        }
        if (condition == BranchingCondition.EQUAL) {
            return emit.int32(Op.I32_EQZ, operand);
        }
        return relation(withZero, condition);
    }

    private Value relation(Comparison c, BranchingCondition condition) {
        boolean floating = c.type == NumericOperandType.FLOAT || c.type == NumericOperandType.DOUBLE;
        Op less = op(c.type, Op.I32_LT_S, Op.I64_LT_S, Op.F32_LT, Op.F64_LT);
        Op lessOrEqual = op(c.type, Op.I32_LE_S, Op.I64_LE_S, Op.F32_LE, Op.F64_LE);
        Op greater = op(c.type, Op.I32_GT_S, Op.I64_GT_S, Op.F32_GT, Op.F64_GT);
        Op greaterOrEqual = op(c.type, Op.I32_GE_S, Op.I64_GE_S, Op.F32_GE, Op.F64_GE);
        switch (condition) {
            case EQUAL:
                return emit.int32(op(c.type, Op.I32_EQ, Op.I64_EQ, Op.F32_EQ, Op.F64_EQ), c.a, c.b);
            case NOT_EQUAL:
                return emit.int32(op(c.type, Op.I32_NE, Op.I64_NE, Op.F32_NE, Op.F64_NE), c.a, c.b);
            case LESS:
                return floating && c.nanIsLess ? not(c, greaterOrEqual) : emit.int32(less, c.a, c.b);
            case LESS_OR_EQUAL:
                return floating && c.nanIsLess ? not(c, greater) : emit.int32(lessOrEqual, c.a, c.b);
            case GREATER:
                return floating && !c.nanIsLess ? not(c, lessOrEqual) : emit.int32(greater, c.a, c.b);
            case GREATER_OR_EQUAL:
                return floating && !c.nanIsLess ? not(c, less) : emit.int32(greaterOrEqual, c.a, c.b);
            default:
                throw new IllegalStateException("condition " + condition);
        }
    }

    private Value not(Comparison c, Op op) {
        return emit.int32(Op.I32_EQZ, emit.int32(op, c.a, c.b));
    }

    Value negate(NumericOperandType type, Value operand) {
        LowType low = JavaTypes.low(type);
        switch (type) {
            case FLOAT:
                return emit.numeric(low, Op.F32_NEG, operand);
            case DOUBLE:
                return emit.numeric(low, Op.F64_NEG, operand);
            default:
                return emit.numeric(
                        low, type == NumericOperandType.LONG ? Op.I64_SUB : Op.I32_SUB, emit.constant(low, 0), operand);
        }
    }

    Value convert(NumericOperandType from, NumericOperandType to, Value value) {
        if (from == to) {
            return value;
        }
        LowType low = JavaTypes.low(to);
        switch (to) {
            case INT:
                return emit.numeric(
                        low, op(from, null, Op.I32_WRAP_I64, Op.I32_TRUNC_SAT_F32_S, Op.I32_TRUNC_SAT_F64_S), value);
            case LONG:
                return emit.numeric(
                        low,
                        op(from, Op.I64_EXTEND_I32_S, null, Op.I64_TRUNC_SAT_F32_S, Op.I64_TRUNC_SAT_F64_S),
                        value);
            case FLOAT:
                return emit.numeric(
                        low, op(from, Op.F32_CONVERT_I32_S, Op.F32_CONVERT_I64_S, null, Op.F32_DEMOTE_F64), value);
            default:
                return emit.numeric(
                        low, op(from, Op.F64_CONVERT_I32_S, Op.F64_CONVERT_I64_S, Op.F64_PROMOTE_F32, null), value);
        }
    }

    Value narrow(CastIntegerDirection direction, IntegerSubtype type, Value value) {
        // Values of the small types are kept extended, so widening one changes nothing.
        return direction == CastIntegerDirection.TO_INTEGER ? value : extend(type, value);
    }

    private Value extend(IntegerSubtype type, Value value) {
        switch (type) {
            case BYTE:
                return emit.int32(Op.I32_EXTEND8_S, value);
            case SHORT:
                return emit.int32(Op.I32_EXTEND16_S, value);
            default:
                return emit.int32(Op.I32_AND, value, emit.i32(0xFFFF));
        }
    }
}
