// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.util;

/** Something that a {@link Timer} does, once or over and over. */
public abstract class TimerTask implements Runnable {
    static final int VIRGIN = 0;
    static final int SCHEDULED = 1;
    static final int EXECUTED = 2;
    static final int CANCELLED = 3;

    /** Guards the fields, which the timer changes too. */
    final Object lock = new Object();

    int state = VIRGIN;
    /** When it is due, in milliseconds of the clock. */
    long nextTime;
    /** Milliseconds between two runs: positive from due time to due time, negative from run to run, 0 for one run only. */
    long period;
    /** Tells tasks apart that are due at the same time. */
    long sequence;

    protected TimerTask() {}

    @Override
    public abstract void run();

    /** Whether a run that was still to come will not. */
    public boolean cancel() {
        synchronized (lock) {
            boolean wasScheduled = state == SCHEDULED;
            state = CANCELLED;
            return wasScheduled;
        }
    }

    /** When the latest run was due. */
    public long scheduledExecutionTime() {
        synchronized (lock) {
            return period < 0 ? nextTime + period : nextTime - period;
        }
    }
}
