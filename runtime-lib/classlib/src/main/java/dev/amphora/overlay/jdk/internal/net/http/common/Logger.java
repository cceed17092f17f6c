// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.jdk.internal.net.http.common;

/** Nothing is logged. The JDK's extends {@code System.Logger}. */
public interface Logger {
    boolean on();

    void log(String message);

    void log(String message, Throwable thrown);
}
