// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

/** One thread: the event queue never has to wait for anything but time. */
final class ThreadPatches {
    private ThreadPatches() {}

    @Binds("org.teavm.runtime.Fiber.setCurrentThread(Ljava/lang/Thread;)V")
    static void setCurrentThread(Thread thread) {
        // The class library keeps the current thread itself.
    }

    @Replaces("java.lang.Thread.sleep(J)V")
    static void sleep(long millis) {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        SystemPatches.flush();
        Disposal.runPending();
        Wasi.sleep(millis * 1_000_000);
    }
}
