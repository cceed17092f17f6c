// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The text format: {@link dev.amphora.wasm.text.WasmPrinter} shows a module as WAT. Core spec 3.0, chapter 6.
 *
 * <p>Permitted imports: the JDK and {@code dev.amphora.wasm.model}.
 */
package dev.amphora.wasm.text;
