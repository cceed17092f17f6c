// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

/**
 * A host that goes on by itself while the program's threads wait, as JavaScript does, and calls the program again. It is known only
 * when it says so: others have no use for a program that returns before its end.
 */
public final class EventLoop {
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static boolean present;

    private EventLoop() {}

    /** Tells the host that no thread can go on for so many milliseconds, unless it calls the program; -1 is for ever. */
    @LateBound(value = "loop.idle", callsBack = false)
    private static native void idle(double millis);

    /** Tells the host that it has made a thread go on. */
    @LateBound(value = "loop.wake", callsBack = false)
    private static native void wakeUp();

    /** Called when the host has said that it is one, before anything of the program runs. */
    public static void open() {
        present = true;
    }

    public static boolean isPresent() {
        return present;
    }

    /** Has the host resume the program some time, at the latest when the clock of {@link Waiting#now} shows a time. */
    public static void waitUntil(long nanos) {
        StandardOutput.flushOutput();
        // A timer may be early by what it rounds.
        idle((nanos - Waiting.now() + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI);
    }

    /** Has the host resume the program when it likes to. */
    public static void waitForEver() {
        StandardOutput.flushOutput();
        idle(-1);
    }

    /** Has the host resume the program soon. */
    public static void wake() {
        wakeUp();
    }
}
