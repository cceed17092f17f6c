// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

/** Interrupts the current thread on behalf of code that is there even in programs that know nothing of threads. */
public abstract class Interruption {
    /** Null as long as nobody has asked for a thread, and so cannot see that it is interrupted. */
    private static Interruption ofThreads;

    public static void set(Interruption interruption) {
        ofThreads = interruption;
    }

    public static void interruptCurrentThread() {
        if (ofThreads != null) {
            ofThreads.interruptCurrent();
        }
    }

    protected abstract void interruptCurrent();
}
