// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.codegen;

import dev.amphora.wasm.model.BlockType;
import dev.amphora.wasm.model.Global;
import dev.amphora.wasm.model.GlobalType;
import dev.amphora.wasm.model.Instr;
import dev.amphora.wasm.model.Op;
import dev.amphora.wasm.model.ValType;
import java.util.List;

/**
 * Exceptions without help of the engine: a function that throws sets a global variable to the reference and returns, with a
 * result that nobody looks at. Each call that may throw is followed by a look at the variable and a branch, to the landing
 * block or out of the function.
 *
 * <p>While the variable is not zero, functions do nothing but return, so no collection runs that would have to find the
 * exception. Neither the shadow stack pointer nor what is left of the stack is put back on the way: landing blocks do that,
 * as they do for exceptions that the engine hands on.
 */
final class ReturnChecks implements ExceptionEmitter {
    private final ModuleIndices module;
    private final Body body;
    private final ValType result;
    private int exit;
    private int target;

    /**
     * Creates an emitter for one function.
     *
     * @param result type of the function's result, or null
     */
    ReturnChecks(ModuleIndices module, Body body, ValType result) {
        this.module = module;
        this.body = body;
        this.result = result;
    }

    /** The variable: zero but while an exception is on its way. */
    static Global variable() {
        return new Global(new GlobalType(ValType.I32, true), List.of(Instr.i32Const(0), Instr.of(Op.END)));
    }

    @Override
    public void enterFunction() {
        exit = result == null ? Body.FUNCTION : body.openExit();
        target = exit;
    }

    @Override
    public BlockType landingType() {
        return BlockType.EMPTY;
    }

    @Override
    public boolean guard(int landing) {
        return false;
    }

    @Override
    public void throwTo(int landing) {
        target = landing == OUTSIDE ? exit : landing;
    }

    @Override
    public void check() {
        body.index(Op.GLOBAL_GET, module.pendingException());
        body.branch(Op.BR_IF, target);
    }

    @Override
    public void handOn() {
        body.branch(Op.BR, target);
    }

    @Override
    public void throwException() {
        body.index(Op.GLOBAL_SET, module.pendingException());
        handOn();
    }

    @Override
    public void receive(int local) {
        if (local >= 0) {
            body.index(Op.GLOBAL_GET, module.pendingException());
            body.set(local);
        }
        body.i32Const(0);
        body.index(Op.GLOBAL_SET, module.pendingException());
    }
}
