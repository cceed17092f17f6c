// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler;

import java.nio.file.Path;
import java.util.List;

/**
 * What to compile: a program, or a library of methods annotated with {@code dev.amphora.api.Export}.
 *
 * @param mainClass binary name of the class with {@code public static void main(String[])}; null for a library
 * @param classPath directories and jars with the program's class files
 * @param options how to compile
 */
public record CompileRequest(String mainClass, List<Path> classPath, CompileOptions options) {
    public CompileRequest {
        classPath = List.copyOf(classPath);
    }

    /** All exports of the class path become a library. */
    public static CompileRequest library(List<Path> classPath, CompileOptions options) {
        return new CompileRequest(null, classPath, options);
    }
}
