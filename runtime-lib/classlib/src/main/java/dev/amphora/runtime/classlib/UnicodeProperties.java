// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import dev.amphora.overlay.java.lang.CharacterTables;

/**
 * Properties of characters by the build JDK's tables, which are of its version of Unicode and complete: TeaVM's are of another
 * version, and know neither Other_Lowercase, Other_Uppercase nor Other_Alphabetic.
 */
@BesideJdk
final class UnicodeProperties {
    private static final int LETTERS = 1 << Character.UPPERCASE_LETTER
            | 1 << Character.LOWERCASE_LETTER
            | 1 << Character.TITLECASE_LETTER
            | 1 << Character.MODIFIER_LETTER
            | 1 << Character.OTHER_LETTER;

    private UnicodeProperties() {}

    private static boolean isOf(int types, int type) {
        return (types >> type & 1) != 0;
    }

    @Replaces("java.lang.Character.isLowerCase(I)Z")
    static boolean isLowerCase(int codePoint) {
        return CharacterTables.isLowerCase(codePoint);
    }

    @Replaces("java.lang.Character.isLowerCase(C)Z")
    static boolean isLowerCase(char c) {
        return CharacterTables.isLowerCase(c);
    }

    @Replaces("java.lang.Character.isUpperCase(I)Z")
    static boolean isUpperCase(int codePoint) {
        return CharacterTables.isUpperCase(codePoint);
    }

    @Replaces("java.lang.Character.isUpperCase(C)Z")
    static boolean isUpperCase(char c) {
        return CharacterTables.isUpperCase(c);
    }

    @Replaces("java.lang.Character.isDigit(I)Z")
    static boolean isDigit(int codePoint) {
        return CharacterTables.isDigit(codePoint);
    }

    @Replaces("java.lang.Character.isDigit(C)Z")
    static boolean isDigit(char c) {
        return CharacterTables.isDigit(c);
    }

    @Replaces("java.lang.Character.isJavaIdentifierStart(I)Z")
    static boolean isJavaIdentifierStart(int codePoint) {
        return CharacterTables.isJavaIdentifierStart(codePoint);
    }

    @Replaces("java.lang.Character.isJavaIdentifierStart(C)Z")
    static boolean isJavaIdentifierStart(char c) {
        return CharacterTables.isJavaIdentifierStart(c);
    }

    @Replaces("java.lang.Character.isJavaIdentifierPart(I)Z")
    static boolean isJavaIdentifierPart(int codePoint) {
        return CharacterTables.isJavaIdentifierPart(codePoint);
    }

    @Replaces("java.lang.Character.isJavaIdentifierPart(C)Z")
    static boolean isJavaIdentifierPart(char c) {
        return CharacterTables.isJavaIdentifierPart(c);
    }

    @Replaces("java.lang.Character.isUnicodeIdentifierStart(I)Z")
    static boolean isUnicodeIdentifierStart(int codePoint) {
        return CharacterTables.isUnicodeIdentifierStart(codePoint);
    }

    @Replaces("java.lang.Character.isUnicodeIdentifierStart(C)Z")
    static boolean isUnicodeIdentifierStart(char c) {
        return CharacterTables.isUnicodeIdentifierStart(c);
    }

    @Replaces("java.lang.Character.isUnicodeIdentifierPart(I)Z")
    static boolean isUnicodeIdentifierPart(int codePoint) {
        return CharacterTables.isUnicodeIdentifierPart(codePoint);
    }

    @Replaces("java.lang.Character.isUnicodeIdentifierPart(C)Z")
    static boolean isUnicodeIdentifierPart(char c) {
        return CharacterTables.isUnicodeIdentifierPart(c);
    }

    @Replaces("java.lang.Character.isIdentifierIgnorable(I)Z")
    static boolean isIdentifierIgnorable(int codePoint) {
        return CharacterTables.isIdentifierIgnorable(codePoint);
    }

    @Replaces("java.lang.Character.isIdentifierIgnorable(C)Z")
    static boolean isIdentifierIgnorable(char c) {
        return CharacterTables.isIdentifierIgnorable(c);
    }

    @Replaces("java.lang.Character.isTitleCase(I)Z")
    static boolean isTitleCase(int codePoint) {
        return CharacterTables.getType(codePoint) == Character.TITLECASE_LETTER;
    }

    @Replaces("java.lang.Character.isTitleCase(C)Z")
    static boolean isTitleCase(char c) {
        return CharacterTables.getType(c) == Character.TITLECASE_LETTER;
    }

    @Replaces("java.lang.Character.isDefined(I)Z")
    static boolean isDefined(int codePoint) {
        return CharacterTables.getType(codePoint) != 0;
    }

