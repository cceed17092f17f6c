// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasi;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** The time that the guest sees. */
public interface GuestClock {
    /** Nanoseconds since 1970. */
    long realtimeNanos();

    /** Nanoseconds since some moment; never goes back. */
    long monotonicNanos();

    /** What the clocks can tell apart, in nanoseconds. */
    default long resolutionNanos() {
        return 1_000;
    }

    /** Returns when that much time has passed for the guest, or earlier if the thread is interrupted. */
    void sleep(long nanos);

    /** The host's time. */
    static GuestClock system() {
        return new GuestClock() {
            @Override
            public long realtimeNanos() {
                Instant now = Instant.now();
                return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
            }

            @Override
            public long monotonicNanos() {
                return System.nanoTime();
            }

            @Override
            public void sleep(long nanos) {
                try {
                    TimeUnit.NANOSECONDS.sleep(nanos);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        };
    }

    /**
     * A time that passes only when the guest sleeps, and by a microsecond whenever it asks: the same in every run.
     *
     * @param startNanos the first reading, in nanoseconds since 1970
     */
    static GuestClock virtual(long startNanos) {
        return new GuestClock() {
            private long elapsed;

            @Override
            public long realtimeNanos() {
                return startNanos + monotonicNanos();
            }

            @Override
            public long monotonicNanos() {
                elapsed += 1_000; // Or a loop that waits by asking would never end.
                return elapsed;
            }

            @Override
            public void sleep(long nanos) {
                elapsed += Math.max(0, nanos);
            }
        };
    }
}
