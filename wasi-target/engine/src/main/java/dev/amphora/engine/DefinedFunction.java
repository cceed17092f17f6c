// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

/** A function of an instance, defined by its module. */
final class DefinedFunction extends WasmFunction {
    private final Instance instance;
    private final int index;

    /** Null until the first call: many functions of a module are never called. */
    private FunctionCode code;

    private CompiledBody body;

    DefinedFunction(Instance instance, int index, Shape shape) {
        super(shape);
        this.instance = instance;
        this.index = index;
    }

    int index() {
        return index;
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

    /** The compiled body, which is made now if this is the first call. */
    CompiledBody body() {
        CompiledBody present = body;
        return present != null ? present : compiled();
    }

    private CompiledBody compiled() {
        body = instance.module().body(index, instance.isMetered());
        return body;
    }

    /** Describes this function executing the instruction at a position of its code. */
    WasmFrame frameAt(int position) {
        return new WasmFrame(index, instance.module().functionName(index), code().instructionAt(position));
    }

    @Override
    Stack stack() {
        return instance.openStack();
    }

    @Override
    void call(Stack stack, int base, Instance caller) {
        if (caller == null) {
            instance.beginCall();
        } else {
            instance.noteForeignCall();
        }
        if (instance.executor() == Executor.COMPILER) {
            CompiledCode.run(this, stack, base);
        } else {
            Interpreter.run(this, stack, base);
        }
    }
}
