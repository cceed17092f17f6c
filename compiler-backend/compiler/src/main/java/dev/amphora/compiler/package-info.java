// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The compiler's public face: a {@link dev.amphora.compiler.CompileRequest} goes in, a
 * {@link dev.amphora.compiler.CompileResult} or a list of {@link dev.amphora.compiler.Diagnostic}s comes out.
 *
 * <p>Stages: {@code frontend} (the only package that knows org.teavm) hands a closed world to {@code lower}, which
 * builds a {@code ir} LowProgram; {@code codegen} turns that into a WasmModule.
 */
package dev.amphora.compiler;
