// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.model;

import java.util.List;

/**
 * A function defined in the module.
 *
 * @param typeIndex an index into {@link WasmModule#types()}
 * @param locals the declared locals; in the local index space they follow the parameters
 * @param body the instructions in the order of the binary format, with {@code block}, {@code else} and {@code end} as
 *     markers, including the {@code end} of the function itself
 */
public record Func(int typeIndex, List<ValType> locals, List<Instr> body) {
    public Func {
        locals = List.copyOf(locals);
        body = List.copyOf(body);
    }
}
