// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

/**
 * The sigma at the end of a word (SpecialCasing.txt of the Unicode Character Database, Final_Sigma), with words as the JDK's word
 * iterator has them: digits belong to words, and a mark of punctuation does between two letters or two digits.
 */
final class FinalSigma {
    /** What a code point is to a word. */
    private enum Part {
        LETTER,
        DIGIT,
        /** Belongs to what is before it. */
        MARK,
        BETWEEN_LETTERS,
        BETWEEN_DIGITS,
        BETWEEN_BOTH,
        NONE
    }

    private static final char SOFT_HYPHEN = '\u00AD';
    private static final char HYPHENATION_POINT = '\u2027';
    private static final int FIRST_KANA = 0x3041;
    private static final int LAST_KANA = 0x30FE;
    private static final int FIRST_IDEOGRAPH = 0x4E00;
    private static final int LAST_IDEOGRAPH = 0x9FA5;
    private static final int FIRST_COMPATIBLE = 0xF900;
    private static final int LAST_COMPATIBLE = 0xFA2D;

    private FinalSigma() {}

    /** Whether a cased letter comes before in the word, and none after. */
    static boolean isFinal(String text, int index) {
        int before = index;
        boolean found = false;
        while (!found && before > 0 && isJoined(text, before)) {
            int point = text.codePointBefore(before);
            found = isCased(point);
            before -= Character.charCount(point);
        }
        if (!found) {
            return false;
        }
        for (int after = index + 1; after < text.length() && isJoined(text, after); ) {
            int point = text.codePointAt(after);
            if (isCased(point)) {
                return false;
            }
            after += Character.charCount(point);
        }
        return true;
    }

    /** Whether what is before the index and what is there are of one word. */
    private static boolean isJoined(String text, int index) {
        Part left = part(text.codePointBefore(index));
        Part right = part(text.codePointAt(index));
        if (left.compareTo(Part.MARK) <= 0 && right.compareTo(Part.MARK) <= 0) {
            return true;
        }
        return left.compareTo(Part.MARK) > 0
                ? isBetween(text, index - Character.charCount(text.codePointBefore(index)), left, right)
                : isBetween(text, index, right, partAfter(text, index));
    }

    private static boolean isBetween(String text, int index, Part middle, Part right) {
        Part left = partBefore(text, index);
        return left == right
                && (left == Part.LETTER && (middle == Part.BETWEEN_LETTERS || middle == Part.BETWEEN_BOTH)
                        || left == Part.DIGIT && (middle == Part.BETWEEN_DIGITS || middle == Part.BETWEEN_BOTH));
    }

    private static Part partAfter(String text, int index) {
        int next = index + Character.charCount(text.codePointAt(index));
        return next < text.length() ? part(text.codePointAt(next)) : Part.NONE;
    }

    /** The letter or digit before an index, with marks or without. */
    private static Part partBefore(String text, int index) {
        int at = index;
        Part part = Part.NONE;
        do {
            if (at == 0) {
                return Part.NONE;
            }
            int point = text.codePointBefore(at);
            part = part(point);
            at -= Character.charCount(point);
        } while (part == Part.MARK);
        return part;
    }

    private static Part part(int point) {
        return switch (Character.getType(point)) {
            case Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER, Character.TITLECASE_LETTER -> Part.LETTER;
            case Character.MODIFIER_LETTER, Character.OTHER_LETTER -> isOfNoWord(point) ? Part.NONE : Part.LETTER;
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> Part.DIGIT;
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> Part.MARK;
            case Character.FORMAT -> point == SOFT_HYPHEN ? Part.BETWEEN_LETTERS : Part.MARK;
            case Character.DASH_PUNCTUATION, Character.CONNECTOR_PUNCTUATION -> Part.BETWEEN_LETTERS;
            default ->
                switch (point) {
                    case '"', '\'', HYPHENATION_POINT -> Part.BETWEEN_LETTERS;
                    case ',' -> Part.BETWEEN_DIGITS;
                    case '.' -> Part.BETWEEN_BOTH;
                    default -> Part.NONE;
                };
        };
    }

    /** Scripts without spaces have words that the JDK knows no rule for, but for their lengths; and so have the newer planes. */
    private static boolean isOfNoWord(int point) {
        return point >= FIRST_KANA && point <= LAST_KANA
                || point >= FIRST_IDEOGRAPH && point <= LAST_IDEOGRAPH
                || point >= FIRST_COMPATIBLE && point <= LAST_COMPATIBLE
                || point >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }

    private static boolean isCased(int point) {
        return Character.isLowerCase(point) || Character.isUpperCase(point) || Character.isTitleCase(point);
    }
}
