// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.io.InputStream;

/** Bytes that are a string constant of the module: two a char, the first in the low half, after two chars with their number. */
public final class PackedBytes extends InputStream {
    private static final int HEADER = 2;
    private final String packed;
    private final int length;
    private int position;

    public PackedBytes(String packed) {
        this.packed = packed;
        this.length = packed.charAt(0) | packed.charAt(1) << 16;
    }

    @Override
    public int read() {
        if (position == length) {
            return -1;
        }
        char pair = packed.charAt(HEADER + (position >> 1));
        return ((position++ & 1) == 0 ? pair : pair >> 8) & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int count) {
        if (count == 0) {
            return 0;
        }
        if (position == length) {
            return -1;
        }
        int taken = Math.min(count, length - position);
        for (int i = 0; i < taken; i++) {
            target[offset + i] = (byte) read();
        }
        return taken;
    }

    @Override
    public long skip(long count) {
        int skipped = (int) Math.max(0, Math.min(count, length - position));
        position += skipped;
        return skipped;
    }

    @Override
    public int available() {
        return length - position;
    }

    /** A number in LEB128. */
    int number() {
        int number = 0;
        for (int shift = 0; ; shift += 7) {
            int next = read();
            number |= (next & 0x7F) << shift;
            if (next < 0x80) {
                return number;
            }
        }
    }
}
