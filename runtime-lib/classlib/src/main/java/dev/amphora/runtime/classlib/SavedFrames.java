// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import dev.amphora.runtime.core.HeapState;
import dev.amphora.runtime.dialect.Address;

/** What a suspended thread's functions need when they go on. Filled by {@link Suspension}, from the end. */
public final class SavedFrames {
    /** Null until the thread is suspended for the first time. */
    long[] numbers;

    Object[] references;
    /** Addresses of the newest frame's parts, while the thread is suspended; otherwise the first is 0. */
    int newestNumbers;

    int newestReferences;

    /** Whether the thread has been left in the middle of calls. */
    public boolean areOfSuspended() {
        return newestNumbers != 0;
    }

    public int referenceCount() {
        return references == null ? 0 : references.length;
    }

    /** One of the objects that were saved, or null if there is none at that place, or something static, which may have no header. */
    public Object heapObject(int index) {
        Object reference = references[index];
        Address base = Address.fromInt(HeapState.HEAP_BASE).loadAddress(0);
        return Address.ofObject(reference).isBelow(base) ? null : reference;
    }
}
