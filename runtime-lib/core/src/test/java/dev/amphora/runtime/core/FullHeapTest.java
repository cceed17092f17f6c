// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.core;

import static dev.amphora.runtime.core.SimulatedHeap.BYTES;
import static dev.amphora.runtime.core.SimulatedHeap.LEAF;
import static dev.amphora.runtime.core.SimulatedHeap.NODE;
import static dev.amphora.runtime.core.SimulatedHeap.REFERENCES;
import static dev.amphora.runtime.core.SimulatedHeap.SOFT;
import static dev.amphora.runtime.core.SimulatedHeap.WIDE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.runtime.dialect.Address;
import org.junit.jupiter.api.Test;

class FullHeapTest {
    private static final int MIB = 1 << 20;

    private static SimulatedHeap limited(int bytes) {
        return new SimulatedHeap(new SimulatedHeap.Options().maxHeap(bytes).flags(HeapState.FLAG_VERIFY));
    }

    /** Puts nodes on the list in the slot until the heap is full. Returns their number. */
    private static int fill(SimulatedHeap heap, int slot) {
        int count = 0;
        while (true) {
            Address node = heap.allocate(NODE);
            if (node.isZero()) {
                return count;
            }
            node.storeAddress(SimulatedHeap.LEFT, heap.root(slot));
            heap.setRoot(slot, node);
            count++;
        }
    }

    @Test
    void aHostThatRefusesToGrowCausesACollection() {
        try (SimulatedHeap heap = new SimulatedHeap(new SimulatedHeap.Options().initialPages(32))) {
            heap.memory.setMaxPages(32);
            for (int i = 0; i < 200_000; i++) {
                assertFalse(heap.allocate(LEAF).isZero());
            }
            assertTrue(heap.collections() >= 2, "sooner than after 4 MiB");
            assertEquals(0, heap.memory.growths());
        }
    }

    @Test
    void aHostThatRefusesToGrowLetsTheHeapFillUp() {
        try (SimulatedHeap heap = new SimulatedHeap(new SimulatedHeap.Options().initialPages(32))) {
            heap.memory.setMaxPages(32);
            int slot = heap.push(Address.zero());
            int filled = fill(heap, slot);
            assertTrue(filled * 16 > MIB);
            // Full stays full, and each attempt ends.
            for (int i = 0; i < 20; i++) {
                assertTrue(heap.allocate(WIDE).isZero());
                assertTrue(heap.array(BYTES, 100_000).isZero());
            }
            heap.setRoot(slot, Address.zero());
            assertEquals(filled, fill(heap, slot), filled * 0.02);
            heap.memory.setMaxPages(64);
            assertFalse(heap.allocate(WIDE).isZero(), "the host has changed its mind");
        }
    }

    @Test
    void fillingUpRepeatedlyLosesNoMemory() {
        try (SimulatedHeap heap = limited(MIB)) {
            int slot = heap.push(Address.zero());
            int first = fill(heap, slot);
            for (int round = 0; round < 5; round++) {
                heap.setRoot(slot, Address.zero());
                assertEquals(first, fill(heap, slot));
            }
        }
    }

    @Test
    void softReferencesAreClearedBeforeTheHeapIsFull() {
        try (SimulatedHeap heap = limited(2 * MIB)) {
            int cache = heap.push(heap.array(REFERENCES, 10));
            for (int i = 0; i < 10; i++) {
                int payload = heap.push(heap.array(BYTES, 100_000));
                Address soft = heap.allocate(SOFT);
                soft.storeAddress(Layout.REFERENT, heap.root(payload));
                SimulatedHeap.setElement(heap.root(cache), i, soft);
                heap.pop();
            }
            Collector.collect();
            Collector.collect();
            for (int i = 0; i < 10; i++) {
                assertFalse(SimulatedHeap.element(heap.root(cache), i)
                        .loadAddress(Layout.REFERENT)
                        .isZero());
            }
            Address big = heap.array(BYTES, MIB);
            assertFalse(big.isZero());
            for (int i = 0; i < 10; i++) {
                assertTrue(SimulatedHeap.element(heap.root(cache), i)
                        .loadAddress(Layout.REFERENT)
                        .isZero());
            }
            assertEquals(10, heap.takePending().size());
        }
    }

    @Test
    void aNearlyFullHeapGivesUpInsteadOfCollectingForEver() {
        try (SimulatedHeap heap = new SimulatedHeap(new SimulatedHeap.Options().maxHeap(MIB))) {
            int slot = heap.push(Address.zero());
            fill(heap, slot);
            // Room for a few objects: every allocation succeeds, but soon each needs a collection.
            Address node = heap.root(slot);
            for (int i = 0; i < 20; i++) {
                node = node.loadAddress(SimulatedHeap.LEFT);
            }
            heap.setRoot(slot, node);
            int before = heap.collections();
            int allocated = 0;
            while (!heap.allocate(NODE).isZero()) {
                allocated++;
            }
            assertTrue(heap.collections() - before <= 20, "collections: " + (heap.collections() - before));
            assertTrue(allocated >= 20, "allocated: " + allocated);
        }
    }

    @Test
    void largeObjectsReuseEachOthersPages() {
        try (SimulatedHeap heap = limited(4 * MIB)) {
            int slot = heap.push(heap.array(REFERENCES, 16));
            for (int round = 0; round < 500; round++) {
                Address array = heap.array(BYTES, 9_000 + round * 7919 % 150_000);
                assertFalse(array.isZero(), "round " + round);
                SimulatedHeap.setElement(heap.root(slot), round % 16, array);
            }
        }
    }

    @Test
    void aFragmentedHeapStillServesSmallAndMediumObjects() {
        try (SimulatedHeap heap = limited(4 * MIB)) {
            int slots = 3 * MIB / 2 / 32;
            int slot = heap.push(heap.array(REFERENCES, slots));
            // 1.5 MiB of objects of 24 bytes, spread over the heap: one of each two survives.
            for (int i = 0; i < slots; i++) {
                heap.allocate(LEAF);
                SimulatedHeap.setElement(heap.root(slot), i, heap.allocate(LEAF));
            }
            for (int i = 0; i < slots; i++) {
                if (i % 16 != 0) {
                    SimulatedHeap.setElement(heap.root(slot), i, Address.zero());
                }
            }
            for (int i = 0; i < 50_000; i++) {
                assertFalse(heap.allocate(LEAF).isZero());
                assertFalse(heap.array(BYTES, 200).isZero());
            }
            assertFalse(heap.array(BYTES, MIB).isZero(), "blocks without survivors are whole");
        }
    }
}
