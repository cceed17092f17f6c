// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the parts of the suite cost: how often each was done, how long that took by the clock, and how long this process's
 * thread worked for it. Sums over all threads.
 */
final class Costs {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Map<String, long[]> parts = new TreeMap<>();

    /** Starts to measure a part. */
    Measurement measure(String part) {
        return new Measurement(part);
    }

    /** Counts a part that costs nothing. */
    void count(String part) {
        add(part, 0, 0);
    }

    private synchronized void add(String part, long clock, long thread) {
        long[] sum = parts.computeIfAbsent(part, p -> new long[3]);
        sum[0]++;
        sum[1] += clock;
        sum[2] += thread;
    }

    /** A line for each part. */
    synchronized String table() {
        StringBuilder table = new StringBuilder();
        parts.forEach((part, sum) -> table.append(String.format(
                Locale.ROOT,
                "  %-24s %5d times  %7.1f s, %6.0f ms each; %7.1f s of this process, %6.0f ms each%n",
                part,
                sum[0],
                sum[1] / 1e9,
                sum[1] / 1e6 / sum[0],
                sum[2] / 1e9,
                sum[2] / 1e6 / sum[0])));
        return table.toString();
    }

    /** A part that is being done, by one thread. */
    final class Measurement {
        private final String part;
        private final long clock = System.nanoTime();
        private final long thread = THREADS.getCurrentThreadCpuTime();

        private Measurement(String part) {
            this.part = part;
        }

        void stop() {
            add(part, System.nanoTime() - clock, THREADS.getCurrentThreadCpuTime() - thread);
        }
    }
}
