// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

/** Random bytes from the host, fit for cryptography (WASI {@code random_get}). */
public final class Entropy {
    private Entropy() {}

    /** Fills an array. */
    public static void fill(byte[] bytes) {
        if (bytes.length > 0) {
            Wasi.random(bytes);
        }
    }
}
