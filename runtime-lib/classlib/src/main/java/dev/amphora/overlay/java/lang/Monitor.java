// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang;

import dev.amphora.runtime.classlib.MonitorFlag;
import dev.amphora.runtime.classlib.Replaces;
import java.util.ArrayList;
import java.util.List;

/**
 * An object's monitor while somebody owns it or waits for it. A flag in the object's header says whether there is one; a table
 * finds it by the object's address. Monitors that nobody uses any more are kept for the next.
 *
 * <p>Compiled code enters and leaves monitors only in programs that start threads, or that ask who owns one.
 */
public final class Monitor {
    private static Monitor[] table = new Monitor[64];
    private static int count;
    private static Monitor unused;

    private Object object;
    /** Null while nobody owns it. */
    private Thread owner;

    private int entries;
    /** The threads that want to enter, and those that wait for a notification; linked by {@link Thread#nextInMonitor}. */
    private final ThreadQueue entering = new ThreadQueue();

    private final ThreadQueue waiting = new ThreadQueue();
    /** Whether the first of the entering threads was passed over: the next owner is not whoever comes first. */
    private boolean isOwed;

    private Monitor next;

    private Monitor() {}

    /** What a synchronized statement or method does first; the object is not null. */
    static void enter(Object object) {
        Thread thread = Scheduler.current();
        Monitor monitor = MonitorFlag.isSet(object) ? find(object) : add(object);
        if (monitor.owner == thread) {
            monitor.entries++;
        } else if (monitor.owner == null) {
            monitor.owner = thread;
            monitor.entries = 1;
        } else {
            monitor.enterLater(thread);
        }
    }

    /** What it does last. */
    static void exit(Object object) {
        Monitor monitor = MonitorFlag.isSet(object) ? find(object) : null;
        if (monitor == null || monitor.owner != Scheduler.current()) {
            throw new IllegalMonitorStateException();
        }
        if (--monitor.entries == 0) {
            monitor.release();
        }
    }

    static boolean isHeldByCurrent(Object object) {
        return MonitorFlag.isSet(object) && find(object).owner == Scheduler.current();
    }

    private static Monitor find(Object object) {
        Monitor monitor = table[MonitorFlag.hash(object) & table.length - 1];
        while (monitor.object != object) {
            monitor = monitor.next;
        }
        return monitor;
    }

    private static Monitor add(Object object) {
        Monitor monitor = unused;
        if (monitor == null) {
            monitor = new Monitor();
        } else {
            unused = monitor.next;
        }
        if (++count > table.length) {
            grow();
        }
        monitor.object = object;
        int at = MonitorFlag.hash(object) & table.length - 1;
        monitor.next = table[at];
        table[at] = monitor;
        MonitorFlag.set(object);
        return monitor;
    }

    private static void grow() {
        Monitor[] old = table;
        table = new Monitor[2 * old.length];
        for (Monitor head : old) {
            Monitor monitor = head;
            while (monitor != null) {
                Monitor following = monitor.next;
                int at = MonitorFlag.hash(monitor.object) & table.length - 1;
                monitor.next = table[at];
                table[at] = monitor;
                monitor = following;
            }
        }
    }

    private void remove() {
        int at = MonitorFlag.hash(object) & table.length - 1;
        Monitor before = table[at];
        if (before == this) {
            table[at] = next;
        } else {
            while (before.next != this) {
                before = before.next;
            }
            before.next = next;
        }
        MonitorFlag.clear(object);
        object = null;
        next = unused;
        unused = this;
        count--;
    }

    /** Lets go. Whoever runs may enter before those that wait to, but not twice: the first of them would wait forever. */
    private void release() {
        owner = null;
        Thread first = entering.first();
        if (first == null) {
            if (waiting.first() == null) {
                remove();
            }
            return;
        }
        if (isOwed) {
            isOwed = false;
            entering.remove(first);
            own(first);
        }
        Scheduler.wake(first);
    }

