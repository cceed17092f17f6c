// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.reflection;

import java.util.List;
import org.teavm.asm.MethodVisitor;
import org.teavm.asm.Opcodes;
import org.teavm.asm.Type;

/** Pieces of bytecode that tables are made of. */
final class Code {
    private static final String CLASS = "java/lang/Class";

    private Code() {}

    static void number(MethodVisitor code, int value) {
        if (value >= -1 && value <= 5) {
            code.visitInsn(Opcodes.ICONST_0 + value);
        } else if (value == (short) value) {
            code.visitIntInsn(Opcodes.SIPUSH, value);
        } else {
            code.visitLdcInsn(value);
        }
    }

    static void string(MethodVisitor code, String value) {
        if (value == null) {
            code.visitInsn(Opcodes.ACONST_NULL);
        } else {
            code.visitLdcInsn(value);
        }
    }

    /** The Class object of a type, void and primitive types included. */
    static void classOf(MethodVisitor code, Type type) {
        if (type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY) {
            code.visitLdcInsn(type);
        } else {
            code.visitFieldInsn(Opcodes.GETSTATIC, boxOf(type), "TYPE", "Ljava/lang/Class;");
        }
    }

    static void classes(MethodVisitor code, List<Type> types) {
        number(code, types.size());
        code.visitTypeInsn(Opcodes.ANEWARRAY, CLASS);
        for (int i = 0; i < types.size(); i++) {
            code.visitInsn(Opcodes.DUP);
            number(code, i);
            classOf(code, types.get(i));
            code.visitInsn(Opcodes.AASTORE);
        }
    }

    static String boxOf(Type primitive) {
        return switch (primitive.getSort()) {
            case Type.BOOLEAN -> "java/lang/Boolean";
            case Type.BYTE -> "java/lang/Byte";
            case Type.CHAR -> "java/lang/Character";
            case Type.SHORT -> "java/lang/Short";
            case Type.INT -> "java/lang/Integer";
            case Type.LONG -> "java/lang/Long";
            case Type.FLOAT -> "java/lang/Float";
            case Type.DOUBLE -> "java/lang/Double";
            default -> "java/lang/Void";
        };
    }

    static boolean isPrimitive(Type type) {
        return type.getSort() != Type.OBJECT && type.getSort() != Type.ARRAY;
    }

    /** Makes the value on the stack a reference. */
    static void box(MethodVisitor code, Type type) {
        if (type.getSort() == Type.VOID) {
            code.visitInsn(Opcodes.ACONST_NULL);
        } else if (isPrimitive(type)) {
            String box = boxOf(type);
            code.visitMethodInsn(
                    Opcodes.INVOKESTATIC, box, "valueOf", "(" + type.getDescriptor() + ")L" + box + ";", false);
        }
    }

    /** Makes the reference on the stack a value of the type. */
    static void unbox(MethodVisitor code, Type type) {
        if (isPrimitive(type)) {
            code.visitTypeInsn(Opcodes.CHECKCAST, boxOf(type));
            code.visitMethodInsn(
                    Opcodes.INVOKEVIRTUAL,
                    boxOf(type),
                    type.getClassName() + "Value",
                    "()" + type.getDescriptor(),
                    false);
        } else if (!type.getInternalName().equals("java/lang/Object")) {
            code.visitTypeInsn(Opcodes.CHECKCAST, type.getInternalName());
        }
    }

    /** Puts the arguments of a call on the stack, from an array in a variable. */
    static void arguments(MethodVisitor code, int array, String descriptor) {
        Type[] parameters = Type.getArgumentTypes(descriptor);
        for (int i = 0; i < parameters.length; i++) {
            code.visitVarInsn(Opcodes.ALOAD, array);
            number(code, i);
            code.visitInsn(Opcodes.AALOAD);
            unbox(code, parameters[i]);
        }
    }

    /** Throws an error: there is no such slot. */
    static void noSlot(MethodVisitor code) {
        raise(code, "java/lang/InternalError", "no such slot");
    }

    static void raise(MethodVisitor code, String exception, String message) {
        code.visitTypeInsn(Opcodes.NEW, exception);
        code.visitInsn(Opcodes.DUP);
        code.visitLdcInsn(message);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, exception, "<init>", "(Ljava/lang/String;)V", false);
        code.visitInsn(Opcodes.ATHROW);
    }
}
