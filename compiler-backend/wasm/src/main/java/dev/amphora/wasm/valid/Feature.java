// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.valid;

import dev.amphora.wasm.model.ElementSegment;
import dev.amphora.wasm.model.ExternKind;
import dev.amphora.wasm.model.Func;
import dev.amphora.wasm.model.Instr;
import dev.amphora.wasm.model.ValType;
import dev.amphora.wasm.model.WasmModule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What release 3.0 added to WebAssembly, as far as modules can have it here; engines of release 2.0 refuse it. */
public enum Feature {
    /** Tags, {@code exnref}, {@code throw}, {@code throw_ref} and {@code try_table}. */
    EXCEPTION_HANDLING,
    /** {@code return_call} and {@code return_call_indirect}. */
    TAIL_CALL,
    /** Arithmetic in constant expressions. */
    EXTENDED_CONST;

    /** The features that a module uses, whether or not it is valid. */
    public static Set<Feature> of(WasmModule module) {
        Set<Feature> features = EnumSet.noneOf(Feature.class);
        boolean references = module.types().stream()
                .anyMatch(type ->
                        type.params().contains(ValType.EXNREF) || type.results().contains(ValType.EXNREF));
        if (references || !module.tags().isEmpty() || module.importCount(ExternKind.TAG) > 0) {
            features.add(EXCEPTION_HANDLING);
        }
        for (Func func : module.funcs()) {
            for (Instr instr : func.body()) {
                switch (instr.op()) {
                    case THROW, THROW_REF, TRY_TABLE -> features.add(EXCEPTION_HANDLING);
                    case RETURN_CALL, RETURN_CALL_INDIRECT -> features.add(TAIL_CALL);
                    default -> {}
                }
            }
        }
        for (List<Instr> constant : constants(module)) {
            for (Instr instr : constant) {
                switch (instr.op()) {
                    case I32_ADD, I32_SUB, I32_MUL, I64_ADD, I64_SUB, I64_MUL -> features.add(EXTENDED_CONST);
                    default -> {}
                }
            }
        }
        return features;
    }

    private static List<List<Instr>> constants(WasmModule module) {
        List<List<Instr>> constants = new ArrayList<>();
        module.globals().forEach(global -> constants.add(global.init()));
        module.dataSegments().forEach(segment -> constants.add(segment.offset()));
        for (ElementSegment segment : module.elements()) {
            constants.add(segment.offset());
            constants.addAll(segment.items());
        }
        return constants;
    }
}
