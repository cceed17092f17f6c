// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

/**
 * Upper and lower case in languages with rules of their own (Unicode, SpecialCasing.txt): Turkish and Azeri, where i with and
 * without dot are letters of their own, and Lithuanian, where the dot stays below accents. What no rule is about is as elsewhere.
 */
enum LanguageCases {
    TURKIC,
    LITHUANIAN;

    private static final char CAPITAL_I_WITH_DOT = '\u0130';
    private static final char SMALL_I_WITHOUT_DOT = '\u0131';
    private static final char CAPITAL_I_WITH_OGONEK = '\u012E';
    private static final char DOT_ABOVE = '\u0307';
    private static final String SOFT_DOTTED = "ij\u012F\u0268\u0456\u0458\u1D62\u1E2D\u1ECB\u2071";
    /** Accents above letters, as far as they are in the block of combining marks: first and last of ranges. */
    private static final String ABOVE =
            "\u0300\u0314\u033D\u0344\u0346\u0346\u034A\u034C\u0350\u0352\u0357\u0357\u035B\u035B\u0363\u036F";

    private static final char FIRST_MARK = '\u0300';
    private static final char LAST_MARK = '\u036F';
    /** Is no accent, though it stands among them. */
    private static final char GRAPHEME_JOINER = '\u034F';

    static LanguageCases of(String language) {
        return switch (language) {
            case "tr", "az" -> TURKIC;
            case "lt" -> LITHUANIAN;
            default -> null;
        };
    }

    String toUpperCase(String text) {
        StringBuilder prepared = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (this == TURKIC && c == 'i') {
                prepared.append(CAPITAL_I_WITH_DOT);
            } else if (this != LITHUANIAN || c != DOT_ABOVE || !isAfter(text, i, SOFT_DOTTED)) {
                prepared.append(c);
            }
        }
        return CaseMappings.toPlainUpperCase(prepared.toString());
    }

    String toLowerCase(String text) {
        StringBuilder lower = new StringBuilder(text.length() + 4);
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            String own = this == TURKIC ? turkic(text, i) : lithuanian(text, i);
            if (own != null) {
                // Cut at a letter that is cased, whatever comes of it: the others see what is beside them.
                lower.append(CaseMappings.toLowerCase(text, start, i)).append(own);
                start = i + 1;
            }
        }
        return lower.append(CaseMappings.toLowerCase(text, start, text.length()))
                .toString();
    }

    private static String turkic(String text, int index) {
        return switch (text.charAt(index)) {
            case CAPITAL_I_WITH_DOT -> "i";
            case 'I' -> isBeforeDot(text, index) ? "i" : String.valueOf(SMALL_I_WITHOUT_DOT);
            case DOT_ABOVE -> isAfter(text, index, "I") ? "" : null;
            default -> null;
        };
    }

    private static String lithuanian(String text, int index) {
        return switch (text.charAt(index)) {
            case '\u00CC' -> "i\u0307\u0300";
            case '\u00CD' -> "i\u0307\u0301";
            case '\u0128' -> "i\u0307\u0303";
            case 'I' -> isBelowAccent(text, index) ? "i\u0307" : null;
            case 'J' -> isBelowAccent(text, index) ? "j\u0307" : null;
            case CAPITAL_I_WITH_OGONEK -> isBelowAccent(text, index) ? "\u012F\u0307" : null;
            default -> null;
        };
    }

    private static boolean isMark(char c) {
        return c >= FIRST_MARK && c <= LAST_MARK && c != GRAPHEME_JOINER;
    }

    private static boolean isAbove(char c) {
        for (int i = 0; i < ABOVE.length(); i += 2) {
            if (c >= ABOVE.charAt(i) && c <= ABOVE.charAt(i + 1)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the letters comes before, with nothing between but marks that are not above it. */
    private static boolean isAfter(String text, int index, String letters) {
        int i = index - 1;
        while (i >= 0 && isMark(text.charAt(i)) && !isAbove(text.charAt(i))) {
            i--;
        }
        return i >= 0 && letters.indexOf(text.charAt(i)) >= 0;
    }

    private static boolean isBeforeDot(String text, int index) {
        int i = index + 1;
        while (i < text.length() && isMark(text.charAt(i)) && !isAbove(text.charAt(i))) {
            i++;
        }
        return i < text.length() && text.charAt(i) == DOT_ABOVE;
    }

    private static boolean isBelowAccent(String text, int index) {
        int i = index + 1;
        while (i < text.length() && isMark(text.charAt(i))) {
            if (isAbove(text.charAt(i))) {
                return true;
            }
            i++;
        }
        return false;
    }
}
