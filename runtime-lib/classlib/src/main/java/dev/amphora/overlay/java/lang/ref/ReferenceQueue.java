// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang.ref;

/** Where cleared references arrive. The last one to arrive is the first to leave, as on a JVM. */
public class ReferenceQueue<T> {
    /** Stands for the queue of a reference that is in one: a reference enters a queue once in its life. */
    static final ReferenceQueue<Object> ENQUEUED = new ReferenceQueue<>();

    /** Milliseconds between two looks at the queue: collections, which fill it, wake nobody. */
    private static final long PATIENCE = 10;

    private Reference<?> head;

    void add(Reference<?> reference) {
        reference.queue = ENQUEUED;
        reference.next = head;
        head = reference;
    }

    /** The next cleared reference, or null if there is none now. */
    @SuppressWarnings("unchecked")
    public Reference<? extends T> poll() {
        Reference.drainPending();
        Reference<?> first = head;
        if (first != null) {
            head = first.next;
            first.next = null;
            first.queue = null;
        }
        return (Reference<? extends T>) first;
    }

    /** Waits for the next cleared reference. */
    public Reference<? extends T> remove() throws InterruptedException {
        while (true) {
            Reference<? extends T> reference = poll();
            if (reference != null) {
                return reference;
            }
            Thread.sleep(PATIENCE);
        }
    }

    /** Waits for the next cleared reference, null when there is none within so many milliseconds; 0 is for ever. */
    public Reference<? extends T> remove(long timeout) throws InterruptedException {
        if (timeout < 0) {
            throw new IllegalArgumentException("Negative timeout value");
        }
        if (timeout == 0) {
            return remove();
        }
        long start = System.nanoTime();
        while (true) {
            Reference<? extends T> reference = poll();
            long left = timeout - (System.nanoTime() - start) / 1_000_000;
            if (reference != null || left <= 0) {
                return reference;
            }
            Thread.sleep(Math.min(left, PATIENCE));
        }
    }
}
