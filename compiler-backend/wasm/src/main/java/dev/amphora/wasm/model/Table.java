// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.model;

import java.util.List;
import java.util.Objects;

/**
 * A table defined in the module.
 *
 * @param init the constant expression whose value fills the table, including its final {@code end}; or null, and the
 *     table is filled with null references
 */
public record Table(TableType type, List<Instr> init) {
    public Table {
        Objects.requireNonNull(type, "type");
        init = init == null ? null : List.copyOf(init);
    }

    /** A table filled with null references. */
    public Table(TableType type) {
        this(type, null);
    }
}
