// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.model;

import java.util.List;
import java.util.Objects;

/**
 * A global variable defined in the module.
 *
 * @param init a constant expression, including its final {@code end}
 */
public record Global(GlobalType type, List<Instr> init) {
    public Global {
        Objects.requireNonNull(type, "type");
        init = List.copyOf(init);
    }
}
