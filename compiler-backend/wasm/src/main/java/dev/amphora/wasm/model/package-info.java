// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The WebAssembly module as immutable data: types, instructions, segments, and {@link dev.amphora.wasm.model.Op}, the
 * one opcode table that encoder, decoder, validator and printer all read.
 *
 * <p>Scope: Core 2.0 with multi-value, reference types, bulk memory, SIMD, plus tail calls, extended constant
 * expressions and the final exception handling (tags, {@code try_table}, {@code exnref}). What lies outside, such as
 * memory64 or garbage-collected types, cannot be expressed here.
 *
 * <p>Nothing in this package checks that a module is valid; constructors reject only what no module could mean.
 * Permitted imports: the JDK.
 */
package dev.amphora.wasm.model;
