// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.core;

import static dev.amphora.runtime.core.SimulatedHeap.BYTES;
import static dev.amphora.runtime.core.SimulatedHeap.LEAF;
import static dev.amphora.runtime.core.SimulatedHeap.LEFT;
import static dev.amphora.runtime.core.SimulatedHeap.NODE;
import static dev.amphora.runtime.core.SimulatedHeap.REFERENCES;
import static dev.amphora.runtime.core.SimulatedHeap.RIGHT;
import static dev.amphora.runtime.core.SimulatedHeap.cell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.runtime.core.metadata.Blocks;
import dev.amphora.runtime.dialect.Address;
import org.junit.jupiter.api.Test;

class CollectorTest {
    private static final int LINE = Layout.LINE_BYTES;
    /** Twice what the marker takes from its stack at a time. */
    private static final int LINK_LENGTH = 2 * StatePage.MARK_QUEUE_BYTES / 8;

    private static final int LINK_BYTES = Layout.ARRAY_DATA + LINK_LENGTH * 4 + (LINK_LENGTH - 1) * 16;

    @Test
    void nothingIsLiveWithoutRoots() {
        try (SimulatedHeap heap = SimulatedHeap.verified()) {
            for (int i = 0; i < 5000; i++) {
                heap.allocate(NODE);
                heap.array(BYTES, 10_000);
            }
            Collector.collect();
            assertEquals(0, heap.liveBytes());
            assertEquals(0, Heap.usedBytes());
        }
    }

    @Test
    void stackAndStaticsKeepObjects() {
        try (SimulatedHeap heap = SimulatedHeap.verified()) {
            Address onStack = heap.allocate(LEAF);
            onStack.storeInt(4, 1);
            heap.push(onStack);
            Address inStatic = heap.allocate(LEAF);
            inStatic.storeInt(4, 2);
            heap.setStatic(63, inStatic);
            heap.push(heap.staticObject());
            heap.push(Address.zero());
            Collector.collect();
            assertEquals(LINE, heap.liveBytes());
            assertEquals(1, onStack.loadInt(4));
            assertEquals(2, inStatic.loadInt(4));
            heap.pop();
            heap.pop();
            heap.pop();
            heap.setStatic(63, Address.zero());
            Collector.collect();
            assertEquals(0, heap.liveBytes());
        }
    }

    @Test
    void slotsAboveTheStackPointerAreNoRoots() {
        try (SimulatedHeap heap = SimulatedHeap.verified()) {
            heap.push(heap.allocate(LEAF));
            heap.pop();
            Collector.collect();
            assertEquals(0, heap.liveBytes());
        }
    }

    @Test
    void cyclesDie() {
        try (SimulatedHeap heap = SimulatedHeap.verified()) {
            Address first = heap.allocate(NODE);
            Address second = heap.allocate(NODE);
            first.storeAddress(LEFT, second);
            second.storeAddress(RIGHT, first);
            first.storeAddress(RIGHT, first);
            int slot = heap.push(second);
            Collector.collect();
            assertEquals(LINE, heap.liveBytes());
            heap.setRoot(slot, Address.zero());
            Collector.collect();
            assertEquals(0, heap.liveBytes());
        }
    }

    @Test
    void anObjectKeepsAllItsLines() {
        try (SimulatedHeap heap = SimulatedHeap.verified()) {
            heap.allocate(LEAF);
            Address array = heap.array(BYTES, 5000); // from byte 24 of a line on
            heap.push(array);
            Collector.collect();
            assertEquals((24 + 5008 + LINE - 1) / LINE * LINE, heap.liveBytes());
        }
    }

    @Test
    void largeObjectsFreeTheirPages() {
        try (SimulatedHeap heap = SimulatedHeap.verified()) {
            int kept = heap.push(heap.array(BYTES, 50_000));
            heap.push(heap.array(BYTES, 9_000));
            Address end = heap.root(kept).plus(49_999);
            end.storeByte(Layout.ARRAY_DATA, 42);
            Collector.collect();
            assertEquals((13 + 3) * Layout.PAGE_BYTES, heap.liveBytes());
            heap.pop();
            Collector.collect();
            assertEquals(13 * Layout.PAGE_BYTES, heap.liveBytes());
            assertEquals(42, end.loadByte(Layout.ARRAY_DATA));
            heap.pop();
            Collector.collect();
            assertEquals(0, heap.liveBytes());
            assertTrue(Blocks.isFree(Blocks.state(end)));
        }
    }

    @Test
    void anObjectAboveTheLargeSizeMayLieInTheWindow() {
        // Compiled code allocates by the window alone, without asking whether an object is large.
        try (SimulatedHeap heap = SimulatedHeap.verified()) {
            heap.allocate(LEAF);
            Address cell = Address.fromInt(cell(HeapState.CURSOR));
            int length = 20_000;
            cell(HeapState.CURSOR, cell.toInt() + length + 8);
            cell.storeInt(Layout.HEADER, BYTES);
            cell.storeInt(Layout.ARRAY_LENGTH, length);
            heap.push(cell);
            Collector.collect();
            assertEquals((24 + length + 8 + LINE - 1) / LINE * LINE, heap.liveBytes());
        }
    }

    @Test
    void aLongListIsMarkedWithoutALongStack() {
        try (SimulatedHeap heap = SimulatedHeap.create()) {
            int slot = heap.push(Address.zero());
            for (int i = 0; i < 300_000; i++) {
                heap.setRoot(slot, heap.node(heap.root(slot)));
            }
            Collector.collect();
            assertEquals(300_000 * 16, heap.liveBytes());
        }
    }

