// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.jdk.internal.perf;

/** Counts nothing. */
public final class PerfCounter {
    private static final PerfCounter NONE = new PerfCounter();

    private PerfCounter() {}

    public static PerfCounter getZipFileOpenTime() {
        return NONE;
    }

    public static PerfCounter getZipFileCount() {
        return NONE;
    }

    public void increment() {
        // Nobody asks.
    }

    public void addElapsedTimeFrom(long start) {
        // Nobody asks.
    }
}
