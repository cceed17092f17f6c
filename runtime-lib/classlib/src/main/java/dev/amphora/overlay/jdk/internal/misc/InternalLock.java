// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.jdk.internal.misc;

/**
 * What streams of JDK 21 hold in the place of a monitor, so that a virtual thread which waits for one leaves its carrier free. Green threads
 * have no carriers: there is no such lock, and the streams do what they do without.
 */
public final class InternalLock {
    private InternalLock() {}

    public static InternalLock newLockOrNull() {
        return null;
    }

    public static Object newLockOr(Object monitor) {
        return monitor;
    }

    /** Since there is no object of this class, this and the rest is called by nobody. */
    public boolean tryLock() {
        throw new IllegalStateException();
    }

    public void lock() {
        throw new IllegalStateException();
    }

    public void unlock() {
        throw new IllegalStateException();
    }

    public boolean isHeldByCurrentThread() {
        throw new IllegalStateException();
    }
}
