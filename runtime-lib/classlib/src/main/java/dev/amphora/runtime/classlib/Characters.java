// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

/** Methods of {@code Character}. */
final class Characters {
    private Characters() {}

    @Precedes(in = "java.lang.Character", value = "toChars(I)[C")
    static void checkCodePoint(int codePoint) {
        if (codePoint < 0 || codePoint > Character.MAX_CODE_POINT) {
            throwInvalid(codePoint);
        }
    }

    private static void throwInvalid(int codePoint) {
        throw new IllegalArgumentException(
                "Not a valid Unicode code point: 0x" + CaseMappings.toUpperCase(Integer.toHexString(codePoint)));
    }

    /** What TeaVM calls where a lambda's {@code Character} becomes a wider number (JLS 15.27.3, 5.3): unboxed, then widened. */
    @Adds("java.lang.Character.intValue()I")
    static int intValue(Character self) {
        return self.charValue();
    }

    @Adds("java.lang.Character.longValue()J")
    static long longValue(Character self) {
        return self.charValue();
    }

    @Adds("java.lang.Character.floatValue()F")
    static float floatValue(Character self) {
        return self.charValue();
    }

    @Adds("java.lang.Character.doubleValue()D")
    static double doubleValue(Character self) {
        return self.charValue();
    }
}
