// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.jso;

import java.util.Arrays;
import java.util.List;
import org.teavm.asm.Opcodes;
import org.teavm.asm.Type;
import org.teavm.asm.tree.AnnotationNode;
import org.teavm.asm.tree.ClassNode;
import org.teavm.asm.tree.MethodNode;

/**
 * Methods annotated with {@code @Async}: native ones that have beside them a method of the same name which takes a callback as well.
 * They call it, and wait until the callback is called.
 */
final class AsyncMethods {
    private static final String ASYNC = "Lorg/teavm/interop/Async;";
    private static final String CALLBACK = "Lorg/teavm/interop/AsyncCallback;";
    private static final String CALL = JsoNames.RUNTIME + "AsyncCall";

    private AsyncMethods() {}

    static void implement(ClassNode node, MethodNode method) {
        AnnotationNode annotation = Overlays.annotation(method, ASYNC);
        if (annotation == null || (method.access & Opcodes.ACC_NATIVE) == 0) {
            return;
        }
        for (List<AnnotationNode> annotations : Arrays.asList(method.visibleAnnotations, method.invisibleAnnotations)) {
            if (annotations != null) {
                annotations.remove(annotation);
            }
        }
        method.access &= ~Opcodes.ACC_NATIVE;
        StubWriter.begin(method);
        boolean isStatic = (method.access & Opcodes.ACC_STATIC) != 0;
        int local = 0;
        if (!isStatic) {
            method.visitVarInsn(Opcodes.ALOAD, local++);
        }
        for (Type type : Type.getArgumentTypes(method.desc)) {
            method.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
            local += type.getSize();
        }
        method.visitTypeInsn(Opcodes.NEW, CALL);
        method.visitInsn(Opcodes.DUP);
        method.visitMethodInsn(Opcodes.INVOKESPECIAL, CALL, "<init>", "()V", false);
        method.visitInsn(Opcodes.DUP);
        method.visitVarInsn(Opcodes.ASTORE, local);
        String parameters = method.desc.substring(0, method.desc.indexOf(')'));
        boolean isInterface = (node.access & Opcodes.ACC_INTERFACE) != 0;
        method.visitMethodInsn(
                isStatic ? Opcodes.INVOKESTATIC : Opcodes.INVOKESPECIAL,
                node.name,
                method.name,
                parameters + CALLBACK + ")V",
                isInterface);
        method.visitVarInsn(Opcodes.ALOAD, local);
        method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, CALL, "await", "()Ljava/lang/Object;", false);
        result(method, Type.getReturnType(method.desc));
    }

    private static void result(MethodNode method, Type type) {
        switch (type.getSort()) {
            case Type.VOID -> method.visitInsn(Opcodes.POP);
            case Type.OBJECT, Type.ARRAY -> method.visitTypeInsn(Opcodes.CHECKCAST, type.getInternalName());
            case Type.BOOLEAN -> unbox(method, "java/lang/Boolean", "boolean", "Z");
            case Type.CHAR -> unbox(method, "java/lang/Character", "char", "C");
            default -> unbox(method, "java/lang/Number", type.getClassName(), type.getDescriptor());
        }
        method.visitInsn(type.getOpcode(Opcodes.IRETURN));
    }

    private static void unbox(MethodNode method, String box, String primitive, String descriptor) {
        method.visitTypeInsn(Opcodes.CHECKCAST, box);
        method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, box, primitive + "Value", "()" + descriptor, false);
    }
}
