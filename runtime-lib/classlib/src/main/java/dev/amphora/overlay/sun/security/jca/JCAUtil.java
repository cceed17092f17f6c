// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.sun.security.jca;

/** Sizes of buffers. */
public final class JCAUtil {
    private static final int LARGEST = 4096;

    private JCAUtil() {}

    public static int getTempArraySize(int totalSize) {
        return Math.min(LARGEST, totalSize);
    }
}
