// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.core;

import static dev.amphora.runtime.core.SimulatedHeap.BYTES;
import static dev.amphora.runtime.core.SimulatedHeap.LEAF;
import static dev.amphora.runtime.core.SimulatedHeap.LONGS;
import static dev.amphora.runtime.core.SimulatedHeap.NODE;
import static dev.amphora.runtime.core.SimulatedHeap.REFERENCES;
import static dev.amphora.runtime.core.SimulatedHeap.cell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.runtime.core.metadata.Blocks;
import dev.amphora.runtime.dialect.Address;
import org.junit.jupiter.api.Test;

class AllocatorTest {
    @Test
    void objectsFollowOneAnother() {
        try (SimulatedHeap heap = SimulatedHeap.create()) {
            Address first = heap.allocate(LEAF);
            Address second = Allocator.newObject(LEAF, 24);
            assertEquals(24, second.bytesSince(first));
            assertEquals(LEAF, second.loadInt(Layout.HEADER));
            assertEquals(0, first.toInt() & 7);
        }
    }

    @Test
    void arraysHaveHeaderAndLengthAndAreAligned() {
        try (SimulatedHeap heap = SimulatedHeap.create()) {
            int[] lengths = {0, 1, 7, 8, 9, 100, 8176, 8184, 8185, 8192, 20_000, 100_000, 3_000_000};
            for (int length : lengths) {
                Address array = heap.array(BYTES, length);
                assertEquals(0, array.toInt() & 7);
                assertEquals(BYTES, array.loadInt(Layout.HEADER));
                assertEquals(length, array.loadInt(Layout.ARRAY_LENGTH));
                boolean large = length + 8 > Layout.LARGE_OBJECT_BYTES;
                assertEquals(large ? Blocks.LARGE : Blocks.SMALL, Blocks.state(array), "length " + length);
            }
        }
    }

    @Test
    void anArrayOfMoreThanTwoGigabytesIsRefused() {
        try (SimulatedHeap heap = SimulatedHeap.create()) {
            long growths = heap.memory.growths();
            assertTrue(heap.array(LONGS, Integer.MAX_VALUE).isZero());
            assertTrue(heap.array(LONGS, 1 << 28).isZero());
            assertTrue(heap.array(REFERENCES, 1 << 29).isZero());
            assertTrue(heap.array(BYTES, Integer.MAX_VALUE).isZero());
            assertEquals(growths, heap.memory.growths(), "without asking the host for memory");
        }
    }

    @Test
    void freedMemoryIsZeroWhenItIsGivenOutAgain() {
        try (SimulatedHeap heap = new SimulatedHeap(new SimulatedHeap.Options().maxHeap(2 << 20))) {
            for (int round = 0; round < 3000; round++) {
                int length = round * 37 % 20_000;
                Address array = heap.array(BYTES, length);
                for (int i = 0; i < length; i++) {
                    assertEquals(0, array.plus(i).loadByte(Layout.ARRAY_DATA));
                    array.plus(i).storeByte(Layout.ARRAY_DATA, -1);
                }
            }
            assertTrue(heap.collections() > 10);
        }
    }

    @Test
    void windowIsZeroAndInOneBlock() {
        try (SimulatedHeap heap = new SimulatedHeap(new SimulatedHeap.Options().maxHeap(1 << 20))) {
            for (int i = 0; i < 20_000; i++) {
                Address obj = heap.array(LONGS, 1 + i % 50);
                obj.plus(8).storeByte(0, 1);
                Address cursor = Address.fromInt(cell(HeapState.CURSOR));
                int left = cell(HeapState.LIMIT) - cell(HeapState.CURSOR);
                assertTrue(left >= 0 && left <= Layout.BLOCK_BYTES);
                for (int at = 0; at < left; at += 512) {
                    assertEquals(0, cursor.plus(at).loadLong(0));
                }
                if (left > 0) {
                    assertTrue(Blocks.start(cursor).sameAs(Blocks.start(cursor.plus(left - 1))));
                }
            }
        }
    }

