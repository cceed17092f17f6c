// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.reflection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.teavm.asm.ClassWriter;
import org.teavm.asm.MethodVisitor;
import org.teavm.asm.Opcodes;
import org.teavm.asm.Type;
import org.teavm.asm.tree.ClassNode;
import org.teavm.asm.tree.MethodNode;

/** Writes proxy classes, and the classes that make their objects. */
final class ProxyWriter {
    private static final String PROXY = "java/lang/reflect/Proxy";
    private static final String METHOD = "Ljava/lang/reflect/Method;";
    private static final String HANDLER = "Ljava/lang/reflect/InvocationHandler;";
    private static final String CALLS = KeptNames.internal(KeptNames.PROXY_CLASSES);
    private static final String MAKER = KeptNames.internal(KeptNames.PACKAGE) + "ProxyMaker";
    private static final int VERSION = Opcodes.V1_6;
    private static final Set<String> OF_OBJECT =
            Set.of("hashCode()I", "equals(Ljava/lang/Object;)Z", "toString()Ljava/lang/String;");
    private final ClassFiles classes;

    ProxyWriter(ClassFiles classes) {
        this.classes = classes;
    }

    /** A method that a proxy hands on, and the class that it is handed on as a method of. */
    record Handed(ClassNode owner, MethodNode method) {}

    /** Those of {@code Object}, and those of the interfaces, of each signature the first. */
    List<Handed> methods(List<String> interfaces) {
        Map<String, Handed> methods = new LinkedHashMap<>();
        ClassNode object = classes.find("java.lang.Object");
        for (MethodNode method : object.methods) {
            if (OF_OBJECT.contains(method.name + method.desc)) {
                methods.put(method.name + method.desc, new Handed(object, method));
            }
        }
        Set<String> seen = new HashSet<>();
        interfaces.forEach(name -> add(name, seen, methods));
        return new ArrayList<>(methods.values());
    }

    private void add(String name, Set<String> seen, Map<String, Handed> methods) {
        ClassNode node = classes.find(name);
        if (node == null || !seen.add(name)) {
            return;
        }
        for (MethodNode method : node.methods) {
            if ((method.access & (Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE)) == 0) {
                methods.putIfAbsent(method.name + method.desc, new Handed(node, method));
            }
        }
        node.interfaces.forEach(superinterface -> add(superinterface.replace('/', '.'), seen, methods));
    }

    /** The proxy class; its name is an internal one, those of the interfaces are binary names. */
    byte[] proxy(String name, List<String> interfaces) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(
                VERSION,
                Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL,
                name,
                null,
                PROXY,
                interfaces.stream().map(KeptNames::internal).toArray(String[]::new));
        MethodVisitor init = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "(" + HANDLER + ")V", null, null);
        init.visitCode();
        init.visitVarInsn(Opcodes.ALOAD, 0);
        init.visitVarInsn(Opcodes.ALOAD, 1);
        init.visitMethodInsn(Opcodes.INVOKESPECIAL, PROXY, "<init>", "(" + HANDLER + ")V", false);
        end(init, Opcodes.RETURN);
        MethodVisitor first = writer.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
        first.visitCode();
        int number = 0;
        for (Handed handed : methods(interfaces)) {
            String field = "m" + number++;
            writer.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC, field, METHOD, null, null);
            first.visitLdcInsn(Type.getObjectType(handed.owner().name));
            first.visitLdcInsn(handed.method().name);
            first.visitLdcInsn(handed.method().desc);
            first.visitMethodInsn(
                    Opcodes.INVOKESTATIC,
                    CALLS,
                    "method",
                    "(Ljava/lang/Class;Ljava/lang/String;Ljava/lang/String;)" + METHOD,
                    false);
            first.visitFieldInsn(Opcodes.PUTSTATIC, name, field, METHOD);
            method(writer, name, field, handed.method());
        }
        end(first, Opcodes.RETURN);
        new DefaultCalls(classes, interfaces).write(writer);
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static void end(MethodVisitor code, int instruction) {
        code.visitInsn(instruction);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private static void method(ClassWriter writer, String proxy, String field, MethodNode method) {
        MethodVisitor code = writer.visitMethod(
                Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL,
                method.name,
                method.desc,
                null,
                method.exceptions.toArray(new String[0]));
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitFieldInsn(Opcodes.GETFIELD, PROXY, "h", HANDLER);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitFieldInsn(Opcodes.GETSTATIC, proxy, field, METHOD);
        Type[] parameters = Type.getArgumentTypes(method.desc);
        if (parameters.length == 0) {
            code.visitInsn(Opcodes.ACONST_NULL);
        } else {
            Code.number(code, parameters.length);
            code.visitTypeInsn(Opcodes.ANEWARRAY, "java/lang/Object");
            int variable = 1;
            for (int i = 0; i < parameters.length; i++) {
                code.visitInsn(Opcodes.DUP);
                Code.number(code, i);
                code.visitVarInsn(parameters[i].getOpcode(Opcodes.ILOAD), variable);
                Code.box(code, parameters[i]);
                code.visitInsn(Opcodes.AASTORE);
                variable += parameters[i].getSize();
            }
        }
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                CALLS,
                "call",
                "(" + HANDLER + "Ljava/lang/Object;" + METHOD + "[Ljava/lang/Object;)Ljava/lang/Object;",
                false);
        Type result = Type.getReturnType(method.desc);
        if (result.getSort() == Type.VOID) {
            code.visitInsn(Opcodes.POP);
        } else {
            Code.unbox(code, result);
        }
        end(code, result.getOpcode(Opcodes.IRETURN));
    }

    /** The class that makes proxies. */
    byte[] maker(String name, String proxy, List<String> interfaces) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(VERSION, Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL, name, null, MAKER, null);
        MethodVisitor init = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
        init.visitCode();
        init.visitVarInsn(Opcodes.ALOAD, 0);
        init.visitMethodInsn(Opcodes.INVOKESPECIAL, MAKER, "<init>", "()V", false);
        end(init, Opcodes.RETURN);
        MethodVisitor make =
                writer.visitMethod(Opcodes.ACC_PUBLIC, "make", "(" + HANDLER + ")Ljava/lang/Object;", null, null);
        make.visitCode();
        make.visitTypeInsn(Opcodes.NEW, proxy);
        make.visitInsn(Opcodes.DUP);
        make.visitVarInsn(Opcodes.ALOAD, 1);
        make.visitMethodInsn(Opcodes.INVOKESPECIAL, proxy, "<init>", "(" + HANDLER + ")V", false);
        end(make, Opcodes.ARETURN);
        MethodVisitor type = writer.visitMethod(Opcodes.ACC_PUBLIC, "type", "()Ljava/lang/Class;", null, null);
        type.visitCode();
        type.visitLdcInsn(Type.getObjectType(proxy));
        end(type, Opcodes.ARETURN);
        MethodVisitor list = writer.visitMethod(Opcodes.ACC_PUBLIC, "interfaces", "()[Ljava/lang/Class;", null, null);
        list.visitCode();
        Code.classes(
                list,
                interfaces.stream()
                        .map(each -> Type.getObjectType(KeptNames.internal(each)))
                        .toList());
        end(list, Opcodes.ARETURN);
        writer.visitEnd();
        return writer.toByteArray();
    }
}
