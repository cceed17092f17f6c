// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.core;

import static dev.amphora.runtime.core.SimulatedHeap.BYTES;
import static dev.amphora.runtime.core.SimulatedHeap.LEAF;
import static dev.amphora.runtime.core.SimulatedHeap.LEFT;
import static dev.amphora.runtime.core.SimulatedHeap.NODE;
import static dev.amphora.runtime.core.SimulatedHeap.cell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.runtime.core.metadata.MarkBits;
import dev.amphora.runtime.dialect.Address;
import dev.amphora.runtime.dialect.Fatal;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Breaks a sound heap in each of the ways the verifier knows. */
class HeapVerifierTest {
    private static void assertFound(int code, Consumer<SimulatedHeap> damage) {
        try (SimulatedHeap heap = SimulatedHeap.verified()) {
            heap.push(heap.node(heap.node(Address.zero())));
            Collector.collect();
            damage.accept(heap);
            AssertionError error = assertThrows(AssertionError.class, Collector::collect);
            assertTrue(error.getMessage().startsWith("fatal " + code + ":"), error::getMessage);
        }
    }

    private static void assertFoundAfter(int code, Consumer<SimulatedHeap> damage) {
        try (SimulatedHeap heap = SimulatedHeap.verified()) {
            heap.push(heap.array(BYTES, 1000));
            heap.push(heap.node(heap.node(Address.zero())));
            Collector.collect();
            damage.accept(heap);
            AssertionError error = assertThrows(AssertionError.class, HeapVerifier::verifyAfter);
            assertTrue(error.getMessage().startsWith("fatal " + code + ":"), error::getMessage);
        }
    }

    @Test
    void misalignedReference() {
        assertFound(Fatal.MISALIGNED_REFERENCE, heap -> heap.root(0)
                .storeAddress(LEFT, heap.root(0).plus(4)));
    }

    @Test
    void referenceOutOfRange() {
        assertFound(Fatal.REFERENCE_OUT_OF_RANGE, heap -> heap.push(Address.fromInt(16)));
        assertFound(Fatal.REFERENCE_OUT_OF_RANGE, heap -> heap.push(Address.fromInt(cell(HeapState.HEAP_END))));
        assertFound(Fatal.REFERENCE_OUT_OF_RANGE, heap -> heap.setStatic(3, Address.fromInt(-8)));
    }

    @Test
    void badClass() {
        assertFound(Fatal.BAD_CLASS, heap -> heap.root(0).storeInt(Layout.HEADER, 0));
        assertFound(Fatal.BAD_CLASS, heap -> heap.root(0).storeInt(Layout.HEADER, SimulatedHeap.CLASS_COUNT));
        assertFound(Fatal.BAD_CLASS, heap -> heap.push(heap.staticObject().plus(8)));
    }

    @Test
    void aClassRecordMayBeReferredTo() {
        assertFound(Fatal.BAD_CLASS, heap -> heap.push(Address.fromInt(cell(HeapState.CLASS_TABLE) + 72)));
        try (SimulatedHeap heap = SimulatedHeap.verified()) {
            heap.push(Address.fromInt(cell(HeapState.CLASS_TABLE) + 64));
            Collector.collect();
            assertEquals(0, heap.liveBytes());
        }
    }

    @Test
    void headerFlagsAreNoConcernOfTheHeap() {
        try (SimulatedHeap heap = SimulatedHeap.verified()) {
            Address node = heap.node(heap.allocate(LEAF));
            node.storeInt(Layout.HEADER, NODE | 0xABCD << Layout.HEADER_FLAGS_SHIFT);
            heap.push(node);
            Collector.collect();
            Collector.collect();
            assertEquals(NODE | 0xABCD << Layout.HEADER_FLAGS_SHIFT, node.loadInt(Layout.HEADER));
        }
    }

    @Test
    void referenceToAnObjectThatWasFreed() {
        assertFound(Fatal.REFERENCE_TO_FREE_MEMORY, heap -> {
            Address dead = heap.allocate(LEAF);
            Collector.collect();
            heap.push(dead);
        });
    }

    @Test
    void referenceToAFreedObjectInALineInUse() {
        assertFound(Fatal.REFERENCE_TO_FREE_MEMORY, heap -> {
            Address dead = heap.allocate(LEAF);
            heap.push(heap.allocate(LEAF));
            Collector.collect();
            heap.push(dead);
        });
    }

