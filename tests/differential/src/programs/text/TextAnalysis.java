// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @timeout 300
package text;

import java.text.AttributedString;
import java.text.AttributedCharacterIterator;
import java.text.Bidi;
import java.text.BreakIterator;
import java.text.CharacterIterator;
import java.text.CollationKey;
import java.text.Collator;
import java.text.Normalizer;
import java.text.ParseException;
import java.text.RuleBasedCollator;
import java.text.StringCharacterIterator;
import java.util.Arrays;
import java.util.Locale;

/** Normal forms, order, boundaries and directions of texts. */
public class TextAnalysis {
    public static void main(String[] args) throws ParseException {
        String accents = "\u00e9\ufb01\u1e9b\u0323 \uac00";
        for (Normalizer.Form form : Normalizer.Form.values()) {
            StringBuilder codes = new StringBuilder();
            for (char c : Normalizer.normalize(accents, form).toCharArray()) {
                codes.append(Integer.toHexString(c)).append(' ');
            }
            System.out.println(form + " " + codes + Normalizer.isNormalized(accents, form));
        }
        Collator collator = Collator.getInstance(Locale.US);
        String[] words = {"cote", "c\u00f4te", "cot\u00e9", "Zebra", "apple", "\u00c4pfel", "co-op", "coop"};
        Arrays.sort(words, collator);
        System.out.println(String.join(" ", words).replaceAll("[^ -~]", "?"));
        for (int strength : new int[] {Collator.PRIMARY, Collator.SECONDARY, Collator.TERTIARY, Collator.IDENTICAL}) {
            collator.setStrength(strength);
            System.out.print(collator.compare("e", "\u00e9") + " " + collator.compare("a", "A") + "; ");
        }
        CollationKey key = collator.getCollationKey("key");
        System.out.println(key.toByteArray().length + " " + key.compareTo(collator.getCollationKey("kez")));
        RuleBasedCollator own = new RuleBasedCollator("< c < b < a");
        System.out.println(own.compare("a", "b") + " " + own.compare("c", "a"));
        boundaries(BreakIterator.getWordInstance(Locale.US), "Hello, big world. It's 3.14!");
        boundaries(BreakIterator.getSentenceInstance(Locale.US), "One. Two? \"Three!\" Mr. Four.");
        boundaries(BreakIterator.getLineInstance(Locale.US), "break-able text (here) and there");
        boundaries(BreakIterator.getCharacterInstance(Locale.US), "e\u0301x\ud83d\ude00");
        Bidi bidi = new Bidi("abc \u05d0\u05d1 12", Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        for (int run = 0; run < bidi.getRunCount(); run++) {
            System.out.print(bidi.getRunStart(run) + "-" + bidi.getRunLimit(run) + ":" + bidi.getRunLevel(run) + " ");
        }
        System.out.println(bidi.isMixed() + " " + Bidi.requiresBidi("abc".toCharArray(), 0, 3));
        StringCharacterIterator iterator = new StringCharacterIterator("abc", 1);
        for (char c = iterator.last(); c != CharacterIterator.DONE; c = iterator.previous()) {
            System.out.print(c);
        }
        AttributedString attributed = new AttributedString("attributed");
        attributed.addAttribute(AttributedCharacterIterator.Attribute.LANGUAGE, Locale.US, 2, 5);
        AttributedCharacterIterator runs = attributed.getIterator();
        runs.first();
        System.out.println(" " + runs.getRunLimit() + " " + runs.getAllAttributeKeys());
    }

    private static void boundaries(BreakIterator breaks, String text) {
        breaks.setText(text);
        for (int at = breaks.first(); at != BreakIterator.DONE; at = breaks.next()) {
            System.out.print(at + " ");
        }
        System.out.println("| " + breaks.following(2) + " " + breaks.isBoundary(3));
    }
}
