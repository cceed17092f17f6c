// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.model;

/**
 * The size limits of a memory (in pages of 64 KiB) or of a table (in entries).
 *
 * @param min the initial size, an unsigned 32-bit number
 * @param max the largest size, an unsigned 32-bit number, or null when there is none
 */
public record Limits(int min, Integer max) {
    public long minUnsigned() {
        return Integer.toUnsignedLong(min);
    }

    public boolean hasMax() {
        return max != null;
    }

    /** The maximum as an unsigned number, or {@code absent} when there is none. */
    public long maxUnsignedOr(long absent) {
        return max == null ? absent : Integer.toUnsignedLong(max);
    }

    @Override
    public String toString() {
        String least = Integer.toUnsignedString(min);
        return max == null ? least : least + " " + Integer.toUnsignedString(max);
    }
}
