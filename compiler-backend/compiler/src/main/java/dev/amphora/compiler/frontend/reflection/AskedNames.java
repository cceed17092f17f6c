// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.reflection;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.teavm.asm.ClassWriter;
import org.teavm.asm.MethodVisitor;
import org.teavm.asm.Opcodes;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;

/**
 * Methods that do nothing, one for each question of reflection and each constant that it is asked with as a name: the analysis watches
 * which classes come to them.
 */
final class AskedNames {
    /** No question for a member, but that for another class: the one whose name is that of the asked one with the given name behind it. */
    static final String BEHIND_NAME = "behindName";

    private static final String METHOD = "of";

    /** What a call asks: one of the questions for a member by its name, with that name. */
    private record Question(String question, String name) {}

    private final BiConsumer<String, byte[]> define;
    private final Map<Question, MethodReference> methods = new HashMap<>();
    private final Map<MethodReference, Question> questions = new HashMap<>();

    /**
     * Creates an empty set.
     *
     * @param define takes the class files of these methods, by their internal names
     */
    AskedNames(BiConsumer<String, byte[]> define) {
        this.define = define;
    }

    /** Whether a name can be part of that of a class, as those of members in Java can. */
    static boolean isPlain(String name) {
        return !name.isEmpty()
                && Character.isJavaIdentifierStart(name.codePointAt(0))
                && name.codePoints().allMatch(Character::isJavaIdentifierPart);
    }

    /** The method for a question; its parameter is the class that is asked. */
    MethodReference ask(String question, String name) {
        return methods.computeIfAbsent(new Question(question, name), this::write);
    }

    private MethodReference write(Question asked) {
        String owner = KeptNames.PACKAGE + "Asked$" + asked.question() + "$" + asked.name();
        MethodReference reference =
                new MethodReference(owner, METHOD, ValueType.object("java.lang.Class"), ValueType.VOID);
        ClassWriter writer = new ClassWriter(0);
        writer.visit(
                Opcodes.V1_6,
                Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL,
                KeptNames.internal(owner),
                null,
                "java/lang/Object",
                null);
        MethodVisitor code =
                writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, METHOD, "(Ljava/lang/Class;)V", null, null);
        code.visitCode();
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 1);
        code.visitEnd();
        writer.visitEnd();
        define.accept(KeptNames.internal(owner), writer.toByteArray());
        questions.put(reference, asked);
        return reference;
    }

    boolean contains(MethodReference method) {
        return questions.containsKey(method);
    }

    /** What is asked by a call of one of the methods: {@code getMethod} or another. */
    String question(MethodReference method) {
        return questions.get(method).question();
    }

    /** The name that it asks for. */
    String name(MethodReference method) {
        return questions.get(method).name();
    }
}