    private void own(Thread thread) {
        owner = thread;
        entries = thread.entries;
        thread.enteringMonitor = null;
    }

    /** Blocks the current thread until it owns the monitor. */
    private void enterLater(Thread thread) {
        thread.entries = 1;
        enqueue(thread);
        compete(thread);
    }

    private void enqueue(Thread thread) {
        thread.enteringMonitor = this;
        entering.add(thread);
    }

    private void compete(Thread thread) {
        while (owner != thread) {
            if (owner == null) {
                entering.remove(thread);
                own(thread);
                return;
            }
            isOwed |= entering.first() == thread && thread.wasPassedOver;
            thread.wasPassedOver = true;
            Scheduler.block(Thread.BLOCKED, Scheduler.NEVER);
        }
        thread.wasPassedOver = false;
    }

    private static Monitor owned(Object object) {
        Monitor monitor = MonitorFlag.isSet(object) ? find(object) : null;
        if (monitor == null || monitor.owner != Scheduler.current()) {
            throw new IllegalMonitorStateException("current thread is not owner");
        }
        return monitor;
    }

    @Replaces("java.lang.Object.wait()V")
    static void await(Object object) throws InterruptedException {
        await(object, 0L);
    }

    @Replaces("java.lang.Object.wait(J)V")
    static void await(Object object, long millis) throws InterruptedException {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        awaitNotification(object, millis == 0 ? Scheduler.NEVER : Thread.deadline(millis, 0));
    }

    @Replaces("java.lang.Object.wait(JI)V")
    static void await(Object object, long millis, int nanos) throws InterruptedException {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        if (nanos < 0 || nanos > 999999) {
            throw new IllegalArgumentException("nanosecond timeout value out of range");
        }
        awaitNotification(object, millis == 0 && nanos == 0 ? Scheduler.NEVER : Thread.deadline(millis, nanos));
    }

    static void awaitNotification(Object object, long deadline) throws InterruptedException {
        Monitor monitor = owned(object);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Thread thread = Scheduler.current();
        thread.entries = monitor.entries;
        monitor.waiting.add(thread);
        thread.waitingMonitor = monitor;
        monitor.release();
        Scheduler.block(deadline == Scheduler.NEVER ? Thread.WAITING : Thread.TIMED_WAITING, deadline);
        boolean wasNotified = thread.waitingMonitor == null;
        if (!wasNotified) {
            monitor.waiting.remove(thread);
            thread.waitingMonitor = null;
            monitor.enqueue(thread);
        }
        monitor.compete(thread);
        if (!wasNotified && Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    @Replaces("java.lang.Object.notify()V")
    static void signal(Object object) {
        Monitor monitor = owned(object);
        if (monitor.waiting.first() != null) {
            monitor.moveFirst();
        }
    }

    @Replaces("java.lang.Object.notifyAll()V")
    static void signalAll(Object object) {
        Monitor monitor = owned(object);
        while (monitor.waiting.first() != null) {
            monitor.moveFirst();
        }
    }

    /** A notified thread no longer waits for a notification, but to enter. */
    private void moveFirst() {
        Thread thread = waiting.first();
        waiting.remove(thread);
        thread.waitingMonitor = null;
        thread.state = Thread.BLOCKED;
        Alarms.remove(thread);
        enqueue(thread);
    }

    /** Tells who waits for a thread's end by the monitor of the thread object, as join does. */
    static void signalEnd(Thread thread) {
        if (MonitorFlag.isSet(thread)) {
            enter(thread);
            signalAll(thread);
            exit(thread);
        }
    }

    /** Those that a thread owns. */
    static List<Monitor> ownedBy(Thread thread) {
        List<Monitor> owned = new ArrayList<>();
        for (Monitor head : table) {
            for (Monitor monitor = head; monitor != null; monitor = monitor.next) {
                if (monitor.owner == thread) {
                    owned.add(monitor);
                }
            }
        }
        return owned;
    }

    Object object() {
        return object;
    }

    Thread owner() {
        return owner;
    }
}
