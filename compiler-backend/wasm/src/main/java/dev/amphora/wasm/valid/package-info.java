// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Validation: {@link dev.amphora.wasm.valid.Validator} turns a module into a {@link dev.amphora.wasm.valid.ValidModule}
 * or says what is wrong with it. Core spec 3.0, chapter 3 and the appendix "Validation Algorithm".
 *
 * <p>Permitted imports: the JDK and {@code dev.amphora.wasm.model}.
 */
package dev.amphora.wasm.valid;
