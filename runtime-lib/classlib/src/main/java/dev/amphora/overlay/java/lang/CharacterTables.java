// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang;

/** Questions to the build JDK's tables of Unicode for patches of {@code Character}. */
public final class CharacterTables {
    private CharacterTables() {}

    /** What {@code char} can be: programs that know no more than that need no tables of the planes above. */
    private static CharacterData of(char c) {
        return c < 0x100 ? CharacterDataLatin1.instance : CharacterData00.instance;
    }

    public static boolean isLowerCase(char c) {
        return of(c).isLowerCase(c);
    }

    public static boolean isLowerCase(int codePoint) {
        return CharacterData.of(codePoint).isLowerCase(codePoint);
    }

    public static boolean isUpperCase(char c) {
        return of(c).isUpperCase(c);
    }

    public static boolean isUpperCase(int codePoint) {
        return CharacterData.of(codePoint).isUpperCase(codePoint);
    }

    public static boolean isDigit(char c) {
        return of(c).isDigit(c);
    }

    public static boolean isDigit(int codePoint) {
        return CharacterData.of(codePoint).isDigit(codePoint);
    }

    public static boolean isJavaIdentifierStart(char c) {
        return of(c).isJavaIdentifierStart(c);
    }

    public static boolean isJavaIdentifierStart(int codePoint) {
        return CharacterData.of(codePoint).isJavaIdentifierStart(codePoint);
    }

    public static boolean isJavaIdentifierPart(char c) {
        return of(c).isJavaIdentifierPart(c);
    }

    public static boolean isJavaIdentifierPart(int codePoint) {
        return CharacterData.of(codePoint).isJavaIdentifierPart(codePoint);
    }

    public static boolean isUnicodeIdentifierStart(char c) {
        return of(c).isUnicodeIdentifierStart(c);
    }

    public static boolean isUnicodeIdentifierStart(int codePoint) {
        return CharacterData.of(codePoint).isUnicodeIdentifierStart(codePoint);
    }

    public static boolean isUnicodeIdentifierPart(char c) {
        return of(c).isUnicodeIdentifierPart(c);
    }

    public static boolean isUnicodeIdentifierPart(int codePoint) {
        return CharacterData.of(codePoint).isUnicodeIdentifierPart(codePoint);
    }

    public static boolean isIdentifierIgnorable(char c) {
        return of(c).isIdentifierIgnorable(c);
    }

    public static boolean isIdentifierIgnorable(int codePoint) {
        return CharacterData.of(codePoint).isIdentifierIgnorable(codePoint);
    }

    public static boolean isOtherAlphabetic(int codePoint) {
        return CharacterData.of(codePoint).isOtherAlphabetic(codePoint);
    }

    public static boolean isMirrored(char c) {
        return of(c).isMirrored(c);
    }

    public static boolean isMirrored(int codePoint) {
        return CharacterData.of(codePoint).isMirrored(codePoint);
    }

    public static boolean isIdeographic(int codePoint) {
        return CharacterData.of(codePoint).isIdeographic(codePoint);
    }

    public static int getType(char c) {
        return of(c).getType(c);
    }

    public static int getType(int codePoint) {
        return CharacterData.of(codePoint).getType(codePoint);
    }

    public static int toLowerCase(char c) {
        return of(c).toLowerCase(c);
    }

    public static int toLowerCase(int codePoint) {
        return CharacterData.of(codePoint).toLowerCase(codePoint);
    }

    public static int toUpperCase(char c) {
        return of(c).toUpperCase(c);
    }

    public static int toUpperCase(int codePoint) {
        return CharacterData.of(codePoint).toUpperCase(codePoint);
    }

    public static int toTitleCase(char c) {
        return of(c).toTitleCase(c);
    }

    public static int toTitleCase(int codePoint) {
        return CharacterData.of(codePoint).toTitleCase(codePoint);
    }

    public static int getNumericValue(char c) {
        return of(c).getNumericValue(c);
    }

    public static int getNumericValue(int codePoint) {
        return CharacterData.of(codePoint).getNumericValue(codePoint);
    }

    public static int digit(char c, int radix) {
        return of(c).digit(c, radix);
    }

    public static int digit(int codePoint, int radix) {
        return CharacterData.of(codePoint).digit(codePoint, radix);
    }

    public static byte getDirectionality(char c) {
        return of(c).getDirectionality(c);
    }

    public static byte getDirectionality(int codePoint) {
        return CharacterData.of(codePoint).getDirectionality(codePoint);
    }

    public static boolean isEmoji(int codePoint) {
        return CharacterData.of(codePoint).isEmoji(codePoint);
    }

    public static boolean isEmojiPresentation(int codePoint) {
        return CharacterData.of(codePoint).isEmojiPresentation(codePoint);
    }

    public static boolean isEmojiModifier(int codePoint) {
        return CharacterData.of(codePoint).isEmojiModifier(codePoint);
    }

    public static boolean isEmojiModifierBase(int codePoint) {
        return CharacterData.of(codePoint).isEmojiModifierBase(codePoint);
    }

    public static boolean isEmojiComponent(int codePoint) {
        return CharacterData.of(codePoint).isEmojiComponent(codePoint);
    }

    public static boolean isExtendedPictographic(int codePoint) {
        return CharacterData.of(codePoint).isExtendedPictographic(codePoint);
    }
}
