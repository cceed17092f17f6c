// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.util.Locale;

/**
 * Upper and lower case of whole strings: by code points, with the characters that become several and the final sigma (Unicode,
 * SpecialCasing.txt, its entries without a language; {@link LanguageCases} has those with one).
 */
final class CaseMappings {
    /** A character, how many it becomes, and these. */
    private static final String LONGER =
            "\u00DF2\u0053\u0053\u01492\u02BC\u004E\u01F02\u004A\u030C\u03903\u0399\u0308\u0301"
                    + "\u03B03\u03A5\u0308\u0301\u05872\u0535\u0552\u1E962\u0048\u0331\u1E972\u0054\u0308"
                    + "\u1E982\u0057\u030A\u1E992\u0059\u030A\u1E9A2\u0041\u02BE\u1F502\u03A5\u0313"
                    + "\u1F523\u03A5\u0313\u0300\u1F543\u03A5\u0313\u0301\u1F563\u03A5\u0313\u0342"
                    + "\u1F802\u1F08\u0399\u1F812\u1F09\u0399\u1F822\u1F0A\u0399\u1F832\u1F0B\u0399"
                    + "\u1F842\u1F0C\u0399\u1F852\u1F0D\u0399\u1F862\u1F0E\u0399\u1F872\u1F0F\u0399"
                    + "\u1F882\u1F08\u0399\u1F892\u1F09\u0399\u1F8A2\u1F0A\u0399\u1F8B2\u1F0B\u0399"
                    + "\u1F8C2\u1F0C\u0399\u1F8D2\u1F0D\u0399\u1F8E2\u1F0E\u0399\u1F8F2\u1F0F\u0399"
                    + "\u1F902\u1F28\u0399\u1F912\u1F29\u0399\u1F922\u1F2A\u0399\u1F932\u1F2B\u0399"
                    + "\u1F942\u1F2C\u0399\u1F952\u1F2D\u0399\u1F962\u1F2E\u0399\u1F972\u1F2F\u0399"
                    + "\u1F982\u1F28\u0399\u1F992\u1F29\u0399\u1F9A2\u1F2A\u0399\u1F9B2\u1F2B\u0399"
                    + "\u1F9C2\u1F2C\u0399\u1F9D2\u1F2D\u0399\u1F9E2\u1F2E\u0399\u1F9F2\u1F2F\u0399"
                    + "\u1FA02\u1F68\u0399\u1FA12\u1F69\u0399\u1FA22\u1F6A\u0399\u1FA32\u1F6B\u0399"
                    + "\u1FA42\u1F6C\u0399\u1FA52\u1F6D\u0399\u1FA62\u1F6E\u0399\u1FA72\u1F6F\u0399"
                    + "\u1FA82\u1F68\u0399\u1FA92\u1F69\u0399\u1FAA2\u1F6A\u0399\u1FAB2\u1F6B\u0399"
                    + "\u1FAC2\u1F6C\u0399\u1FAD2\u1F6D\u0399\u1FAE2\u1F6E\u0399\u1FAF2\u1F6F\u0399"
                    + "\u1FB22\u1FBA\u0399\u1FB32\u0391\u0399\u1FB42\u0386\u0399\u1FB62\u0391\u0342"
                    + "\u1FB73\u0391\u0342\u0399\u1FBC2\u0391\u0399\u1FC22\u1FCA\u0399\u1FC32\u0397\u0399"
                    + "\u1FC42\u0389\u0399\u1FC62\u0397\u0342\u1FC73\u0397\u0342\u0399\u1FCC2\u0397\u0399"
                    + "\u1FD23\u0399\u0308\u0300\u1FD33\u0399\u0308\u0301\u1FD62\u0399\u0342"
                    + "\u1FD73\u0399\u0308\u0342\u1FE23\u03A5\u0308\u0300\u1FE33\u03A5\u0308\u0301"
                    + "\u1FE42\u03A1\u0313\u1FE62\u03A5\u0342\u1FE73\u03A5\u0308\u0342\u1FF22\u1FFA\u0399"
                    + "\u1FF32\u03A9\u0399\u1FF42\u038F\u0399\u1FF62\u03A9\u0342\u1FF73\u03A9\u0342\u0399"
                    + "\u1FFC2\u03A9\u0399\uFB002\u0046\u0046\uFB012\u0046\u0049\uFB022\u0046\u004C"
                    + "\uFB033\u0046\u0046\u0049\uFB043\u0046\u0046\u004C\uFB052\u0053\u0054\uFB062\u0053\u0054"
                    + "\uFB132\u0544\u0546\uFB142\u0544\u0535\uFB152\u0544\u053B\uFB162\u054E\u0546"
                    + "\uFB172\u0544\u053D";

