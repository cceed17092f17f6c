// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

/** Exit codes of the command line itself; a program that ran to its end gives its own. */
final class ExitCode {
    static final int OK = 0;
    /** The demo's hosts disagree. */
    static final int DIFFERENT = 1;
    /** A mistake of the user: in the arguments, in a file, or in the program. */
    static final int MISTAKE = 2;
    /** A fault of Amphora: EX_SOFTWARE of BSD's sysexits. */
    static final int INTERNAL = 70;
    /** The module trapped; 128 + SIGABRT, as wasmtime does. */
    static final int TRAP = 134;

    private ExitCode() {}
}
