// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang;

import dev.amphora.overlay.java.util.concurrent.locks.LockSupport;
import dev.amphora.runtime.classlib.StackTraces;
import dev.amphora.runtime.classlib.Suspension;
import dev.amphora.runtime.classlib.Waiting;
import java.util.List;

/**
 * Says why a program cannot go on whose threads all wait for each other, and ends it: for each thread what it waits for and who
 * owns that, which monitors it owns itself, and where it stands.
 */
final class Deadlock {
    private static final int STATUS = 1;

    private Deadlock() {}

    static void report() {
        StringBuilder text = new StringBuilder("Deadlock: no thread can go on\n");
        if (Suspension.isPossible()) {
            for (Thread thread : Scheduler.living()) {
                appendHead(thread, stateOf(thread), text);
                describe(thread, text);
                appendOwned(thread, text);
                appendTrace(thread, text);
            }
        } else {
            // What it owns keeps nobody else waiting.
            Thread thread = Scheduler.current();
            appendHead(thread, "WAITING", text);
            describe(thread, text);
            appendCalls(StackTraces.capture(), text);
        }
        Waiting.endWith(text.toString(), STATUS);
    }

    private static void appendHead(Thread thread, String state, StringBuilder text) {
        text.append('"').append(thread.getName()).append('"');
        if (thread.isDaemon()) {
            text.append(" daemon");
        }
        text.append(' ').append(state).append('\n');
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
        List<Object> owned = Monitor.ownedBy(thread);
        owned.addAll(ThinLock.ownedBy(thread));
        for (Object object : owned) {
            text.append("    owns the monitor of ");
            name(object, text);
            text.append('\n');
        }
    }

    /** Who is not suspended has called what finds the deadlock. */
    private static void appendTrace(Thread thread, StringBuilder text) {
        int[] calls;
        if (thread.frames != null && thread.frames.areOfSuspended()) {
            Scheduler.observe(thread);
            calls = Suspension.observed();
        } else {
            calls = StackTraces.capture();
        }
        appendCalls(calls, text);
    }

    private static void appendCalls(int[] calls, StringBuilder text) {
        for (String frame : StackTraces.describe(calls)) {
            text.append("\tat ").append(frame).append('\n');
        }
    }

    /** Not by toString, which is the program's own code. */
    private static void name(Object object, StringBuilder text) {
        if (object instanceof Class<?> type) {
            text.append("class ").append(type.getName());
            return;
        }
        text.append(object.getClass().getName())
                .append('@')
                .append(Integer.toHexString(System.identityHashCode(object)));
    }
}
