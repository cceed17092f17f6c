// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import dev.amphora.compiler.CompilationException;
import dev.amphora.compiler.Diagnostic;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.teavm.asm.ClassReader;
import org.teavm.asm.ClassWriter;
import org.teavm.asm.MethodVisitor;
import org.teavm.asm.Opcodes;
import org.teavm.asm.tree.ClassNode;
import org.teavm.asm.tree.MethodNode;

/**
 * Starts programs whose main class declares no {@code public static void main(String[])}, as the launcher of a JDK does: the method
 * may be inherited, and since Java 25 (JLS 12.1.4) it need not be public, nor static, nor have a parameter.
 */
final class LaunchClass {
    /** Has the main method in the place of the program's. */
    static final String NAME = "dev.amphora.runtime.classlib.Launch";

    private static final String MAIN = "main";
    private static final String WITH_ARGUMENTS = "([Ljava/lang/String;)V";
    private static final String WITHOUT = "()V";
    private static final String CONSTRUCTOR = "<init>";
    private static final int JAVA_25 = 69;
    private static final int VERSION = 0xFFFF;

    private final Function<String, byte[]> files;

    /** A method, and the class that declares it. */
    private record Found(ClassNode owner, MethodNode method) {
        boolean is(int flag) {
            return (method.access & flag) != 0;
        }
    }

    private LaunchClass(Function<String, byte[]> files) {
        this.files = files;
    }

    /**
     * The class file of this class; null if the program's main class does without, or has no main method at all.
     *
     * @param files the program's class file of a class by its internal name, or null
     * @param ofJava25 whether the program is built with a JDK whose launcher knows the rules of Java 25
     */
    static byte[] of(String mainClass, Function<String, byte[]> files, boolean ofJava25) throws CompilationException {
        LaunchClass launch = new LaunchClass(files);
        ClassNode main = launch.read(mainClass.replace('.', '/'));
        return main == null ? null : launch.of(main, ofJava25 || (main.version & VERSION) >= JAVA_25);
    }

    private byte[] of(ClassNode main, boolean ofJava25) throws CompilationException {
        Found usual = find(main, WITH_ARGUMENTS, found -> found.is(Opcodes.ACC_PUBLIC) && found.is(Opcodes.ACC_STATIC));
        if (usual != null) {
            return usual.owner() == main ? null : write(main, usual);
        }
        if (!ofJava25) {
            return null;
        }
        Predicate<Found> isVisible = found -> !found.is(Opcodes.ACC_PRIVATE)
                && (found.is(Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)
                        || packageOf(found.owner().name).equals(packageOf(main.name)));
        Found found = find(main, WITH_ARGUMENTS, isVisible);
        if (found == null) {
            found = find(main, WITHOUT, isVisible);
        }
        if (found != null && !found.is(Opcodes.ACC_STATIC)) {
            checkConstructor(main);
        }
        return found == null ? null : write(main, found);
    }

    private static void checkConstructor(ClassNode main) throws CompilationException {
        boolean hasOne = main.methods.stream()
                .anyMatch(method -> method.name.equals(CONSTRUCTOR)
                        && method.desc.equals(WITHOUT)
                        && (method.access & Opcodes.ACC_PRIVATE) == 0);
        if (!hasOne || (main.access & Opcodes.ACC_ABSTRACT) != 0) {
            throw new CompilationException(List.of(Diagnostic.error(
                    "missing-main",
                    null,
                    "the main method of class " + main.name.replace('/', '.')
                            + " is not static, and no object can be made to call it on",
                    "declare the method static, or a constructor without parameters that is not private")));
        }
    }

    private static String packageOf(String name) {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }

    private Found find(ClassNode main, String descriptor, Predicate<Found> condition) {
        for (ClassNode at = main; at != null; at = at.superName == null ? null : read(at.superName)) {
            for (MethodNode method : at.methods) {
                Found found = new Found(at, method);
                if (method.name.equals(MAIN) && method.desc.equals(descriptor) && condition.test(found)) {
                    return found;
                }
            }
        }
        return null;
    }

    private ClassNode read(String name) {
        byte[] file = files.apply(name);
        if (file == null) {
            return null;
        }
        try {
            ClassNode node = new ClassNode();
            new ClassReader(file).accept(node, ClassReader.SKIP_CODE);
            return node;
        } catch (RuntimeException e) {
            return null; // It is reported as broken when it is loaded.
        }
    }

    private static byte[] write(ClassNode main, Found found) {
        boolean isInherited = found.is(Opcodes.ACC_STATIC) && found.owner() != main;
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        // The launcher initialises the main class. That of a subclass does so, too.
        writer.visit(
                Opcodes.V17,
                Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER,
                NAME.replace('.', '/'),
                null,
                isInherited ? main.name : "java/lang/Object",
                null);
        MethodVisitor code =
                writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, MAIN, WITH_ARGUMENTS, null, null);
        code.visitCode();
        if (!found.is(Opcodes.ACC_STATIC)) {
            code.visitTypeInsn(Opcodes.NEW, main.name);
            code.visitInsn(Opcodes.DUP);
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, main.name, CONSTRUCTOR, WITHOUT, false);
        }
        String descriptor = found.method().desc;
        if (descriptor.equals(WITH_ARGUMENTS)) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
        }
        boolean isInterface = (found.owner().access & Opcodes.ACC_INTERFACE) != 0;
        if (found.is(Opcodes.ACC_STATIC)) {
            code.visitMethodInsn(Opcodes.INVOKESTATIC, found.owner().name, MAIN, descriptor, isInterface);
        } else {
            code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, main.name, MAIN, descriptor, false);
        }
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }
}
