// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import dev.amphora.wasm.model.ValType;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes how a method pays for what it does. The slice of fuel is in a local variable; the instance has it whenever something
 * else runs: during calls, after a return, in handlers of the guest, and when an exception leaves the method.
 */
final class JvmFuel {
    private final MethodVisitor mv;
    private final JvmVariables variables;
    private final JvmExpressions expressions;

    /** Null in code that charges nothing. */
    private final int[] runs;

    /** The code during which the variable is right: pairs of its start and its end, but for the end of the last. */
    private final List<Label> guarded = new ArrayList<>();

    /** @param runs what {@link StraightRuns} counted, or null for code that charges nothing */
    JvmFuel(MethodVisitor mv, JvmVariables variables, JvmExpressions expressions, int[] runs) {
        this.mv = mv;
        this.variables = variables;
        this.expressions = expressions;
        this.runs = runs;
    }

    /** The method begins. */
    void begin() {
        if (runs != null) {
            take();
            guarded.add(label());
        }
    }

    /** A straight run of instructions begins behind a position. */
    void charge(int position) {
        if (runs == null || runs[position + 1] == 0) {
            return;
        }
        int cost = runs[position + 1];
        int fuel = variables.fuel();
        if (cost <= -Short.MIN_VALUE) {
            mv.visitIincInsn(fuel, -cost);
        } else {
            mv.visitVarInsn(Opcodes.ILOAD, fuel);
            expressions.i32(cost);
            mv.visitInsn(Opcodes.ISUB);
            mv.visitVarInsn(Opcodes.ISTORE, fuel);
        }
        Label enough = new Label();
        mv.visitVarInsn(Opcodes.ILOAD, fuel);
        mv.visitJumpInsn(Opcodes.IFGE, enough);
        expressions.position(Math.max(0, position));
        expressions.instance();
        mv.visitVarInsn(Opcodes.ILOAD, fuel);
        expressions.support("refill", "(L" + JvmTypes.INSTANCE + ";I)I");
        mv.visitVarInsn(Opcodes.ISTORE, fuel);
        mv.visitLabel(enough);
    }

    /** Gives the slice to the instance. */
    void leave() {
        if (runs != null) {
            expressions.instance();
            mv.visitVarInsn(Opcodes.ILOAD, variables.fuel());
            expressions.support("setSlice", "(L" + JvmTypes.INSTANCE + ";I)V");
        }
    }

    /** Takes the slice from the instance. */
    void take() {
        if (runs != null) {
            expressions.instance();
            expressions.support("slice", "(L" + JvmTypes.INSTANCE + ";)I");
            mv.visitVarInsn(Opcodes.ISTORE, variables.fuel());
        }
    }

    /** Writes a call of something that pays by itself. Its arguments are on the JVM's stack, and then its result. */
    void call(Runnable invocation) {
        if (runs == null) {
            invocation.run();
            return;
        }
        leave();
        guarded.add(label());
        invocation.run();
        guarded.add(label());
        take();
    }

    /** Writes, at the end of the method, what an exception does that leaves it. */
    void end() {
        if (runs == null) {
            return;
        }
        Label handler = label();
        guarded.add(handler);
        int exception = variables.allocate(ValType.EXNREF);
        mv.visitVarInsn(Opcodes.ASTORE, exception);
        leave();
        mv.visitVarInsn(Opcodes.ALOAD, exception);
        mv.visitTypeInsn(Opcodes.CHECKCAST, "java/lang/Throwable");
        mv.visitInsn(Opcodes.ATHROW);
        for (int i = 0; i < guarded.size(); i += 2) {
            mv.visitTryCatchBlock(guarded.get(i), guarded.get(i + 1), handler, null);
        }
    }

    private Label label() {
        Label label = new Label();
        mv.visitLabel(label);
        return label;
    }
}
