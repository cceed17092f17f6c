// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Runs the scripts of the official WebAssembly test suite on the engine: a {@link dev.amphora.tests.spec.ScriptRunner}
 * takes one script and gives a {@link dev.amphora.tests.spec.ScriptResult}.
 *
 * <p>Permitted imports: the JDK, {@code dev.amphora.engine} and {@code dev.amphora.wasm}.
 */
package dev.amphora.tests.spec;
