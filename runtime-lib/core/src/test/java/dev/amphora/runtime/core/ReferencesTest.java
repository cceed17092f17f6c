// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.core;

import static dev.amphora.runtime.core.SimulatedHeap.BARE_WEAK;
import static dev.amphora.runtime.core.SimulatedHeap.BYTES;
import static dev.amphora.runtime.core.SimulatedHeap.FINAL;
import static dev.amphora.runtime.core.SimulatedHeap.LEAF;
import static dev.amphora.runtime.core.SimulatedHeap.LEFT;
import static dev.amphora.runtime.core.SimulatedHeap.NODE;
import static dev.amphora.runtime.core.SimulatedHeap.PHANTOM;
import static dev.amphora.runtime.core.SimulatedHeap.QUEUE;
import static dev.amphora.runtime.core.SimulatedHeap.REFERENCES;
import static dev.amphora.runtime.core.SimulatedHeap.SOFT;
import static dev.amphora.runtime.core.SimulatedHeap.WEAK;
import static dev.amphora.runtime.core.SimulatedHeap.WIDE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.amphora.runtime.dialect.Address;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferencesTest {
    private static Address reference(SimulatedHeap heap, int classId, Address referent) {
        int slot = heap.push(referent);
        Address ref = heap.allocate(classId);
        ref.storeAddress(Layout.REFERENT, heap.root(slot));
        heap.pop();
        return ref;
    }

    @ParameterizedTest
    @ValueSource(ints = {WEAK, SOFT, PHANTOM, BARE_WEAK})
    void aReachableReferentIsKept(int classId) {
        try (SimulatedHeap heap = SimulatedHeap.verified()) {
            Address referent = heap.allocate(LEAF);
            heap.push(referent);
            Address ref = reference(heap, classId, referent);
            heap.push(ref);
            Collector.collect();
            assertEquals(referent.toInt(), ref.loadInt(Layout.REFERENT));
            assertEquals(0, ref.loadInt(Layout.REFERENCE_NEXT));
            assertEquals(List.of(), heap.takePending());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {WEAK, PHANTOM, BARE_WEAK})
    void anUnreachableReferentIsClearedAndItsReferencePending(int classId) {
        try (SimulatedHeap heap = SimulatedHeap.verified()) {
            Address ref = reference(heap, classId, heap.allocate(LEAF));
            heap.push(ref);
            Collector.collect();
            assertEquals(0, ref.loadInt(Layout.REFERENT));
            assertEquals(List.of(ref.toInt()), heap.takePending());
            Collector.collect();
            assertEquals(List.of(), heap.takePending());
        }
    }

    @Test
    void aSoftReferentIsKeptWithWhatItReaches() {
        try (SimulatedHeap heap = SimulatedHeap.verified()) {
            Address referent = heap.node(heap.node(Address.zero()));
            Address ref = reference(heap, SOFT, referent);
            heap.push(ref);
            Collector.collect();
            assertEquals(referent.toInt(), ref.loadInt(Layout.REFERENT));
            assertEquals(NODE, referent.loadAddress(LEFT).loadInt(Layout.HEADER));
            Collector.collectSoftToo();
            assertEquals(0, ref.loadInt(Layout.REFERENT));
            assertEquals(List.of(ref.toInt()), heap.takePending());
        }
    }

    @Test
    void aReferentReachedAfterItsReferenceIsKept() {
        try (SimulatedHeap heap = SimulatedHeap.verified()) {
            Address referent = heap.allocate(LEAF);
            int slot = heap.push(referent);
            Address ref = reference(heap, WEAK, referent);
            heap.setRoot(slot, ref);
            heap.push(heap.node(referent));
            Collector.collect();
            assertEquals(referent.toInt(), ref.loadInt(Layout.REFERENT));
            assertEquals(List.of(), heap.takePending());
        }
    }

    @Test
    void aReferenceKeepsItsOtherFields() {
        try (SimulatedHeap heap = SimulatedHeap.verified()) {
            Address ref = reference(heap, WEAK, Address.zero());
            heap.push(ref);
            Address queue = heap.array(BYTES, 300);
            ref.storeAddress(QUEUE, queue);
            Collector.collect();
            assertEquals(300, ref.loadAddress(QUEUE).loadInt(Layout.ARRAY_LENGTH));
            assertEquals(List.of(), heap.takePending(), "a reference without referent is never pending");
        }
    }

    @Test
    void aStaticReferentIsNeverCleared() {
        try (SimulatedHeap heap = SimulatedHeap.verified()) {
            Address ref = reference(heap, WEAK, heap.staticObject());
            heap.push(ref);
            Collector.collect();
            assertEquals(heap.staticObject().toInt(), ref.loadInt(Layout.REFERENT));
        }
    }

    @Test
    void anUnreachableReferenceDiesWithItsReferent() {
        try (SimulatedHeap heap = SimulatedHeap.verified()) {
            reference(heap, WEAK, heap.allocate(LEAF));
            Collector.collect();
            assertEquals(0, heap.liveBytes());
            assertEquals(List.of(), heap.takePending());
        }
    }

    @Test
    void pendingReferencesLiveUntilTheyAreTaken() {
        try (SimulatedHeap heap = SimulatedHeap.verified()) {
            int slot = heap.push(heap.array(REFERENCES, 100));
            for (int i = 0; i < 100; i++) {
                Address ref = reference(heap, i % 2 == 0 ? WEAK : PHANTOM, heap.allocate(LEAF));
                ref.storeInt(16, i);
                SimulatedHeap.setElement(heap.root(slot), i, ref);
            }
            Collector.collect();
            heap.pop(); // now only the pending list keeps them
            for (int i = 0; i < 3; i++) {
                Collector.collect();
                for (int j = 0; j < 1000; j++) {
                    heap.allocate(NODE);
                }
            }
            List<Integer> pending = heap.takePending();
            assertEquals(100, pending.size());
            assertEquals(
                    99 * 50,
                    pending.stream()
                            .mapToInt(ref -> Address.fromInt(ref).loadInt(16))
                            .sum());
            Collector.collect();
            assertEquals(0, heap.liveBytes());
        }
    }

    @Test
    void aTakenListHangsTogetherWhileItIsWorkedOn() {
        try (SimulatedHeap heap = SimulatedHeap.verified()) {
            int slot = heap.push(heap.array(REFERENCES, 50));
            for (int i = 0; i < 50; i++) {
                SimulatedHeap.setElement(heap.root(slot), i, reference(heap, WEAK, heap.allocate(LEAF)));
            }
            Collector.collect();
            heap.setRoot(slot, References.takePending());
            int count = 0;
            while (!heap.root(slot).isZero()) {
                Collector.collect();
                Address ref = heap.root(slot);
                assertEquals(WEAK, ref.loadInt(Layout.HEADER));
                heap.setRoot(slot, ref.loadAddress(Layout.REFERENCE_NEXT));
                ref.storeInt(Layout.REFERENCE_NEXT, 0);
                count++;
            }
            assertEquals(50, count);
        }
    }

    @Test
    void referencesToReferencesAreClearedTogether() {
        try (SimulatedHeap heap = SimulatedHeap.verified()) {
            Address inner = reference(heap, WEAK, heap.allocate(LEAF));
            Address outer = reference(heap, WEAK, inner);
            heap.push(outer);
            Collector.collect();
            assertEquals(0, outer.loadInt(Layout.REFERENT));
            assertEquals(List.of(outer.toInt()), heap.takePending(), "the inner one was unreachable");
        }
    }

    @Test
    void aReferenceVisitedTwiceIsSettledOnce() {
        try (SimulatedHeap heap = SimulatedHeap.verified()) {
            // A chain of wide objects whose other fields pile up on the mark stack, until it drops all fields of one.
            // Between the dropped ones lie references that were visited before, from a static field.
            int levels = 300;
            int early = heap.push(heap.array(REFERENCES, levels));
            heap.setStatic(0, heap.root(early));
            int chain = heap.push(Address.zero());
            for (int level = 0; level < levels; level++) {
                int wide = heap.push(heap.allocate(WIDE));
                for (int i = 0; i < SimulatedHeap.WIDE_FIELDS - 1; i++) {
                    if (i == 30) {
                        SimulatedHeap.setElement(heap.root(early), level, reference(heap, WEAK, heap.allocate(LEAF)));
                    }
                    Address child = reference(heap, WEAK, heap.allocate(LEAF));
                    heap.root(wide).plus(4 * i).storeAddress(8, child);
                }
                heap.root(wide).plus(4 * (SimulatedHeap.WIDE_FIELDS - 1)).storeAddress(8, heap.root(chain));
                heap.setRoot(chain, heap.root(wide));
                heap.pop();
            }
            Collector.collect();
            List<Integer> pending = heap.takePending();
            assertEquals(levels * SimulatedHeap.WIDE_FIELDS, pending.size());
            assertEquals(pending.size(), pending.stream().distinct().count());
        }
    }

    @Test
    void anObjectWithAFinalizerIsKeptUntilItHasRun() {
        try (SimulatedHeap heap = SimulatedHeap.verified()) {
            Address object = heap.node(heap.array(BYTES, 300));
            Address ref = reference(heap, FINAL, object);
            heap.push(ref);
            Collector.collect();
            assertEquals(0, ref.loadInt(Layout.REFERENT));
            assertEquals(object.toInt(), ref.loadInt(Layout.FINALIZEE));
            assertEquals(300, object.loadAddress(LEFT).loadInt(Layout.ARRAY_LENGTH));
            assertEquals(List.of(ref.toInt()), heap.takePending());
            Collector.collect();
            assertEquals(object.toInt(), ref.loadInt(Layout.FINALIZEE));
            assertEquals(List.of(), heap.takePending(), "once only");
            int before = heap.liveBytes();
            ref.storeInt(Layout.FINALIZEE, 0);
            Collector.collect();
            assertEquals(true, heap.liveBytes() < before);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {WEAK, BARE_WEAK})
    void aWeakReferenceIsClearedBeforeTheFinalizerRuns(int classId) {
        try (SimulatedHeap heap = SimulatedHeap.verified()) {
            Address held = heap.node(Address.zero());
            Address toHeld = reference(heap, classId, held);
            heap.push(toHeld);
            Address object = heap.node(toHeld.loadAddress(Layout.REFERENT));
            Address toObject = reference(heap, classId, object);
            heap.push(toObject);
            Address ref = reference(heap, FINAL, toObject.loadAddress(Layout.REFERENT));
            heap.push(ref);
            Collector.collect();
            assertEquals(0, toObject.loadInt(Layout.REFERENT));
            assertEquals(0, toHeld.loadInt(Layout.REFERENT));
            assertEquals(
                    NODE, ref.loadAddress(Layout.FINALIZEE).loadAddress(LEFT).loadInt(Layout.HEADER));
            assertEquals(3, heap.takePending().size());
        }
    }

    @Test
    void aPhantomReferenceWaitsForTheFinalizer() {
        try (SimulatedHeap heap = SimulatedHeap.verified()) {
            Address object = heap.node(Address.zero());
            Address phantom = reference(heap, PHANTOM, object);
            heap.push(phantom);
            Address ref = reference(heap, FINAL, phantom.loadAddress(Layout.REFERENT));
            heap.push(ref);
            Collector.collect();
            assertEquals(object.toInt(), phantom.loadInt(Layout.REFERENT));
            assertEquals(List.of(ref.toInt()), heap.takePending());
            ref.storeInt(Layout.FINALIZEE, 0);
            Collector.collect();
            assertEquals(0, phantom.loadInt(Layout.REFERENT));
            assertEquals(List.of(phantom.toInt()), heap.takePending());
        }
    }

    @Test
    void whatAFinalizerSeesHasItsReferencesWhole() {
        try (SimulatedHeap heap = SimulatedHeap.verified()) {
            Address weak = reference(heap, WEAK, heap.node(Address.zero()));
            Address ref = reference(heap, FINAL, heap.node(weak));
            heap.push(ref);
            Collector.collect();
            Address seen = ref.loadAddress(Layout.FINALIZEE).loadAddress(LEFT);
            assertEquals(NODE, seen.loadAddress(Layout.REFERENT).loadInt(Layout.HEADER));
        }
    }

    @Test
    void finalizersOfObjectsThatReachEachOtherAreDueTogether() {
        try (SimulatedHeap heap = SimulatedHeap.verified()) {
            Address inner = heap.node(Address.zero());
            Address first = reference(heap, FINAL, inner);
            heap.push(first);
            Address second = reference(heap, FINAL, heap.node(first.loadAddress(Layout.REFERENT)));
            heap.push(second);
            Collector.collect();
            assertEquals(2, heap.takePending().size());
            assertEquals(
                    first.loadInt(Layout.FINALIZEE),
                    second.loadAddress(Layout.FINALIZEE).loadInt(LEFT));
        }
    }
}
