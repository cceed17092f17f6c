// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang.ref;

/** Where cleared references arrive, first in, first out. */
public class ReferenceQueue<T> {
    private Reference<?> head;
    private Reference<?> tail;

    boolean add(Reference<?> reference) {
        if (tail == null) {
            head = reference;
        } else {
            tail.next = reference;
        }
        tail = reference;
        return true;
    }

    boolean contains(Reference<?> reference) {
        for (Reference<?> r = head; r != null; r = r.next) {
            if (r == reference) {
                return true;
            }
        }
        return false;
    }

    /** The next cleared reference, or null if there is none now. */
    @SuppressWarnings("unchecked")
    public Reference<? extends T> poll() {
        Reference.drainPending();
        Reference<?> first = head;
        if (first != null) {
            head = first.next;
            first.next = null;
            if (head == null) {
                tail = null;
            }
        }
        return (Reference<? extends T>) first;
    }
}
