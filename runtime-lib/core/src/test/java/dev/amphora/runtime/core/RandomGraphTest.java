// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.core;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RandomGraphTest {
    @Test
    void keepsWhatIsReachable() {
        RandomGraph.run(11, new SimulatedHeap.Options(), 60_000, 20_000);
    }

    @Test
    void keepsWhatIsReachableVerified() {
        RandomGraph.run(12, new SimulatedHeap.Options().flags(HeapState.FLAG_VERIFY), 40_000, 2_000);
    }

    @Test
    void keepsWhatIsReachableInALittleHeap() {
        RandomGraph test = RandomGraph.run(
                13, new SimulatedHeap.Options().flags(HeapState.FLAG_VERIFY).maxHeap(1 << 20), 40_000, 4_000);
        assertTrue(test.fullHeaps() > 0, "the heap was never full: the test does not test that");
    }

    @Test
    void keepsWhatIsReachableWithACollectionForEachAllocation() {
        RandomGraph.run(14, new SimulatedHeap.Options().flags(HeapState.FLAG_STRESS), 8_000, 500);
    }

    @Test
    void keepsWhatIsReachableWithACollectionForEachAllocationVerified() {
        RandomGraph.run(
                15, new SimulatedHeap.Options().flags(HeapState.FLAG_STRESS | HeapState.FLAG_VERIFY), 2_000, 200);
    }
}
