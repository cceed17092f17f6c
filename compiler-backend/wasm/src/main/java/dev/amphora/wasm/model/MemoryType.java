// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.model;

import java.util.Objects;

/** The type of a linear memory; its limits count pages of 64 KiB. */
public record MemoryType(Limits limits) {
    public MemoryType {
        Objects.requireNonNull(limits, "limits");
    }
}
