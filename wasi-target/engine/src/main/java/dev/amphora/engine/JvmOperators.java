// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import dev.amphora.wasm.model.Op;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes the numeric operators, whose operands are on the JVM's stack. */
final class JvmOperators {
    private static final String INTEGER = "java/lang/Integer";
    private static final String LONG = "java/lang/Long";

    private final MethodVisitor mv;
    private final JvmExpressions expressions;

    JvmOperators(MethodVisitor mv, JvmExpressions expressions) {
        this.mv = mv;
        this.expressions = expressions;
    }

    void emit(Node node) {
        int opcode = simple(node.op());
        if (opcode >= 0) {
            mv.visitInsn(opcode);
        } else if (!integer(node) && !conversion(node.op())) {
            // The rest has a method with the name of the instruction, such as f64_min.
            String name = node.op().mnemonic().replace('.', '_');
            expressions.invoke(JvmTypes.NUMBERS, name, descriptor(node));
        }
    }

    private static String descriptor(Node node) {
        StringBuilder descriptor = new StringBuilder("(");
        for (Node operand : node.operands) {
            descriptor.append(JvmExpressions.letter(operand.type));
        }
        return descriptor.append(')').append(JvmExpressions.letter(node.type)).toString();
    }

    /** The JVM instruction that does just the same, or -1. */
    private static int simple(Op op) {
        return switch (op) {
            case I32_ADD -> Opcodes.IADD;
            case I32_SUB -> Opcodes.ISUB;
            case I32_MUL -> Opcodes.IMUL;
            case I32_AND -> Opcodes.IAND;
            case I32_OR -> Opcodes.IOR;
            case I32_XOR -> Opcodes.IXOR;
            case I32_SHL -> Opcodes.ISHL;
            case I32_SHR_S -> Opcodes.ISHR;
            case I32_SHR_U -> Opcodes.IUSHR;
            case I64_ADD -> Opcodes.LADD;
            case I64_SUB -> Opcodes.LSUB;
            case I64_MUL -> Opcodes.LMUL;
            case I64_AND -> Opcodes.LAND;
            case I64_OR -> Opcodes.LOR;
            case I64_XOR -> Opcodes.LXOR;
            case F32_ADD -> Opcodes.FADD;
            case F32_SUB -> Opcodes.FSUB;
            case F32_MUL -> Opcodes.FMUL;
            case F32_DIV -> Opcodes.FDIV;
            case F64_ADD -> Opcodes.DADD;
            case F64_SUB -> Opcodes.DSUB;
            case F64_MUL -> Opcodes.DMUL;
            case F64_DIV -> Opcodes.DDIV;
            case I32_WRAP_I64 -> Opcodes.L2I;
            case I64_EXTEND_I32_S -> Opcodes.I2L;
            case I32_EXTEND8_S -> Opcodes.I2B;
            case I32_EXTEND16_S -> Opcodes.I2S;
            case F32_CONVERT_I32_S -> Opcodes.I2F;
            case F32_CONVERT_I64_S -> Opcodes.L2F;
            case F64_CONVERT_I64_S -> Opcodes.L2D;
            // Java's casts saturate and turn NaN into 0.
            case I32_TRUNC_SAT_F32_S -> Opcodes.F2I;
            case I32_TRUNC_SAT_F64_S -> Opcodes.D2I;
            case I64_TRUNC_SAT_F32_S -> Opcodes.F2L;
            case I64_TRUNC_SAT_F64_S -> Opcodes.D2L;
            default -> -1;
        };
    }

