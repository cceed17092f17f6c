// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import dev.amphora.compiler.CompilationException;
import dev.amphora.compiler.CompileRequest;
import dev.amphora.compiler.CompileResult;
import dev.amphora.compiler.ProgressListener;

/** The compiler as the commands see it. */
@FunctionalInterface
interface ModuleCompiler {
    CompileResult compile(CompileRequest request, ProgressListener progress) throws CompilationException;
}
