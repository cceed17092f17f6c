// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.valid;

/**
 * A problem whose place only the callers know: each layer of the validator adds what it knows by turning it into an
 * {@link InvalidException}. Never leaves the package; has no stack trace since it is no error of ours.
 */
final class Problem extends Exception {
    private static final long serialVersionUID = 1L;

    private final String expected;
    private final String actual;

    Problem(String message) {
        this(message, null, null);
    }

    Problem(String message, String expected, String actual) {
        super(message, null, false, false);
        this.expected = expected;
        this.actual = actual;
    }

    static Problem typeMismatch(Object expected, Object actual) {
        return new Problem("type mismatch", String.valueOf(expected), String.valueOf(actual));
    }

    static Problem unknown(String entity, int index) {
        return new Problem("unknown " + entity + " " + Integer.toUnsignedString(index));
    }

    InvalidException at(String place, int functionIndex, int instructionIndex) {
        return new InvalidException(getMessage(), place, functionIndex, instructionIndex, expected, actual);
    }
}
