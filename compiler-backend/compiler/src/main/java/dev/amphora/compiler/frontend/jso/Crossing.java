// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.jso;

import org.teavm.asm.Label;
import org.teavm.asm.MethodVisitor;
import org.teavm.asm.Opcodes;
import org.teavm.asm.Type;

/** How values of one Java type cross between Java and JavaScript: what each side does with the number that is passed. */
final class Crossing {
    private final Type type;
    private final boolean byReference;
    private final Overlays overlays;
    private final HostScript script;

    Crossing(Type type, boolean byReference, Overlays overlays, HostScript script) {
        this.type = type;
        this.byReference = byReference;
        this.overlays = overlays;
        this.script = script;
    }

    /** Whether anything of the type can cross. */
    static boolean isSupported(Type type) {
        if (type.getSort() == Type.ARRAY) {
            return type.getDimensions() == 1;
        }
        return !type.getDescriptor().startsWith("Ljava/nio/");
    }

    /** Descriptor of the number that is passed: I, J, F or D; V for nothing. */
    String raw() {
        return switch (type.getSort()) {
            case Type.VOID, Type.LONG, Type.FLOAT, Type.DOUBLE -> type.getDescriptor();
            default -> "I";
        };
    }

    private boolean isString() {
        return type.getDescriptor().equals("Ljava/lang/String;");
    }

    private boolean isFunctor() {
        return type.getSort() == Type.OBJECT && overlays.isFunctor(type.getInternalName());
    }

    /** Pops the value and pushes the number that JavaScript gets. */
    void toJs(MethodVisitor code) {
        if (type.getSort() == Type.ARRAY) {
            String item = type.getElementType().getSort() == Type.OBJECT && !isArrayOfStrings()
                    ? "Ljava/lang/Object;"
                    : type.getElementType().getDescriptor();
            call(code, JsoNames.ARRAYS, byReference ? "view" : "toJs", "([" + item + ")I");
        } else if (isString()) {
            call(code, JsoNames.STRINGS, "toJs", "(Ljava/lang/String;)I");
        } else if (isFunctor()) {
            code.visitLdcInsn(script.adapter(type.getInternalName()));
            code.visitMethodInsn(
                    Opcodes.INVOKESTATIC, type.getInternalName(), OverlayClass.REFERENCE, "(" + type + "I)I", true);
        } else if (type.getSort() == Type.OBJECT) {
            call(code, JsoNames.VALUES, "toJs", "(Ljava/lang/Object;)I");
        }
    }

    private boolean isArrayOfStrings() {
        return type.getElementType().getDescriptor().equals("Ljava/lang/String;");
    }

    /** The expression of JavaScript for a value that Java passed as {@code number}. */
    String inJs(String number) {
        return switch (type.getSort()) {
            case Type.BOOLEAN -> number + "!==0";
            case Type.ARRAY -> "$.take(" + number + ")";
            case Type.OBJECT -> {
                if (isString()) {
                    yield "$.take(" + number + ")";
                }
                yield isFunctor()
                        ? "$.get(" + number + ",$adapters[" + script.adapter(type.getInternalName()) + "])"
                        : "$.get(" + number + ")";
            }
            default -> number;
        };
    }

    /** The expression of JavaScript for the number that Java gets for {@code value}. */
    String outOfJs(String value, boolean isResult) {
        return switch (type.getSort()) {
            case Type.VOID -> value;
            case Type.BOOLEAN -> value + "?1:0";
            case Type.LONG -> "$.long(" + value + ")";
            case Type.FLOAT, Type.DOUBLE -> "+" + value;
            case Type.ARRAY -> "$.keep(" + value + ")";
            case Type.OBJECT -> {
                if (!isString()) {
                    yield "$.out(" + value + ")";
                }
                yield (isResult ? "$.text(" : "$.keepText(") + value + ")";
            }
            default -> value + "|0";
        };
    }

    /** Pops the number that came from JavaScript and pushes the value; {@code local} and the next are free. */
    void toJava(MethodVisitor code, boolean isResult, int local) {
        switch (type.getSort()) {
            case Type.BOOLEAN -> {
                code.visitInsn(Opcodes.ICONST_1);
                code.visitInsn(Opcodes.IAND);
            }
            case Type.BYTE -> code.visitInsn(Opcodes.I2B);
            case Type.CHAR -> code.visitInsn(Opcodes.I2C);
            case Type.SHORT -> code.visitInsn(Opcodes.I2S);
            case Type.ARRAY -> arrayToJava(code, local);
            case Type.OBJECT -> {
                if (isString()) {
                    call(code, JsoNames.STRINGS, isResult ? "ofLength" : "take", "(I)Ljava/lang/String;");
                } else {
                    call(code, JsoNames.VALUES, "of", "(I)Ljava/lang/Object;");
                    if (!type.getInternalName().equals("java/lang/Object")) {
                        code.visitTypeInsn(Opcodes.CHECKCAST, type.getInternalName());
                    }
                }
            }
            default -> {
                // A number, or nothing.
            }
        }
    }

    private void arrayToJava(MethodVisitor code, int local) {
        Type item = type.getElementType();
        if (item.getSort() != Type.OBJECT || isArrayOfStrings()) {
            String name = isArrayOfStrings() ? "string" : item.getClassName();
            call(code, JsoNames.ARRAYS, name + "s", "(I)" + type.getDescriptor());
            return;
        }
        Label none = new Label();
        Label end = new Label();
        code.visitVarInsn(Opcodes.ISTORE, local);
        code.visitVarInsn(Opcodes.ILOAD, local);
        call(code, JsoNames.ARRAYS, "length", "(I)I");
        code.visitVarInsn(Opcodes.ISTORE, local + 1);
        code.visitVarInsn(Opcodes.ILOAD, local + 1);
        code.visitJumpInsn(Opcodes.IFLT, none);
        code.visitVarInsn(Opcodes.ILOAD, local + 1);
        code.visitTypeInsn(Opcodes.ANEWARRAY, item.getInternalName());
        code.visitVarInsn(Opcodes.ASTORE, local + 2);
        code.visitVarInsn(Opcodes.ILOAD, local);
        code.visitVarInsn(Opcodes.ALOAD, local + 2);
        call(code, JsoNames.ARRAYS, "objects", "(I[Ljava/lang/Object;)V");
        code.visitVarInsn(Opcodes.ALOAD, local + 2);
        code.visitJumpInsn(Opcodes.GOTO, end);
        code.visitLabel(none);
        code.visitInsn(Opcodes.ACONST_NULL);
        code.visitLabel(end);
    }

    static void call(MethodVisitor code, String owner, String name, String descriptor) {
        code.visitMethodInsn(Opcodes.INVOKESTATIC, owner, name, descriptor, false);
    }
}
