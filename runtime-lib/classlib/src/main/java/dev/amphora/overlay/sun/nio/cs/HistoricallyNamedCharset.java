// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.sun.nio.cs;

/** A charset of the JDK, which {@code java.io} calls by an older name. */
public interface HistoricallyNamedCharset {
    String historicalName();
}
