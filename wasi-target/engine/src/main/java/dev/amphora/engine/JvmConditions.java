// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import dev.amphora.wasm.model.Op;
import dev.amphora.wasm.model.ValType;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes comparisons: as branches, which the JVM has, or as 0 or 1, which it has not. */
final class JvmConditions {
    private final MethodVisitor mv;
    private final JvmExpressions expressions;

    JvmConditions(MethodVisitor mv, JvmExpressions expressions) {
        this.mv = mv;
        this.expressions = expressions;
    }

    static boolean isComparison(Op op) {
        return Opcode.numeric(op) >= Opcode.I32_EQZ && Opcode.numeric(op) <= Opcode.F64_GE || op == Op.REF_IS_NULL;
    }

    void value(Node node) {
        Label isFalse = new Label();
        Label end = new Label();
        branchUnless(node, isFalse);
        mv.visitInsn(Opcodes.ICONST_1);
        mv.visitJumpInsn(Opcodes.GOTO, end);
        mv.visitLabel(isFalse);
        mv.visitInsn(Opcodes.ICONST_0);
        mv.visitLabel(end);
    }

    void branchIf(Node node, Label target) {
        branch(node, target, true);
    }

    void branchUnless(Node node, Label target) {
        branch(node, target, false);
    }

    /** Branches if the condition is as {@code sense} says. */
    private void branch(Node node, Label target, boolean sense) {
        if (node.kind != Node.Kind.INSTR || !isComparison(node.op())) {
            expressions.emit(node);
            mv.visitJumpInsn(sense ? Opcodes.IFNE : Opcodes.IFEQ, target);
            return;
        }
        Op op = node.op();
        Node first = node.operands[0];
        if (op == Op.I32_EQZ) {
            branch(first, target, !sense);
            return;
        }
        if (op == Op.REF_IS_NULL) {
            expressions.emit(first);
            mv.visitJumpInsn(sense ? Opcodes.IFNULL : Opcodes.IFNONNULL, target);
            return;
        }
        if (op == Op.I64_EQZ) {
            expressions.emit(first);
            mv.visitInsn(Opcodes.LCONST_0);
            mv.visitInsn(Opcodes.LCMP);
            mv.visitJumpInsn(sense ? Opcodes.IFEQ : Opcodes.IFNE, target);
            return;
        }
        String relation = op.mnemonic().substring(4);
        boolean unsigned = relation.endsWith("_u");
        int jump = jump(relation.substring(0, 2), sense);
        Node second = node.operands[1];
        switch (first.type) {
            case I32 -> {
                if (second.isConstant() && second.value == 0 && !unsigned) {
                    expressions.emit(first);
                    mv.visitJumpInsn(jump, target);
                } else {
                    flipped(first, unsigned);
                    flipped(second, unsigned);
                    mv.visitJumpInsn(jump + Opcodes.IF_ICMPEQ - Opcodes.IFEQ, target);
                }
            }
            case I64 -> {
                flipped(first, unsigned);
                flipped(second, unsigned);
                mv.visitInsn(Opcodes.LCMP);
                mv.visitJumpInsn(jump, target);
            }
            default -> {
                expressions.emit(first);
                expressions.emit(second);
                // A NaN must make the relation false, whichever way the branch goes.
                boolean less = relation.startsWith("l");
                boolean isDouble = first.type == ValType.F64;
                if (less) {
                    mv.visitInsn(isDouble ? Opcodes.DCMPG : Opcodes.FCMPG);
                } else {
                    mv.visitInsn(isDouble ? Opcodes.DCMPL : Opcodes.FCMPL);
                }
                mv.visitJumpInsn(jump, target);
            }
        }
    }

    /**
     * Branches unless a condition holds that is rare. If it is that an index is outside of a length, both without sign, the branch is also
     * taken where they compare as signed numbers so, for HotSpot can hoist such comparisons out of loops or leave them out. Before JDK 18 it
     * knows nothing of numbers without sign.
     */
    void branchUnlessRare(Node node, Label target) {
        if (node.kind == Node.Kind.INSTR && node.op() == Op.I32_GE_U) {
            Node index = node.operands[0];
            Node length = node.operands[1];
            if (isRepeatable(index) && isRepeatable(length)) {
                Label unknown = new Label();
                expressions.emit(index);
                mv.visitJumpInsn(Opcodes.IFLT, unknown);
                expressions.emit(index);
                expressions.emit(length);
                mv.visitJumpInsn(Opcodes.IF_ICMPLT, target);
                mv.visitLabel(unknown);
            }
        }
        branchUnless(node, target);
    }

    /** Whether what the node says can be written twice. */
    private static boolean isRepeatable(Node node) {
        return node.kind == Node.Kind.LOCAL || node.isConstant();
    }

    /** An operand of a comparison; with its highest bit inverted, the order of unsigned numbers is that of signed ones. */
    private void flipped(Node node, boolean unsigned) {
        if (!unsigned) {
            expressions.emit(node);
        } else if (node.type == ValType.I32) {
            if (node.isConstant()) {
                expressions.i32((int) node.value ^ Integer.MIN_VALUE);
            } else {
                expressions.emit(node);
                expressions.i32(Integer.MIN_VALUE);
                mv.visitInsn(Opcodes.IADD);
            }
        } else if (node.isConstant()) {
            mv.visitLdcInsn(node.value ^ Long.MIN_VALUE);
        } else {
            expressions.emit(node);
            mv.visitLdcInsn(Long.MIN_VALUE);
            mv.visitInsn(Opcodes.LADD);
        }
    }

    private static int jump(String relation, boolean sense) {
        return switch (relation) {
            case "eq" -> sense ? Opcodes.IFEQ : Opcodes.IFNE;
            case "ne" -> sense ? Opcodes.IFNE : Opcodes.IFEQ;
            case "lt" -> sense ? Opcodes.IFLT : Opcodes.IFGE;
            case "ge" -> sense ? Opcodes.IFGE : Opcodes.IFLT;
            case "gt" -> sense ? Opcodes.IFGT : Opcodes.IFLE;
            default -> sense ? Opcodes.IFLE : Opcodes.IFGT;
        };
    }
}
