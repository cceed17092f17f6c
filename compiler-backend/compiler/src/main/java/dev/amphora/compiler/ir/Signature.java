// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.ir;

import dev.amphora.wasm.model.FuncType;
import java.util.List;

/**
 * Type of a function.
 *
 * @param params parameter types
 * @param result result type, or null for none
 */
public record Signature(List<LowType> params, LowType result) {
    public Signature {
        params = List.copyOf(params);
    }

    /** The Wasm type this signature becomes. */
    public FuncType wasm() {
        return new FuncType(
                params.stream().map(LowType::wasm).toList(), result == null ? List.of() : List.of(result.wasm()));
    }
}
