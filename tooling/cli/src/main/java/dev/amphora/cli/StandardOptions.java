// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import picocli.CommandLine.Option;

/** Options of every command. */
final class StandardOptions {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Option(names = "--stacktrace", hidden = true, description = "Show the stack trace of an internal error.")
    private boolean stackTrace;
}
