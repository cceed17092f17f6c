// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.util.concurrent.locks;

import dev.amphora.overlay.java.lang.Scheduler;
import dev.amphora.overlay.java.lang.Thread;
import dev.amphora.runtime.classlib.Waiting;

/** Blocks threads and lets them go on, by permits. */
public final class LockSupport {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private LockSupport() {}

    public static void unpark(Thread thread) {
        if (thread != null) {
            Scheduler.unpark(thread);
        }
    }

    public static void park() {
        Scheduler.park(Scheduler.NEVER);
    }

    public static void park(Object blocker) {
        setCurrentBlocker(blocker);
        Scheduler.park(Scheduler.NEVER);
        setCurrentBlocker(null);
    }

    public static void parkNanos(long nanos) {
        if (nanos > 0) {
            Scheduler.park(after(nanos));
        }
    }

    public static void parkNanos(Object blocker, long nanos) {
        if (nanos > 0) {
            setCurrentBlocker(blocker);
            Scheduler.park(after(nanos));
            setCurrentBlocker(null);
        }
    }

    /** Until a time of {@link System#currentTimeMillis}. */
    public static void parkUntil(long deadline) {
        Scheduler.park(at(deadline));
    }

    public static void parkUntil(Object blocker, long deadline) {
        setCurrentBlocker(blocker);
        Scheduler.park(at(deadline));
        setCurrentBlocker(null);
    }

    /** The thread that owns what another one is parked for, if it is a lock of the JDK and somebody does; or null. */
    public static Thread ownerOf(Object blocker) {
        return blocker instanceof AbstractOwnableSynchronizer lock ? lock.owner : null;
    }

    /** For the locks of the JDK. */
    static long getThreadId(Thread thread) {
        return thread.getId();
    }

    private static long after(long nanos) {
        long deadline = Waiting.now() + nanos;
        return deadline < 0 ? Scheduler.NEVER - 1 : deadline;
    }

    private static long at(long millis) {
        long left = millis - System.currentTimeMillis();
        return left <= 0
                ? Waiting.now()
                : left > Long.MAX_VALUE / NANOS_PER_MILLI ? Scheduler.NEVER - 1 : after(left * NANOS_PER_MILLI);
    }

    public static Object getBlocker(Thread thread) {
        return Scheduler.parkBlocker(thread);
    }

    public static void setCurrentBlocker(Object blocker) {
        Scheduler.setParkBlocker(blocker);
    }
}
