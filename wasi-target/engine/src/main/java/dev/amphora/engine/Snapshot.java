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
    private final Instance source;
    private final MemoryImage[] memories;
    private final long[] globals;
    private final Object[] globalReferences;
    private final Object[][] tables;
    private final Object[][] elements;
    private final byte[][] dataSegments;

    Snapshot(Instance instance) {
        source = instance;
        Memory[] live = instance.memories();
        memories = new MemoryImage[live.length];
        for (int i = 0; i < live.length; i++) {
            memories[i] = new MemoryImage(live[i].bytes());
        }
        Global[] all = instance.globals();
        globals = new long[2 * all.length];
        globalReferences = new Object[all.length];
        for (int i = 0; i < all.length; i++) {
            globals[2 * i] = all[i].bits;
            globals[2 * i + 1] = all[i].highBits;
            globalReferences[i] = all[i].reference;
        }
        tables = new Object[instance.tables().length][];
        for (int i = 0; i < tables.length; i++) {
            tables[i] = instance.table(i).elements().clone();
        }
        elements = new Object[instance.elementSegmentCount()][];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = instance.elements(i);
        }
        dataSegments = new byte[instance.dataSegmentCount()][];
        for (int i = 0; i < dataSegments.length; i++) {
            dataSegments[i] = instance.dataSegment(i);
        }
    }

    /** What it is a state of. */
    public CompiledModule module() {
        return source.module();
    }

    MemoryImage memory(int index) {
        return memories[index];
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
        for (int i = 0; i < module().module().importCount(ExternKind.MEMORY); i++) {
            instance.memories()[i].restore(memories[i]);
        }
        restoreAllButMemories(instance);
    }

    private void restoreAllButMemories(Instance instance) {
        for (int i = 0; i < globalReferences.length; i++) {
            Global global = instance.globals()[i];
            global.bits = globals[2 * i];
            global.highBits = globals[2 * i + 1];
            global.reference = translated(globalReferences[i], instance);
        }
        for (int i = 0; i < tables.length; i++) {
            instance.table(i).restore(translated(tables[i], instance));
        }
        for (int i = 0; i < elements.length; i++) {
            instance.setElements(i, translated(elements[i], instance));
        }
        for (int i = 0; i < dataSegments.length; i++) {
            instance.setDataSegment(i, dataSegments[i]);
        }
    }

    private Object[] translated(Object[] references, Instance instance) {
        if (references.length == 0) {
            return references;
        }
        Object[] result = references.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] = translated(result[i], instance);
        }
        return result;
    }

    /** A function of the instance that the snapshot was taken of becomes the other instance's own, an import its import. */
    private Object translated(Object reference, Instance instance) {
        if (reference instanceof DefinedFunction function && function.instance() == source) {
            return instance.functions()[function.index()];
        }
        if (reference instanceof WasmFunction && instance != source) {
            for (int i = 0; i < module().module().importCount(ExternKind.FUNC); i++) {
                if (source.functions()[i] == reference) {
                    return instance.functions()[i];
                }
            }
        }
        return reference;
    }
}
