// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.reflection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.teavm.asm.MethodVisitor;
import org.teavm.asm.Opcodes;
import org.teavm.asm.TypePath;
import org.teavm.asm.TypeReference;
import org.teavm.asm.tree.AnnotationNode;
import org.teavm.asm.tree.TypeAnnotationNode;

/** Bytecode that makes annotations of types (JVMS 4.7.20) as the JDK has them once it has read a class file. */
final class TypeAnnotationCode {
    /** What a method of a table returns: an array of the JDK's own class, which is not accessible to the table's superclass. */
    static final String RESULT = "[Ljava/lang/Object;";

    private static final String ELEMENT = "Ljava/lang/reflect/AnnotatedElement;";
    private static final String PER_SLOT = "typeAnnotations";
    /** For one slot, so that no method is larger than the JVMS allows. */
    private static final String OF_SLOT = "typeAnnotationsOf";

    /** The methods of tables whose constants are those that such annotations name. */
    static boolean makes(String method) {
        return method.startsWith(PER_SLOT);
    }

    private static final String ANNOTATION = "sun/reflect/annotation/TypeAnnotation";
    private static final String INFO = ANNOTATION + "$TypeAnnotationTargetInfo";
    private static final String TARGET = ANNOTATION + "$TypeAnnotationTarget";
    private static final String LOCATION = ANNOTATION + "$LocationInfo";

    private final AnnotationCode annotations;

    TypeAnnotationCode(AnnotationCode annotations) {
        this.annotations = annotations;
    }

