// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential;

import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.BIPUSH;
import static org.objectweb.asm.Opcodes.GETSTATIC;
import static org.objectweb.asm.Opcodes.GOTO;
import static org.objectweb.asm.Opcodes.IADD;
import static org.objectweb.asm.Opcodes.ICONST_0;
import static org.objectweb.asm.Opcodes.IFEQ;
import static org.objectweb.asm.Opcodes.IFLE;
import static org.objectweb.asm.Opcodes.IF_ICMPLT;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.IMUL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.IREM;
import static org.objectweb.asm.Opcodes.IRETURN;
import static org.objectweb.asm.Opcodes.ISTORE;
import static org.objectweb.asm.Opcodes.IXOR;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.V17;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/** Programs that are valid class files but that javac cannot make. */
final class BytecodePrograms {
    private static final String IRREDUCIBLE = "bytecode/IrreducibleFlow";

    private BytecodePrograms() {}

    static List<Program> write(Path directory) throws IOException {
        Path file = directory.resolve(IRREDUCIBLE + ".class");
        Files.createDirectories(file.getParent());
        Files.write(file, irreducibleFlow());
        return List.of(
                new Program(IRREDUCIBLE.replace('/', '.'), Directives.parse("IrreducibleFlow", List.of()), directory));
    }

    /**
     * A class whose methods have loops with two entries. {@code main} prints what they return for several arguments.
     */
    private static byte[] irreducibleFlow() {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES | ClassWriter.COMPUTE_MAXS);
        writer.visit(V17, ACC_PUBLIC, IRREDUCIBLE, null, "java/lang/Object", null);
        twoEntries(writer.visitMethod(ACC_STATIC, "twoEntries", "(II)I", null, null));
        crossedLoops(writer.visitMethod(ACC_STATIC, "crossedLoops", "(II)I", null, null));
        main(writer.visitMethod(ACC_PUBLIC | ACC_STATIC, "main", "([Ljava/lang/String;)V", null, null));
        writer.visitEnd();
        return writer.toByteArray();
    }

    /**
     * One cycle of two blocks, entered at either: {@code int s = 0; if (a % 2 == 0) goto B; A: s += n; B: s = s * 3 ^ n;
     * if (--n > 0) goto A; return s;} with {@code a} even entering in the middle.
     */
    private static void twoEntries(MethodVisitor code) {
        Label first = new Label();
        Label second = new Label();
        code.visitCode();
        code.visitInsn(ICONST_0);
        code.visitVarInsn(ISTORE, 2);
        code.visitVarInsn(ILOAD, 0);
        code.visitIntInsn(BIPUSH, 2);
        code.visitInsn(IREM);
        code.visitJumpInsn(IFEQ, second);
        code.visitLabel(first);
        code.visitVarInsn(ILOAD, 2);
        code.visitVarInsn(ILOAD, 1);
        code.visitInsn(IADD);
        code.visitVarInsn(ISTORE, 2);
        code.visitLabel(second);
        code.visitVarInsn(ILOAD, 2);
        code.visitIntInsn(BIPUSH, 3);
        code.visitInsn(IMUL);
        code.visitVarInsn(ILOAD, 1);
        code.visitInsn(IXOR);
        code.visitVarInsn(ISTORE, 2);
        code.visitIincInsn(1, -1);
        code.visitVarInsn(ILOAD, 1);
        Label done = new Label();
        code.visitJumpInsn(IFLE, done);
        code.visitJumpInsn(GOTO, first);
        code.visitLabel(done);
        code.visitVarInsn(ILOAD, 2);
        code.visitInsn(IRETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    /**
     * Three blocks that all jump to one another, entered at any of them by a switch: no block dominates the others.
     */
    private static void crossedLoops(MethodVisitor code) {
        Label[] blocks = {new Label(), new Label(), new Label()};
        Label done = new Label();
        code.visitCode();
        code.visitInsn(ICONST_0);
        code.visitVarInsn(ISTORE, 2); // the sum
        code.visitInsn(ICONST_0);
        code.visitVarInsn(ISTORE, 3); // steps taken
        code.visitVarInsn(ILOAD, 0);
        code.visitTableSwitchInsn(0, 1, blocks[2], blocks[0], blocks[1]);
        for (int i = 0; i < blocks.length; i++) {
            code.visitLabel(blocks[i]);
            code.visitIincInsn(3, 1);
            code.visitVarInsn(ILOAD, 2);
            code.visitIntInsn(BIPUSH, 5 + 2 * i);
            code.visitInsn(IMUL);
            code.visitVarInsn(ILOAD, 3);
            code.visitInsn(IADD);
            code.visitVarInsn(ISTORE, 2);
            code.visitVarInsn(ILOAD, 1);
            code.visitVarInsn(ILOAD, 3);
            code.visitJumpInsn(IF_ICMPLT, done);
            code.visitVarInsn(ILOAD, 2);
            code.visitIntInsn(BIPUSH, 2);
            code.visitInsn(IREM);
            code.visitJumpInsn(IFEQ, blocks[(i + 2) % blocks.length]);
            code.visitJumpInsn(GOTO, blocks[(i + 1) % blocks.length]);
        }
        code.visitLabel(done);
        code.visitVarInsn(ILOAD, 2);
        code.visitInsn(IRETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private static void main(MethodVisitor code) {
        code.visitCode();
        for (String method : List.of("twoEntries", "crossedLoops")) {
            for (int entry = 0; entry < 3; entry++) {
                for (int count : new int[] {0, 1, 7, 100}) {
                    code.visitFieldInsn(GETSTATIC, "java/lang/System", "out", "Ljava/io/PrintStream;");
                    code.visitIntInsn(BIPUSH, entry);
                    code.visitIntInsn(BIPUSH, count);
                    code.visitMethodInsn(INVOKESTATIC, IRREDUCIBLE, method, "(II)I", false);
                    code.visitMethodInsn(INVOKEVIRTUAL, "java/io/PrintStream", "println", "(I)V", false);
                }
            }
        }
        code.visitInsn(RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}
