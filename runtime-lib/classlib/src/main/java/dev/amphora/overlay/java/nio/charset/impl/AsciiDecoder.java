// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio.charset.impl;

import java.nio.charset.Charset;
import java.nio.charset.CoderResult;

/** Decodes US-ASCII. */
final class AsciiDecoder extends ArrayDecoder {
    AsciiDecoder(Charset charset) {
        super(charset, 1, 1);
    }

    @Override
    CoderResult decodeArray() {
        while (at < limit) {
            // Before the byte is looked at, as on the JVM.
            if (to == end) {
                return CoderResult.OVERFLOW;
            }
            if (bytes[at] < 0) {
                return CoderResult.malformedForLength(1);
            }
            chars[to++] = (char) (bytes[at++]);
        }
        return CoderResult.UNDERFLOW;
    }
}
