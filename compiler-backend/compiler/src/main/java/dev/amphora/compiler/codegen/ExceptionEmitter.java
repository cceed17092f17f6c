// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.codegen;

import dev.amphora.wasm.model.BlockType;

/** Emits what a function needs to throw exceptions, to hand on those that its callees throw, and to catch them. */
interface ExceptionEmitter {
    /** Stands for the caller in place of the label of a landing block. */
    int OUTSIDE = -1;

    /** Begins the function's code. */
    void enterFunction();

    /** What is on the operand stack where a landing block begins. */
    BlockType landingType();

    /**
     * Guards what follows, to the end of a construct that it opens: what throws there goes to a label.
     *
     * @return whether there is such a construct
     */
    boolean guard(int landing);

    /** What follows throws to this label, or {@link #OUTSIDE}; the constructs agree with that, where there are any. */
    void throwTo(int landing);

    /** Comes behind a call that may throw. */
    void check();

    /** Comes behind a call that always throws. */
    void handOn();

    /** Throws the exception on the operand stack. */
    void throwException();

    /** Begins a landing block: takes the exception into a local, or nowhere if that is negative. */
    void receive(int local);
}
