// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.text;

import dev.amphora.wasm.model.Imm;
import java.util.EnumMap;
import java.util.Map;

/** The index spaces of a module, by the shape of the immediates that refer to them. */
final class ModuleSpaces {
    private final IndexSpace types = new IndexSpace("type");
    private final Map<Imm, IndexSpace> spaces = new EnumMap<>(Imm.class);

    ModuleSpaces() {
        spaces.put(Imm.FUNC, new IndexSpace("func"));
        spaces.put(Imm.TABLE, new IndexSpace("table"));
        spaces.put(Imm.MEMORY, new IndexSpace("memory"));
        spaces.put(Imm.GLOBAL, new IndexSpace("global"));
        spaces.put(Imm.TAG, new IndexSpace("tag"));
        spaces.put(Imm.ELEM, new IndexSpace("elem segment"));
        spaces.put(Imm.DATA, new IndexSpace("data segment"));
    }

    IndexSpace types() {
        return types;
    }

    IndexSpace of(Imm space) {
        return spaces.get(space);
    }
}
