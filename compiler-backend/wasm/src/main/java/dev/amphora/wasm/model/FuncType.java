// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.model;

import java.util.List;

/** A function type; also the type of a tag and of a block. */
public record FuncType(List<ValType> params, List<ValType> results) {
    public FuncType {
        params = List.copyOf(params);
        results = List.copyOf(results);
    }

    /** The text format's notation without parameter names, such as {@code [i32 i64] -> [f32]}. */
    @Override
    public String toString() {
        return spaced(params) + " -> " + spaced(results);
    }

    private static String spaced(List<ValType> types) {
        return types.toString().replace(",", "");
    }
}
