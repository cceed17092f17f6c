// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.support;

/**
 * What a program did, as its user sees it.
 *
 * @param exitCode the process's exit code, or {@link #TRAPPED}
 * @param stdout everything written to standard output, decoded as UTF-8
 * @param stderr everything written to standard error, decoded as UTF-8
 */
public record Outcome(int exitCode, String stdout, String stderr) {
    /** The exit code of a module that ended in a trap: what a shell shows for a process that aborted. */
    public static final int TRAPPED = 134;

    /**
     * Returns the outcome of a module that trapped; the host's message is added to standard error. The scripts in the
     * hosts join its lines by bars.
     */
    public static Outcome trapped(String stdout, String stderr, String message) {
        return new Outcome(TRAPPED, stdout, stderr + "[trap] " + message.replace(" | ", "\n") + "\n");
    }
}