    @Test
    void aListWhoseElementsFillTheMarkStackIsMarked() {
        try (SimulatedHeap heap = new SimulatedHeap(new SimulatedHeap.Options().maxPages(1024))) {
            int stackBytes = stackBytes();
            int length = buildListWithElements(heap, 3000);
            assertTrue(stackBytes() > stackBytes, "the mark stack has grown");
            Collector.collect();
            assertLive(heap, length);
        }
    }

    @Test
    void aFullMarkStackThatCannotGrowOnlyCostsTime() {
        // No blocks are left to grow into: the graph fills the heap.
        SimulatedHeap.Options options =
                new SimulatedHeap.Options().flags(HeapState.FLAG_VERIFY).maxHeap(2 << 20);
        try (SimulatedHeap heap = new SimulatedHeap(options)) {
            int stackBytes = stackBytes();
            int length = buildListWithElements(heap, Integer.MAX_VALUE);
            assertTrue(length * LINK_BYTES > 1_800_000, "the heap is full");
            Collector.collect();
            assertLive(heap, length);
            assertTrue(stackBytes() <= 3 * stackBytes);
        }
    }

    private static int stackBytes() {
        return cell(HeapState.MARK_STACK_LIMIT) - cell(HeapState.MARK_STACK_BASE);
    }

    private static void assertLive(SimulatedHeap heap, int length) {
        // Some lines that an array does not fit in stay empty.
        assertEquals(length * LINK_BYTES, heap.liveBytes(), length * LINK_BYTES / 32);
    }

    /**
     * Makes a list until it is so long or the heap full, and returns its length. Its links are arrays of nodes that end with
     * the next link. What is pushed last is popped first, and the marker takes less at a time than a link holds, so nodes pile up
     * on the mark stack.
     */
    private static int buildListWithElements(SimulatedHeap heap, int maxLength) {
        int slot = heap.push(Address.zero());
        int started = heap.push(Address.zero());
        int length = 0;
        while (length < maxLength && buildLink(heap, slot, started)) {
            heap.setRoot(slot, heap.root(started));
            length++;
        }
        heap.setRoot(started, Address.zero());
        Collector.collect();
        Address link = heap.root(slot);
        for (int i = 0; i < length; i++) {
            for (int j = 0; j < LINK_LENGTH - 1; j++) {
                assertEquals(NODE, SimulatedHeap.element(link, j).loadInt(Layout.HEADER));
            }
            link = SimulatedHeap.element(link, LINK_LENGTH - 1);
        }
        assertTrue(link.isZero());
        return length;
    }

    /** Makes another link in front of the list at {@code slot}; false if the heap is full before it is complete. */
    private static boolean buildLink(SimulatedHeap heap, int slot, int started) {
        Address link = heap.array(REFERENCES, LINK_LENGTH);
        if (link.isZero()) {
            return false;
        }
        heap.setRoot(started, link);
        for (int j = 0; j < LINK_LENGTH - 1; j++) {
            Address node = heap.allocate(NODE);
            if (node.isZero()) {
                return false;
            }
            SimulatedHeap.setElement(link, j, node);
        }
        SimulatedHeap.setElement(link, LINK_LENGTH - 1, heap.root(slot));
        return true;
    }

    @Test
    void aWideArrayIsMarkedInSlices() {
        try (SimulatedHeap heap = new SimulatedHeap(new SimulatedHeap.Options().flags(HeapState.FLAG_VERIFY))) {
            int stackBytes = stackBytes();
            int length = 100_000;
            int slot = heap.push(heap.array(REFERENCES, length));
            for (int i = 0; i < length; i++) {
                Address node = heap.allocate(NODE);
                node.storeInt(4, i);
                SimulatedHeap.setElement(heap.root(slot), i, node);
            }
            Collector.collect();
            int arrayPages = (length * 4 + 8 + Layout.PAGE_BYTES - 1) / Layout.PAGE_BYTES;
            assertEquals(length * 16 + arrayPages * Layout.PAGE_BYTES, heap.liveBytes());
            for (int i = 0; i < length; i++) {
                assertEquals(i, SimulatedHeap.element(heap.root(slot), i).loadInt(4));
            }
            assertTrue(stackBytes() <= 4 * stackBytes);
        }
    }

    @Test
    void aDeepTreeOfArraysIsMarked() {
        try (SimulatedHeap heap = SimulatedHeap.verified()) {
            int slot = heap.push(Address.zero());
            for (int i = 0; i < 3000; i++) {
                Address array = heap.array(REFERENCES, 20);
                for (int j = 0; j < 20; j++) {
                    SimulatedHeap.setElement(array, j, heap.root(slot));
                }
                heap.setRoot(slot, array);
            }
            Collector.collect();
            // Windows end with a line that the next array does not fit in, but these lines are full but for the ends.
            assertEquals(3000 * 88, heap.liveBytes(), 9 * LINE);
        }
    }

    @Test
    void objectsStayWhereTheyAreAndKeepTheirHash() {
        try (SimulatedHeap heap = SimulatedHeap.verified()) {
            Address obj = heap.allocate(LEAF);
            heap.push(obj);
            int hash = Heap.identityHash(obj);
            for (int i = 0; i < 100_000; i++) {
                heap.allocate(NODE);
            }
            Collector.collect();
            assertEquals(hash, Heap.identityHash(obj));
            assertFalse(obj.isZero());
        }
    }
}
