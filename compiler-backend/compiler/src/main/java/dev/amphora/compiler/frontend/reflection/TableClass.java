// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.reflection;

import java.util.function.Function;
import org.teavm.asm.ClassWriter;
import org.teavm.asm.Label;
import org.teavm.asm.MethodVisitor;
import org.teavm.asm.Opcodes;

/** A class file under construction: a subclass of one of the runtime library's tables, made by a constructor without parameters. */
final class TableClass {
    /** The last version whose class files need no stack maps. */
    private static final int VERSION = Opcodes.V1_6;

    /** Emits code for one slot, which returns. */
    interface SlotCode {
        void emit(int slot);
    }

    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    private final String name;

    TableClass(String name, String superclass) {
        this.name = name;
        writer.visit(VERSION, Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL, name, null, superclass, null);
        MethodVisitor init = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
        init.visitCode();
        init.visitVarInsn(Opcodes.ALOAD, 0);
        init.visitMethodInsn(Opcodes.INVOKESPECIAL, superclass, "<init>", "()V", false);
        end(init, Opcodes.RETURN);
    }

    /** The internal name. */
    String name() {
        return name;
    }

    MethodVisitor method(String method, String descriptor) {
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC, method, descriptor, null, null);
        code.visitCode();
        return code;
    }

    static void end(MethodVisitor code, int instruction) {
        code.visitInsn(instruction);
        finish(code);
    }

    static void finish(MethodVisitor code) {
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    /** A method whose first parameter is the slot. */
    void perSlot(String method, String descriptor, int count, Function<MethodVisitor, SlotCode> body) {
        MethodVisitor code = method(method, descriptor);
        SlotCode slots = body.apply(code);
        if (count == 0) {
            Code.noSlot(code);
            finish(code);
            return;
        }
        Label[] labels = new Label[count];
        for (int i = 0; i < count; i++) {
            labels[i] = new Label();
        }
        Label none = new Label();
        code.visitVarInsn(Opcodes.ILOAD, 1);
        code.visitTableSwitchInsn(0, count - 1, none, labels);
        for (int i = 0; i < count; i++) {
            code.visitLabel(labels[i]);
            slots.emit(i);
        }
        code.visitLabel(none);
        Code.noSlot(code);
        finish(code);
    }

    byte[] bytes() {
        writer.visitEnd();
        return writer.toByteArray();
    }
}