    @Replaces("java.lang.Character.isDefined(C)Z")
    static boolean isDefined(char c) {
        return CharacterTables.getType(c) != 0;
    }

    @Replaces("java.lang.Character.isLetter(I)Z")
    static boolean isLetter(int codePoint) {
        return isOf(LETTERS, CharacterTables.getType(codePoint));
    }

    @Replaces("java.lang.Character.isLetter(C)Z")
    static boolean isLetter(char c) {
        return isOf(LETTERS, CharacterTables.getType(c));
    }

    @Replaces("java.lang.Character.isLetterOrDigit(I)Z")
    static boolean isLetterOrDigit(int codePoint) {
        return isOf(LETTERS | 1 << Character.DECIMAL_DIGIT_NUMBER, CharacterTables.getType(codePoint));
    }

    @Replaces("java.lang.Character.isLetterOrDigit(C)Z")
    static boolean isLetterOrDigit(char c) {
        return isOf(LETTERS | 1 << Character.DECIMAL_DIGIT_NUMBER, CharacterTables.getType(c));
    }

    @Replaces("java.lang.Character.isAlphabetic(I)Z")
    static boolean isAlphabetic(int codePoint) {
        return isOf(LETTERS | 1 << Character.LETTER_NUMBER, CharacterTables.getType(codePoint))
                || CharacterTables.isOtherAlphabetic(codePoint);
    }

    @Replaces("java.lang.Character.getType(I)I")
    static int getType(int codePoint) {
        return CharacterTables.getType(codePoint);
    }

    @Replaces("java.lang.Character.getType(C)I")
    static int getType(char c) {
        return CharacterTables.getType(c);
    }

    /** Most characters that programs ask about are, and need no tables. */
    private static boolean isAscii(int codePoint) {
        return codePoint >>> 7 == 0;
    }

    private static int asciiLowerCase(int c) {
        return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
    }

    private static int asciiUpperCase(int c) {
        return c >= 'a' && c <= 'z' ? c - ('a' - 'A') : c;
    }

    private static int asciiDigit(int c, int radix) {
        int digit = c - '0';
        if (digit < 0) {
            return -1;
        }
        if (digit > 9) {
            int letter = asciiLowerCase(c) - 'a';
            if (letter < 0 || letter >= 26) {
                return -1;
            }
            digit = letter + 10;
        }
        return digit < radix && radix >= Character.MIN_RADIX && radix <= Character.MAX_RADIX ? digit : -1;
    }

    @Replaces("java.lang.Character.toLowerCase(I)I")
    static int toLowerCase(int codePoint) {
        return isAscii(codePoint) ? asciiLowerCase(codePoint) : CharacterTables.toLowerCase(codePoint);
    }

    @Replaces("java.lang.Character.toLowerCase(C)C")
    static char toLowerCase(char c) {
        return (char) (isAscii(c) ? asciiLowerCase(c) : CharacterTables.toLowerCase(c));
    }

    @Replaces("java.lang.Character.toUpperCase(I)I")
    static int toUpperCase(int codePoint) {
        return isAscii(codePoint) ? asciiUpperCase(codePoint) : CharacterTables.toUpperCase(codePoint);
    }

    @Replaces("java.lang.Character.toUpperCase(C)C")
    static char toUpperCase(char c) {
        return (char) (isAscii(c) ? asciiUpperCase(c) : CharacterTables.toUpperCase(c));
    }

    @Replaces("java.lang.Character.toTitleCase(I)I")
    static int toTitleCase(int codePoint) {
        return CharacterTables.toTitleCase(codePoint);
    }

    @Replaces("java.lang.Character.toTitleCase(C)C")
    static char toTitleCase(char c) {
        return (char) CharacterTables.toTitleCase(c);
    }

    @Replaces("java.lang.Character.getNumericValue(I)I")
    static int getNumericValue(int codePoint) {
        return CharacterTables.getNumericValue(codePoint);
    }

    @Replaces("java.lang.Character.getNumericValue(C)I")
    static int getNumericValue(char c) {
        return CharacterTables.getNumericValue(c);
    }

    @Replaces("java.lang.Character.digit(II)I")
    static int digit(int codePoint, int radix) {
        return isAscii(codePoint) ? asciiDigit(codePoint, radix) : CharacterTables.digit(codePoint, radix);
    }

    @Replaces("java.lang.Character.digit(CI)I")
    static int digit(char c, int radix) {
        return isAscii(c) ? asciiDigit(c, radix) : CharacterTables.digit(c, radix);
    }
}