    /**
     * Writes a method that returns the annotations of the types of a member's declaration by the member's slot, null for none. The
     * member itself is the second argument.
     */
    void perSlot(TableClass table, List<List<TypeAnnotationNode>> members) {
        if (members.stream().allMatch(each -> visible(each).isEmpty())) {
            return;
        }
        String own = table.name();
        table.perSlot(PER_SLOT, "(I" + ELEMENT + ")" + RESULT, members.size(), code -> slot -> {
            if (visible(members.get(slot)).isEmpty()) {
                code.visitInsn(Opcodes.ACONST_NULL);
            } else {
                code.visitVarInsn(Opcodes.ALOAD, 0);
                code.visitVarInsn(Opcodes.ALOAD, 2);
                code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, own, OF_SLOT + slot, "(" + ELEMENT + ")" + RESULT, false);
            }
            code.visitInsn(Opcodes.ARETURN);
        });
        for (int slot = 0; slot < members.size(); slot++) {
            List<TypeAnnotationNode> visible = visible(members.get(slot));
            if (!visible.isEmpty()) {
                write(table, OF_SLOT + slot, visible);
            }
        }
    }

    /** Writes a method that returns those of a class's declaration. The class is the argument. */
    void ofClass(TableClass table, List<TypeAnnotationNode> ofClass) {
        write(table, PER_SLOT, visible(ofClass));
    }

    /** Whether a program can see any of them. */
    boolean areVisible(List<TypeAnnotationNode> written) {
        return !visible(written).isEmpty();
    }

    private List<TypeAnnotationNode> visible(List<TypeAnnotationNode> written) {
        List<TypeAnnotationNode> visible = new ArrayList<>();
        if (written != null) {
            Set<AnnotationNode> present = Set.copyOf(annotations.visible(List.copyOf(written)));
            written.stream().filter(present::contains).forEach(visible::add);
        }
        return visible;
    }

    private void write(TableClass table, String method, List<TypeAnnotationNode> visible) {
        MethodVisitor code = table.method(method, "(" + ELEMENT + ")" + RESULT);
        Code.number(code, visible.size());
        code.visitTypeInsn(Opcodes.ANEWARRAY, ANNOTATION);
        for (int i = 0; i < visible.size(); i++) {
            code.visitInsn(Opcodes.DUP);
            Code.number(code, i);
            code.visitTypeInsn(Opcodes.NEW, ANNOTATION);
            code.visitInsn(Opcodes.DUP);
            target(code, new TypeReference(visible.get(i).typeRef));
            location(code, visible.get(i).typePath);
            annotations.annotation(code, visible.get(i));
            code.visitVarInsn(Opcodes.ALOAD, 1);
            code.visitMethodInsn(
                    Opcodes.INVOKESPECIAL,
                    ANNOTATION,
                    "<init>",
                    "(L" + INFO + ";L" + LOCATION + ";Ljava/lang/annotation/Annotation;" + ELEMENT + ")V",
                    false);
            code.visitInsn(Opcodes.AASTORE);
        }
        TableClass.end(code, Opcodes.ARETURN);
    }

    /** Which type of the declaration it is (JVMS 4.7.20.1). */
    private static void target(MethodVisitor code, TypeReference type) {
        switch (type.getSort()) {
            case TypeReference.CLASS_TYPE_PARAMETER ->
                target(code, "CLASS_TYPE_PARAMETER", type.getTypeParameterIndex());
            case TypeReference.METHOD_TYPE_PARAMETER ->
                target(code, "METHOD_TYPE_PARAMETER", type.getTypeParameterIndex());
            case TypeReference.CLASS_EXTENDS -> {
                if (type.getSuperTypeIndex() == -1) {
                    target(code, "CLASS_EXTENDS");
                } else {
                    target(code, "CLASS_IMPLEMENTS", type.getSuperTypeIndex());
                }
            }
            case TypeReference.CLASS_TYPE_PARAMETER_BOUND ->
                target(
                        code,
                        "CLASS_TYPE_PARAMETER_BOUND",
                        type.getTypeParameterIndex(),
                        type.getTypeParameterBoundIndex());
            case TypeReference.METHOD_TYPE_PARAMETER_BOUND ->
                target(
                        code,
                        "METHOD_TYPE_PARAMETER_BOUND",
                        type.getTypeParameterIndex(),
                        type.getTypeParameterBoundIndex());
            // Of a record's component, too.
            case TypeReference.FIELD -> target(code, "FIELD");
            case TypeReference.METHOD_RETURN -> target(code, "METHOD_RETURN");
            case TypeReference.METHOD_RECEIVER -> target(code, "METHOD_RECEIVER");
            case TypeReference.METHOD_FORMAL_PARAMETER ->
                target(code, "METHOD_FORMAL_PARAMETER", type.getFormalParameterIndex());
            case TypeReference.THROWS -> target(code, "THROWS", type.getExceptionIndex());
            default -> throw new IllegalStateException("no type of a declaration: " + type.getSort());
        }
    }

    private static void target(MethodVisitor code, String target, int... indices) {
        code.visitTypeInsn(Opcodes.NEW, INFO);
        code.visitInsn(Opcodes.DUP);
        code.visitFieldInsn(Opcodes.GETSTATIC, TARGET, target, "L" + TARGET + ";");
        for (int index : indices) {
            Code.number(code, index);
        }
        code.visitMethodInsn(
                Opcodes.INVOKESPECIAL, INFO, "<init>", "(L" + TARGET + ";" + "I".repeat(indices.length) + ")V", false);
    }

    /** Which part of the type it is (JVMS 4.7.20.2). */
    private static void location(MethodVisitor code, TypePath path) {
        code.visitFieldInsn(Opcodes.GETSTATIC, LOCATION, "BASE_LOCATION", "L" + LOCATION + ";");
        for (int i = 0; path != null && i < path.getLength(); i++) {
            switch (path.getStep(i)) {
                case TypePath.ARRAY_ELEMENT -> push(code, "pushArray", "");
                case TypePath.INNER_TYPE -> push(code, "pushInner", "");
                case TypePath.WILDCARD_BOUND -> push(code, "pushWildcard", "");
                default -> {
                    Code.number(code, path.getStepArgument(i));
                    push(code, "pushTypeArg", "S");
                }
            }
        }
    }

    private static void push(MethodVisitor code, String method, String parameters) {
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, LOCATION, method, "(" + parameters + ")L" + LOCATION + ";", false);
    }
}
