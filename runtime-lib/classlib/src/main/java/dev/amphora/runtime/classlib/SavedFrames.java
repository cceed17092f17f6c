// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

/** What a suspended thread's functions need when they go on. Filled by {@link Suspension}, from the end. */
public final class SavedFrames {
    /** Null until the thread is suspended for the first time. */
    long[] numbers;

    Object[] references;
    /** Addresses of the newest frame's parts, while the thread is suspended; otherwise the first is 0. */
    int newestNumbers;

    int newestReferences;

    /** Whether the thread has been left in the middle of calls. */
    public boolean areOfSuspended() {
        return newestNumbers != 0;
    }
}
