// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio.file;

import java.util.Objects;

/** See {@link java.nio.file.InvalidPathException}. */
public class InvalidPathException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String input;
    private final int index;

    public InvalidPathException(String input, String reason, int index) {
        super(Objects.requireNonNull(reason));
        if (index < -1) {
            throw new IllegalArgumentException();
        }
        this.input = Objects.requireNonNull(input);
        this.index = index;
    }

    public InvalidPathException(String input, String reason) {
        this(input, reason, -1);
    }

    public String getInput() {
        return input;
    }

    public String getReason() {
        return super.getMessage();
    }

    public int getIndex() {
        return index;
    }

    @Override
    public String getMessage() {
        return getReason() + (index > -1 ? " at index " + index : "") + ": " + input;
    }
}
