// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler;

/** Compiles Java class files to a WebAssembly module. Stateless and safe for use by several threads. */
public final class Compiler {
    private Compiler() {}

    /**
     * Compiles a program.
     *
     * @throws CompilationException if the program has a mistake or uses something Amphora does not support
     */
    public static CompileResult compile(CompileRequest request, ProgressListener progress) throws CompilationException {
        throw new UnsupportedOperationException();
    }
}
