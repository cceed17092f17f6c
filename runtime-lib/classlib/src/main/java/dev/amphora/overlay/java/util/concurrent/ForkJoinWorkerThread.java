// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.util.concurrent;

/** A thread that runs a task given to a pool. */
public class ForkJoinWorkerThread extends Thread {
    private final ForkJoinPool pool;
    /** What it is for; the pool says so before it starts. */
    Runnable work;

    protected ForkJoinWorkerThread(ForkJoinPool pool) {
        this(null, pool, true);
    }

    /** Since JDK 19. Thread locals are preserved in any case: no other task runs in the thread. */
    protected ForkJoinWorkerThread(ThreadGroup group, ForkJoinPool pool, boolean preserveThreadLocals) {
        super(group, null, pool.nextWorkerThreadName());
        this.pool = pool;
        setDaemon(true);
        if (pool.getUncaughtExceptionHandler() != null) {
            setUncaughtExceptionHandler(pool.getUncaughtExceptionHandler());
        }
    }

    public ForkJoinPool getPool() {
        return pool;
    }

    public int getPoolIndex() {
        return 0;
    }

    public int getQueuedTaskCount() {
        return 0;
    }

    /** Whether the current thread could do something better than to wait; queues and exchangers of JDK 25 ask before they spin. */
    static boolean hasKnownQueuedWork() {
        return false;
    }

    protected void onStart() {
        // For subclasses.
    }

    protected void onTermination(Throwable failure) {
        // For subclasses.
    }

    @Override
    public void run() {
        Throwable failure = null;
        try {
            onStart();
            if (work != null) {
                work.run();
            }
        } catch (Throwable e) {
            failure = e;
        }
        onTermination(failure);
    }
}
