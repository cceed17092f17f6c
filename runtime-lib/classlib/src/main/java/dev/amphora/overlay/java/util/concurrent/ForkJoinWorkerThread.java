// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.util.concurrent;

/** A thread that runs a task given to a pool. */
public class ForkJoinWorkerThread extends Thread {
    private final ForkJoinPool pool;
    private final Runnable work;

    protected ForkJoinWorkerThread(ForkJoinPool pool) {
        this(pool, null, null);
    }

    ForkJoinWorkerThread(ForkJoinPool pool, Runnable work, String name) {
        this.pool = pool;
        this.work = work;
        setDaemon(true);
        if (name != null) {
            setName(name);
        }
    }

    public ForkJoinPool getPool() {
        return pool;
    }

    public int getPoolIndex() {
        return 0;
    }

    protected void onStart() {
        // For subclasses.
    }

    protected void onTermination(Throwable failure) {
        // For subclasses.
    }

    @Override
    public void run() {
        onStart();
        Throwable failure = null;
        try {
            if (work != null) {
                work.run();
            }
        } catch (Throwable e) {
            failure = e;
        }
        onTermination(failure);
    }
}
