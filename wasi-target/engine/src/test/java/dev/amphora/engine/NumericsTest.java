// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.amphora.wasm.model.FuncType;
import dev.amphora.wasm.model.Instr;
import dev.amphora.wasm.model.Op;
import dev.amphora.wasm.model.ValType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Numeric operators at their edges, each with its operands in locals and as constants. */
class NumericsTest {
    private static final int F32_SIGNALLING = 0x7FA0_0000;
    private static final long F64_SIGNALLING = 0x7FF4_0000_0000_0001L;

    /** Applies an operator to raw bits. */
    private static long apply(Op op, long... operands) {
        FuncType type = op.type();
        TestModule module = new TestModule();
        List<Object> fromLocals = new ArrayList<>();
        List<Object> fromConstants = new ArrayList<>();
        List<Object> mixed = new ArrayList<>();
        for (int i = 0; i < operands.length; i++) {
            Instr constant = constant(type.params().get(i), operands[i]);
            fromLocals.add(TestModule.get(i));
            fromConstants.add(constant);
            mixed.add(i == 0 ? TestModule.get(0) : constant);
        }
        module.function("locals", type, List.of(), fromLocals.toArray(), op);
        module.function("constants", type, List.of(), fromConstants.toArray(), op);
        module.function("mixed", type, List.of(), mixed.toArray(), op);
        Instance instance = module.instantiate();
        long result = instance.function("locals").call(operands)[0];
        assertEquals(result, instance.function("constants").call(operands)[0], op + " of constants");
        assertEquals(result, instance.function("mixed").call(operands)[0], op + " of a local and a constant");
        return result;
    }

    private static Instr constant(ValType type, long bits) {
        return switch (type) {
            case I32 -> Instr.i32Const((int) bits);
            case I64 -> Instr.i64Const(bits);
            case F32 -> new Instr.F32Const((int) bits);
            case F64 -> new Instr.F64Const(bits);
            default -> throw new IllegalArgumentException(type.toString());
        };
    }

    private static void assertTraps(Trap.Kind kind, Op op, long... operands) {
        assertEquals(kind, assertThrows(Trap.class, () -> apply(op, operands)).kind());
    }

    private static long f32(float value) {
        return Float.floatToRawIntBits(value);
    }

    private static long f64(double value) {
        return Double.doubleToRawLongBits(value);
    }

    @Test
    void divisionTraps() {
        assertTraps(Trap.Kind.INTEGER_DIVIDE_BY_ZERO, Op.I32_DIV_S, 1, 0);
        assertTraps(Trap.Kind.INTEGER_DIVIDE_BY_ZERO, Op.I64_REM_U, 1, 0);
        assertTraps(Trap.Kind.INTEGER_OVERFLOW, Op.I32_DIV_S, Integer.MIN_VALUE, -1);
        assertTraps(Trap.Kind.INTEGER_OVERFLOW, Op.I64_DIV_S, Long.MIN_VALUE, -1);
        assertEquals(0, apply(Op.I32_REM_S, Integer.MIN_VALUE, -1));
        assertEquals(0, apply(Op.I64_REM_S, Long.MIN_VALUE, -1));
        assertEquals(0, apply(Op.I32_DIV_U, Integer.MIN_VALUE, -1));
        assertEquals(0x7FFF_FFFF, apply(Op.I32_DIV_U, -1, 2));
    }

    @Test
    void shiftsAndRotationsTakeTheirDistanceModuloTheWidth() {
        assertEquals(2, apply(Op.I32_SHL, 1, 33));
        assertEquals(-1, apply(Op.I32_SHR_S, -5, 31 + 32));
        assertEquals(1, apply(Op.I32_SHR_U, -1, 31));
        assertEquals(1L << 63, apply(Op.I64_ROTR, 1, 65));
        assertEquals(1, apply(Op.I32_ROTL, Integer.MIN_VALUE, 1));
        assertEquals(32, apply(Op.I32_CLZ, 0));
        assertEquals(64, apply(Op.I64_CTZ, 0));
    }

    @Test
    void constantsAsOperandsKeepTheirMeaning() {
        assertEquals(Integer.MIN_VALUE, apply(Op.I32_SUB, 0, Integer.MIN_VALUE));
        assertEquals(-3, apply(Op.I32_SUB, 4, 7));
        assertEquals(0, apply(Op.I32_LT_U, -1, 1));
        assertEquals(1, apply(Op.I32_GT_U, -1, 1));
        assertEquals(1, apply(Op.I64_LT_S, -1, 1));
    }

    /** Commutative operators with the constant first, which the translator may swap. */
    @Test
    void constantMayComeFirst() {
        for (Op op : List.of(Op.I32_ADD, Op.I32_SUB, Op.I32_MUL, Op.I32_EQ, Op.I32_LT_S, Op.I32_GE_U, Op.I32_SHL)) {
            TestModule module = new TestModule();
            FuncType type = TestModule.i32s(1, 1);
            module.function("t", type, List.of(), TestModule.i32(-7), TestModule.get(0), op);
            assertEquals(apply(op, -7, 5), module.instantiate().function("t").call(5)[0], op.mnemonic());
        }
    }

    @Test
    void minAndMaxKnowZerosAndNaN() {
        assertEquals(f32(-0f), apply(Op.F32_MIN, f32(0f), f32(-0f)));
        assertEquals(f64(0.0), apply(Op.F64_MAX, f64(-0.0), f64(0.0)));
        assertEquals(0x7FE0_0000, apply(Op.F32_MIN, F32_SIGNALLING, f32(1)));
        assertEquals(0x7FFC_0000_0000_0001L, apply(Op.F64_MAX, f64(1), F64_SIGNALLING));
    }

