// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Optimisations of the low IR. May import {@code dev.amphora.compiler.ir} and {@code dev.amphora.wasm.model}.
 *
 * <p>Passes are verbs and change one function at a time; analyses are nouns and change nothing.
 * {@link dev.amphora.compiler.pass.Optimizer} runs the passes in order. Each leaves a function that the verifier accepts.
 */
package dev.amphora.compiler.pass;
