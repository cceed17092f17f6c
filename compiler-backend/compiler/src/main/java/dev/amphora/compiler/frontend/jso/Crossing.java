// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.jso;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.teavm.asm.Label;
import org.teavm.asm.MethodVisitor;
import org.teavm.asm.Opcodes;
import org.teavm.asm.Type;

/** How values of one Java type cross between Java and JavaScript: what each side does with the number that is passed. */
final class Crossing {
    private static final Pattern BUFFER = Pattern.compile("Ljava/nio/(Byte|Char|Short|Int|Long|Float|Double|)Buffer;");
    /** Those of the runtime library, by the names of {@code JSBufferType} and as the items of buffers are called. */
    private static final Map<String, Integer> VIEWS = Map.ofEntries(
            Map.entry("UINT8", 0),
            Map.entry("INT8", 1),
            Map.entry("UINT16", 2),
            Map.entry("INT16", 3),
            Map.entry("INT32", 4),
            Map.entry("INT64", 5),
            Map.entry("FLOAT32", 6),
            Map.entry("FLOAT64", 7),
            Map.entry("UINT32", 8),
            Map.entry("UINT64", 9),
            Map.entry("DATA_VIEW", 10),
            Map.entry("Byte", 1),
            Map.entry("Char", 2),
            Map.entry("Short", 3),
            Map.entry("Int", 4),
            Map.entry("Long", 5),
            Map.entry("Float", 6),
            Map.entry("Double", 7),
            Map.entry("", 10));

    private final Type type;
    private final Passing passing;
    private final Overlays overlays;
    private final HostScript script;

    Crossing(Type type, Passing passing, Overlays overlays, HostScript script) {
        this.type = type;
        this.passing = passing;
        this.overlays = overlays;
        this.script = script;
    }

    /** Whether values of the type can come from JavaScript; to JavaScript all can go. */
    static boolean comesFromJs(Type type) {
        return !isBuffer(type.getSort() == Type.ARRAY ? type.getElementType() : type);
    }

