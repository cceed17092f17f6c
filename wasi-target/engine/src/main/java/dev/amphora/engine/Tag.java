// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import dev.amphora.wasm.model.FuncType;
import java.util.Objects;

/** An exception tag. Two tags are the same only if they are the same object; equal types do not make them equal. */
public final class Tag implements Extern {
    private final FuncType type;

    public Tag(FuncType type) {
        this.type = Objects.requireNonNull(type, "type");
        if (!type.results().isEmpty()) {
            throw new IllegalArgumentException("a tag has no results: " + type);
        }
    }

    /** The type whose parameters are what an exception carries. */
    public FuncType type() {
        return type;
    }
}
