// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Runs the programs of the official WASI test suite (preview 1) on the engine and its WASI host. The suite is not part of this
 * repository: {@link dev.amphora.tests.wasi.WasiSuite} says where it is looked for.
 *
 * <p>Permitted imports: the JDK, {@code dev.amphora.engine} and {@code dev.amphora.wasi}.
 */
package dev.amphora.tests.wasi;
