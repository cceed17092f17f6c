// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang.ref;

/** An object with a finalizer. {@code finalizee}, the only field, lies where the collector expects it. */
class FinalReference extends Reference<Object> {
    /** What was the referent, moved here by the collection that found it unreachable. */
    private Object finalizee;

    FinalReference(Object referent, ReferenceQueue<Object> queue) {
        super(referent, queue);
    }

    /** What is to be finalized, which this refers to no longer. */
    final Object take() {
        // The collector moves it unseen; whoever looks at the code alone must know where it comes from.
        Object found = finalizee == null ? get() : finalizee;
        clear();
        finalizee = null;
        return found;
    }
}