    @Test
    void arithmeticMakesNaNsQuiet() {
        for (Op op : List.of(Op.F64_CEIL, Op.F64_FLOOR, Op.F64_TRUNC, Op.F64_NEAREST, Op.F64_SQRT, Op.F32_DEMOTE_F64)) {
            long quietBit = op == Op.F32_DEMOTE_F64 ? 0x40_0000 : 0x8_0000_0000_0000L;
            assertEquals(quietBit, apply(op, F64_SIGNALLING) & quietBit, op.mnemonic());
        }
    }

    @Test
    void signOperatorsAndReinterpretationKeepNaNBits() {
        assertEquals((int) (F32_SIGNALLING | 0x8000_0000L), apply(Op.F32_NEG, F32_SIGNALLING));
        assertEquals(F64_SIGNALLING, apply(Op.F64_ABS, F64_SIGNALLING | Long.MIN_VALUE));
        assertEquals(F32_SIGNALLING, apply(Op.I32_REINTERPRET_F32, F32_SIGNALLING));
        assertEquals(F64_SIGNALLING | Long.MIN_VALUE, apply(Op.F64_COPYSIGN, F64_SIGNALLING, f64(-0.0)));
    }

    @Test
    void roundingKeepsTheSignOfZero() {
        assertEquals(f64(-0.0), apply(Op.F64_TRUNC, f64(-0.7)));
        assertEquals(f64(-0.0), apply(Op.F64_CEIL, f64(-0.7)));
        assertEquals(f32(2f), apply(Op.F32_NEAREST, f32(2.5f)));
        assertEquals(f32(-0f), apply(Op.F32_NEAREST, f32(-0.5f)));
    }

    @Test
    void truncationTrapsOutsideItsRange() {
        assertTraps(Trap.Kind.INVALID_CONVERSION_TO_INTEGER, Op.I32_TRUNC_F64_S, f64(Double.NaN));
        assertTraps(Trap.Kind.INTEGER_OVERFLOW, Op.I32_TRUNC_F64_S, f64(2147483648.0));
        assertEquals(Integer.MAX_VALUE, apply(Op.I32_TRUNC_F64_S, f64(2147483647.9)));
        assertEquals(Integer.MIN_VALUE, apply(Op.I32_TRUNC_F64_S, f64(-2147483648.9)));
        assertTraps(Trap.Kind.INTEGER_OVERFLOW, Op.I32_TRUNC_F32_U, f32(-1f));
        assertEquals(0, apply(Op.I32_TRUNC_F32_U, f32(-0.9f)));
        assertEquals(-1, apply(Op.I32_TRUNC_F64_U, f64(4294967295.0)));
        assertTraps(Trap.Kind.INTEGER_OVERFLOW, Op.I64_TRUNC_F64_S, f64(0x1p63));
        assertEquals(Long.MIN_VALUE, apply(Op.I64_TRUNC_F64_U, f64(0x1p63)));
        assertTraps(Trap.Kind.INTEGER_OVERFLOW, Op.I64_TRUNC_F32_U, f32(0x1p64f));
    }

    @Test
    void saturatingTruncationDoesNotTrap() {
        assertEquals(0, apply(Op.I32_TRUNC_SAT_F64_U, f64(Double.NaN)));
        assertEquals(-1, apply(Op.I32_TRUNC_SAT_F32_U, f32(Float.POSITIVE_INFINITY)));
        assertEquals(0, apply(Op.I64_TRUNC_SAT_F64_U, f64(-5)));
        assertEquals(-1, apply(Op.I64_TRUNC_SAT_F64_U, f64(0x1p64)));
        assertEquals(Long.MIN_VALUE, apply(Op.I64_TRUNC_SAT_F32_S, f32(Float.NEGATIVE_INFINITY)));
    }

    @Test
    void unsignedConversionRoundsOnce() {
        assertEquals(f32(0x1.000002p63f), apply(Op.F32_CONVERT_I64_U, 0x8000_0080_0000_0001L));
        assertEquals(f64(0x1p64), apply(Op.F64_CONVERT_I64_U, -1));
        assertEquals(f64(0x1.0000000000001p63), apply(Op.F64_CONVERT_I64_U, 0x8000_0000_0000_0401L));
        assertEquals(f32(0x1p32f), apply(Op.F32_CONVERT_I32_U, -1));
    }

    @Test
    void signExtension() {
        assertEquals(-128, apply(Op.I32_EXTEND8_S, 0x80));
        assertEquals(-1, apply(Op.I64_EXTEND32_S, 0xFFFF_FFFFL));
        assertEquals(0xFFFF_FFFFL, apply(Op.I64_EXTEND_I32_U, -1));
        assertEquals(-1, apply(Op.I32_WRAP_I64, 0x1_FFFF_FFFFL));
    }

    /** The interpreter's own cases, the operators of {@link Numerics}, and those with constants must agree. */
    @Test
    void fastCasesAgreeWithTheOperators() {
        Random random = new Random(1);
        for (Op op : Op.values()) {
            int opcode = Opcode.numeric(op);
            boolean isBinaryInteger = (opcode >= Opcode.I32_EQ && opcode <= Opcode.I64_GE_U
                            || opcode >= Opcode.I32_ADD && opcode <= Opcode.I64_ROTR)
                    && op.type().params().size() == 2;
            if (!isBinaryInteger) {
                continue;
            }
            for (int i = 0; i < 3; i++) {
                boolean wide = op.type().params().get(0) == ValType.I64;
                long x = wide ? random.nextLong() : random.nextInt();
                long y = i == 0 ? x : (wide ? random.nextLong() : random.nextInt()) | 1;
                assertEquals(Numerics.apply(opcode, x, y), apply(op, x, y), op + " " + x + " " + y);
            }
        }
    }
}
