// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.reflection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.teavm.asm.ClassWriter;
import org.teavm.asm.Label;
import org.teavm.asm.MethodVisitor;
import org.teavm.asm.Opcodes;
import org.teavm.asm.Type;
import org.teavm.asm.tree.ClassNode;
import org.teavm.asm.tree.MethodNode;

/** Writes the method of a proxy class that calls default methods of its interfaces, for {@code InvocationHandler.invokeDefault}. */
final class DefaultCalls {
    private static final String METHOD = "Ljava/lang/reflect/Method;";
    private static final String CALLS = KeptNames.internal(KeptNames.PROXY_CLASSES);

    private final ClassFiles classes;
    private final List<String> interfaces;
    /** The interfaces and all that they extend, by name. */
    private final Map<String, ClassNode> closure = new LinkedHashMap<>();

    DefaultCalls(ClassFiles classes, List<String> interfaces) {
        this.classes = classes;
        this.interfaces = interfaces;
        interfaces.forEach(this::add);
    }

    private void add(String name) {
        ClassNode node = closure.containsKey(name) ? null : classes.find(name);
        if (node != null) {
            closure.put(name, node);
            supers(node).forEach(this::add);
        }
    }

    private static List<String> supers(ClassNode node) {
        return node.interfaces.stream().map(name -> name.replace('/', '.')).toList();
    }

    void write(ClassWriter writer) {
        MethodVisitor code = writer.visitMethod(
                Opcodes.ACC_PUBLIC, "default$", "(" + METHOD + "[Ljava/lang/Object;)Ljava/lang/Object;", null, null);
        code.visitCode();
        for (ClassNode owner : closure.values()) {
            for (MethodNode method : owner.methods) {
                if (isDefault(method)) {
                    Label next = new Label();
                    unlessMethod(code, owner, method, next);
                    if (isInherited(owner, method)) {
                        call(code, owner, method);
                    } else {
                        refuse(code, "overridden");
                    }
                    code.visitLabel(next);
                }
            }
        }
        refuse(code, "foreign");
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private static boolean isDefault(MethodNode method) {
        return (method.access & (Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE | Opcodes.ACC_ABSTRACT)) == 0;
    }

    /** Whether one of the proxy's interfaces has the method as its own, or inherits it. */
    private boolean isInherited(ClassNode owner, MethodNode method) {
        return interfaces.stream().anyMatch(name -> inherits(name, owner, method));
    }

    private boolean inherits(String name, ClassNode owner, MethodNode method) {
        ClassNode node = closure.get(name);
        if (node == null || node == owner) {
            return node != null;
        }
        return node.methods.stream().noneMatch(own -> overrides(own, method))
                && supers(node).stream().anyMatch(each -> inherits(each, owner, method))
                // One on another way up may override it as well.
                && supers(node).stream().noneMatch(each -> hides(each, owner, method));
    }

    /** Whether an interface extends the owner of the method, and has or inherits another in its place. */
    private boolean hides(String name, ClassNode owner, MethodNode method) {
        return extendsOwner(name, owner) && !inherits(name, owner, method);
    }

    private boolean extendsOwner(String name, ClassNode owner) {
        ClassNode node = closure.get(name);
        return node == owner || node != null && supers(node).stream().anyMatch(each -> extendsOwner(each, owner));
    }

    private static boolean overrides(MethodNode own, MethodNode method) {
        return (own.access & (Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE)) == 0
                && own.name.equals(method.name)
                && own.desc.equals(method.desc);
    }

    private static void unlessMethod(MethodVisitor code, ClassNode owner, MethodNode method, Label otherwise) {
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitLdcInsn(Type.getObjectType(owner.name));
        code.visitLdcInsn(method.name);
        code.visitLdcInsn(method.desc);
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                CALLS,
                "isMethod",
                "(" + METHOD + "Ljava/lang/Class;Ljava/lang/String;Ljava/lang/String;)Z",
                false);
        code.visitJumpInsn(Opcodes.IFEQ, otherwise);
    }

    private static void call(MethodVisitor code, ClassNode owner, MethodNode method) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        Code.arguments(code, 2, method.desc);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, owner.name, method.name, method.desc, true);
        Code.box(code, Type.getReturnType(method.desc));
        code.visitInsn(Opcodes.ARETURN);
    }

    private static void refuse(MethodVisitor code, String how) {
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC, CALLS, how, "(" + METHOD + ")Ljava/lang/IllegalArgumentException;", false);
        code.visitInsn(Opcodes.ATHROW);
    }
}
