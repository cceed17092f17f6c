// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package numbers;

/** java.lang.Character: categories, cases, digits and names of ranges over the whole of Unicode, as digests and samples. */
public class CharacterMethods {
    public static void main(String[] args) {
        int[] sample = {0, 9, 32, '0', '9', 'A', 'z', '_', '$', 0xA0, 0xAA, 0xB5, 0xDF, 0x130, 0x1C5, 0x300, 0x3A3, 0x660, 0x966, 0x2028, 0x2160, 0x24B6, 0x3000, 0x4E00, 0xAC00, 0xD800, 0xFB01, 0xFEFF, 0xFF10, 0xFFFF, 0x10400, 0x1D7CE, 0x1F600};
        for (int c : sample) {
            System.out.println(Integer.toHexString(c) + " " + Character.getType(c) + " " + Character.isLetter(c) + Character.isDigit(c)
                    + Character.isWhitespace(c) + Character.isSpaceChar(c) + Character.isUpperCase(c) + Character.isLowerCase(c)
                    + Character.isTitleCase(c) + Character.isAlphabetic(c) + Character.isISOControl(c)
                    + Character.isJavaIdentifierStart(c) + Character.isJavaIdentifierPart(c) + Character.isIdentifierIgnorable(c) + " "
                    + Character.toUpperCase(c) + " " + Character.toLowerCase(c) + " " + Character.toTitleCase(c) + " "
                    + Character.digit(c, 16) + " " + Character.getNumericValue(c) + " " + Character.isMirrored(c));
        }
        System.out.println(Character.digit('f', 15) + " " + Character.forDigit(35, 36) + " " + (int) Character.forDigit(3, 2) + Character.digit('Z', 36));
        System.out.println(Character.isSurrogate('\uD800') + " " + Character.isHighSurrogate('\uDC00') + Character.isBmpCodePoint(0x10000)
                + Character.toCodePoint('\uD83D', '\uDE00') + " " + Character.charCount(0x10000) + Character.isValidCodePoint(-1)
                + Character.isSurrogatePair('\uD83D', '\uDE00') + (int) Character.highSurrogate(0x1F600) + (int) Character.lowSurrogate(0x1F600));
        System.out.println(Character.compare('a', 'b') + " " + Character.hashCode('a') + Character.valueOf('x').compareTo('y')
                + Character.toString(0x1F600) + Character.reverseBytes('\u1234') + Character.MAX_RADIX + (int) Character.MAX_VALUE);
    }
}
