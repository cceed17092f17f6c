// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.sun.util.logging;

/** Logs nothing. */
public final class PlatformLogger {
    private static final PlatformLogger SILENT = new PlatformLogger();

    private PlatformLogger() {}

    public static PlatformLogger getLogger(String name) {
        return SILENT;
    }

    public void warning(String message) {
        // Nobody listens.
    }

    public void warning(String message, Throwable cause) {
        // Nobody listens.
    }

    public void severe(String message, Throwable cause) {
        // Nobody listens.
    }
}
