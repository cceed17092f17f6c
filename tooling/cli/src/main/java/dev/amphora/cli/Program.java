// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A Java program that is ready to be compiled to a module. Closing it deletes what was made on the way.
 *
 * @param mainClass binary name of the main class, or null for a library
 * @param library what the library is called, or null
 * @param classPath directories and jars, all of which exist
 * @param javacNanos time spent compiling source, or 0
 * @param scratch directory to delete on close, or null
 */
record Program(String mainClass, String library, List<Path> classPath, long javacNanos, Path scratch)
        implements AutoCloseable {
    Program {
        classPath = List.copyOf(classPath);
    }

    /** A program with a main class. */
    Program(String mainClass, List<Path> classPath, long javacNanos, Path scratch) {
        this(mainClass, null, classPath, javacNanos, scratch);
    }

    /** What its module is called: the main class's simple name, or what the library is called. */
    String name() {
        if (mainClass == null) {
            return library;
        }
        String simple = mainClass.substring(mainClass.lastIndexOf('.') + 1);
        String inner = simple.substring(simple.lastIndexOf('$') + 1);
        return inner.isEmpty() ? simple : inner;
    }

    @Override
    public void close() throws IOException {
        if (scratch != null) {
            Trees.delete(scratch);
        }
    }
}
