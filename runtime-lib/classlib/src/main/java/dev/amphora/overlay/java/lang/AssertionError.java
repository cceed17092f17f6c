// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang;

/** {@code java.lang.AssertionError}: an object that is a throwable becomes the cause, too. */
public class AssertionError extends Error {
    private static final long serialVersionUID = 1;

    public AssertionError() {}

    public AssertionError(Object detail) {
        super(String.valueOf(detail));
        if (detail instanceof java.lang.Throwable thrown) {
            initCause(thrown);
        }
    }

    public AssertionError(boolean detail) {
        super(String.valueOf(detail));
    }

    public AssertionError(char detail) {
        super(String.valueOf(detail));
    }

    public AssertionError(int detail) {
        super(String.valueOf(detail));
    }

    public AssertionError(long detail) {
        super(String.valueOf(detail));
    }

    public AssertionError(float detail) {
        super(String.valueOf(detail));
    }

    public AssertionError(double detail) {
        super(String.valueOf(detail));
    }

    public AssertionError(String message, java.lang.Throwable cause) {
        super(message, cause);
    }
}
