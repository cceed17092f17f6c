// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

/** Bytes as a string constant: two a char, the first in the low half, after two chars that hold their number. */
final class PackedBytes {
    private PackedBytes() {}

    static String pack(byte[] bytes) {
        StringBuilder packed = new StringBuilder(bytes.length / 2 + 3);
        packed.append((char) bytes.length).append((char) (bytes.length >> 16));
        for (int i = 0; i < bytes.length; i += 2) {
            int high = i + 1 < bytes.length ? bytes[i + 1] : 0;
            packed.append((char) (bytes[i] & 0xFF | high << 8));
        }
        return packed.toString();
    }
}
