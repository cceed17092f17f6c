// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import java.util.Arrays;

/**
 * The state of an instance at one moment: memories, globals, tables, and which segments have been dropped. Taken by
 * {@link Instance#snapshot}, between calls of the guest. Immutable, so threads may share it and make an instance each; what
 * references of the embedder's own it holds are shared as they are.
 */
public final class Snapshot {
    private final Instance source;
    private final byte[][] memories;
    private final int[] sizes;
    private final long[] globals;
    private final Object[] globalReferences;
    private final Object[][] tables;
    private final Object[][] elements;
    private final byte[][] dataSegments;

    Snapshot(Instance instance) {
        source = instance;
        Memory[] live = instance.memories();
        memories = new byte[live.length][];
        sizes = new int[live.length];
        for (int i = 0; i < live.length; i++) {
            byte[] bytes = live[i].bytes();
            sizes[i] = bytes.length;
            memories[i] = Arrays.copyOf(bytes, used(bytes));
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

    /** Bytes up to the last one that is not zero: what needs to be kept, and copied. */
    private static int used(byte[] bytes) {
        int used = bytes.length;
        while (used > 0 && bytes[used - 1] == 0) {
            used--;
        }
        return used;
    }

    CompiledModule module() {
        return source.module();
    }

    void restore(Instance instance) {
        for (int i = 0; i < memories.length; i++) {
            instance.memories()[i].restore(memories[i], sizes[i]);
        }
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
        Object[] result = references.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] = translated(result[i], instance);
        }
        return result;
    }

    /** A function of the instance that the snapshot was taken of becomes the other instance's own. */
    private Object translated(Object reference, Instance instance) {
        return reference instanceof DefinedFunction function && function.instance() == source
                ? instance.functions()[function.index()]
                : reference;
    }
}
