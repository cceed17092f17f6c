// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler;

import java.util.List;

/**
 * A mistake of the user (or a warning), positioned in Java source where known.
 *
 * @param code stable short identifier such as {@code missing-method}
 * @param severity whether compilation can succeed in spite of it
 * @param position Java position, or null when there is none
 * @param message one sentence that says what is wrong
 * @param hint what to do about it, or null
 * @param callPath how the place is reached from the entry point, outermost caller first; may be empty
 */
public record Diagnostic(
        String code, Severity severity, SourcePosition position, String message, String hint, List<String> callPath) {
    public Diagnostic {
        callPath = List.copyOf(callPath);
    }

    /** How bad it is. */
    public enum Severity {
        ERROR,
        WARNING
    }

    /** Creates an error without a call path. */
    public static Diagnostic error(String code, SourcePosition position, String message, String hint) {
        return new Diagnostic(code, Severity.ERROR, position, message, hint, List.of());
    }

    /**
     * The same as a warning, which needs no call path: that way is open.
     *
     * @param consequence what comes of it
     */
    public Diagnostic asWarning(String consequence) {
        return new Diagnostic(code, Severity.WARNING, position, message + "; " + consequence, null, List.of());
    }
}
