// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.core;

import dev.amphora.runtime.core.metadata.Cells;
import dev.amphora.runtime.dialect.NoAlloc;

/**
 * When to collect. A collection is due once the program has been given as many bytes as were live at the last one, so
 * that the work of marking stays in proportion to allocation and the heap near twice the live set; but not before 8 MiB,
 * because a collection has a cost of its own. A heap that is full before that grows if it may, and is collected if it
 * may not.
 */
@NoAlloc(reason = "used by the allocator")
final class Pacing {
    private static final int MIN_BUDGET = 8 << 20;
    /** Keeps the sum of budget and one allocation below 4 GiB. */
    private static final int MAX_BUDGET = 1 << 30;
    /** A collection of a full heap is futile when it leaves less than this part of the heap free. */
    private static final int FUTILE_SHIFT = 6;

    private static final int MAX_FUTILE_COLLECTIONS = 8;

    private static final int STRESS_LIVE_BYTES = 384 << 10;
    /** Every 4,096 collections. */
    private static final int STRESS_SHIFT = 12;

    private static final int MAX_STRESS_HALVINGS = 16;

    private Pacing() {}

    /** Starts the count anew after a collection. */
    static void reset(int liveBytes) {
        int budget = Integer.compareUnsigned(liveBytes, MAX_BUDGET) < 0 ? liveBytes : MAX_BUDGET;
        Cells.store(HeapState.LIVE_BYTES, liveBytes);
        Cells.store(HeapState.ALLOCATED_BYTES, 0);
        Cells.store(HeapState.BUDGET_BYTES, budget < MIN_BUDGET ? MIN_BUDGET : budget);
    }

    static boolean collectionDue() {
        int flags = Cells.load(HeapState.GC_FLAGS);
        if ((flags & HeapState.FLAG_NO_COLLECTION) != 0) {
            return false;
        }
        if ((flags & HeapState.FLAG_STRESS) != 0) {
            return stressDue();
        }
        return Integer.compareUnsigned(Cells.load(HeapState.ALLOCATED_BYTES), Cells.load(HeapState.BUDGET_BYTES)) >= 0;
    }

    /**
     * Each allocation collects while what is live is small. With more, a program with a million allocations would run for an hour:
     * the more collections there were, the more allocations are spared, so that a hundred thousand do.
     */
    private static boolean stressDue() {
        if (Integer.compareUnsigned(Cells.load(HeapState.LIVE_BYTES), STRESS_LIVE_BYTES) < 0) {
            return true;
        }
        int halvings = Cells.load(HeapState.COLLECTIONS) >>> STRESS_SHIFT;
        int spared = Cells.load(HeapState.SPARED) + 1;
        if (spared < 1 << (halvings < MAX_STRESS_HALVINGS ? halvings : MAX_STRESS_HALVINGS)) {
            Cells.store(HeapState.SPARED, spared);
            return false;
        }
        Cells.store(HeapState.SPARED, 0);
        return true;
    }

    /**
     * Counts the collections in a row that full memory forced and that left it all but full. A program whose live set
     * fills the heap would otherwise collect for every few objects, for ever.
     */
    static void countFutile() {
        if (nearlyFull()) {
            Cells.add(HeapState.FUTILE_COLLECTIONS, 1);
        } else {
            Cells.store(HeapState.FUTILE_COLLECTIONS, 0);
        }
    }

    static boolean hopeless() {
        return Cells.load(HeapState.FUTILE_COLLECTIONS) >= MAX_FUTILE_COLLECTIONS;
    }

    /** Whether to report full memory after a collection that has cleared soft references too. Starts counting anew. */
    static boolean giveUp() {
        boolean giveUp = hopeless() && nearlyFull();
        Cells.store(HeapState.FUTILE_COLLECTIONS, 0);
        return giveUp;
    }

    private static boolean nearlyFull() {
        int total = (int) Heap.totalBytes();
        int free = total - Cells.load(HeapState.LIVE_BYTES);
        return Integer.compareUnsigned(free, total >>> FUTILE_SHIFT) < 0;
    }
}
