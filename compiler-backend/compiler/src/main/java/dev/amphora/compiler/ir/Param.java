// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.ir;

/** A parameter of a function. */
public final class Param extends Value {
    private final int index;

    Param(LowType type, int index) {
        super(type);
        this.index = index;
    }

    /** Position among the parameters, from 0. */
    public int index() {
        return index;
    }
}
