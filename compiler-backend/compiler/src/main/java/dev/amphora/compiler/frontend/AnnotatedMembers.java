// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.teavm.asm.ClassReader;
import org.teavm.asm.Type;
import org.teavm.asm.tree.AnnotationNode;
import org.teavm.asm.tree.ClassNode;

/**
 * Tells classes of libraries that are there to be looked at by reflection: those with an annotation on a member that is visible when
 * the program runs, and comes from a library too. A library marks its own classes so for the same code that looks at its users'.
 */
final class AnnotatedMembers implements Predicate<String> {
    private final Function<String, byte[]> files;
    private final Predicate<String> ofProgram;
    private final Map<String, Boolean> known = new HashMap<>();

    /**
     * Creates the predicate.
     *
     * @param files the class file of a class by its binary name, or null
     * @param ofProgram whether a class is the program's, its libraries' included
     */
    AnnotatedMembers(Function<String, byte[]> files, Predicate<String> ofProgram) {
        this.files = files;
        this.ofProgram = ofProgram;
    }

    @Override
    public boolean test(String name) {
        return ofProgram.test(name) && known.computeIfAbsent(name, this::hasAnnotatedMember);
    }

    private boolean hasAnnotatedMember(String name) {
        byte[] file = files.apply(name);
        if (file == null) {
            return false;
        }
        ClassNode node = new ClassNode();
        new ClassReader(file).accept(node, ClassReader.SKIP_CODE);
        return node.fields.stream().anyMatch(field -> isAnnotated(field.visibleAnnotations))
                || node.methods.stream().anyMatch(method -> isAnnotated(method.visibleAnnotations));
    }

    private boolean isAnnotated(List<AnnotationNode> annotations) {
        return annotations != null
                && annotations.stream()
                        .anyMatch(annotation ->
                                ofProgram.test(Type.getType(annotation.desc).getClassName()));
    }
}
