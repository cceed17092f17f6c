// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.core;

import static dev.amphora.runtime.core.SimulatedHeap.BYTES;
import static dev.amphora.runtime.core.SimulatedHeap.LEAF;
import static dev.amphora.runtime.core.SimulatedHeap.NODE;
import static dev.amphora.runtime.core.SimulatedHeap.REFERENCES;
import static dev.amphora.runtime.core.SimulatedHeap.cell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.runtime.core.metadata.Blocks;
import dev.amphora.runtime.dialect.Address;
import dev.amphora.runtime.dialect.Memory;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeapTest {
    private static final int MIB = 1 << 20;

    @Test
    void initialisingTwiceChangesNothing() {
        try (SimulatedHeap heap = SimulatedHeap.create()) {
            Address obj = heap.allocate(LEAF);
            heap.push(obj);
            int end = cell(HeapState.HEAP_END);
            Heap.init();
            assertEquals(end, cell(HeapState.HEAP_END));
            assertEquals(24, heap.allocate(LEAF).bytesSince(obj));
        }
    }

    @Test
    void anEmptyHeapIsSmall() {
        try (SimulatedHeap heap = SimulatedHeap.create()) {
            heap.allocate(LEAF);
            assertTrue(heap.memoryBytes() <= 2 * MIB, heap.memoryBytes() + " bytes");
        }
    }

    @Test
    void withoutMemoryTheHeapDoesNotStart() {
        AssertionError error =
                assertThrows(AssertionError.class, () -> new SimulatedHeap(new SimulatedHeap.Options().maxPages(1)));
        assertEquals("fatal 1: no memory for the heap", error.getMessage());
        assertThrows(AssertionError.class, () -> new SimulatedHeap(new SimulatedHeap.Options().maxHeap(100)));
    }

    @Test
    void statisticsAddUp() {
        try (SimulatedHeap heap = new SimulatedHeap(new SimulatedHeap.Options().maxHeap(8 * MIB))) {
            assertEquals(0, Heap.usedBytes());
            assertEquals(8 * MIB, Heap.maxBytes());
            heap.push(heap.array(BYTES, 100_000));
            heap.allocate(LEAF);
            assertEquals(25 * Layout.PAGE_BYTES + 24, Heap.usedBytes());
            assertTrue(Heap.totalBytes() >= Heap.usedBytes());
            assertTrue(Heap.totalBytes() <= heap.memoryBytes());
            Collector.collect();
            assertEquals(25 * Layout.PAGE_BYTES, Heap.usedBytes());
        }
    }

    @Test
    void withoutALimitTheMaximumIsNearFourGigabytes() {
        try (SimulatedHeap heap = SimulatedHeap.create()) {
            long addressSpace = 1L << 32;
            assertTrue(Heap.maxBytes() > addressSpace - MIB && Heap.maxBytes() < addressSpace);
            assertFalse(heap.allocate(LEAF).isZero());
        }
    }

    @Test
    void identityHashesArePositiveAndSpread() {
        Set<Integer> hashes = new HashSet<>();
        int[] lowBits = new int[64];
        for (int i = 0; i < 100_000; i++) {
            int hash = Heap.identityHash(Address.fromInt(0x20000 + 16 * i));
            assertTrue(hash > 0);
            hashes.add(hash);
            lowBits[hash & 63]++;
        }
        assertTrue(hashes.size() > 99_990, hashes.size() + " different hashes");
        for (int count : lowBits) {
            assertTrue(count > 1300 && count < 1850, count + " of 100000 hashes in one of 64 buckets");
        }
    }

    @Test
    void smallLiveSetsAreCollectedAboutEveryEightMegabytes() {
        try (SimulatedHeap heap = SimulatedHeap.create()) {
            heap.push(heap.array(BYTES, 500_000));
            long allocated = 0;
            while (allocated < 200L * MIB) {
                heap.array(BYTES, 1000);
                allocated += 1008;
            }
            assertTrue(heap.collections() >= 20 && heap.collections() <= 30, heap.collections() + " collections");
            assertTrue(heap.memoryBytes() <= 12 * MIB, heap.memoryBytes() + " bytes");
        }
    }

    /** What a program that allocates 10 GB with a live set under 1 MB does, for 1/16 of that. */
    @Test
    void churnStaysWithinSixteenMegabytes() {
        SimulatedHeap.Options options =
                new SimulatedHeap.Options().maxPages(256).initialPages(16);
        try (SimulatedHeap heap = new SimulatedHeap(options)) {
            Random random = new Random(5);
            int slots = 2000;
            int slot = heap.push(heap.array(REFERENCES, slots));
            long allocated = 0;
            while (allocated < 640L * MIB) {
                int length = random.nextInt(100) == 0 ? random.nextInt(30_000) : random.nextInt(700);
                Address array = heap.array(BYTES, length);
                assertFalse(array.isZero(), "out of memory after " + allocated + " bytes");
                SimulatedHeap.setElement(heap.root(slot), random.nextInt(slots), array);
                allocated += length + 8;
            }
            assertTrue(heap.memoryBytes() <= 16 * MIB);
            assertTrue(heap.memoryBytes() <= 12 * MIB, heap.memoryBytes() + " bytes, not at the limit either");
        }
    }

    @Test
    void theHeapGrowsWithTheLiveSet() {
        try (SimulatedHeap heap = SimulatedHeap.create()) {
            int slot = heap.push(Address.zero());
            int nodes = 1_500_000;
            for (int i = 0; i < nodes; i++) {
                heap.setRoot(slot, heap.node(heap.root(slot)));
            }
            long live = nodes * 16L;
            assertTrue(heap.memoryBytes() <= live * 5 / 2, heap.memoryBytes() + " bytes for " + live);
            assertTrue(heap.collections() <= 5, heap.collections() + " collections while growing");
            // Side tables have moved several times; the list is whole.
            Collector.collect();
            assertEquals(live, heap.liveBytes());
            int before = heap.collections();
            for (int i = 0; i < 4 * nodes; i++) {
                heap.allocate(NODE);
            }
            int collections = heap.collections() - before;
            assertTrue(collections >= 2 && collections <= 5, collections + " for four times the live set");
        }
    }

    @Test
    void sideTablesKeepWhatTheyKnowWhenTheyMove() {
        try (SimulatedHeap heap = SimulatedHeap.verified()) {
            int count = 3000;
            int slot = heap.push(heap.array(REFERENCES, count));
            for (int i = 0; i < count; i++) {
                heap.array(BYTES, 120);
                Address kept = heap.array(BYTES, 120);
                Memory.fill(kept.plus(Layout.ARRAY_DATA), i, 120);
                SimulatedHeap.setElement(heap.root(slot), i, kept);
            }
            heap.push(heap.array(BYTES, 6 * MIB));
            Collector.collect();
            int tables = cell(HeapState.TABLES);
            heap.push(heap.array(BYTES, 4 * MIB)); // less than what is live, so no collection is due
            assertNotEquals(tables, cell(HeapState.TABLES), "the tables have moved");
            // Fills the lines between the kept arrays, as far as the marks of lines tell which those are.
            int collections = heap.collections();
            for (int i = 0; i < count; i++) {
                Memory.fill(heap.array(BYTES, 120).plus(Layout.ARRAY_DATA), 0xEE, 120);
            }
            assertEquals(collections, heap.collections());
            for (int i = 0; i < count; i++) {
                Address kept = SimulatedHeap.element(heap.root(slot), i);
                assertEquals(120, kept.loadInt(Layout.ARRAY_LENGTH));
                assertEquals((byte) i, kept.loadByte(Layout.ARRAY_DATA));
                assertEquals((byte) i, kept.loadByte(Layout.ARRAY_DATA + 119));
            }
            Collector.collect();
        }
    }

    @Test
    void theLimitHolds() {
        try (SimulatedHeap heap = new SimulatedHeap(new SimulatedHeap.Options().maxHeap(5 * MIB))) {
            int slot = heap.push(Address.zero());
            int nodes = 0;
            while (true) {
                Address node = heap.allocate(NODE);
                if (node.isZero()) {
                    break;
                }
                node.storeAddress(SimulatedHeap.LEFT, heap.root(slot));
                heap.setRoot(slot, node);
                nodes++;
            }
            int bytes = cell(HeapState.HEAP_END) - cell(HeapState.HEAP_BASE);
            assertTrue(bytes <= 5 * MIB, bytes + " bytes");
            assertTrue(nodes * 16 > 5 * MIB * 9 / 10, nodes * 16 + " bytes of nodes");
            heap.setRoot(slot, Address.zero());
            assertFalse(heap.allocate(NODE).isZero(), "memory is back when the list is dropped");
        }
    }

    @Test
    void memoryGrownBySomeoneElseIsLeftAlone() {
        SimulatedHeap.Options options = new SimulatedHeap.Options().flags(HeapState.FLAG_VERIFY);
        try (SimulatedHeap heap = new SimulatedHeap(options)) {
            Address foreign = Address.fromInt(Memory.grow(3) << 16);
            Memory.fill(foreign, 0x77, 3 << 16);
            int slot = heap.push(heap.array(REFERENCES, 3000));
            for (int i = 0; i < 3000; i++) {
                SimulatedHeap.setElement(heap.root(slot), i, heap.array(BYTES, 5000));
            }
            Collector.collect();
            assertTrue(foreign.isBelow(Address.fromInt(cell(HeapState.HEAP_END))), "the heap has grown past it");
            for (int i = 0; i < 3 << 16; i++) {
                assertEquals(0x77, foreign.plus(i).loadByte(0));
            }
            assertEquals(Blocks.RESERVED, Blocks.state(foreign));
        }
    }

    @Test
    void aFreeEndOfTheHeapCountsTowardsALargeObject() {
        // 4 MiB are free at the end, 2 MiB more can be had: 5 MiB fit only if they are put together.
        try (SimulatedHeap heap = new SimulatedHeap(new SimulatedHeap.Options().maxHeap(7 * MIB))) {
            heap.array(BYTES, 4 * MIB);
            Collector.collect();
            assertFalse(heap.array(BYTES, 5 * MIB + 500_000).isZero());
        }
    }
}
