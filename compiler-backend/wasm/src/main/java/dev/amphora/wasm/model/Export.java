// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.model;

import java.util.Objects;

/** An export: a name and an index into the index space of its kind, in which imports come first. */
public record Export(String name, ExternKind kind, int index) {
    public Export {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
    }
}
