// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

/** Something the user can put right; printed as one message with a hint, never with a stack trace. */
final class Mistake extends Exception {
    private static final long serialVersionUID = 1L;
    private final String hint;

    /** A message in lower case without a full stop, and what to do about it (or null). */
    Mistake(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    String hint() {
        return hint;
    }
}
