// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.reflection;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.teavm.asm.ClassReader;
import org.teavm.asm.tree.ClassNode;
import org.teavm.model.ClassReaderSource;

/** What class files say about classes, without their code. */
final class ClassFiles {
    private final Function<String, byte[]> files;
    private final Predicate<String> ofProgram;
    private final Supplier<NavigableSet<String>> names;
    private ClassReaderSource present;
    private final Map<String, ClassNode> known = new HashMap<>();

    /**
     * Creates a reader.
     *
     * @param files the class file of a class by its binary name, or null
     * @param ofProgram whether a class is one of the program's, as opposed to the class library's
     */
    ClassFiles(Function<String, byte[]> files, Predicate<String> ofProgram) {
        this(files, ofProgram, TreeSet::new);
    }

    /**
     * Creates a reader that also knows which classes there are.
     *
     * @param names the names of all classes of the program, asked for when they are needed
     */
    ClassFiles(Function<String, byte[]> files, Predicate<String> ofProgram, Supplier<NavigableSet<String>> names) {
        this.files = files;
        this.ofProgram = ofProgram;
        this.names = names;
    }

    /** Says which classes the program can have; the class files may tell of more. */
    void restrictTo(ClassReaderSource classes) {
        present = classes;
    }

    /** Whether the program can have the class. */
    boolean isPresent(String name) {
        return present == null || present.get(name) != null;
    }

    boolean isOfProgram(String name) {
        return ofProgram.test(name);
    }

    /** The names of the program's classes that a text can be. */
    Set<String> named(TextPattern text) {
        Set<String> found = new TreeSet<>();
        Predicate<String> matches = text.names();
        for (String name : names.get().tailSet(text.head())) {
            if (!name.startsWith(text.head())) {
                break;
            }
            if (matches.test(name) && isOfProgram(name)) {
                found.add(name);
            }
        }
        return found;
    }

    /** The class of this binary name; null if there is no class file, but for serializable lambda expressions, which have none. */
    ClassNode find(String name) {
        if (!known.containsKey(name)) {
            byte[] bytes = files.apply(name);
            ClassNode node = null;
            if (bytes != null) {
                node = new ClassNode();
                new ClassReader(bytes).accept(node, ClassReader.SKIP_CODE);
            } else if (present != null && LambdaClasses.contains(name) && isPresent(name)) {
                node = SerializableLambdas.node(present.get(name));
            }
            known.put(name, node);
        }
        return known.get(name);
    }

    /** The generic signature of a class without superinterfaces that the program cannot have; null if the class has none. */
    String signature(ClassNode node) {
        if (node.signature == null) {
            return null;
        }
        int at = node.signature.startsWith("<") ? endOfArguments(node.signature, 0) + 1 : 0;
        StringBuilder kept = new StringBuilder(node.signature.substring(0, at));
        for (boolean isSuperclass = true; at < node.signature.length(); isSuperclass = false) {
            StringBuilder name = new StringBuilder();
            int end = at + 1;
            for (; node.signature.charAt(end) != ';'; end++) {
                char c = node.signature.charAt(end);
                if (c == '<') {
                    end = endOfArguments(node.signature, end);
                } else {
                    name.append(c == '/' ? '.' : c == '.' ? '$' : c);
                }
            }
            if (isSuperclass || isPresent(name.toString())) {
                kept.append(node.signature, at, end + 1);
            }
            at = end + 1;
        }
        return kept.toString();
    }

    private static int endOfArguments(String signature, int start) {
        int at = start;
        for (int depth = 0; ; at++) {
            depth += signature.charAt(at) == '<' ? 1 : signature.charAt(at) == '>' ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
    }
}
