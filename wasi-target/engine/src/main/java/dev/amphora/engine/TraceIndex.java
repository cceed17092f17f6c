// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import dev.amphora.wasm.binary.EncodedModule;
import dev.amphora.wasm.binary.TraceSectionDecoder;
import dev.amphora.wasm.binary.WasmEncoder;
import dev.amphora.wasm.model.ExternKind;
import dev.amphora.wasm.model.TraceTable;
import dev.amphora.wasm.model.WasmModule;
import java.util.List;

/** The trace table of a module by instructions, as the engine counts them, instead of by bytes. */
final class TraceIndex {
    private final TraceTable table;
    private final int importedFunctions;

    /** A module that carries a table has been written by our encoder, which writes it the same way again. */
    private final EncodedModule encoded;

    private TraceIndex(TraceTable table, WasmModule module) {
        this.table = table;
        importedFunctions = module.importCount(ExternKind.FUNC);
        encoded = WasmEncoder.encode(module);
    }

    /** Returns null for a module that has no table. */
    static TraceIndex of(WasmModule module) {
        TraceTable table = TraceSectionDecoder.decode(module);
        return table == null ? null : new TraceIndex(table, module);
    }

    /** Where in the module an instruction is. */
    int offset(WasmFrame frame) {
        return encoded.codeOffset(frame.functionIndex() - importedFunctions, frame.instruction());
    }

    /** The lines of Java that an instruction comes from, innermost first; none if it belongs to the runtime. */
    List<String> describe(int functionIndex, int instruction) {
        return table.describe(new int[] {encoded.codeOffset(functionIndex - importedFunctions, instruction)});
    }

    /** The Java method that a function was made of, with its class; null if it belongs to the runtime. */
    String method(int functionIndex) {
        return table.method(encoded.codeOffset(functionIndex - importedFunctions, 0));
    }

    /** The lines of the stack trace of an exception made by the innermost of these calls. */
    List<String> describeException(int[] offsets) {
        return table.describeException(offsets);
    }
}
