// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @timeout 300
package text;

import static text.Attempts.attempt;

import java.text.Annotation;
import java.text.AttributedCharacterIterator;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.text.CharacterIterator;
import java.text.CollationKey;
import java.text.Collator;
import java.text.Normalizer;
import java.text.ParsePosition;
import java.text.RuleBasedCollator;
import java.text.StringCharacterIterator;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** Iterators over texts, boundaries, collation, normal forms, attributed texts. */
public class Iterations {
    public static void main(String[] args) throws Exception {
        StringCharacterIterator i = new StringCharacterIterator("abcdef", 1, 5, 2);
        System.out.println(i.current() + " " + i.next() + i.last() + i.next() + (i.current() == CharacterIterator.DONE) + i.previous() + i.first() + i.setIndex(5) % 7 + i.getBeginIndex() + i.getEndIndex() + i.getIndex() + i.equals(i.clone()));
        attempt("index", () -> i.setIndex(0));
        attempt("range", () -> new StringCharacterIterator("ab", 1, 3, 1));
        attempt("position", () -> new StringCharacterIterator("ab", 0, 2, 3));
        attempt("null", () -> new StringCharacterIterator(null));
        for (BreakIterator b : new BreakIterator[] {BreakIterator.getCharacterInstance(Locale.US), BreakIterator.getWordInstance(Locale.US), BreakIterator.getSentenceInstance(Locale.US), BreakIterator.getLineInstance(Locale.US)}) {
            b.setText("Hi e\u0301 \uD83D\uDE00! Don't 3.14, ok? Yes-no.\r\nEnd");
            StringBuilder text = new StringBuilder();
            for (int p = b.first(); p != BreakIterator.DONE; p = b.next()) {
                text.append(p).append(' ');
            }
            System.out.println(text + "| " + b.last() + b.previous() + " " + b.following(4) + b.preceding(4) + b.isBoundary(5) + b.next(2) + b.current());
            attempt("following", () -> b.following(99));
            attempt("preceding", () -> b.preceding(-1));
        }
        String[] words = {"zebra", "\u00C4pfel", "apple", "Apple", "\u00E9clair", "eclair", "z", "co-op", "coop", "", "resume", "r\u00E9sum\u00E9", "\u00F8", "10", "9"};
        for (int strength : new int[] {Collator.PRIMARY, Collator.SECONDARY, Collator.TERTIARY, Collator.IDENTICAL}) {
            Collator c = Collator.getInstance(Locale.US);
            c.setStrength(strength);
            String[] sorted = words.clone();
            Arrays.sort(sorted, c);
            StringBuilder text = new StringBuilder();
            for (String w : sorted) {
                w.chars().forEach(ch -> text.append(ch < 127 ? String.valueOf((char) ch) : Integer.toHexString(ch)));
                text.append(' ');
            }
            System.out.println(text + " " + c.compare("e", "\u00E9") + c.compare("a", "A") + c.equals("e\u0301", "\u00E9"));
        }
        Collator c = Collator.getInstance(Locale.US);
        c.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
        CollationKey key = c.getCollationKey("abc");
        System.out.println(key.compareTo(c.getCollationKey("abd")) + " " + key.getSourceString() + Arrays.toString(key.toByteArray()) + c.equals("e\u0301", "\u00E9"));
        attempt("strength", () -> {
            c.setStrength(99);
            return "";
        });
        RuleBasedCollator own = new RuleBasedCollator("< c < b < a, A ; \u00e4");
        System.out.println(own.compare("a", "b") + " " + own.compare("c", "b") + own.compare("a", "A") + own.getRules().length());
        attempt("rules", () -> new RuleBasedCollator("< a < "));
        attempt("no rules", () -> new RuleBasedCollator(""));
        for (String s : new String[] {"\u00E9", "e\u0301", "\uFB01", "\u1E9B\u0323", "\uAC00", "\u212B", "a\u0323\u0302"}) {
            StringBuilder text = new StringBuilder();
            for (Normalizer.Form form : Normalizer.Form.values()) {
                Normalizer.normalize(s, form).chars().forEach(ch -> text.append(Integer.toHexString(ch)).append(' '));
                text.append(Normalizer.isNormalized(s, form)).append(", ");
            }
            System.out.println(text);
        }
        AttributedString a = new AttributedString("hello world", Map.of(AttributedCharacterIterator.Attribute.LANGUAGE, Locale.ENGLISH));
        a.addAttribute(AttributedCharacterIterator.Attribute.READING, new Annotation("note"), 2, 7);
        AttributedCharacterIterator it = a.getIterator();
        System.out.println(it.getRunStart() + " " + it.getRunLimit() + it.getAllAttributeKeys().size() + it.getRunLimit(AttributedCharacterIterator.Attribute.LANGUAGE) + it.setIndex(3) + it.getRunStart() + it.getRunLimit() + it.getAttribute(AttributedCharacterIterator.Attribute.LANGUAGE) + a.getIterator(null, 3, 5).getAttributes().size());
        attempt("attribute range", () -> {
            a.addAttribute(AttributedCharacterIterator.Attribute.READING, 1, 5, 20);
            return "";
        });
        attempt("empty range", () -> {
            a.addAttribute(AttributedCharacterIterator.Attribute.READING, 1, 5, 5);
            return "";
        });
        ParsePosition p = new ParsePosition(3);
        p.setErrorIndex(4);
        System.out.println(p + " " + p.equals(new ParsePosition(3)) + p.hashCode() + new java.text.FieldPosition(2) + new java.text.ParseException("m", 7).getErrorOffset());
    }
}
