// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

/** The module trapped while it ran. */
final class TrapFailure extends Exception {
    private static final long serialVersionUID = 1L;

    TrapFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
