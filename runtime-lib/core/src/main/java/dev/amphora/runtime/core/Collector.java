// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.core;

import dev.amphora.runtime.core.metadata.Cells;
import dev.amphora.runtime.core.metadata.SideTables;
import dev.amphora.runtime.core.policy.LargeObjectSpace;
import dev.amphora.runtime.core.policy.SmallObjectSpace;
import dev.amphora.runtime.dialect.Entry;
import dev.amphora.runtime.dialect.NoAlloc;

/** The steps of a collection: clear the marks, mark what the roots reach, settle references, sweep the spaces. */
@NoAlloc(reason = "runs when there is no memory")
public final class Collector {
    private Collector() {}

    /** Collects, keeping what only soft references reach. Does nothing with {@code --gc=none}. */
    @Entry
    public static void collect() {
        run(0);
    }

    /** Collects because the program asks for it. Callers have cleared what their frames do not need any more. */
    @Entry
    public static void collectOnRequest() {
        run(0);
    }

    /** Collects, clearing soft references as if they were weak: the last thing to try before memory is full. */
    static void collectSoftToo() {
        run(1);
    }

    private static void run(int clearSoft) {
        if ((Cells.load(HeapState.GC_FLAGS) & HeapState.FLAG_NO_COLLECTION) != 0) {
            return;
        }
        boolean verify = Cells.load(HeapState.VERIFY_BIAS) != 0;
        if (verify) {
            HeapVerifier.verifyBefore();
        }
        Cells.store(HeapState.CLEAR_SOFT, clearSoft);
        SideTables.clearMarks();
        Marker.markFromRoots();
        References.settle();
        int live = (SmallObjectSpace.sweep() << Layout.LINE_SHIFT) + (LargeObjectSpace.sweep() << Layout.PAGE_SHIFT);
        SmallObjectSpace.reset();
        LargeObjectSpace.reset();
        Pacing.reset(live);
        Cells.add(HeapState.COLLECTIONS, 1);
        if (verify) {
            HeapVerifier.verifyAfter();
        }
    }
}
