// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential;

import static org.objectweb.asm.Opcodes.AALOAD;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ARRAYLENGTH;
import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.ICONST_0;
import static org.objectweb.asm.Opcodes.ICONST_1;
import static org.objectweb.asm.Opcodes.IFEQ;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.V1_5;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/**
 * A main class for all programs of a chapter: it runs the one that its first argument names, with the other arguments. Most
 * of the time that a small program takes to compile goes to the class library, which so is compiled once for all of them.
 */
final class ChapterMain {
    private static final String MAIN = "([Ljava/lang/String;)V";

    private ChapterMain() {}

    /**
     * Writes the class.
     *
     * @param directory for class files; the class has a name of its own in the chapter's package
     * @return the binary name
     */
    static String write(List<Program> programs, Path directory) throws IOException {
        String chapter = programs.get(0).chapter();
        String name = (chapter.isEmpty() ? "" : chapter.replace('.', '/') + "/") + "AllPrograms";
        Path file = directory.resolve(name + ".class");
        Files.createDirectories(file.getParent());
        Files.write(file, classFile(name, programs));
        return name.replace('/', '.');
    }

    private static byte[] classFile(String name, List<Program> programs) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(V1_5, ACC_PUBLIC, name, null, "java/lang/Object", null);
        MethodVisitor code = writer.visitMethod(ACC_PUBLIC | ACC_STATIC, "main", MAIN, null, null);
        code.visitCode();
        for (Program program : programs) {
            Label other = new Label();
            code.visitVarInsn(ALOAD, 0);
            code.visitInsn(ICONST_0);
            code.visitInsn(AALOAD);
            code.visitLdcInsn(program.mainClass());
            code.visitMethodInsn(INVOKEVIRTUAL, "java/lang/String", "equals", "(Ljava/lang/Object;)Z", false);
            code.visitJumpInsn(IFEQ, other);
            code.visitVarInsn(ALOAD, 0);
            code.visitInsn(ICONST_1);
            code.visitVarInsn(ALOAD, 0);
            code.visitInsn(ARRAYLENGTH);
            code.visitMethodInsn(
                    INVOKESTATIC,
                    "java/util/Arrays",
                    "copyOfRange",
                    "([Ljava/lang/Object;II)[Ljava/lang/Object;",
                    false);
            code.visitTypeInsn(CHECKCAST, "[Ljava/lang/String;");
            code.visitMethodInsn(INVOKESTATIC, program.mainClass().replace('.', '/'), "main", MAIN, false);
            code.visitInsn(RETURN);
            code.visitLabel(other);
        }
        code.visitInsn(RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }
}
