// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package numbers;

/** java.lang.Character: digests of every property over all of char and the planes that are in use, and samples of the others. */
public class UnicodeProperties {
    interface OfCodePoint {
        int of(int codePoint);
    }

    interface OfChar {
        int of(char c);
    }

    static int bit(boolean value) {
        return value ? 1 : 0;
    }

    static void digest(String name, OfCodePoint property) {
        StringBuilder line = new StringBuilder(name);
        int hash = 0;
        for (int c = 0; c < 0x20000; c++) {
            hash = hash * 31 + property.of(c);
            if ((c & 0x3FFF) == 0x3FFF) {
                line.append(' ').append(Integer.toHexString(hash));
                hash = 0;
            }
        }
        for (int c = 0x20000; c <= Character.MAX_CODE_POINT; c += 23) {
            hash = hash * 31 + property.of(c);
        }
        line.append(' ').append(Integer.toHexString(hash));
        System.out.println(line);
    }

    static void digest(String name, OfChar property) {
        int hash = 0;
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            hash = hash * 31 + property.of((char) c);
        }
        System.out.println(name + "(char) " + Integer.toHexString(hash));
    }

    public static void main(String[] args) {
        digest("getType", (OfCodePoint) Character::getType);
        digest("isUpperCase", (int c) -> bit(Character.isUpperCase(c)));
        digest("isLowerCase", (int c) -> bit(Character.isLowerCase(c)));
        digest("isTitleCase", (int c) -> bit(Character.isTitleCase(c)));
        digest("isAlphabetic", (int c) -> bit(Character.isAlphabetic(c)));
        digest("isIdeographic", (int c) -> bit(Character.isIdeographic(c)));
        digest("isLetter", (int c) -> bit(Character.isLetter(c)));
        digest("isDigit", (int c) -> bit(Character.isDigit(c)));
        digest("isLetterOrDigit", (int c) -> bit(Character.isLetterOrDigit(c)));
        digest("isDefined", (int c) -> bit(Character.isDefined(c)));
        digest("isWhitespace", (int c) -> bit(Character.isWhitespace(c)));
        digest("isSpaceChar", (int c) -> bit(Character.isSpaceChar(c)));
        digest("isJavaIdentifierStart", (int c) -> bit(Character.isJavaIdentifierStart(c)));
        digest("isJavaIdentifierPart", (int c) -> bit(Character.isJavaIdentifierPart(c)));
        digest("isUnicodeIdentifierStart", (int c) -> bit(Character.isUnicodeIdentifierStart(c)));
        digest("isUnicodeIdentifierPart", (int c) -> bit(Character.isUnicodeIdentifierPart(c)));
        digest("isIdentifierIgnorable", (int c) -> bit(Character.isIdentifierIgnorable(c)));
        digest("isMirrored", (int c) -> bit(Character.isMirrored(c)));
        digest("getDirectionality", (OfCodePoint) Character::getDirectionality);
        digest("toUpperCase", (OfCodePoint) Character::toUpperCase);
        digest("toLowerCase", (OfCodePoint) Character::toLowerCase);
        digest("toTitleCase", (OfCodePoint) Character::toTitleCase);
        digest("digit", (int c) -> Character.digit(c, 36) * 40 + Character.digit(c, 11));
        digest("getNumericValue", (OfCodePoint) Character::getNumericValue);

        digest("getType", (OfChar) Character::getType);
        digest("isUpperCase", (char c) -> bit(Character.isUpperCase(c)));
        digest("isLowerCase", (char c) -> bit(Character.isLowerCase(c)));
        digest("isTitleCase", (char c) -> bit(Character.isTitleCase(c)));
        digest("isLetter", (char c) -> bit(Character.isLetter(c)));
        digest("isDigit", (char c) -> bit(Character.isDigit(c)));
        digest("isLetterOrDigit", (char c) -> bit(Character.isLetterOrDigit(c)));
        digest("isDefined", (char c) -> bit(Character.isDefined(c)));
        digest("isWhitespace", (char c) -> bit(Character.isWhitespace(c)));
        digest("isSpaceChar", (char c) -> bit(Character.isSpaceChar(c)));
        digest("isJavaIdentifierStart", (char c) -> bit(Character.isJavaIdentifierStart(c)));
        digest("isJavaIdentifierPart", (char c) -> bit(Character.isJavaIdentifierPart(c)));
        digest("isUnicodeIdentifierStart", (char c) -> bit(Character.isUnicodeIdentifierStart(c)));
        digest("isUnicodeIdentifierPart", (char c) -> bit(Character.isUnicodeIdentifierPart(c)));
        digest("isIdentifierIgnorable", (char c) -> bit(Character.isIdentifierIgnorable(c)));
        digest("isMirrored", (char c) -> bit(Character.isMirrored(c)));
        digest("getDirectionality", (OfChar) Character::getDirectionality);
        digest("toUpperCase", (OfChar) Character::toUpperCase);
        digest("toLowerCase", (OfChar) Character::toLowerCase);
        digest("toTitleCase", (OfChar) Character::toTitleCase);
        digest("digit", (char c) -> Character.digit(c, 36) * 40 + Character.digit(c, 11));
        digest("getNumericValue", (OfChar) Character::getNumericValue);
        int invalid = 0;
        for (int c : new int[] {-1, 0x110000, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            invalid = invalid * 31 + Character.getType(c) + bit(Character.isLetter(c)) + Character.toUpperCase(c);
            invalid = invalid * 31 + bit(Character.isJavaIdentifierPart(c)) + Character.digit(c, 10);
        }
        System.out.println(invalid);
    }
}
