// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.ir;

import dev.amphora.wasm.model.ValType;

/** Type of a low IR value. */
public enum LowType {
    I32(ValType.I32),
    I64(ValType.I64),
    F32(ValType.F32),
    F64(ValType.F64),
    /** A reference to a Java object: an i32 that the collector must see while it is live across a collection. */
    REF(ValType.I32);

    private final ValType wasm;

    LowType(ValType wasm) {
        this.wasm = wasm;
    }

    /** How the value is represented in Wasm. */
    public ValType wasm() {
        return wasm;
    }
}
