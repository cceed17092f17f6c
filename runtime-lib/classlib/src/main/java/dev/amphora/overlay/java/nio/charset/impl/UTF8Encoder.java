// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio.charset.impl;

import java.nio.charset.Charset;
import java.nio.charset.CoderResult;

/** Encodes UTF-8 (RFC 3629). Surrogates without their partners are malformed. */
final class UTF8Encoder extends ArrayEncoder {
    UTF8Encoder(Charset charset) {
        super(charset, 1.1f, 3);
    }

    @Override
    CoderResult encodeArray() {
        while (at < limit) {
            char c = chars[at];
            boolean isPair = Character.isSurrogate(c);
            if (isPair) {
                CoderResult lone = lone();
                if (lone != null) {
                    return lone;
                }
            }
            int length = c < 0x80 ? 1 : c < 0x800 ? 2 : isPair ? 4 : 3;
            if (end - to < length) {
                return CoderResult.OVERFLOW;
            }
            if (length == 1) {
                bytes[to++] = (byte) c;
            } else if (length == 2) {
                bytes[to++] = (byte) (0xC0 | c >> 6);
                continuation(c);
            } else if (length == 3) {
                bytes[to++] = (byte) (0xE0 | c >> 12);
                continuation(c >> 6);
                continuation(c);
            } else {
                int point = Character.toCodePoint(c, chars[++at]);
                bytes[to++] = (byte) (0xF0 | point >> 18);
                continuation(point >> 12);
                continuation(point >> 6);
                continuation(point);
            }
            at++;
        }
        return CoderResult.UNDERFLOW;
    }

    private void continuation(int bits) {
        bytes[to++] = (byte) (0x80 | bits & 0x3F);
    }

    @Override
    public boolean canEncode(char c) {
        return !Character.isSurrogate(c);
    }

    @Override
    public boolean isLegalReplacement(byte[] bytes) {
        return bytes.length == 1 && bytes[0] >= 0 || super.isLegalReplacement(bytes);
    }
}
