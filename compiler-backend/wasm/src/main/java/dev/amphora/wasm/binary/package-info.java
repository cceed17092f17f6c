// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The binary format: {@link dev.amphora.wasm.binary.WasmEncoder} writes a module, {@link
 * dev.amphora.wasm.binary.WasmDecoder} reads one. Core spec 3.0, chapter 5.
 *
 * <p>Permitted imports: the JDK and {@code dev.amphora.wasm.model}.
 */
package dev.amphora.wasm.binary;
