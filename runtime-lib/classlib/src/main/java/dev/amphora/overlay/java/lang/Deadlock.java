// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang;

import dev.amphora.overlay.java.util.concurrent.locks.LockSupport;
import dev.amphora.runtime.classlib.StackTraces;
import dev.amphora.runtime.classlib.Suspension;
import dev.amphora.runtime.classlib.Waiting;

/**
 * Says why a program cannot go on whose threads all wait for each other, and ends it: for each thread what it waits for and who
 * owns that, which monitors it owns itself, and where it stands.
 */
final class Deadlock {
    private static final int STATUS = 1;

    private Deadlock() {}

    static void report() {
        StringBuilder text = new StringBuilder("Deadlock: no thread can go on\n");
        for (Thread thread : Scheduler.living()) {
            text.append('"').append(thread.getName()).append('"');
            if (thread.isDaemon()) {
                text.append(" daemon");
            }
            text.append(' ').append(stateOf(thread)).append('\n');
            describe(thread, text);
            appendOwned(thread, text);
            appendTrace(thread, text);
        }
        Waiting.endWith(text.toString(), STATUS);
    }

    private static String stateOf(Thread thread) {
        return thread.state == Thread.BLOCKED ? "BLOCKED" : "WAITING";
    }

    private static void describe(Thread thread, StringBuilder text) {
        if (thread.enteringMonitor != null) {
            text.append("    to enter the monitor of ");
            name(thread.enteringMonitor.object(), text);
            held(thread.enteringMonitor.owner(), text);
        } else if (thread.waitingMonitor != null) {
            text.append("    for a notification of ");
            name(thread.waitingMonitor.object(), text);
        } else if (thread.initialisation != null) {
            text.append("    for the initialisation of class ").append(thread.initialisation.className());
            text.append(", which \"")
                    .append(thread.initialisation.owner().getName())
                    .append("\" has begun");
        } else if (thread.parkBlocker != null) {
            text.append("    parked for ");
            name(thread.parkBlocker, text);
            held(LockSupport.ownerOf(thread.parkBlocker), text);
        } else {
            text.append("    parked");
        }
        text.append('\n');
    }

    private static void held(Thread owner, StringBuilder text) {
        if (owner != null) {
            text.append(", which \"").append(owner.getName()).append("\" owns");
        }
    }

    private static void appendOwned(Thread thread, StringBuilder text) {
        for (Monitor monitor : Monitor.ownedBy(thread)) {
            text.append("    owns the monitor of ");
            name(monitor.object(), text);
            text.append('\n');
        }
    }

    /** Who is not suspended has called what finds the deadlock. */
    private static void appendTrace(Thread thread, StringBuilder text) {
        int[] calls;
        if (Suspension.isPossible() && thread.frames != null && thread.frames.areOfSuspended()) {
            Scheduler.observe(thread);
            calls = Suspension.observed();
        } else {
            calls = StackTraces.capture();
        }
        for (String frame : StackTraces.describe(calls)) {
            text.append("\tat ").append(frame).append('\n');
        }
    }

    /** Not by toString, which is the program's own code. */
    private static void name(Object object, StringBuilder text) {
        text.append(object.getClass().getName())
                .append('@')
                .append(Integer.toHexString(System.identityHashCode(object)));
    }
}
