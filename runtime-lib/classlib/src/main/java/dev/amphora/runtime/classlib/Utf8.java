// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.util.Arrays;

/**
 * Decodes UTF-8 (RFC 3629) without the charset classes, for what every program reaches. As
 * {@code new String(bytes, UTF_8)}, each longest prefix of a malformed sequence becomes one U+FFFD.
 */
final class Utf8 {
    private static final char REPLACEMENT = '\uFFFD';

    private Utf8() {}

    static String decode(byte[] bytes, int from, int to) {
        // No sequence has more UTF-16 units than bytes.
        char[] chars = new char[to - from];
        int count = 0;
        int at = from;
        while (at < to) {
            int point = bytes[at++];
            if (point < 0) {
                int lead = point & 0xFF;
                int more = lead < 0xC2 || lead > 0xF4 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
                // The second byte excludes overlong forms and what lies beyond U+10FFFF.
                int least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
                int most = lead == 0xF4 ? 0x8F : 0xBF;
                point = more == 0 ? REPLACEMENT : lead & 0x3F >> more;
                while (more > 0) {
                    int next = at < to ? bytes[at] & 0xFF : 0;
                    if (next < least || next > most) {
                        point = REPLACEMENT;
                        break;
                    }
                    point = point << 6 | next & 0x3F;
                    least = 0x80;
                    most = 0xBF;
                    at++;
                    more--;
                }
                if (point >> 11 == 0xD800 >> 11) {
                    point = REPLACEMENT;
                }
            }
            if (point > 0xFFFF) {
                chars[count++] = (char) ((point - 0x10000 >> 10) + 0xD800);
                point = (point & 0x3FF) + 0xDC00;
            }
            chars[count++] = (char) point;
        }
        return new String(chars, 0, count);
    }

    /** The bytes of a text; a surrogate without its partner becomes a question mark. */
    static byte[] encode(String text) {
        int length = text.length();
        byte[] bytes = new byte[length];
        int count = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (bytes.length - count < 4) {
                bytes = Arrays.copyOf(bytes, count + 3 * (length - i) + 4);
            }
            if (c < 0x80) {
                bytes[count++] = (byte) c;
            } else if (c < 0x800) {
                bytes[count++] = (byte) (0xC0 | c >> 6);
                bytes[count++] = (byte) (0x80 | c & 0x3F);
            } else if (c < 0xD800 || c > 0xDFFF) {
                bytes[count++] = (byte) (0xE0 | c >> 12);
                bytes[count++] = (byte) (0x80 | c >> 6 & 0x3F);
                bytes[count++] = (byte) (0x80 | c & 0x3F);
            } else if (c < 0xDC00 && i + 1 < length && Character.isLowSurrogate(text.charAt(i + 1))) {
                int point = Character.toCodePoint(c, text.charAt(++i));
                bytes[count++] = (byte) (0xF0 | point >> 18);
                bytes[count++] = (byte) (0x80 | point >> 12 & 0x3F);
                bytes[count++] = (byte) (0x80 | point >> 6 & 0x3F);
                bytes[count++] = (byte) (0x80 | point & 0x3F);
            } else {
                bytes[count++] = '?';
            }
        }
        return count == bytes.length ? bytes : Arrays.copyOf(bytes, count);
    }
}
