// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.jdk.internal.net.http.common;

/** Nothing is logged. */
public final class Log {
    private Log() {}

    public static boolean errors() {
        return false;
    }

    public static void logError(String message, Object... arguments) {}

    public static void logError(Throwable thrown) {}
}
