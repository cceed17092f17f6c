// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio.charset.impl;

import java.nio.charset.Charset;
import java.nio.charset.CoderResult;

/** Decodes ISO 8859-1. */
final class Iso8859Decoder extends ArrayDecoder {
    Iso8859Decoder(Charset charset) {
        super(charset, 1, 1);
    }

    @Override
    CoderResult decodeArray() {
        while (at < limit) {
            if (to == end) {
                return CoderResult.OVERFLOW;
            }
            chars[to++] = (char) (bytes[at++] & 0xFF);
        }
        return CoderResult.UNDERFLOW;
    }
}
