// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang;

/** Threads in the order in which they came; a thread stands in one such queue at a time. */
final class ThreadQueue {
    private Thread first;
    private Thread last;

    /** The thread that has been in the queue for longest, or null. */
    Thread first() {
        return first;
    }

    void add(Thread thread) {
        thread.nextInMonitor = null;
        if (last == null) {
            first = thread;
        } else {
            last.nextInMonitor = thread;
        }
        last = thread;
    }

    void remove(Thread thread) {
        Thread before = null;
        Thread at = first;
        while (at != thread) {
            before = at;
            at = at.nextInMonitor;
        }
        if (before == null) {
            first = thread.nextInMonitor;
        } else {
            before.nextInMonitor = thread.nextInMonitor;
        }
        if (last == thread) {
            last = before;
        }
        thread.nextInMonitor = null;
    }
}
