// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import dev.amphora.compiler.Diagnostic;
import dev.amphora.compiler.SourcePosition;
import org.teavm.asm.ClassReader;
import org.teavm.asm.Opcodes;
import org.teavm.asm.tree.AbstractInsnNode;
import org.teavm.asm.tree.ClassNode;
import org.teavm.asm.tree.LineNumberNode;
import org.teavm.asm.tree.MethodNode;
import org.teavm.asm.tree.analysis.Analyzer;
import org.teavm.asm.tree.analysis.AnalyzerException;
import org.teavm.asm.tree.analysis.BasicVerifier;

/**
 * Checks a class file of the program before anything relies on it: its structure, its version, its name, and that its
 * bytecode uses operand stack and locals consistently (JVMS 4.10, all classes taken for one type).
 */
final class ClassFileCheck {
    private static final String AGAIN = "compile it again, or remove it from the class path";
    private static final int NEWEST = Opcodes.V27;
    private static final int FIRST_RELEASE = 44;
    private static final int PREVIEW = 0xFFFF;
    private final String resource;
    private final ProgramFiles.Found found;

    private ClassFileCheck(String resource, ProgramFiles.Found found) {
        this.resource = resource;
        this.found = found;
    }

    /**
     * Checks a file that was found under a name.
     *
     * @param resource name of the file on the class path, such as {@code app/Main.class}
     * @return what is wrong, or null
     */
    static Diagnostic check(String resource, ProgramFiles.Found found) {
        return new ClassFileCheck(resource, found).check();
    }

    private Diagnostic check() {
        byte[] bytes = found.bytes();
        String fault = ClassFileStructure.fault(bytes);
        if (fault != null) {
            return broken(null, "is broken: " + fault, AGAIN);
        }
        int minor = (bytes[4] & 0xFF) << 8 | bytes[5] & 0xFF;
        int major = (bytes[6] & 0xFF) << 8 | bytes[7] & 0xFF;
        if (major > NEWEST) {
            return broken(
                    null,
                    "is of Java " + (major - FIRST_RELEASE) + " (version " + major + "); the newest that can be read is"
                            + " of Java " + (NEWEST - FIRST_RELEASE),
                    "compile it with --release " + (NEWEST - FIRST_RELEASE) + " or lower");
        }
        if (minor == PREVIEW) {
            return broken(
                    null,
                    "uses preview features of Java " + (major - FIRST_RELEASE),
                    "compile it without --enable-preview");
        }
        try {
            ClassNode node = new ClassNode();
            new ClassReader(bytes).accept(node, 0);
            if (!(node.name + ".class").equals(resource)) {
                return broken(
                        null,
                        "defines the class " + node.name.replace('/', '.') + ", not "
                                + resource.substring(0, resource.length() - ".class".length())
                                        .replace('/', '.'),
                        "a class path entry holds the folders of the packages: name the folder above them");
            }
            return bytecode(node);
        } catch (RuntimeException e) {
            // The reader trusts what it reads; indices that lead nowhere end in whatever exception comes first.
            return broken(null, "is broken: its parts do not fit together", AGAIN);
        }
    }

    private Diagnostic bytecode(ClassNode node) {
        for (MethodNode method : node.methods) {
            try {
                new Analyzer<>(new BasicVerifier()).analyze(node.name, method);
            } catch (AnalyzerException e) {
                SourcePosition position =
                        new SourcePosition(node.name.replace('/', '.'), method.name, node.sourceFile, line(e.node));
                return broken(
                        position,
                        "has invalid bytecode in method " + method.name + method.desc + ": " + reason(e),
                        "the tool that wrote or rewrote it is at fault; " + AGAIN);
            }
        }
        return null;
    }

    private static String reason(AnalyzerException e) {
        String message = e.getMessage() == null ? String.valueOf(e.getCause()) : e.getMessage();
        return message.lines().findFirst().orElse("").strip();
    }

    private static int line(AbstractInsnNode instruction) {
        for (AbstractInsnNode at = instruction; at != null; at = at.getPrevious()) {
            if (at instanceof LineNumberNode number) {
                return number.line;
            }
        }
        return 0;
    }

    private Diagnostic broken(SourcePosition position, String fault, String hint) {
        return Diagnostic.error("broken-class", position, "class file " + found.place() + " " + fault, hint);
    }
}
