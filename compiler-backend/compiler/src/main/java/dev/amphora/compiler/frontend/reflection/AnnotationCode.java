// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.reflection;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.teavm.asm.MethodVisitor;
import org.teavm.asm.Opcodes;
import org.teavm.asm.Type;
import org.teavm.asm.tree.AnnotationNode;
import org.teavm.asm.tree.ClassNode;
import org.teavm.asm.tree.MethodNode;

/** Bytecode that makes annotations: proxies of their interfaces over the JDK's own handler. */
final class AnnotationCode {
    private static final String ANNOTATION = "java/lang/annotation/Annotation";
    private static final String HANDLER = "sun/reflect/annotation/AnnotationInvocationHandler";
    private static final String MAP = "java/util/LinkedHashMap";
    private final ClassFiles classes;
    private final Function<String, String> proxies;

    /**
     * Creates a writer of annotations.
     *
     * @param proxies gives the internal name of the proxy class for an interface
     */
    AnnotationCode(ClassFiles classes, Function<String, String> proxies) {
        this.classes = classes;
        this.proxies = proxies;
    }

    /** Those that a program sees when it runs: their interfaces say so, and are there. */
    List<AnnotationNode> visible(List<AnnotationNode> annotations) {
        List<AnnotationNode> visible = new ArrayList<>();
        if (annotations != null) {
            for (AnnotationNode annotation : annotations) {
                String name = Type.getType(annotation.desc).getClassName();
                if (classes.isPresent(name) && classes.find(name) != null) {
                    visible.add(annotation);
                }
            }
        }
        return visible;
    }

    /** Whether an annotation interface has the given annotation itself. */
    boolean isAnnotatedWith(AnnotationNode annotation, String meta) {
        ClassNode type = classes.find(Type.getType(annotation.desc).getClassName());
        return type.visibleAnnotations != null
                && type.visibleAnnotations.stream().anyMatch(each -> each.desc.equals(meta));
    }

    /** An array of annotations. */
    void array(MethodVisitor code, List<AnnotationNode> annotations) {
        Code.number(code, annotations.size());
        code.visitTypeInsn(Opcodes.ANEWARRAY, ANNOTATION);
        for (int i = 0; i < annotations.size(); i++) {
            code.visitInsn(Opcodes.DUP);
            Code.number(code, i);
            annotation(code, annotations.get(i));
            code.visitInsn(Opcodes.AASTORE);
        }
    }

    /** One annotation. */
    void annotation(MethodVisitor code, AnnotationNode annotation) {
        Type type = Type.getType(annotation.desc);
        String proxy = proxies.apply(type.getClassName());
        code.visitTypeInsn(Opcodes.NEW, proxy);
        code.visitInsn(Opcodes.DUP);
        code.visitTypeInsn(Opcodes.NEW, HANDLER);
        code.visitInsn(Opcodes.DUP);
        code.visitLdcInsn(type);
        code.visitTypeInsn(Opcodes.NEW, MAP);
        code.visitInsn(Opcodes.DUP);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, MAP, "<init>", "()V", false);
        ClassNode node = classes.find(type.getClassName());
        values(node, annotation).forEach((name, value) -> {
            code.visitInsn(Opcodes.DUP);
            code.visitLdcInsn(name);
            value(code, value, elementType(node, name));
            code.visitMethodInsn(
                    Opcodes.INVOKEVIRTUAL,
                    MAP,
                    "put",
                    "(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;",
                    false);
            code.visitInsn(Opcodes.POP);
        });
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, HANDLER, "<init>", "(Ljava/lang/Class;Ljava/util/Map;)V", false);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, proxy, "<init>", "(Ljava/lang/reflect/InvocationHandler;)V", false);
    }

    /** The values of all elements, in the order that the JDK has them in: as its own maps of defaults would give it. */
    private static Map<String, Object> values(ClassNode type, AnnotationNode annotation) {
        Map<String, Object> defaults = new HashMap<>(0);
        for (MethodNode element : type.methods) {
            if (element.annotationDefault != null) {
                defaults.put(element.name, element.annotationDefault);
            }
        }
        Map<String, Object> values = new LinkedHashMap<>(defaults);
        for (int i = 0; annotation.values != null && i < annotation.values.size(); i += 2) {
            String name = (String) annotation.values.get(i);
            if (type.methods.stream().anyMatch(element -> element.name.equals(name))) {
                values.put(name, annotation.values.get(i + 1));
            }
        }
        return values;
    }

    private static Type elementType(ClassNode type, String name) {
        for (MethodNode element : type.methods) {
            if (element.name.equals(name)) {
                return Type.getReturnType(element.desc);
            }
        }
        throw new IllegalStateException(type.name + "." + name);
    }

    /** A value of an element as ASM gives it, as an object. */
    void value(MethodVisitor code, Object value, Type type) {
        if (type.getSort() == Type.ARRAY) {
            arrayValue(code, elements(value), type.getElementType());
        } else if (value instanceof Type constant) {
            Code.classOf(code, constant);
        } else if (value instanceof String[] constant) {
            code.visitFieldInsn(
                    Opcodes.GETSTATIC, Type.getType(constant[0]).getInternalName(), constant[1], constant[0]);
        } else if (value instanceof AnnotationNode nested) {
            annotation(code, nested);
        } else {
            primitive(code, value, type);
            Code.box(code, type);
        }
    }

    /** A value of a primitive type, or a string. */
    private static void primitive(MethodVisitor code, Object value, Type type) {
        switch (type.getSort()) {
            case Type.BOOLEAN -> Code.number(code, (Boolean) value ? 1 : 0);
            case Type.CHAR -> Code.number(code, (Character) value);
            case Type.BYTE, Type.SHORT, Type.INT -> Code.number(code, ((Number) value).intValue());
            default -> code.visitLdcInsn(value);
        }
    }

    private static List<Object> elements(Object value) {
        List<Object> elements = new ArrayList<>();
        if (value instanceof List<?> list) {
            elements.addAll(list);
        } else if (value.getClass().isArray() && !(value instanceof String[])) {
            for (int i = 0; i < Array.getLength(value); i++) {
                elements.add(Array.get(value, i));
            }
        } else {
            elements.add(value);
        }
        return elements;
    }

    private void arrayValue(MethodVisitor code, List<Object> values, Type item) {
        Code.number(code, values.size());
        boolean primitive = Code.isPrimitive(item);
        if (primitive) {
            code.visitIntInsn(Opcodes.NEWARRAY, arrayCode(item));
        } else {
            code.visitTypeInsn(Opcodes.ANEWARRAY, item.getInternalName());
        }
        for (int i = 0; i < values.size(); i++) {
            code.visitInsn(Opcodes.DUP);
            Code.number(code, i);
            if (primitive) {
                primitive(code, values.get(i), item);
            } else {
                value(code, values.get(i), item);
            }
            code.visitInsn(item.getOpcode(Opcodes.IASTORE));
        }
    }

    /** The code of newarray's operand (JVMS 6.5.newarray). */
    private static int arrayCode(Type item) {
        return switch (item.getSort()) {
            case Type.BOOLEAN -> Opcodes.T_BOOLEAN;
            case Type.CHAR -> Opcodes.T_CHAR;
            case Type.FLOAT -> Opcodes.T_FLOAT;
            case Type.DOUBLE -> Opcodes.T_DOUBLE;
            case Type.BYTE -> Opcodes.T_BYTE;
            case Type.SHORT -> Opcodes.T_SHORT;
            case Type.INT -> Opcodes.T_INT;
            default -> Opcodes.T_LONG;
        };
    }
}
