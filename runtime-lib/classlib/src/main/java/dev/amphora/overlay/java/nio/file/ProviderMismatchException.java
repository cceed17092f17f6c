// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio.file;

/** See {@link java.nio.file.ProviderMismatchException}. */
public class ProviderMismatchException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public ProviderMismatchException() {}

    public ProviderMismatchException(String message) {
        super(message);
    }
}
