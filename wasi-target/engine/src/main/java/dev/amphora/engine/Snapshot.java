// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import dev.amphora.wasm.model.ExternKind;

/**
 * The state of an instance at one moment: memories, globals, tables, and which segments have been dropped. Taken by
 * {@link Instance#snapshot}, between calls of the guest. Immutable, so threads may share it and make an instance each; what
 * references of the embedder's own it holds are shared as they are.
 */
public final class Snapshot {
    private final CompiledModule module;
    private final MemoryImage[] memories;
    private final SpareArrays[] spareArrays;
    private final long[] globals;
    private final References globalReferences;
    private final References[] tables;
    private final References[] elements;
    private final byte[][] dataSegments;

    Snapshot(Instance instance) {
        module = instance.module();
        Memory[] live = instance.memories();
        memories = new MemoryImage[live.length];
        spareArrays = new SpareArrays[live.length];
        for (int i = 0; i < live.length; i++) {
            memories[i] = new MemoryImage(live[i].bytes());
            spareArrays[i] = new SpareArrays(memories[i]);
        }
        Global[] all = instance.globals();
        globals = new long[2 * all.length];
        Object[] references = new Object[all.length];
        for (int i = 0; i < all.length; i++) {
            globals[2 * i] = all[i].bits;
            globals[2 * i + 1] = all[i].highBits;
            references[i] = all[i].reference;
        }
        globalReferences = new References(references, instance);
        tables = new References[instance.tables().length];
        for (int i = 0; i < tables.length; i++) {
            tables[i] = new References(instance.table(i).elements(), instance);
        }
        elements = new References[instance.elementSegmentCount()];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = new References(instance.elements(i), instance);
        }
        dataSegments = new byte[instance.dataSegmentCount()][];
        for (int i = 0; i < dataSegments.length; i++) {
            dataSegments[i] = instance.dataSegment(i);
        }
    }

    /** What it is a state of. */
    public CompiledModule module() {
        return module;
    }

    /** What a memory of a new instance begins with. */
    Memory.Contents contents(int index, boolean reuses) {
        return reuses ? spareArrays[index] : memories[index];
    }

    /** Takes an array that nobody has any more, for {@link #contents} of instances to come. */
    void reuse(int memory, byte[] bytes) {
        spareArrays[memory].add(bytes);
    }

    /** Gives back its state to an instance, whose imported memories become what they were, too. */
    void restore(Instance instance) {
        for (int i = 0; i < memories.length; i++) {
            instance.memories()[i].restore(memories[i]);
        }
        restoreAllButMemories(instance);
    }

    /** The same for a new instance, whose own memories are copies of the images already. */
    void restoreNew(Instance instance) {
        for (int i = 0; i < module.module().importCount(ExternKind.MEMORY); i++) {
            instance.memories()[i].restore(memories[i]);
        }
        restoreAllButMemories(instance);
    }

    private void restoreAllButMemories(Instance instance) {
        Object[] references = globalReferences.in(instance);
        for (int i = 0; i < references.length; i++) {
            Global global = instance.globals()[i];
            global.bits = globals[2 * i];
            global.highBits = globals[2 * i + 1];
            global.reference = references[i];
        }
        for (int i = 0; i < tables.length; i++) {
            instance.table(i).restore(tables[i], instance);
        }
        for (int i = 0; i < elements.length; i++) {
            instance.setElements(i, elements[i].in(instance));
        }
        for (int i = 0; i < dataSegments.length; i++) {
            instance.setDataSegment(i, dataSegments[i]);
        }
    }
}
