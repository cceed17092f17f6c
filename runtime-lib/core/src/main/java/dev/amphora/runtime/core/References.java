// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.core;

import dev.amphora.runtime.core.metadata.Cells;
import dev.amphora.runtime.core.metadata.MarkBits;
import dev.amphora.runtime.dialect.Address;
import dev.amphora.runtime.dialect.Entry;
import dev.amphora.runtime.dialect.NoAlloc;

/**
 * Weak, soft and phantom references. Marking collects those whose referent is not marked when they are reached; when it
 * is done, those whose referent is still not marked lose it and go to the pending list, all of them at once: without
 * finalizers, for which see {@link FinalReferences}, no object can be got back, so the strengths differ only in that soft ones are
 * strong until memory is short.
 */
@NoAlloc(reason = "runs during a collection")
public final class References {
    private References() {}

    /**
     * Takes the list of references cleared since the last call, linked by next and ended by zero. The caller keeps the
     * first of them reachable, sets next to zero in each it is done with, and puts none back.
     */
    @Entry
    public static Address takePending() {
        Address head = Cells.loadAddress(HeapState.PENDING);
        Cells.store(HeapState.PENDING, 0);
        return head;
    }

    /** What {@code ref}, a marked reference of the given strength, keeps alive besides the fields in its map, or zero. */
    static Address reached(Address ref, int strength) {
        Address referent = ref.loadAddress(Layout.REFERENT);
        if (referent.isZero()) {
            // Cleared: it may be on a pending list, and then holds the rest of it.
            return ref.loadAddress(Layout.REFERENCE_NEXT);
        }
        if (strength == Layout.STRENGTH_SOFT && Cells.load(HeapState.CLEAR_SOFT) == 0) {
            return referent;
        }
        if (FinalReferences.exist() && Cells.load(HeapState.CLEAR_SOFT) == FinalReferences.KEEP_ALL) {
            return referent;
        }
        // A reference can be reached twice when the mark stack has overflowed.
        if (ref.loadAddress(Layout.REFERENCE_NEXT).isZero() && canDie(referent)) {
            Address first = Cells.loadAddress(HeapState.DISCOVERED);
            ref.storeAddress(Layout.REFERENCE_NEXT, first.isZero() ? ref : first);
            Cells.storeAddress(HeapState.DISCOVERED, ref);
        }
        return Address.zero();
    }

    /** Clears the references found whose referent has stayed unmarked. */
    static void settle() {
        if (FinalReferences.exist()) {
            FinalReferences.settle();
        }
        Address found = Cells.loadAddress(HeapState.DISCOVERED);
        Cells.store(HeapState.DISCOVERED, 0);
        clearUnmarked(found);
    }

    /** Clears those of a list, linked as {@link HeapState#DISCOVERED}, whose referent is not marked. */
    static void clearUnmarked(Address first) {
        Address marks = Cells.loadAddress(HeapState.MARK_BIAS);
        Address ref = first;
        while (!ref.isZero()) {
            Address next = ref.loadAddress(Layout.REFERENCE_NEXT);
            if (MarkBits.isSet(marks, ref.loadAddress(Layout.REFERENT))) {
                ref.storeInt(Layout.REFERENCE_NEXT, 0);
            } else {
                putPending(ref);
            }
            ref = next.sameAs(ref) ? Address.zero() : next;
        }
    }

    /** Clears a reference for the class library to take. */
    static void putPending(Address ref) {
        ref.storeInt(Layout.REFERENT, 0);
        ref.storeAddress(Layout.REFERENCE_NEXT, Cells.loadAddress(HeapState.PENDING));
        Cells.storeAddress(HeapState.PENDING, ref);
    }

    private static boolean canDie(Address referent) {
        return !referent.isBelow(Cells.loadAddress(HeapState.HEAP_BASE))
                && !MarkBits.isSet(Cells.loadAddress(HeapState.MARK_BIAS), referent);
    }
}
