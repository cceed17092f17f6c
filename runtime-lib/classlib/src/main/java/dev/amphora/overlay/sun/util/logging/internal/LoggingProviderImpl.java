// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.sun.util.logging.internal;

/** Only compiled against: in programs the JDK's takes its place. */
public final class LoggingProviderImpl {
    private LoggingProviderImpl() {}

    /** The door to {@code LogManager}. */
    public interface LogManagerAccess {}
}
