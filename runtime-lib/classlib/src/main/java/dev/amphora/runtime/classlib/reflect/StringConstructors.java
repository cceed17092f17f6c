// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

import dev.amphora.runtime.classlib.Adds;
import dev.amphora.runtime.classlib.Replaces;
import dev.amphora.runtime.classlib.StringMessages;

/** Constructors of {@code String} from code points, and from bytes that are the low halves of characters; these are deprecated, and fast. */
public final class StringConstructors {
    private static final int BYTE_MASK = 0xFF;

    private StringConstructors() {}

    @Adds("java.lang.String.<init>([BIII)V")
    static void init(String self, byte[] low, int high, int offset, int count) {
        if ((offset | count) < 0 || offset > low.length - count) {
            throw new StringIndexOutOfBoundsException(StringMessages.part(offset, count, low.length));
        }
        char[] characters = new char[count];
        for (int i = 0; i < count; i++) {
            characters[i] = (char) (high << Byte.SIZE | low[offset + i] & BYTE_MASK);
        }
        Doors.setCharacters(self, characters);
    }

    @Replaces("java.lang.String.<init>([III)V")
    static void init(String self, int[] codePoints, int offset, int count) {
        if ((offset | count) < 0 || offset > codePoints.length - count) {
            throw new StringIndexOutOfBoundsException(StringMessages.part(offset, count, codePoints.length));
        }
        int length = count;
        for (int i = offset; i < offset + count; i++) {
            if (codePoints[i] >>> Character.SIZE != 0) {
                if (!Character.isValidCodePoint(codePoints[i])) {
                    throw new IllegalArgumentException(Integer.toString(codePoints[i]));
                }
                length++;
            }
        }
        char[] characters = new char[length];
        int at = 0;
        for (int i = offset; i < offset + count; i++) {
            int point = codePoints[i];
            if (point >>> Character.SIZE == 0) {
                characters[at++] = (char) point;
            } else {
                characters[at++] = Character.highSurrogate(point);
                characters[at++] = Character.lowSurrogate(point);
            }
        }
        Doors.setCharacters(self, characters);
    }

    @Adds("java.lang.String.<init>([BI)V")
    static void init(String self, byte[] low, int high) {
        init(self, low, high, 0, low.length);
    }
}
