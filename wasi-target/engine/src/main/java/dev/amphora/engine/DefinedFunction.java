// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import dev.amphora.wasm.model.FuncType;

/** A function of an instance, defined by its module. */
final class DefinedFunction extends WasmFunction {
    private final Instance instance;
    private final int index;

    /** Null until the first call: many functions of a module are never called. */
    private FunctionCode code;

    DefinedFunction(Instance instance, int index, FuncType type) {
        super(type);
        this.instance = instance;
        this.index = index;
    }

    Instance instance() {
        return instance;
    }

    FunctionCode code() {
        FunctionCode present = code;
        return present != null ? present : translated();
    }

    private FunctionCode translated() {
        code = instance.module().code(index, instance.isMetered());
        return code;
    }

    /** Describes this function executing the instruction at a position of its code. */
    WasmFrame frameAt(int position) {
        return new WasmFrame(index, instance.module().functionName(index), code().instructionAt(position));
    }

    @Override
    Stack stack() {
        return instance.stack();
    }

    @Override
    void call(Stack stack, int base, Instance caller) {
        Interpreter.run(this, stack, base);
    }
}
