// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio.charset.impl;

import java.nio.charset.Charset;
import java.nio.charset.CoderResult;

/** Encodes US-ASCII. */
final class AsciiEncoder extends ArrayEncoder {
    AsciiEncoder(Charset charset) {
        super(charset, 1, 1);
    }

    @Override
    CoderResult encodeArray() {
        while (at < limit) {
            char c = chars[at];
            if (c >= 0x80) {
                return unmappable();
            }
            if (to == end) {
                return CoderResult.OVERFLOW;
            }
            bytes[to++] = (byte) c;
            at++;
        }
        return CoderResult.UNDERFLOW;
    }

    @Override
    public boolean canEncode(char c) {
        return c < 0x80;
    }

    @Override
    public boolean isLegalReplacement(byte[] bytes) {
        return bytes.length == 1 && bytes[0] >= 0;
    }
}
