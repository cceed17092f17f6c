// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package lang;

import java.util.Locale;
import java.util.stream.Collectors;

/** String's newer methods: lines, indent, strip, transform, formatted, escapes; case of all kinds without a locale's rules. */
public class StringViews {
    public static void main(String[] args) {
        for (String s : new String[] {"", "\n", "a", "a\n", "a\nb\r\nc\rd\n\ne", "\r\n\r", "  x  ", "\tq\u2003"}) {
            System.out.println(s.lines().collect(Collectors.joining("|", "[", "]")) + s.lines().count() + s.strip().length() + s.stripIndent().length() + s.isBlank() + s.indent(2).length() + s.indent(-1).length() + s.chars().sum());
        }
        String block = """
            one \
            two
              three\s
            "quoted" \t tab
            """;
        System.out.println(block + block.length() + " " + "a\\n\\t\\\"\\101\\s\\\nb".translateEscapes() + "x".transform(t -> t + t).repeat(3) + "%s-%05d".formatted("f", 42));
        for (String s : new String[] {"stra\u00DFe", "\uFB01x", "\u0130I\u0131i", "\u03A3\u03A3 \u03A3a\u03A3", "\u01C4\u01C5", "\uD801\uDC00", "\u1F80", "na\u00EFve", "\u0149"}) {
            StringBuilder text = new StringBuilder();
            for (String t : new String[] {s.toUpperCase(Locale.ROOT), s.toLowerCase(Locale.ROOT), s.toUpperCase(Locale.US), s.toLowerCase(Locale.FRENCH)}) {
                t.chars().forEach(c -> text.append(Integer.toHexString(c)).append(' '));
                text.append(", ");
            }
            System.out.println(text + " " + s.equalsIgnoreCase(s.toUpperCase(Locale.ROOT)) + s.compareToIgnoreCase(s.toLowerCase(Locale.ROOT)));
        }
        System.out.println("K".equalsIgnoreCase("\u212A") + " " + "\u00B5".equalsIgnoreCase("\u03BC") + "\uD801\uDC00".equalsIgnoreCase("\uD801\uDC28") + "ab".regionMatches(true, 1, "XB", 1, 1) + "ab".regionMatches(1, "b", 0, 2) + "\u0130".equalsIgnoreCase("i"));
        System.out.println("a,b,c".indexOf(',', 2) + " " + "banana".lastIndexOf("ana") + "banana".lastIndexOf("ana", 2) + "banana".replace("an", "") + "aaa".replace("aa", "b") + "abc".replace("", "-") + "x".compareTo("") + "a\0b".length() + "\0".isBlank() + String.valueOf((Object) null) + "abc".contentEquals(new StringBuilder("abc")) + "\uD83D\uDE00".offsetByCodePoints(0, 1) + "abc".hashCode() + "\u0000\u0001".hashCode());
        System.out.println(("a" + "b" == "ab") + " " + (new String("ab") == "ab") + (new String("ab").intern() == "ab") + "ab".toCharArray().length + String.copyValueOf(new char[] {'x', 'y'}, 1, 1) + "AbC".chars().filter(Character::isUpperCase).count() + "a-b".split("-").length + String.CASE_INSENSITIVE_ORDER.compare("a", "B"));
    }
}