    @Test
    void longerObjectsDoNotUseUpShortRuns() {
        try (SimulatedHeap heap = new SimulatedHeap(new SimulatedHeap.Options().maxHeap(4 << 20))) {
            // Every fourth line stays in use: no run is longer than three lines.
            int slot = heap.push(heap.array(REFERENCES, 2000));
            for (int i = 0; i < 8000; i++) {
                Address line = heap.array(BYTES, 120);
                if (i % 4 == 0) {
                    SimulatedHeap.setElement(heap.root(slot), i / 4, line);
                }
            }
            Collector.collect();
            Address small = heap.allocate(NODE);
            Address longer = heap.array(BYTES, 500);
            Address next = heap.allocate(NODE);
            assertEquals(16, next.bytesSince(small), "the short run is still the window");
            assertFalse(Blocks.start(longer).sameAs(Blocks.start(small)), "the longer object is in another block");
            assertTrue(longer.plus(512).sameAs(heap.array(BYTES, 500)), "where more of its kind follow");
        }
    }

    @Test
    void shortRunsServeWhenNoBlockIsFree() {
        try (SimulatedHeap heap = new SimulatedHeap(new SimulatedHeap.Options().maxHeap(1 << 20))) {
            int slot = heap.push(heap.array(REFERENCES, 2000));
            int kept = 0;
            // Fills the heap with lines of which one in eight is kept.
            while (heap.collections() == 0) {
                Address line = heap.array(BYTES, 120);
                if (kept % 8 == 0) {
                    SimulatedHeap.setElement(heap.root(slot), kept / 8, line);
                }
                kept++;
            }
            Collector.collect();
            int before = heap.collections();
            int placed = 0;
            while (heap.collections() == before) {
                assertFalse(heap.array(BYTES, 300).isZero());
                placed++;
            }
            // Runs of seven lines hold two arrays of 308 bytes each.
            assertTrue(placed > kept / 8, placed + " placed between " + kept / 8 + " kept");
        }
    }

    @Test
    void aStressedHeapCollectsForEachAllocation() {
        try (SimulatedHeap heap = new SimulatedHeap(new SimulatedHeap.Options().flags(HeapState.FLAG_STRESS))) {
            for (int i = 1; i <= 100; i++) {
                heap.allocate(i % 2 == 0 ? LEAF : NODE);
                assertEquals(cell(HeapState.CURSOR), cell(HeapState.LIMIT));
                assertEquals(i, heap.collections());
            }
        }
    }

    @Test
    void aLargeStressedHeapCollectsLessAndLessOften() {
        try (SimulatedHeap heap = new SimulatedHeap(new SimulatedHeap.Options().flags(HeapState.FLAG_STRESS))) {
            cell(HeapState.COLLECTIONS, 3 * 4096);
            int before = heap.collections();
            for (int i = 0; i < 64; i++) {
                // What a collection would find: the heap of this test is empty.
                cell(HeapState.LIVE_BYTES, 1 << 20);
                heap.allocate(LEAF);
            }
            assertEquals(before + 8, heap.collections());
            cell(HeapState.LIVE_BYTES, 1 << 10);
            heap.allocate(LEAF);
            assertEquals(before + 9, heap.collections(), "a small one still at each");
        }
    }

    @Test
    void withoutCollectionTheHeapGrowsUntilItIsFull() {
        SimulatedHeap.Options options =
                new SimulatedHeap.Options().flags(HeapState.FLAG_NO_COLLECTION).maxHeap(4 << 20);
        try (SimulatedHeap heap = new SimulatedHeap(options)) {
            int allocated = 0;
            while (!heap.allocate(LEAF).isZero()) {
                allocated += 24;
            }
            Collector.collect();
            assertEquals(0, heap.collections());
            assertTrue(allocated > 3_800_000, allocated + " bytes of 4 MiB");
        }
    }
}
