// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import dev.amphora.compiler.Diagnostic;
import java.io.PrintStream;
import java.util.List;

/** Prints what went wrong on standard error, in one shape for all commands. */
final class Reporter {
    private static final int MAX_CALL_PATH = 24;
    private static final int MAX_DIAGNOSTICS = 20;
    private final PrintStream err;

    Reporter(PrintStream err) {
        this.err = err;
    }

    void mistake(String message, String hint) {
        err.println("error: " + message);
        hint(hint);
        err.flush();
    }

    /** Prints diagnostics, up to a number that somebody may still read. */
    void diagnostics(List<Diagnostic> diagnostics) {
        int shown = Math.min(MAX_DIAGNOSTICS, diagnostics.size());
        diagnostics.subList(0, shown).forEach(this::diagnostic);
        if (shown < diagnostics.size()) {
            err.println("and " + (diagnostics.size() - shown) + " more; correct these first");
            err.flush();
        }
    }

    /** Prints a diagnostic with its Java position, the way it is reached, and the hint. */
    void diagnostic(Diagnostic diagnostic) {
        String kind = diagnostic.severity() == Diagnostic.Severity.ERROR ? "error" : "warning";
        err.println(kind + "[" + diagnostic.code() + "]: " + diagnostic.message());
        if (diagnostic.position() != null) {
            err.println("  at " + diagnostic.position());
        }
        callPath(diagnostic.callPath());
        hint(diagnostic.hint());
        err.flush();
    }

    /** Prints a fault of Amphora itself. */
    void internalError(Throwable fault, boolean stackTrace) {
        String detail = fault.getMessage() == null ? "" : ": " + fault.getMessage();
        err.println("internal error: " + fault.getClass().getSimpleName() + detail);
        if (stackTrace) {
            fault.printStackTrace(err);
        }
        hint("this is a fault of Amphora, not of your program. CONTRIBUTING.md says how to report it"
                + (stackTrace ? "" : "; add --stacktrace for the details a report needs"));
        err.flush();
    }

    private void callPath(List<String> path) {
        if (path.isEmpty()) {
            return;
        }
        err.println("  reached from");
        int hidden = Math.max(0, path.size() - MAX_CALL_PATH);
        for (int i = 0; i < path.size(); i++) {
            // Both ends of a long path tell something: where the program starts it, and who makes the call.
            if (hidden > 0 && i == MAX_CALL_PATH / 2) {
                err.println("    ... " + hidden + " more");
                i += hidden;
            }
            err.println("    " + path.get(i));
        }
    }

    private void hint(String hint) {
        if (hint != null) {
            err.println("  hint: " + hint);
        }
    }
}
