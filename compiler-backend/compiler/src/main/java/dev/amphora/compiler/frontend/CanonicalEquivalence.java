// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.teavm.asm.ClassReader;
import org.teavm.asm.ClassVisitor;
import org.teavm.asm.MethodVisitor;
import org.teavm.asm.Opcodes;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;

/**
 * Takes the tables of canonical equivalence out of regular expressions, unless the program has a class that may ask for
 * {@code Pattern.CANON_EQ}: it calls {@code Pattern.compile} with flags and has a constant with this flag, or it reads a field of this name.
 * To an analysis, every expression may ask for them. Who computes the flag is told so by an exception.
 */
final class CanonicalEquivalence implements ClassHolderTransformer {
    private static final int FLAG = 0x80;
    /** All flags that there are are smaller. */
    private static final int END_OF_FLAGS = 0x200;

    private static final String COMPILE = "compile(Ljava/lang/String;I)Ljava/util/regex/Pattern;";
    private static final String FIELD = "CANON_EQ";
    private static final MethodReference MISSING = new MethodReference(
            "dev.amphora.runtime.classlib.CanonicalTexts",
            "missing",
            ValueType.object("java.lang.UnsupportedOperationException"));
    private static final Set<String> METHODS = Set.of(
            "java.util.regex.Pattern.normalize(Ljava/lang/String;)Ljava/lang/String;",
            "java.util.regex.Pattern$NFCCharProperty.match(Ljava/util/regex/Matcher;ILjava/lang/CharSequence;)Z");

    private final ProgramFiles files;
    private Boolean isUsed;

    CanonicalEquivalence(ProgramFiles files) {
        this.files = files;
    }

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (!cls.getName().startsWith("java.util.regex.Pattern")) {
            return;
        }
        for (MethodHolder method : cls.getMethods()) {
            if (METHODS.contains(cls.getName() + "." + method.getDescriptor()) && !isUsed()) {
                ProgramEmitter emit = ProgramEmitter.create(method, context.getHierarchy());
                emit.invoke(MISSING).raise();
            }
        }
    }

    private boolean isUsed() {
        if (isUsed == null) {
            boolean[] found = {false};
            try {
                files.classFiles(bytes -> {
                    found[0] = found[0] || mayAsk(bytes);
                    return found[0];
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            isUsed = found[0];
        }
        return isUsed;
    }

    private static boolean mayAsk(byte[] classFile) {
        boolean compiles = false;
        for (String member : StringConstants.memberReferencesOf(classFile)) {
            // A class that declares such a field, as Kotlin's RegexOption does, sets it, which is no question.
            if (member.startsWith(FIELD)
                    && !member.equals(FIELD + "L" + new ClassReader(classFile).getClassName() + ";")) {
                return true;
            }
            compiles |= member.equals(COMPILE);
        }
        return compiles && hasFlag(classFile);
    }

    private static boolean hasFlag(byte[] classFile) {
        boolean[] found = {false};
        MethodVisitor code = new MethodVisitor(Opcodes.ASM9) {
            @Override
            public void visitIntInsn(int opcode, int operand) {
                if (opcode == Opcodes.SIPUSH) {
                    found[0] |= operand > 0 && operand < END_OF_FLAGS && (operand & FLAG) != 0;
                }
            }
        };
        new ClassReader(classFile)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] exceptions) {
                                return code;
                            }
                        },
                        ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return found[0];
    }
}
