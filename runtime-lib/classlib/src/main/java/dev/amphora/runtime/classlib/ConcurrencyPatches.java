// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

/** What {@code java.util.concurrent} asks about processors. */
final class ConcurrencyPatches {
    private ConcurrencyPatches() {}

    @Adds(value = "java.lang.Thread.onSpinWait()V", isStatic = true)
    static void onSpinWait() {
        // Whoever spins waits for a thread that does not run meanwhile; yielding is up to the caller.
    }
}
