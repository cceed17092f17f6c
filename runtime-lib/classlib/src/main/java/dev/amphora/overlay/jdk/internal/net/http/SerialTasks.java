// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.jdk.internal.net.http;

import java.util.ArrayDeque;
import java.util.concurrent.Executor;

/** Runs tasks one after the other, on threads of another executor. */
final class SerialTasks implements Executor, Runnable {
    private final Executor executor;
    private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();
    private boolean running;

    SerialTasks(Executor executor) {
        this.executor = executor;
    }

    @Override
    public void execute(Runnable task) {
        synchronized (waiting) {
            waiting.add(task);
            if (running) {
                return;
            }
            running = true;
        }
        try {
            executor.execute(this);
        } catch (RuntimeException e) {
            synchronized (waiting) {
                running = false;
            }
            throw e;
        }
    }

    @Override
    public void run() {
        while (true) {
            Runnable task;
            synchronized (waiting) {
                task = waiting.poll();
                if (task == null) {
                    running = false;
                    return;
                }
            }
            task.run();
        }
    }
}
