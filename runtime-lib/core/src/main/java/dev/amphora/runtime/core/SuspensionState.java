// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.core;

/** Addresses of the i32 cells that compiled code looks at when threads are suspended; a part of {@link StatePage}. */
public final class SuspensionState {
    /** Not zero while the current thread's functions are left, each of them saving a frame. */
    public static final int SUSPENDING = 1712;
    /** Not zero while they are entered again. */
    public static final int RESUMING = 1716;
    /** Address of the numbers in the newest frame; the first is an i32, the place in the function. Frames grow down. */
    public static final int NUMBERS = 1720;
    /** Address of the references in the newest frame. */
    public static final int REFERENCES = 1724;
    /** How often preemptible code may still pass the places where its time slice may end, until it looks at the clock. */
    public static final int ROUNDS_LEFT = 1728;

    private SuspensionState() {}
}
