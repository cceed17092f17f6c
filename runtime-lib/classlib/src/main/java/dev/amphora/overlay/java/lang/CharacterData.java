// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang;

/**
 * The tables of Unicode that the JDK has. This class is only compiled against: in programs, the one of the build JDK takes
 * its place. Without a JDK, what needs it is refused when it is called.
 */
abstract class CharacterData {
    static CharacterData of(int codePoint) {
        throw new UnsupportedOperationException("the tables of Unicode are taken from a JDK");
    }

    abstract boolean isLowerCase(int codePoint);

    abstract boolean isUpperCase(int codePoint);

    abstract boolean isDigit(int codePoint);

    abstract boolean isJavaIdentifierStart(int codePoint);

    abstract boolean isJavaIdentifierPart(int codePoint);

    abstract boolean isUnicodeIdentifierStart(int codePoint);

    abstract boolean isUnicodeIdentifierPart(int codePoint);

    abstract boolean isIdentifierIgnorable(int codePoint);

    abstract boolean isOtherAlphabetic(int codePoint);

    abstract boolean isMirrored(int codePoint);

    abstract boolean isIdeographic(int codePoint);

    abstract int getType(int codePoint);

    abstract int toLowerCase(int codePoint);

    abstract int toUpperCase(int codePoint);

    abstract int toTitleCase(int codePoint);

    abstract int getNumericValue(int codePoint);

    abstract int digit(int codePoint, int radix);

    abstract byte getDirectionality(int codePoint);

    // Since JDK 21.

    abstract boolean isEmoji(int codePoint);

    abstract boolean isEmojiPresentation(int codePoint);

    abstract boolean isEmojiModifier(int codePoint);

    abstract boolean isEmojiModifierBase(int codePoint);

    abstract boolean isEmojiComponent(int codePoint);

    abstract boolean isExtendedPictographic(int codePoint);
}
