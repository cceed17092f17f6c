// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.core;

import dev.amphora.runtime.core.metadata.Cells;
import dev.amphora.runtime.core.metadata.MarkBits;
import dev.amphora.runtime.core.metadata.Objects;
import dev.amphora.runtime.dialect.Address;
import dev.amphora.runtime.dialect.NoAlloc;

/**
 * References to objects with a finalizer (JLS 12.6). When such an object is found unreachable, weak references to it and to what it
 * reaches are cleared. Then it moves from the referent to a field that keeps it alive, with all that it reaches, until its
 * finalizer has run. Phantom references are looked at after that.
 */
@NoAlloc(reason = "runs during a collection")
public final class FinalReferences {
    /** Value of {@link HeapState#CLEAR_SOFT} while what finalizers will see is marked: no reference is weak then. */
    static final int KEEP_ALL = -1;

    private FinalReferences() {}

    /** Intrinsic: whether the program makes objects with finalizers. If not, nothing of this is in the module. */
    public static boolean exist() {
        return true;
    }

    /** Settles all references that marking has found but the phantom ones, which stay to be settled. */
    static void settle() {
        Address marks = Cells.loadAddress(HeapState.MARK_BIAS);
        Address end = Cells.loadAddress(HeapState.PENDING);
        Address weak = Address.zero();
        Address phantom = Address.zero();
        Address ref = Cells.loadAddress(HeapState.DISCOVERED);
        while (!ref.isZero()) {
            Address next = ref.loadAddress(Layout.REFERENCE_NEXT);
            int strength = Objects.classRecord(ref).loadUnsignedShort(Layout.CLASS_FLAGS) & Layout.STRENGTH_MASK;
            if (strength == Layout.STRENGTH_PHANTOM) {
                ref.storeAddress(Layout.REFERENCE_NEXT, phantom.isZero() ? ref : phantom);
                phantom = ref;
            } else if (strength != Layout.STRENGTH_FINAL) {
                ref.storeAddress(Layout.REFERENCE_NEXT, weak.isZero() ? ref : weak);
                weak = ref;
            } else if (MarkBits.isSet(marks, ref.loadAddress(Layout.REFERENT))) {
                ref.storeInt(Layout.REFERENCE_NEXT, 0);
            } else {
                ref.storeAddress(Layout.FINALIZEE, ref.loadAddress(Layout.REFERENT));
                References.putPending(ref);
            }
            ref = next.sameAs(ref) ? Address.zero() : next;
        }
        Address first = Cells.loadAddress(HeapState.PENDING);
        References.clearUnmarked(weak);
        Cells.store(HeapState.CLEAR_SOFT, KEEP_ALL);
        for (ref = first; !ref.sameAs(end); ref = ref.loadAddress(Layout.REFERENCE_NEXT)) {
            Marker.markAlso(ref.loadAddress(Layout.FINALIZEE));
        }
        Cells.storeAddress(HeapState.DISCOVERED, phantom);
    }
}
