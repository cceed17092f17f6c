// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.codegen;

import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.LowType;
import dev.amphora.compiler.ir.Signature;
import dev.amphora.wasm.model.Func;
import dev.amphora.wasm.model.Op;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Functions that call an allocator with some references on the shadow stack, so that those who allocate need no frame of their
 * own. They take the allocator's parameters and the references. When the allocator throws, whoever catches it takes the
 * references off the shadow stack.
 */
final class KeepingAllocators {
    private record Key(LowFunction allocator, int references) {}

    private final ModuleIndices module;
    private final int firstIndex;
    private final Map<Key, Integer> indices = new LinkedHashMap<>();

    /**
     * @param firstIndex the index that the first of the functions will have; they are the module's last
     */
    KeepingAllocators(ModuleIndices module, int firstIndex) {
        this.module = module;
        this.firstIndex = firstIndex;
    }

    /** The index of a function, which is made if there is none yet. */
    int index(LowFunction allocator, int references) {
        return indices.computeIfAbsent(new Key(allocator, references), key -> firstIndex + indices.size());
    }

    /** The functions that were asked for, in the order of their indices. */
    List<Func> functions() {
        return indices.keySet().stream().map(this::function).toList();
    }

    /** Names of the functions by index. */
    Map<Integer, String> names() {
        Map<Integer, String> names = new LinkedHashMap<>();
        indices.forEach((key, index) -> names.put(index, key.allocator().name() + " keeping " + key.references()));
        return names;
    }

    private Func function(Key key) {
        Signature signature = key.allocator().signature();
        int own = signature.params().size();
        List<LowType> params = new ArrayList<>(signature.params());
        params.addAll(Collections.nCopies(key.references(), LowType.REF));
        int frame = params.size();
        int stackPointer = module.shadowStackPointer();
        Body body = new Body();
        body.i32Const(0);
        body.i32Const(0);
        body.memory(Op.I32_LOAD, stackPointer);
        body.tee(frame);
        body.i32Const(key.references() * ShadowFrame.SLOT_SIZE);
        body.op(Op.I32_ADD);
        body.memory(Op.I32_STORE, stackPointer);
        for (int i = 0; i < key.references(); i++) {
            body.get(frame);
            body.get(own + i);
            body.memory(Op.I32_STORE, i * ShadowFrame.SLOT_SIZE);
        }
        for (int i = 0; i < own; i++) {
            body.get(i);
        }
        body.call(module.function(key.allocator()));
        body.i32Const(0);
        body.get(frame);
        body.memory(Op.I32_STORE, stackPointer);
        body.op(Op.RETURN);
        body.finish(signature.result().wasm());
        return new Func(
                module.type(new Signature(params, signature.result())), List.of(LowType.REF.wasm()), body.code());
    }
}
