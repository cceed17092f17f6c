// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

/**
 * One WebAssembly function on the call stack at the moment something went wrong.
 *
 * @param functionIndex the index in the module's function index space, imports included
 * @param functionName the name from the name section, or an export name, or null
 * @param instruction the position in the body of the instruction being executed, counted in instructions from 0
 */
public record WasmFrame(int functionIndex, String functionName, int instruction) {
    @Override
    public String toString() {
        return (functionName != null ? functionName : "func") + "[" + functionIndex + "]+" + instruction;
    }
}
