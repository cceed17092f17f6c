// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import java.util.List;
import java.util.StringJoiner;

/**
 * Guest code ended abruptly: it trapped, it exhausted a limit, or it threw an exception that nothing in the guest caught.
 * Carries the guest's call stack, not the host's. The instance may be used again, but its memory is as the guest left it.
 */
public abstract sealed class GuestException extends RuntimeException permits Trap, ExhaustionException, WasmException {
    private transient List<WasmFrame> frames = List.of();

    /** The most that {@link #frames} has. */
    static final int MAX_FRAMES = 64;

    /** Where it was made, as a trace of the JVM, in which compiled code has frames; null if nobody asks for them. */
    private final transient Throwable place;

    /** @param hasPlace false for what guests throw by the million: filling in a trace is slow */
    GuestException(String message, boolean hasPlace) {
        // A trace of its own would be the host's.
        super(message, null, false, false);
        place = hasPlace ? new Throwable() : null;
    }

    /** The innermost guest functions at that moment, innermost first; empty if it did not happen in guest code. */
    public List<WasmFrame> frames() {
        return frames;
    }

    final Throwable place() {
        return place;
    }

    final boolean isWithoutTrace() {
        return frames.isEmpty();
    }

    /** Keeps the first trace only: the innermost activation sees the place itself, outer ones see a call of the host. */
    final void traceOnce(List<WasmFrame> trace) {
        if (frames.isEmpty()) {
            frames = List.copyOf(trace);
        }
    }

    /** The message and, on lines of its own, the guest's call stack: in Java where the module says what that is. */
    public String describe() {
        StringJoiner lines = new StringJoiner(System.lineSeparator());
        lines.add(getMessage());
        for (WasmFrame frame : frames) {
            if (frame.java().isEmpty()) {
                lines.add("    at " + frame);
            }
            frame.java().forEach(line -> lines.add("    at " + line));
        }
        return lines.toString();
    }
}
