// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.jdk.internal.access;

import java.nio.Buffer;

/** The door of {@code java.nio}, as far as JDK 25's ciphers go through it. */
public interface JavaNioAccess {
    /** Where a direct buffer lies, so that callers see whether two overlap. */
    long getBufferAddress(Buffer buffer);
}
