// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.ir;

/** An SSA value: a {@link Param}, a {@link Phi} or an {@link Instr} with a result. Compared by identity. */
public abstract sealed class Value permits Param, Phi, Instr {
    private final LowType type;
    private int id = -1;

    Value(LowType type) {
        this.type = type;
    }

    /** The value's type; null for an instruction without a result. */
    public final LowType type() {
        return type;
    }

    /** A small number, dense after {@link LowFunction#renumber()}, for side tables and printing. */
    public final int id() {
        return id;
    }

    final void setId(int id) {
        this.id = id;
    }

    @Override
    public String toString() {
        return "%" + id;
    }
}
