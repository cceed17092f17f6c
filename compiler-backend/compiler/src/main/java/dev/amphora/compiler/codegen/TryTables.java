// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.codegen;

import dev.amphora.wasm.model.BlockType;
import dev.amphora.wasm.model.Op;
import dev.amphora.wasm.model.ValType;

/** Exceptions are WebAssembly's own, with one tag that carries the reference; the engine hands them on. */
final class TryTables implements ExceptionEmitter {
    private final ModuleIndices module;
    private final Body body;

    TryTables(ModuleIndices module, Body body) {
        this.module = module;
        this.body = body;
    }

    @Override
    public void enterFunction() {}

    @Override
    public BlockType landingType() {
        return BlockType.of(ValType.I32);
    }

    @Override
    public boolean guard(int landing) {
        body.openTry(module.javaTag(), landing);
        return true;
    }

    @Override
    public void throwTo(int landing) {}

    @Override
    public void check() {}

    @Override
    public void handOn() {}

    @Override
    public void throwException() {
        body.index(Op.THROW, module.javaTag());
    }

    @Override
    public void receive(int local) {
        if (local >= 0) {
            body.set(local);
        } else {
            body.op(Op.DROP);
        }
    }
}
