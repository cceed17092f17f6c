// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

/** Code points of strings, with the JDK's checks. */
final class CodePoints {
    private CodePoints() {}

    @Replaces("java.lang.String.codePointAt(I)I")
    static int codePointAt(String self, int index) {
        if (index < 0 || index >= self.length()) {
            throw new StringIndexOutOfBoundsException(StringMessages.codePoint(index, self.length()));
        }
        return Character.codePointAt(self, index);
    }

    @Replaces("java.lang.String.codePointBefore(I)I")
    static int codePointBefore(String self, int index) {
        if (index <= 0 || index > self.length()) {
            throw new StringIndexOutOfBoundsException(StringMessages.codePointBefore(index, self.length()));
        }
        return Character.codePointBefore(self, index);
    }

    @Replaces("java.lang.String.codePointCount(II)I")
    static int codePointCount(String self, int from, int to) {
        if (from < 0 || from > to || to > self.length()) {
            throw StringMessages.codePointRange(from, to, self.length());
        }
        return Character.codePointCount(self, from, to);
    }
}
