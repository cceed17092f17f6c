// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.model;

import java.util.Objects;

/** The type of a global variable. */
public record GlobalType(ValType type, boolean mutable) {
    public GlobalType {
        Objects.requireNonNull(type, "type");
    }
}
