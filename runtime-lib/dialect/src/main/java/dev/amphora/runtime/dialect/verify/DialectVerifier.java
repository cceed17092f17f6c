// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.dialect.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;

/**
 * Checks class files of the runtime against the dialect and reports every violation at once. Runtime code is static
 * methods over primitive types and addresses that allocate no object, catch nothing and keep no state of their own:
 *
 * <ul>
 *   <li>Classes extend Object and have no instance and no mutable or computed static fields: {@code static final} ones
 *       hold constants, and there is no static initialiser.
 *   <li>Methods are static, but for a private constructor that does nothing. None is synchronized, native or recursive,
 *       directly or through others.
 *   <li>Instructions make no object, array, string or lambda, test no type, compare no references, throw, catch and lock
 *       nothing.
 *   <li>Each method has {@code @NoAlloc}, or its class has, and calls only others that do, the dialect, and the bit
 *       operations of Integer and Long.
 * </ul>
 */
public final class DialectVerifier {
    private final Map<String, DialectClass> classes = new LinkedHashMap<>();

    /** Adds a class to be checked. */
    public DialectVerifier add(byte[] classFile) {
        DialectClass read = new DialectClass();
        new ClassReader(classFile).accept(read, ClassReader.SKIP_FRAMES);
        if (!read.isPackageInfo()) {
            classes.put(read.name(), read);
        }
        return this;
    }

    /** Adds the classes of a directory and those below it. */
    public DialectVerifier addDirectory(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
                add(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** The number of classes added. */
    public int classCount() {
        return classes.size();
    }

    /** What is wrong with the classes, by file and line. */
    public List<Violation> verify() {
        List<Violation> violations = new ArrayList<>();
        for (DialectClass checked : classes.values()) {
            violations.addAll(checked.violations());
        }
        CallGraph calls = new CallGraph(classes);
        violations.addAll(calls.forbiddenCalls());
        violations.addAll(calls.recursions());
        violations.sort(Comparator.comparing(Violation::file).thenComparingInt(Violation::line));
        return violations;
    }
}
