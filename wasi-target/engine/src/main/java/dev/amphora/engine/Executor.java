// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

/** How an instance executes its functions. Both ways give the same results, traps and counts of fuel. */
public enum Executor {
    /** One loop over translated instructions: begins at once, needs little of the Java stack, is slower. */
    INTERPRETER,
    /** JVM bytecode, made for each function when it is first called; calls of the guest use the Java stack. */
    COMPILER
}
