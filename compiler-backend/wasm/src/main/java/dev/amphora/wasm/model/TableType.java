// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.model;

import java.util.Objects;

/** The type of a table: what its entries are and how many there may be. */
public record TableType(ValType element, Limits limits) {
    public TableType {
        Objects.requireNonNull(limits, "limits");
        if (!element.isReference()) {
            throw new IllegalArgumentException("a table holds references, not " + element);
        }
    }
}
