// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang;

import dev.amphora.runtime.classlib.LockWord;
import dev.amphora.runtime.classlib.Replaces;
import dev.amphora.runtime.classlib.Suspension;
import java.util.ArrayList;
import java.util.List;

/**
 * An object's monitor while threads wait for it, or for its notification, and if its owner has no tag or has entered too often for the
 * header; other monitors are {@link ThinLock}s. A table finds it by the object's address. Monitors that are not needed any more are kept
 * for the next.
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

    /** As {@link ThinLock#enter}, whatever the state of the monitor. */
    static void enter(Object object) {
        Thread thread = Scheduler.current();
        Monitor monitor = inflated(object);
        if (monitor.owner == thread) {
            monitor.entries++;
        } else if (monitor.owner == null) {
            monitor.owner = thread;
            monitor.entries = 1;
        } else {
            monitor.enterLater(thread);
        }
    }

    /** As {@link ThinLock#exit}, but for monitors of which the current thread owns the header. */
    static void exit(Object object) {
        Monitor monitor = isInTable(object) ? find(object) : null;
        if (monitor == null || monitor.owner != Scheduler.current()) {
            throw new IllegalMonitorStateException();
        }
        if (--monitor.entries == 0) {
            monitor.release();
        }
    }

    static boolean isHeldByCurrent(Object object) {
        int word = LockWord.of(object);
        return word == LockWord.IN_TABLE ? find(object).owner == Scheduler.current() : ThinLock.isMine(word);
    }

    private static boolean isInTable(Object object) {
        return LockWord.of(object) == LockWord.IN_TABLE;
    }

    /** The object's monitor, which is in the table from now on until nobody uses it. */
    private static Monitor inflated(Object object) {
        int word = LockWord.of(object);
        if (word == LockWord.IN_TABLE) {
            return find(object);
        }
        Monitor monitor = add(object);
        if (word != 0) {
            monitor.owner = ThinLock.owner(word);
            monitor.entries = LockWord.entries(word);
        }
        return monitor;
    }

    private static Monitor find(Object object) {
        Monitor monitor = table[LockWord.hash(object) & table.length - 1];
        while (monitor.object != object) {
            monitor = monitor.next;
        }
        return monitor;
    }

    private static Monitor add(Object object) {
        if (count == table.length) {
            grow();
        }
        Monitor monitor = unused;
        if (monitor == null) {
            monitor = new Monitor();
        } else {
            unused = monitor.next;
        }
        count++;
        monitor.object = object;
        int at = LockWord.hash(object) & table.length - 1;
        monitor.next = table[at];
        table[at] = monitor;
        LockWord.set(object, LockWord.IN_TABLE);
        return monitor;
    }

    private static void grow() {
        Monitor[] old = table;
        table = new Monitor[2 * old.length];
        for (Monitor head : old) {
            Monitor monitor = head;
            while (monitor != null) {
                Monitor following = monitor.next;
                int at = LockWord.hash(monitor.object) & table.length - 1;
                monitor.next = table[at];
                table[at] = monitor;
                monitor = following;
            }
        }
    }

    private void remove() {
        int at = LockWord.hash(object) & table.length - 1;
        Monitor before = table[at];
        if (before == this) {
            table[at] = next;
        } else {
            while (before.next != this) {
                before = before.next;
            }
            before.next = next;
        }
        LockWord.set(object, 0);
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

    private static void checkOwned(Object object) {
        if (!isHeldByCurrent(object)) {
            throw new IllegalMonitorStateException("current thread is not owner");
        }
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
        checkOwned(object);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Monitor monitor = inflated(object);
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
        checkOwned(object);
        if (mayBeAwaited(object)) {
            Monitor monitor = find(object);
            if (monitor.waiting.first() != null) {
                monitor.moveFirst();
            }
        }
    }

    @Replaces("java.lang.Object.notifyAll()V")
    static void signalAll(Object object) {
        checkOwned(object);
        if (mayBeAwaited(object)) {
            Monitor monitor = find(object);
            while (monitor.waiting.first() != null) {
                monitor.moveFirst();
            }
        }
    }

    /** Whoever is alone notifies nobody. */
    private static boolean mayBeAwaited(Object object) {
        return Suspension.isPossible() && isInTable(object);
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
        if (isInTable(thread)) {
            ThinLock.enter(thread);
            signalAll(thread);
            ThinLock.exit(thread);
        }
    }

    /** The objects in the table that a thread has entered. */
    static List<Object> ownedBy(Thread thread) {
        List<Object> owned = new ArrayList<>();
        for (Monitor head : table) {
            for (Monitor monitor = head; monitor != null; monitor = monitor.next) {
                if (monitor.owner == thread) {
                    owned.add(monitor.object);
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
