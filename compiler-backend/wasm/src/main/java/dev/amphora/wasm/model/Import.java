// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.model;

import java.util.Objects;

/** An import: a two-level name and what is expected under it. */
public record Import(String module, String name, ImportDesc desc) {
    public Import {
        Objects.requireNonNull(module, "module");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(desc, "desc");
    }
}
