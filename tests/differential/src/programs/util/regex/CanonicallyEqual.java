// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util.regex;

import static util.regex.Attempts.attempt;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Expressions with {@code CANON_EQ}: letters and their accents in one character, in two, and in another order. */
public class CanonicallyEqual {
    private static final String[] PATTERNS = {
        "\u00E5", "a\u030A", "a", "\u212B", "A\u030A", "x?\u00E9+y", "e\u0301+", "(\u00E9|b)*", "[\u00E9b]+", "[^\u00E9]+", "\u1EA5",
        "a\u0302\u0301", "a\u0301\u0302", "\u1E69", "s\u0323\u0307", "s\u0307\u0323", "\uAC01", "\u1100\u1161\u11A8", "[\uAC01]", ".",
        "\\u00e9", "\\x{e9}b", "\\Q\u00E9\\E", "\u0344", "[a\u030A]", "[\u00E0-\u00E5]", "\u1F82", "\u00E9{2}", "(?i)\u00C9"
    };
    private static final String[] TEXTS = {
        "\u00E5", "a\u030A", "a", "\u212B", "A\u030A", "x\u00E9y", "xe\u0301\u00E9y", "e\u0301b\u00E9", "\u1EA5", "a\u0302\u0301", "a\u0301\u0302",
        "\u00E2\u0301", "\u1E69", "s\u0323\u0307", "s\u0307\u0323", "\u1E61\u0323", "\u1E63\u0307", "\uAC01", "\u1100\u1161\u11A8", "\uAC00\u11A8",
        "\u0308\u0301", "\u0344", "\u03B1\u0313\u0300\u0345", "\u1F82", "e\u0301e\u0301", "\u00C9"
    };

    private static String escaped(CharSequence text) {
        StringBuilder result = new StringBuilder();
        text.chars().forEach(c -> result.append(c < 0x7F ? "" + (char) c : String.format("\\u%04X", c)));
        return result.toString();
    }

    public static void main(String[] args) {
        for (int flags : new int[] {Pattern.CANON_EQ, Pattern.CANON_EQ | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE}) {
            for (String pattern : PATTERNS) {
                attempt(escaped(pattern) + " " + flags, () -> matches(Pattern.compile(pattern, flags)));
            }
        }
        Matcher matcher = Pattern.compile("e\u0301(b)?", Pattern.CANON_EQ).matcher("\u00E9 e\u0301b \u00E9b e");
        while (matcher.find()) {
            System.out.println(matcher.start() + "-" + matcher.end() + " " + escaped(matcher.group()) + " " + matcher.group(1));
        }
        System.out.println(escaped(matcher.replaceAll("<$0>")));
        System.out.println(Pattern.compile("\u00F1", Pattern.CANON_EQ).split("an\u0303o\u00F1u").length);
        System.out.println(Pattern.compile("a\u030A", Pattern.CANON_EQ | Pattern.LITERAL).matcher("\u00E5").matches());
        attempt("syntax", () -> Pattern.compile("(e\u0301", Pattern.CANON_EQ));
        attempt("flags", () -> Pattern.compile("e", Pattern.CANON_EQ << 3));
    }

    private static String matches(Pattern pattern) {
        StringBuilder result = new StringBuilder();
        for (String text : TEXTS) {
            Matcher matcher = pattern.matcher(text);
            result.append(matcher.matches() ? '#' : matcher.lookingAt() ? '^' : matcher.find() ? '+' : '-');
        }
        return result + " " + pattern.flags();
    }
}
