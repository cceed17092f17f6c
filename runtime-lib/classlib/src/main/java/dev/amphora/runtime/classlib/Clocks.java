// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

/** The host's clock, for classes of the overlay. */
public final class Clocks {
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private Clocks() {}

    /** The time in nanoseconds after a second since 1970, or -1 if that is more than 2^32 seconds away. */
    public static long nanosSince(long second) {
        long now = Wasi.realtimeNanos();
        long seconds = now / NANOS_PER_SECOND - second;
        return Math.abs(seconds) >= 1L << 32 ? -1 : seconds * NANOS_PER_SECOND + now % NANOS_PER_SECOND;
    }
}
