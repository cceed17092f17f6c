// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import java.util.List;

/**
 * What a program did on one host.
 *
 * @param host the host's name
 * @param out standard output
 * @param err standard error
 * @param exitCode the program's exit code
 * @param nanos how long it took, the start of the host included
 */
record HostOutput(String host, String out, String err, int exitCode, long nanos) {
    /** A run that did not come about; never equal to any other. */
    static HostOutput failed(String host, String reason) {
        return new HostOutput(host, "", "(did not run) " + reason, -1, 0);
    }

    boolean ran() {
        return exitCode >= 0;
    }

    boolean sameAs(HostOutput other) {
        return ran() && exitCode == other.exitCode && out.equals(other.out) && err.equals(other.err);
    }

    /** Standard output, then what there is on standard error, line by line. */
    List<String> lines() {
        return (out + err).lines().toList();
    }
}
