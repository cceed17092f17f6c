// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * A host for WASI preview 1 ({@code wasi_snapshot_preview1}). Nothing is granted that the embedder has not named: no
 * argument, no variable, no directory; standard input is empty and standard output goes nowhere.
 *
 * <p>{@link dev.amphora.wasi.WasiHost} is the entrance. One class holds the functions of one group; they throw
 * {@link dev.amphora.wasi.WasiException}, which {@code WasiFunctions} alone turns into the guest's errno. Descriptors carry
 * rights, which descend from a preopened directory to what is opened through it. {@code PathWalk} resolves paths one name at
 * a time and never leaves the directory it starts in.
 *
 * <p>Permitted imports: the JDK, {@code dev.amphora.engine}, and the types of {@code dev.amphora.wasm.model}.
 */
package dev.amphora.wasi;
