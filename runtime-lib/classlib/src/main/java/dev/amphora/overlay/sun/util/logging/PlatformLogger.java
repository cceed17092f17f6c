// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.sun.util.logging;

/** Logs nothing. */
public final class PlatformLogger {
    /** Only compiled against: in programs the JDK's takes its place. */
    public enum Level {}

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

    public boolean isLoggable(Level level) {
        return false;
    }

    public void severe(String message) {
        // Nobody listens.
    }

    public void severe(String message, Throwable cause) {
        // Nobody listens.
    }
}