    /** Buffers of the JDK go to JavaScript as views. */
    private static boolean isBuffer(Type type) {
        return BUFFER.matcher(type.getDescriptor()).matches();
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
        if (isBuffer(type)) {
            code.visitLdcInsn(view());
            call(code, JsoNames.ARRAYS, "buffer", "(Ljava/nio/Buffer;I)I");
        } else if (type.getSort() == Type.ARRAY && type.getDimensions() > 1) {
            code.visitLdcInsn(type.getDimensions());
            call(code, JsoNames.ARRAYS, "nested", "([Ljava/lang/Object;I)I");
        } else if (type.getSort() == Type.ARRAY) {
            String item = type.getElementType().getSort() == Type.OBJECT && !isArrayOfStrings()
                    ? "Ljava/lang/Object;"
                    : type.getElementType().getDescriptor();
            call(code, JsoNames.ARRAYS, passing.byReference() ? "view" : "toJs", "([" + item + ")I");
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

    private int view() {
        if (passing.view() != null) {
            return VIEWS.get(passing.view());
        }
        Matcher buffer = BUFFER.matcher(type.getDescriptor());
        return buffer.matches() ? VIEWS.get(buffer.group(1)) : 0;
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
                if (isString() || isBuffer(type)) {
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

    /** Pops the number that came from JavaScript and pushes the value; local variables are free from {@code local} on. */
    void toJava(MethodVisitor code, boolean isResult, int local) {
        switch (type.getSort()) {
            case Type.BOOLEAN -> {
                code.visitInsn(Opcodes.ICONST_1);
                code.visitInsn(Opcodes.IAND);
            }
            case Type.BYTE -> code.visitInsn(Opcodes.I2B);
            case Type.CHAR -> code.visitInsn(Opcodes.I2C);
            case Type.SHORT -> code.visitInsn(Opcodes.I2S);
            case Type.ARRAY -> {
                if (isResult && passing.byReference()) {
                    ownArrayToJava(code, local);
                } else {
                    arrayToJava(code, local);
                }
            }
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

    /** The array that a view shows, if it is such a view; what else comes is copied. */
    private void ownArrayToJava(MethodVisitor code, int local) {
        Label copied = new Label();
        Label end = new Label();
        code.visitVarInsn(Opcodes.ISTORE, local);
        code.visitVarInsn(Opcodes.ILOAD, local);
        call(code, JsoNames.ARRAYS, "own", "(I)Ljava/lang/Object;");
        code.visitVarInsn(Opcodes.ASTORE, local + 1);
        code.visitVarInsn(Opcodes.ALOAD, local + 1);
        code.visitTypeInsn(Opcodes.INSTANCEOF, type.getInternalName());
        code.visitJumpInsn(Opcodes.IFEQ, copied);
        code.visitVarInsn(Opcodes.ILOAD, local);
        call(code, JsoNames.ARRAYS, "forget", "(I)V");
        code.visitVarInsn(Opcodes.ALOAD, local + 1);
        code.visitTypeInsn(Opcodes.CHECKCAST, type.getInternalName());
        code.visitJumpInsn(Opcodes.GOTO, end);
        code.visitLabel(copied);
        code.visitVarInsn(Opcodes.ILOAD, local);
        arrayToJava(code, local + 2);
        code.visitLabel(end);
    }

    private void arrayToJava(MethodVisitor code, int local) {
        Type item = type.getElementType();
        if (type.getDimensions() > 1) {
            nestedToJava(code, local);
            return;
        }
        if (item.getSort() != Type.OBJECT || isArrayOfStrings()) {
            String name = isArrayOfStrings() ? "string" : item.getClassName();
            call(code, JsoNames.ARRAYS, name + "s", "(I)" + type.getDescriptor());
            return;
        }
        newArray(code, local, () -> {
            code.visitVarInsn(Opcodes.ILOAD, local);
            code.visitVarInsn(Opcodes.ALOAD, local + 2);
            call(code, JsoNames.ARRAYS, "objects", "(I[Ljava/lang/Object;)V");
        });
    }

    /** An array of arrays: a loop that takes them one by one. */
    private void nestedToJava(MethodVisitor code, int local) {
        Crossing items = new Crossing(itemType(), Passing.PLAIN, overlays, script);
        newArray(code, local, () -> {
            Label loop = new Label();
            Label end = new Label();
            code.visitLabel(loop);
            // From the last to the first.
            code.visitIincInsn(local + 1, -1);
            code.visitVarInsn(Opcodes.ILOAD, local + 1);
            code.visitJumpInsn(Opcodes.IFLT, end);
            code.visitVarInsn(Opcodes.ALOAD, local + 2);
            code.visitVarInsn(Opcodes.ILOAD, local + 1);
            code.visitVarInsn(Opcodes.ILOAD, local);
            code.visitVarInsn(Opcodes.ILOAD, local + 1);
            call(code, JsoNames.ARRAYS, "array", "(II)I");
            items.toJava(code, false, local + 3);
            code.visitInsn(Opcodes.AASTORE);
            code.visitJumpInsn(Opcodes.GOTO, loop);
            code.visitLabel(end);
            code.visitVarInsn(Opcodes.ILOAD, local);
            call(code, JsoNames.ARRAYS, "forget", "(I)V");
        });
    }

    private Type itemType() {
        return Type.getType(type.getDescriptor().substring(1));
    }

    /** Pushes a new array of references, or null; its number, length and itself are in local variables while it is filled. */
    private void newArray(MethodVisitor code, int local, Runnable fill) {
        Label none = new Label();
        Label end = new Label();
        code.visitVarInsn(Opcodes.ISTORE, local);
        code.visitVarInsn(Opcodes.ILOAD, local);
        call(code, JsoNames.ARRAYS, "length", "(I)I");
        code.visitVarInsn(Opcodes.ISTORE, local + 1);
        code.visitVarInsn(Opcodes.ILOAD, local + 1);
        code.visitJumpInsn(Opcodes.IFLT, none);
        code.visitVarInsn(Opcodes.ILOAD, local + 1);
        code.visitTypeInsn(Opcodes.ANEWARRAY, itemType().getInternalName());
        code.visitVarInsn(Opcodes.ASTORE, local + 2);
        fill.run();
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
