// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.codegen;

import dev.amphora.compiler.ir.LowProgram;
import dev.amphora.compiler.ir.LowType;
import dev.amphora.compiler.ir.Signature;
import dev.amphora.engine.CompiledModule;
import dev.amphora.engine.Imports;
import dev.amphora.engine.Instance;
import dev.amphora.engine.InstanceOptions;
import dev.amphora.engine.Memory;
import dev.amphora.wasm.model.WasmModule;
import dev.amphora.wasm.valid.Validator;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;

/**
 * Runs generated code on the reference engine, with an allocator that collects at every allocation it is asked for: what the
 * shadow stack does not reach is overwritten. Objects are 16 bytes with a reference at offset 8.
 */
final class WasmRun {
    static final int STACK_BASE = 1024;
    static final int HEAP_BASE = 64 << 10;
    private static final int OBJECT_SIZE = 16;
    private static final int POISON = 0x7EADBEEF;

    private final LowProgram program;
    private final boolean inlineWindow;
    /** Objects handed out one by one that have not been collected, by address. */
    private final TreeMap<Integer, Boolean> objects = new TreeMap<>();

    private int heap = HEAP_BASE;
    private final Instance instance;
    private final Memory memory;
    private int collections;

    /**
     * Instantiates a module.
     *
     * @param inlineWindow whether allocations find room in the allocation window; then nothing is ever collected
     */
    WasmRun(LowProgram program, WasmModule module, boolean inlineWindow) {
        this.program = program;
        this.inlineWindow = inlineWindow;
        Imports imports = Imports.builder()
                .function(
                        "host",
                        "allocate",
                        new Signature(List.of(LowType.I32, LowType.I32), LowType.REF).wasm(),
                        call -> call.setI32(0, allocate(call.i32(0), call.i32(1))))
                .build();
        instance = Instance.instantiate(
                CompiledModule.of(Validator.validate(module)), imports, InstanceOptions.DEFAULT.withFuel(100_000_000));
        memory = instance.memory("memory");
        memory.writeInt(program.shadowStackPointer(), STACK_BASE);
    }

    Memory memory() {
        return memory;
    }

    int collections() {
        return collections;
    }

    Object call(String export, Object... args) {
        Object[] results = instance.function(export).invoke(args);
        return results.length == 0 ? null : results[0];
    }

    int shadowStackPointer() {
        return memory.readInt(program.shadowStackPointer());
    }

    private int allocate(int classId, int size) {
        if (inlineWindow) {
            memory.writeInt(program.allocationCursor(), heap + size);
            heap += 4096;
            memory.writeInt(program.allocationCursor() + 4, heap);
            memory.writeInt(heap - 4096, classId);
            return heap - 4096;
        }
        collect();
        int object = heap;
        heap += size;
        objects.put(object, true);
        memory.writeInt(object, classId);
        return object;
    }

    private void collect() {
        collections++;
        Deque<Integer> work = new ArrayDeque<>();
        TreeMap<Integer, Boolean> marked = new TreeMap<>();
        for (int slot = STACK_BASE; slot < shadowStackPointer(); slot += 4) {
            mark(memory.readInt(slot), "the slot " + slot, marked, work);
        }
        while (!work.isEmpty()) {
            int object = work.remove();
            mark(memory.readInt(object + 8), "the object " + object, marked, work);
        }
        for (int object : objects.keySet()) {
            if (!marked.containsKey(object)) {
                for (int offset = 0; offset < OBJECT_SIZE; offset += 4) {
                    memory.writeInt(object + offset, POISON);
                }
            }
        }
        objects.keySet().retainAll(marked.keySet());
    }

    private void mark(int reference, String holder, TreeMap<Integer, Boolean> marked, Deque<Integer> work) {
        if (reference == 0) {
            return;
        }
        if (!objects.containsKey(reference)) {
            throw new IllegalStateException(holder + " holds " + reference + ", which is no live object");
        }
        if (marked.put(reference, true) == null) {
            work.add(reference);
        }
    }
}
