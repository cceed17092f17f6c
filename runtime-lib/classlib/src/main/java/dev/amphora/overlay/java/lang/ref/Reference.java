// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang.ref;

import dev.amphora.runtime.core.References;
import dev.amphora.runtime.dialect.Address;

/** An object whose referent the collector may clear. {@code referent} and {@code next} lie where it expects them. */
public abstract class Reference<T> {
    private static Object fenced;

    private T referent;
    /** Pending list of the collector, then list of the queue. */
    Reference<?> next;

    /** Where this goes when it is cleared; {@link ReferenceQueue#ENQUEUED} while it is there; null afterwards. */
    ReferenceQueue<? super T> queue;

    Reference(T referent, ReferenceQueue<? super T> queue) {
        this.referent = referent;
        this.queue = queue;
    }

    public T get() {
        return referent;
    }

    public final boolean refersTo(T object) {
        return referent == object;
    }

    public void clear() {
        referent = null;
    }

    public boolean isEnqueued() {
        drainPending();
        return queue == ReferenceQueue.ENQUEUED;
    }

    public boolean enqueue() {
        // What a collection has cleared must not be cleared by the program as well: it would go to its queue twice.
        drainPending();
        clear();
        return enqueueHere();
    }

    private boolean enqueueHere() {
        ReferenceQueue<? super T> target = queue;
        if (target == null || target == ReferenceQueue.ENQUEUED) {
            return false;
        }
        target.add(this);
        return true;
    }

    /** References are compared by identity, so that a copy would never be found. */
    @Override
    protected Object clone() throws CloneNotSupportedException {
        throw new CloneNotSupportedException();
    }

    /** Moves the references that collections have cleared to their queues. */
    static void drainPending() {
        Address cell = References.takePending();
        while (!cell.isZero()) {
            Reference<?> reference = (Reference<?>) cell.toObject();
            Reference<?> following = reference.next;
            reference.next = null;
            deliver(reference);
            cell = Address.ofObject(following);
        }
    }

    /** Apart, because the compiler must be told which references arrive here: it sees no more than an address. */
    private static void deliver(Reference<?> reference) {
        reference.enqueueHere();
    }

    public static void reachabilityFence(Object object) {
        // A call of nothing would be inlined; a store keeps the object alive up to here, and no longer.
        fenced = object;
        fenced = null;
    }
}
