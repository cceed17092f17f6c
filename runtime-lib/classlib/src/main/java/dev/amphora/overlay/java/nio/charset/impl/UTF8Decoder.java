// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio.charset.impl;

import java.nio.charset.Charset;
import java.nio.charset.CoderResult;

/**
 * Decodes UTF-8 (RFC 3629). What is malformed is as long as on the JVM: the longest part that some sequence begins with, and
 * the three bytes of a surrogate.
 */
final class UTF8Decoder extends ArrayDecoder {
    UTF8Decoder(Charset charset) {
        super(charset, 1, 1);
    }

    @Override
    CoderResult decodeArray() {
        while (at < limit) {
            int lead = bytes[at];
            if (lead >= 0) {
                if (to == end) {
                    return CoderResult.OVERFLOW;
                }
                chars[to++] = (char) lead;
                at++;
                continue;
            }
            lead &= 0xFF;
            CoderResult result;
            if (lead >= 0xC2 && lead < 0xE0) {
                result = two(lead);
            } else if (lead >= 0xE0 && lead < 0xF0) {
                result = three(lead);
            } else if (lead >= 0xF0 && lead < 0xF8) {
                result = four(lead);
            } else {
                result = CoderResult.malformedForLength(1);
            }
            if (result != null) {
                return result;
            }
        }
        return CoderResult.UNDERFLOW;
    }

    private CoderResult two(int lead) {
        if (limit - at < 2 || to == end) {
            return stop(2);
        }
        if (!continues(1)) {
            return CoderResult.malformedForLength(1);
        }
        chars[to++] = (char) (lead << 6 & 0x7C0 | bits(1));
        at += 2;
        return null;
    }

    private CoderResult three(int lead) {
        boolean secondIsWrong = limit - at > 1 && (!continues(1) || lead == 0xE0 && (bytes[at + 1] & 0x20) == 0);
        if (limit - at < 3 || to == end) {
            return secondIsWrong ? CoderResult.malformedForLength(1) : stop(3);
        }
        if (secondIsWrong || !continues(2)) {
            return CoderResult.malformedForLength(secondIsWrong ? 1 : 2);
        }
        char c = (char) (lead << 12 | bits(1) << 6 | bits(2));
        if (Character.isSurrogate(c)) {
            return CoderResult.malformedForLength(3);
        }
        chars[to++] = c;
        at += 3;
        return null;
    }

    private CoderResult four(int lead) {
        int left = limit - at;
        if (lead > 0xF4 || left > 1 && isWrongSecondOfFour(lead, bytes[at + 1] & 0xFF)) {
            return CoderResult.malformedForLength(1);
        }
        if (left > 2 && !continues(2)) {
            return CoderResult.malformedForLength(2);
        }
        if (left < 4 || end - to < 2) {
            return stop(4);
        }
        if (!continues(3)) {
            return CoderResult.malformedForLength(3);
        }
        int point = (lead & 7) << 18 | bits(1) << 12 | bits(2) << 6 | bits(3);
        chars[to++] = Character.highSurrogate(point);
        chars[to++] = Character.lowSurrogate(point);
        at += 4;
        return null;
    }

    private static boolean isWrongSecondOfFour(int lead, int second) {
        return second < (lead == 0xF0 ? 0x90 : 0x80) || second > (lead == 0xF4 ? 0x8F : 0xBF);
    }

    private boolean continues(int offset) {
        return (bytes[at + offset] & 0xC0) == 0x80;
    }

    private int bits(int offset) {
        return bytes[at + offset] & 0x3F;
    }
}
