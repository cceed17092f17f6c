// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

/** What a suspended thread's functions need when they go on. Filled by {@link Suspension}, from the end. */
public final class SavedFrames {
    /** Null until the thread is suspended for the first time. */
    long[] numbers;

    Object[] references;
    /** Addresses of the newest frame's parts, while the thread is suspended. */
    int newestNumbers;

    int newestReferences;
}
