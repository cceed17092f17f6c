// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang;

import dev.amphora.runtime.classlib.Adds;
import dev.amphora.runtime.classlib.Shutdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Threads that are started when the program ends, and that it waits for. */
public final class ShutdownHooks {
    private static List<Thread> hooks;

    private ShutdownHooks() {}

    @Adds("java.lang.Runtime.addShutdownHook(Ljava/lang/Thread;)V")
    static void add(Runtime runtime, Thread hook) {
        Objects.requireNonNull(hook);
        requireNotEnding();
        if (hooks == null) {
            hooks = new ArrayList<>();
            Shutdown.setHooks(new AtEnd());
        }
        if (hooks.contains(hook)) {
            throw new IllegalArgumentException("Hook previously registered");
        }
        if (hook.isAlive()) {
            throw new IllegalArgumentException("Hook already running");
        }
        hooks.add(hook);
    }

    @Adds("java.lang.Runtime.removeShutdownHook(Ljava/lang/Thread;)Z")
    static boolean remove(Runtime runtime, Thread hook) {
        Objects.requireNonNull(hook);
        requireNotEnding();
        return hooks != null && hooks.remove(hook);
    }

    private static void requireNotEnding() {
        if (Shutdown.isRunning()) {
            throw new IllegalStateException("Shutdown in progress");
        }
    }

    private static final class AtEnd extends Shutdown.Hooks {
        /** Other threads go on meanwhile. */
        @Override
        protected void run() {
            Thread[] threads = hooks.toArray(new Thread[0]);
            for (Thread thread : threads) {
                Scheduler.startHook(thread);
            }
            Scheduler.runUntilEnded(threads);
        }
    }
}
