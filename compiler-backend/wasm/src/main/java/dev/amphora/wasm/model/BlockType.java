// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.model;

import java.util.Objects;

/** The type of a block, loop, if or try_table. Core spec 3.0, 5.4.1. */
public sealed interface BlockType {
    /** Takes nothing, gives nothing. */
    Empty EMPTY = new Empty();

    /** Takes nothing, gives one value. */
    static BlockType of(ValType type) {
        return new Value(type);
    }

    /** Takes and gives what a function type of the module says. */
    static BlockType ofTypeIndex(int typeIndex) {
        return new TypeIndex(typeIndex);
    }

    record Empty() implements BlockType {}

    record Value(ValType type) implements BlockType {
        public Value {
            Objects.requireNonNull(type, "type");
        }
    }

    record TypeIndex(int index) implements BlockType {
        public TypeIndex {
            if (index < 0) {
                throw new IllegalArgumentException("a block type's index has 31 bits, not " + index);
            }
        }
    }
}
