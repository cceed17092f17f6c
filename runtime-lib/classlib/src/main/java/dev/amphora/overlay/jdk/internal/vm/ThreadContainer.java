// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.jdk.internal.vm;

import java.util.stream.Stream;

/** Who starts threads and could tell of them. Only the executors that start one for each task are known as such here. */
public abstract class ThreadContainer {
    protected ThreadContainer(boolean isShared) {
        // Whoever owns one keeps the threads that it started.
    }

    public abstract Stream<Thread> threads();

    public long threadCount() {
        return threads().filter(Thread::isAlive).count();
    }

    protected void onStart(Thread thread) {
        // For those that keep their threads.
    }

    protected void onExit(Thread thread) {
        // For those that keep their threads.
    }
}