    private static final char CAPITAL_SIGMA = '\u03A3';
    private static final char FINAL_SIGMA = '\u03C2';
    private static final char CAPITAL_I_WITH_DOT = '\u0130';
    /** No character below becomes several, or is otherwise special. */
    private static final char FIRST_SPECIAL = '\u00DF';

    /** Of the default locale; null in programs that set none. */
    private static LanguageCases ofDefault;

    private CaseMappings() {}

    /** What {@code Locale.setDefault} does for each of the categories. */
    static void setDefault(Locale.Category category, Locale locale) {
        Locale.setDefault(category, locale);
        ofDefault = LanguageCases.of(locale.getLanguage());
    }

    @Replaces("java.lang.String.toUpperCase()Ljava/lang/String;")
    static String toUpperCase(String self) {
        return ofDefault == null ? toPlainUpperCase(self) : ofDefault.toUpperCase(self);
    }

    static String toPlainUpperCase(String self) {
        int length = self.length();
        int i = 0;
        while (i < length && isUpper(self, i)) {
            i++;
        }
        if (i == length) {
            return self;
        }
        StringBuilder upper = new StringBuilder(length + 4).append(self, 0, i);
        while (i < length) {
            char c = self.charAt(i);
            if (c < FIRST_SPECIAL) {
                upper.append(Character.toUpperCase(c));
                i++;
                continue;
            }
            int point = self.codePointAt(i);
            i += Character.charCount(point);
            if (!appendLonger(point, upper)) {
                upper.appendCodePoint(Character.toUpperCase(point));
            }
        }
        return upper.toString();
    }

    private static boolean isUpper(String text, int index) {
        char c = text.charAt(index);
        return !Character.isSurrogate(c)
                && Character.toUpperCase(c) == c
                && (c < FIRST_SPECIAL || indexOfLonger(c) < 0);
    }

    private static int indexOfLonger(int point) {
        int i = 0;
        while (i < LONGER.length()) {
            if (LONGER.charAt(i) == point) {
                return i;
            }
            i += 2 + LONGER.charAt(i + 1) - '0';
        }
        return -1;
    }

    private static boolean appendLonger(int point, StringBuilder upper) {
        int index = indexOfLonger(point);
        if (index >= 0) {
            upper.append(LONGER, index + 2, index + 2 + LONGER.charAt(index + 1) - '0');
        }
        return index >= 0;
    }

    @Replaces("java.lang.String.toUpperCase(Ljava/util/Locale;)Ljava/lang/String;")
    static String toUpperCase(String self, Locale locale) {
        LanguageCases cases = LanguageCases.of(locale.getLanguage());
        return cases == null ? toPlainUpperCase(self) : cases.toUpperCase(self);
    }

    @Replaces("java.lang.String.toLowerCase()Ljava/lang/String;")
    static String toLowerCase(String self) {
        return ofDefault == null ? toPlainLowerCase(self) : ofDefault.toLowerCase(self);
    }

    static String toPlainLowerCase(String self) {
        int length = self.length();
        int i = 0;
        while (i < length && isLower(self.charAt(i))) {
            i++;
        }
        if (i == length) {
            return self;
        }
        StringBuilder lower = new StringBuilder(length + 4).append(self, 0, i);
        appendLower(self, i, length, lower);
        return lower.toString();
    }

    /** A part of a text; what is around it decides about the final sigma. */
    static String toLowerCase(String text, int start, int end) {
        StringBuilder lower = new StringBuilder(end - start + 4);
        appendLower(text, start, end, lower);
        return lower.toString();
    }

    private static void appendLower(String self, int start, int end, StringBuilder lower) {
        int i = start;
        while (i < end) {
            char c = self.charAt(i);
            if (c < FIRST_SPECIAL) {
                lower.append(Character.toLowerCase(c));
                i++;
                continue;
            }
            int point = self.codePointAt(i);
            if (point == CAPITAL_SIGMA && FinalSigma.isFinal(self, i)) {
                lower.append(FINAL_SIGMA);
            } else if (point == CAPITAL_I_WITH_DOT) {
                lower.append("i\u0307");
            } else {
                lower.appendCodePoint(Character.toLowerCase(point));
            }
            i += Character.charCount(point);
        }
    }

    private static boolean isLower(char c) {
        return !Character.isSurrogate(c) && Character.toLowerCase(c) == c;
    }

    @Replaces("java.lang.String.toLowerCase(Ljava/util/Locale;)Ljava/lang/String;")
    static String toLowerCase(String self, Locale locale) {
        LanguageCases cases = LanguageCases.of(locale.getLanguage());
        return cases == null ? toPlainLowerCase(self) : cases.toLowerCase(self);
    }
}
