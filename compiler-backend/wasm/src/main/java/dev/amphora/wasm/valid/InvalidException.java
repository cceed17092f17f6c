// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.valid;

/**
 * A module is not valid. The message begins in the words of the official test suite, such as {@code type mismatch}, and
 * goes on with the place and, for types and arities, with what was expected and what was there.
 */
public final class InvalidException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int functionIndex;
    private final int instructionIndex;
    private final String expected;
    private final String actual;

    InvalidException(
            String problem, String place, int functionIndex, int instructionIndex, String expected, String actual) {
        super(problem + (expected == null ? "" : ": expected " + expected + ", found " + actual) + " (" + place + ")");
        this.functionIndex = functionIndex;
        this.instructionIndex = instructionIndex;
        this.expected = expected;
        this.actual = actual;
    }

    /** The function, imports counted; -1 when the problem lies outside of functions. */
    public int functionIndex() {
        return functionIndex;
    }

    /** The instruction's index in the body of the function or in the constant expression, or -1. */
    public int instructionIndex() {
        return instructionIndex;
    }

    /** What should have been there, or null when the problem is not a matter of types. */
    public String expected() {
        return expected;
    }

    /** What was there instead, or null. */
    public String actual() {
        return actual;
    }
}
