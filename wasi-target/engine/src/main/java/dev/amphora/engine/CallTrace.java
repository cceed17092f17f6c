// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import dev.amphora.wasm.model.Import;
import dev.amphora.wasm.model.ImportDesc;
import dev.amphora.wasm.model.ValType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Tells a {@link CallListener} what an interpreted instance calls. */
final class CallTrace {
    private final CallListener listener;
    private final List<String> importNames = new ArrayList<>();

    CallTrace(CallListener listener, CompiledModule module) {
        this.listener = listener;
        for (Import entry : module.module().imports()) {
            if (entry.desc() instanceof ImportDesc.FuncImport) {
                importNames.add(entry.module() + "." + entry.name());
            }
        }
    }

    /** A call, with the arguments from {@code base} on. */
    void enter(Instance caller, WasmFunction callee, Stack stack, int base) {
        listener.enter(stack.depth, name(caller, callee), values(callee.type().params(), stack, base));
    }

    void returned(Instance caller, WasmFunction callee, Stack stack, int base) {
        listener.returned(
                stack.depth, name(caller, callee), values(callee.type().results(), stack, base));
    }

    private static List<Object> values(List<ValType> types, Stack stack, int base) {
        if (Slots.hasReference(types)) {
            stack.ensureReferences(base + Slots.count(types));
        }
        // Not List.of, which takes no null.
        return Collections.unmodifiableList(Arrays.asList(Slots.load(types, stack.values, stack.references, base)));
    }

    private String name(Instance caller, WasmFunction callee) {
        if (callee instanceof DefinedFunction function) {
            return function.instance().module().describeFunction(function.index());
        }
        int index = Arrays.asList(caller.functions()).indexOf(callee);
        return index >= 0 && index < importNames.size() ? importNames.get(index) : "(host)";
    }
}
