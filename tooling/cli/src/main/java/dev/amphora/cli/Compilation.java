// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import dev.amphora.compiler.CompilationException;
import dev.amphora.compiler.CompileOptions;
import dev.amphora.compiler.CompileRequest;
import dev.amphora.compiler.CompileResult;

/** Compiles a program the way all commands do: with a progress bar, and with warnings printed at the end. */
final class Compilation {
    private Compilation() {}

    static CompileResult run(Toolkit toolkit, Program program, CompileOptions options) throws CompilationException {
        CompileRequest request = new CompileRequest(program.mainClass(), program.classPath(), options);
        CompileResult result;
        try (ProgressBar bar = new ProgressBar(toolkit.terminal())) {
            result = toolkit.compiler().compile(request, bar);
        }
        result.warnings().forEach(new Reporter(toolkit.terminal().err())::diagnostic);
        return result;
    }
}
