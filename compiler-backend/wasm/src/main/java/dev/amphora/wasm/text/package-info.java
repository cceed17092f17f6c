// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The text format: {@link dev.amphora.wasm.text.WasmPrinter} shows a module as WAT, {@link
 * dev.amphora.wasm.text.WatParser} reads one. Core spec 3.0, chapter 6.
 *
 * <p>Permitted imports: the JDK, {@code dev.amphora.wasm.model}, and of {@code dev.amphora.wasm.binary} the exception
 * for what is malformed.
 */
package dev.amphora.wasm.text;
