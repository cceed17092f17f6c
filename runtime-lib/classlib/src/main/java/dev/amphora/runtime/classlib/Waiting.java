// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

/** What a program does when none of its threads can go on: it waits for the clock, or ends. */
public final class Waiting {
    private Waiting() {}

    /** Nanoseconds of a clock that only goes forward. */
    public static long now() {
        return Wasi.monotonicNanos();
    }

    /** Lets the host run until the clock of {@link #now} shows a time. */
    public static void until(long nanos) {
        StandardOutput.flushOutput();
        // Node counts in milliseconds, and comes back up to one too early.
        for (long left = nanos - now(); left > 0; left = nanos - now()) {
            Wasi.sleep(left);
        }
    }

    /** Whether standard input has something to read, or has ended; waits for that for so long, or for ever if it is negative. */
    public static boolean forInput(long nanos) {
        StandardOutput.flushOutput();
        return Wasi.awaitInput(StandardInput.STDIN, nanos);
    }

    /** Writes to standard error without the help of streams, whose locks a thread may hold; then ends the program. */
    public static void endWith(String message, int status) {
        StandardOutput.flushOutput();
        Wasi.writeAscii(2, message);
        Wasi.procExit(status);
    }
}
