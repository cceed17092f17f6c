// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.binary;

/**
 * Bytes that are no module in the binary format, or a text that is none in the text format, or either of them using a
 * feature which is not supported. The message begins in the words of the official test suite where it has some, such as
 * {@code integer too large}.
 */
public final class MalformedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int offset;

    public MalformedException(int offset, String message) {
        super(message + " (at offset 0x" + Integer.toHexString(offset) + ")");
        this.offset = offset;
    }

    /** A problem in a text; line and column count from 1. */
    public MalformedException(int offset, int line, int column, String message) {
        super(message + " (at " + line + ":" + column + ")");
        this.offset = offset;
    }

    /** The place of the problem as a distance from the beginning of the module, in bytes; of a text, in characters. */
    public int offset() {
        return offset;
    }
}
