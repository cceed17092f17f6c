// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio.charset.impl;

import java.nio.charset.Charset;
import java.nio.charset.CoderResult;

/** Encodes ISO 8859-1. */
final class Iso8859Encoder extends ArrayEncoder {
    Iso8859Encoder(Charset charset) {
        super(charset, 1, 1);
    }

    @Override
    CoderResult encodeArray() {
        while (at < limit) {
            char c = chars[at];
            // Before the character is looked at, as on the JVM.
            if (to == end) {
                return CoderResult.OVERFLOW;
            }
            if (c > 0xFF) {
                return unmappable();
            }
            bytes[to++] = (byte) c;
            at++;
        }
        return CoderResult.UNDERFLOW;
    }

    @Override
    public boolean canEncode(char c) {
        return c <= 0xFF;
    }

    @Override
    public boolean isLegalReplacement(byte[] bytes) {
        return true;
    }
}
