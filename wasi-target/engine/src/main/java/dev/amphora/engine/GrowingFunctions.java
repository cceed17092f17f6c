// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import dev.amphora.wasm.model.ExternKind;
import dev.amphora.wasm.model.Instr;
import dev.amphora.wasm.model.WasmModule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * The functions of a module during which its memory may grow, so that its bytes move to another array: those that grow it,
 * that call what is not known here, and that call such functions.
 */
final class GrowingFunctions {
    private GrowingFunctions() {}

    /** By index in the function index space. */
    static BitSet of(WasmModule module) {
        int imported = module.importCount(ExternKind.FUNC);
        BitSet growing = new BitSet();
        growing.set(0, imported);
        List<List<Integer>> callers = new ArrayList<>();
        for (int i = 0; i < module.count(ExternKind.FUNC); i++) {
            callers.add(new ArrayList<>());
        }
        for (int i = 0; i < module.funcs().size(); i++) {
            for (Instr instr : module.funcs().get(i).body()) {
                switch (instr.op()) {
                    case MEMORY_GROW, CALL_INDIRECT, RETURN_CALL_INDIRECT -> growing.set(imported + i);
                    case CALL, RETURN_CALL ->
                        callers.get(((Instr.Index) instr).index()).add(imported + i);
                    default -> {}
                }
            }
        }
        Deque<Integer> pending = new ArrayDeque<>();
        growing.stream().forEach(pending::add);
        while (!pending.isEmpty()) {
            for (int caller : callers.get(pending.pop())) {
                if (!growing.get(caller)) {
                    growing.set(caller);
                    pending.add(caller);
                }
            }
        }
        return growing;
    }
}
