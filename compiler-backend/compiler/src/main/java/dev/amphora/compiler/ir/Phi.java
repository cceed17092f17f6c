// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.ir;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Chooses a value by the predecessor that control came from: exactly one input for each predecessor. */
public final class Phi extends Value {
    private final Block block;
    private final Map<Block, Value> inputs = new LinkedHashMap<>();

    Phi(LowType type, Block block) {
        super(type);
        this.block = block;
    }

    public Block block() {
        return block;
    }

    /** Inputs by predecessor. */
    public Map<Block, Value> inputs() {
        return Collections.unmodifiableMap(inputs);
    }

    public Value input(Block predecessor) {
        return inputs.get(predecessor);
    }

    public void setInput(Block predecessor, Value value) {
        inputs.put(predecessor, value);
    }

    public void removeInput(Block predecessor) {
        inputs.remove(predecessor);
    }
}