    private boolean integer(Node node) {
        switch (node.op()) {
            case I64_SHL -> shift(Opcodes.LSHL);
            case I64_SHR_S -> shift(Opcodes.LSHR);
            case I64_SHR_U -> shift(Opcodes.LUSHR);
            case I32_ROTL -> expressions.invoke(INTEGER, "rotateLeft", "(II)I");
            case I32_ROTR -> expressions.invoke(INTEGER, "rotateRight", "(II)I");
            case I64_ROTL -> {
                mv.visitInsn(Opcodes.L2I);
                expressions.invoke(LONG, "rotateLeft", "(JI)J");
            }
            case I64_ROTR -> {
                mv.visitInsn(Opcodes.L2I);
                expressions.invoke(LONG, "rotateRight", "(JI)J");
            }
            case I32_CLZ -> expressions.invoke(INTEGER, "numberOfLeadingZeros", "(I)I");
            case I32_CTZ -> expressions.invoke(INTEGER, "numberOfTrailingZeros", "(I)I");
            case I32_POPCNT -> expressions.invoke(INTEGER, "bitCount", "(I)I");
            case I64_CLZ -> count("numberOfLeadingZeros");
            case I64_CTZ -> count("numberOfTrailingZeros");
            case I64_POPCNT -> count("bitCount");
            // The JVM checks for zero itself; its exception is a trap. Only MIN_VALUE / -1 differs.
            case I32_REM_S -> mv.visitInsn(Opcodes.IREM);
            case I64_REM_S -> mv.visitInsn(Opcodes.LREM);
            case I32_DIV_S -> {
                if (!isPlainDivisor(node.operands[1])) {
                    return false;
                }
                mv.visitInsn(Opcodes.IDIV);
            }
            case I64_DIV_S -> {
                if (!isPlainDivisor(node.operands[1])) {
                    return false;
                }
                mv.visitInsn(Opcodes.LDIV);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlainDivisor(Node divisor) {
        return divisor.isConstant() && divisor.value != -1;
    }

    private void shift(int opcode) {
        mv.visitInsn(Opcodes.L2I);
        mv.visitInsn(opcode);
    }

    private void count(String method) {
        expressions.invoke(LONG, method, "(J)I");
        mv.visitInsn(Opcodes.I2L);
    }

    private boolean conversion(Op op) {
        switch (op) {
            case I64_EXTEND_I32_U -> {
                mv.visitInsn(Opcodes.I2L);
                mv.visitLdcInsn(0xFFFF_FFFFL);
                mv.visitInsn(Opcodes.LAND);
            }
            case I64_EXTEND8_S -> narrowed(Opcodes.I2B);
            case I64_EXTEND16_S -> narrowed(Opcodes.I2S);
            case I64_EXTEND32_S -> {
                mv.visitInsn(Opcodes.L2I);
                mv.visitInsn(Opcodes.I2L);
            }
            case F32_DEMOTE_F64 -> mv.visitInsn(Opcodes.D2F);
            case F64_PROMOTE_F32 -> mv.visitInsn(Opcodes.F2D);
            case F32_CONVERT_I32_U -> {
                unsigned();
                mv.visitInsn(Opcodes.L2F);
            }
            case I32_REINTERPRET_F32 -> expressions.invoke("java/lang/Float", "floatToRawIntBits", "(F)I");
            case I64_REINTERPRET_F64 -> expressions.invoke("java/lang/Double", "doubleToRawLongBits", "(D)J");
            case F32_REINTERPRET_I32 -> expressions.invoke("java/lang/Float", "intBitsToFloat", "(I)F");
            case F64_REINTERPRET_I64 -> expressions.invoke("java/lang/Double", "longBitsToDouble", "(J)D");
            case F32_SQRT -> {
                mv.visitInsn(Opcodes.F2D);
                expressions.invoke("java/lang/Math", "sqrt", "(D)D");
                mv.visitInsn(Opcodes.D2F);
            }
            case F64_SQRT -> expressions.invoke("java/lang/Math", "sqrt", "(D)D");
            default -> {
                return false;
            }
        }
        return true;
    }

    private void narrowed(int opcode) {
        mv.visitInsn(Opcodes.L2I);
        mv.visitInsn(opcode);
        mv.visitInsn(Opcodes.I2L);
    }

    private void unsigned() {
        mv.visitInsn(Opcodes.I2L);
        mv.visitLdcInsn(0xFFFF_FFFFL);
        mv.visitInsn(Opcodes.LAND);
    }
}
