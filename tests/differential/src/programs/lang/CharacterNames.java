// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package lang;

import static lang.Attempts.attempt;

/** Character: digits of all scripts, blocks and scripts by name, code points and what is none, types, mirrored and identifiers. */
public class CharacterNames {
    public static void main(String[] args) {
        int[] points = {'a', 'Z', '9', '_', '$', ' ', 0, 0x7f, 0xa0, 0xaa, 0xdf, 0x130, 0x1c5, 0x2160, 0x661, 0xff15, 0x2028, 0x3000, 0x4e00, 0xd800, 0xdc00, 0xe000, 0xfeff, 0xffff, 0x10000, 0x1d7d8, 0x1f600, 0xe0001, 0x10ffff};
        for (int p : points) {
            System.out.println(Integer.toHexString(p) + " " + Character.getType(p) + " " + Character.digit(p, 10) + " " + Character.digit(p, 36) + " " + Character.getNumericValue(p) + " " + Character.getDirectionality(p) + " " + Character.UnicodeScript.of(p) + " " + Character.UnicodeBlock.of(p) + " "
                    + Character.isLetter(p) + Character.isDigit(p) + Character.isLetterOrDigit(p) + Character.isAlphabetic(p) + Character.isWhitespace(p) + Character.isSpaceChar(p) + Character.isUpperCase(p) + Character.isLowerCase(p) + Character.isTitleCase(p) + Character.isJavaIdentifierStart(p) + Character.isJavaIdentifierPart(p)
                    + Character.isUnicodeIdentifierStart(p) + Character.isIdentifierIgnorable(p) + Character.isISOControl(p) + Character.isMirrored(p) + Character.isIdeographic(p) + Character.isDefined(p) + " " + Integer.toHexString(Character.toUpperCase(p)) + " " + Integer.toHexString(Character.toLowerCase(p)) + " "
                    + Integer.toHexString(Character.toTitleCase(p)) + Character.charCount(p) + Character.isSupplementaryCodePoint(p) + Character.isBmpCodePoint(p));
        }
        for (int bad : new int[] {-1, 0x110000}) {
            attempt("toChars", () -> Character.toChars(bad));
            attempt("toString", () -> Character.toString(bad));
            attempt("script", () -> Character.UnicodeScript.of(bad));
            attempt("block", () -> Character.UnicodeBlock.of(bad));
            attempt("type", () -> Character.getType(bad) + " " + Character.isLetter(bad) + Character.isValidCodePoint(bad) + Character.charCount(bad));
        }
        attempt("script by name", () -> Character.UnicodeScript.forName("latn") + " " + Character.UnicodeScript.forName("GREEK"));
        attempt("no such script", () -> Character.UnicodeScript.forName("none"));
        attempt("block by name", () -> Character.UnicodeBlock.forName("Basic Latin") + " " + Character.UnicodeBlock.forName("CYRILLIC") + " " + Character.UnicodeBlock.forName("Greek"));
        attempt("no such block", () -> Character.UnicodeBlock.forName("none"));
        System.out.println(Character.forDigit(11, 16) + " " + (int) Character.forDigit(16, 16) + (int) Character.forDigit(1, 99) + Character.digit('z', 37) + Character.digit('z', 36) + Character.MIN_RADIX + Character.reverseBytes('\u1234') + Character.compare('a', 'b') + Character.highSurrogate(0x1F600) % 7 + Character.lowSurrogate(0x1F600) % 7
                + Character.toCodePoint('\uD83D', '\uDE00') + Character.isSurrogatePair('\uD83D', 'x') + Character.codePointAt(new char[] {'\uD83D', '\uDE00'}, 0, 1) + Character.codePointBefore("\uD83D\uDE00", 2) + Character.codePointCount("a\uD83D\uDE00", 0, 3) + Character.offsetByCodePoints("a\uD83D\uDE00b", 0, 2));
        attempt("codePointAt", () -> Character.codePointAt("a", 1));
        attempt("codePointBefore", () -> Character.codePointBefore(new char[] {'a'}, 0));
        attempt("toChars into", () -> Character.toChars(0x1F600, new char[1], 0));
        attempt("offset", () -> Character.offsetByCodePoints("ab", 0, 3));
        attempt("count", () -> Character.codePointCount(new char[3], 2, 2));
        attempt("letter count", () -> {
            int letters = 0;
            int upper = 0;
            int defined = 0;
            for (int p = 0; p <= 0x10FFFF; p += 3) {
                letters += Character.isLetter(p) ? 1 : 0;
                upper += Character.isUpperCase(p) ? 1 : 0;
                defined += Character.isDefined(p) ? 1 : 0;
            }
            return letters + " " + upper + " " + defined;
        });
    }
}
