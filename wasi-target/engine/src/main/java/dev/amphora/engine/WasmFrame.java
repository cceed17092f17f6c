// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import java.util.List;

/**
 * One WebAssembly function on the call stack at the moment something went wrong.
 *
 * @param functionIndex the index in the module's function index space, imports included
 * @param functionName the name from the name section, or an export name, or null
 * @param instruction the position in the body of the instruction being executed, counted in instructions from 0
 * @param java the lines of Java that the instruction comes from, innermost first, as in a stack trace of Java; empty if the
 *     module does not say, or the code belongs to the runtime
 */
public record WasmFrame(int functionIndex, String functionName, int instruction, List<String> java) {
    public WasmFrame {
        java = List.copyOf(java);
    }

    /** A frame of which no Java is known. */
    public WasmFrame(int functionIndex, String functionName, int instruction) {
        this(functionIndex, functionName, instruction, List.of());
    }

    /** The frame with what the module says about it. */
    WasmFrame in(CompiledModule module) {
        TraceIndex traces = module.traces();
        return traces == null
                ? this
                : new WasmFrame(functionIndex, functionName, instruction, traces.describe(functionIndex, instruction));
    }

    @Override
    public String toString() {
        return (functionName != null ? functionName : "func") + "[" + functionIndex + "]+" + instruction;
    }
}
