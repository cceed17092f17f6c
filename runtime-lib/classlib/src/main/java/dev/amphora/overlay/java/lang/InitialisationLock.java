// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang;

import dev.amphora.runtime.classlib.ClassInit;
import dev.amphora.runtime.dialect.Address;

/** Who initialises a class at the moment, and who waits for that (JLS 12.4.2), in programs that start threads. */
public final class InitialisationLock {
    private static InitialisationLock first;

    private final int state;
    private final int record;
    private final Thread owner;
    private final ThreadQueue waiting = new ThreadQueue();
    private InitialisationLock next;

    private InitialisationLock(int state, int record) {
        this.state = state;
        this.record = record;
        owner = Scheduler.currentOrNull();
    }

    /**
     * As {@link ClassInit#begin}; if another thread has begun, waits until it has ended.
     *
     * @return whether the caller has to run the initialiser
     */
    static boolean begin(Address state, int record) {
        int key = ClassInit.key(state);
        // Classes are initialised before there is a thread, too.
        Thread thread = Scheduler.currentOrNull();
        for (InitialisationLock lock = find(key); lock != null && lock.owner != thread; lock = find(key)) {
            thread.initialisation = lock;
            lock.waiting.add(thread);
            Scheduler.block(Thread.RUNNABLE, Scheduler.NEVER);
            thread.initialisation = null;
        }
        if (!ClassInit.begin(state, record)) {
            return false;
        }
        InitialisationLock lock = new InitialisationLock(key, record);
        lock.next = first;
        first = lock;
        return true;
    }

    static void end(Address state) {
        ClassInit.end(state);
        release(ClassInit.key(state));
    }

    static void fail(Address state, java.lang.Throwable thrown) {
        release(ClassInit.key(state));
        ClassInit.fail(state, thrown);
    }

    private static InitialisationLock find(int state) {
        InitialisationLock lock = first;
        while (lock != null && lock.state != state) {
            lock = lock.next;
        }
        return lock;
    }

    private static void release(int state) {
        InitialisationLock before = null;
        InitialisationLock lock = first;
        while (lock.state != state) {
            before = lock;
            lock = lock.next;
        }
        if (before == null) {
            first = lock.next;
        } else {
            before.next = lock.next;
        }
        for (Thread thread = lock.waiting.first(); thread != null; thread = lock.waiting.first()) {
            lock.waiting.remove(thread);
            Scheduler.wake(thread);
        }
    }

    String className() {
        return ClassInit.className(record);
    }

    Thread owner() {
        return owner;
    }
}
