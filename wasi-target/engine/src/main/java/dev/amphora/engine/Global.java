// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import dev.amphora.wasm.model.GlobalType;
import dev.amphora.wasm.model.ValType;
import java.util.List;

/** A global variable. */
public final class Global implements Extern {
    private final GlobalType type;

    /** A number as in a slot (for v128 the low half), the high half of a v128, a reference: as the type says. */
    long bits;

    long highBits;
    Object reference;

    private Global(GlobalType type) {
        this.type = type;
    }

    /** Makes a global with a value in the Java types of {@link WasmFunction#invoke}. */
    public static Global of(GlobalType type, Object value) {
        Global global = new Global(type);
        global.store(value);
        return global;
    }

    public static Global ofI32(int value) {
        return of(new GlobalType(ValType.I32, false), value);
    }

    public GlobalType type() {
        return type;
    }

    /** The value in the Java types of {@link WasmFunction#invoke}. */
    public Object get() {
        return Slots.load(List.of(type.type()), new long[] {bits, highBits}, new Object[] {reference}, 0)[0];
    }

    /** Sets a mutable global. */
    public void set(Object value) {
        if (!type.mutable()) {
            throw new IllegalStateException("the global is immutable");
        }
        store(value);
    }

    private void store(Object value) {
        long[] values = new long[2];
        Object[] references = new Object[1];
        Slots.store(List.of(type.type()), new Object[] {value}, values, references, 0);
        bits = values[0];
        highBits = values[1];
        reference = references[0];
    }
}
