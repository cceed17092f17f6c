// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util.regex;

import static util.regex.Attempts.attempt;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Patterns over texts of all planes: positions inside of pairs, grapheme clusters, case, word boundaries. */
public class UnicodeTexts {
    private static void show(String name, String pattern, int flags, String text) {
        Matcher m = Pattern.compile(pattern, flags).matcher(text);
        StringBuilder found = new StringBuilder(name + ":");
        while (m.find()) {
            found.append(' ').append(m.start()).append('-').append(m.end());
        }
        System.out.println(found);
    }

    public static void main(String[] args) {
        String text = "a\uD83D\uDE00e\u0301\uD83D\uDC68\u200D\uD83D\uDC69 \u00E9t\u00E9 \u0915\u094D\u0937 \uD83C\uDDE9\uD83C\uDDEA x_1 \u0661\u0662 \u00AD-\u2010 \uD83D";
        show("dot", ".", 0, text);
        show("cluster", "\\X", 0, text);
        show("words", "\\w+", 0, text);
        show("Unicode words", "\\w+", Pattern.UNICODE_CHARACTER_CLASS, text);
        show("boundaries", "\\b", 0, text);
        show("Unicode boundaries", "\\b", Pattern.UNICODE_CHARACTER_CLASS, text);
        show("digits", "\\d+", 0, text);
        show("Unicode digits", "\\d+", Pattern.UNICODE_CHARACTER_CLASS, text);
        show("half of a pair", "\uDE00", 0, text);
        show("pair", "\uD83D\uDE00", 0, text);
        show("pair by number", "\\x{1F600}", 0, text);
        show("range of pairs", "[\\x{1F400}-\\x{1F600}]", 0, text);
        show("not a letter", "\\P{L}+", 0, text);
        show("marks", "\\p{M}", 0, text);
        show("case", "\u00C9T\u00C9", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE, text);
        show("case of ASCII", "\u00C9T\u00C9", Pattern.CASE_INSENSITIVE, text);
        show("spaces", "\\s+|\\h+", 0, text);
        show("cluster boundary", "\\b{g}", 0, text);
        System.out.println("a\uD83D\uDE00b".replaceAll(".", "<$0>").length() + " " + "\uD83D\uDE00\uD83D\uDE01".split("").length + "x\uD83D\uDE00y".replaceFirst("[^a-z]", "-") + Pattern.matches("..", "\uD83D\uDE00x") + Pattern.matches("[^x]", "\uD83D\uDE00"));
        attempt("canonical", () -> Pattern.compile("a").matcher("\u00E1").find());
    }
}