    @Test
    void referenceIntoTheWindow() {
        assertFound(Fatal.REFERENCE_TO_FREE_MEMORY, heap -> {
            heap.allocate(LEAF);
            heap.push(Address.fromInt(cell(HeapState.CURSOR)));
        });
    }

    @Test
    void referenceIntoALargeObject() {
        assertFound(Fatal.REFERENCE_TO_FREE_MEMORY, heap -> {
            int slot = heap.push(heap.array(BYTES, 20_000));
            heap.push(heap.root(slot).plus(4096));
        });
    }

    @Test
    void referenceToAFreedLargeObject() {
        assertFound(Fatal.REFERENCE_TO_FREE_MEMORY, heap -> {
            Address dead = heap.array(BYTES, 9_000);
            heap.push(heap.array(BYTES, 9_000));
            Collector.collect();
            heap.push(dead);
        });
    }

    @Test
    void referenceToASideTable() {
        assertFound(Fatal.REFERENCE_TO_FREE_MEMORY, heap -> heap.push(Address.fromInt(cell(HeapState.TABLES))));
    }

    @Test
    void lengthThatOverruns() {
        assertFound(Fatal.OBJECT_OVERRUNS, heap -> {
            Address array = heap.array(BYTES, 100);
            array.storeInt(Layout.ARRAY_LENGTH, 40_000);
            heap.push(array);
        });
        assertFound(Fatal.OBJECT_OVERRUNS, heap -> {
            Address array = heap.array(BYTES, 9_000);
            array.storeInt(Layout.ARRAY_LENGTH, 14_000);
            heap.push(array);
        });
        assertFound(Fatal.OBJECT_OVERRUNS, heap -> {
            Address array = heap.array(BYTES, 100);
            array.storeInt(Layout.ARRAY_LENGTH, 200);
            heap.push(array);
        });
    }

    @Test
    void windowThatIsNotZero() {
        assertFound(Fatal.WINDOW_NOT_ZERO, heap -> {
            heap.allocate(LEAF);
            Address.fromInt(cell(HeapState.LIMIT)).minus(8).storeByte(0, 1);
        });
    }

    @Test
    void shadowStackPointerOutOfRange() {
        assertFound(
                Fatal.SHADOW_STACK_OUT_OF_RANGE, heap -> cell(HeapState.SHADOW_SP, cell(HeapState.SHADOW_LIMIT) + 4));
        assertFound(
                Fatal.SHADOW_STACK_OUT_OF_RANGE, heap -> cell(HeapState.SHADOW_SP, cell(HeapState.SHADOW_BASE) - 4));
    }

    @Test
    void liveObjectUnmarked() {
        assertFoundAfter(Fatal.LIVE_OBJECT_UNMARKED, heap -> {
            Address word = MarkBits.word(Address.fromInt(cell(HeapState.MARK_BIAS)), heap.root(1));
            word.storeInt(0, word.loadInt(0) & ~MarkBits.bit(heap.root(1)));
        });
    }

    @Test
    void liveLineUnmarked() {
        assertFoundAfter(Fatal.LIVE_LINE_UNMARKED, heap -> Address.fromInt(
                        cell(HeapState.LINE_BIAS) + (heap.root(0).plus(900).toInt() >>> Layout.LINE_SHIFT))
                .storeByte(0, 0));
    }

    @Test
    void deadObjectMarked() {
        assertFoundAfter(
                Fatal.DEAD_OBJECT_MARKED,
                heap -> MarkBits.set(
                        Address.fromInt(cell(HeapState.MARK_BIAS)), heap.root(0).plus(8)));
    }

    @Test
    void freedMemoryIsPoisoned() {
        try (SimulatedHeap heap = SimulatedHeap.verified()) {
            Address dead = heap.allocate(NODE);
            Address deadLarge = heap.array(BYTES, 9_000);
            heap.push(heap.array(BYTES, 9_000));
            Collector.collect();
            assertEquals(0xDBDBDBDB, dead.loadInt(0));
            assertEquals(0xDBDBDBDB, deadLarge.loadInt(0));
        }
    }
}
