// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util.regex;

import java.util.regex.Pattern;

/** Classes of characters: unions, intersections, POSIX, Unicode categories, scripts and blocks, case, surrogates. */
public class CharacterSets {
    public static void main(String[] args) {
        int[] samples = {'a', 'Z', '5', '_', ' ', '\t', '-', ']', '&', '^', 0x7f, 0xa0, 0xe9, 0xdf, 0x130, 0x131, 0x3b1, 0x3c2, 0x416, 0x5d0, 0x661, 0x4e2d, 0x3042, 0x1e9e, 0x2028, 0x20ac, 0x212a, 0xd83d, 0x1f600, 0x10400, 0x10428, 0x10ffff};
        String[] classes = {"[a-z]", "[^a-z]", "[a-zA-Z0-9_]", "\\w", "\\W", "\\d", "\\s", "\\S", "[a-z&&[^aeiou]]", "[\\w&&\\d]", "[a[5]]", "[]a]", "[a^]", "[a\\-z]", "[-a]", "[\\]^&&[^^]]", "\\p{L}", "\\p{Lu}", "\\P{L}", "\\p{IsAlphabetic}", "\\p{Alpha}",
            "\\p{Upper}", "\\p{Punct}", "\\p{Graph}", "\\p{Cntrl}", "\\p{XDigit}", "\\p{Space}", "\\p{IsLatin}", "\\p{IsGreek}", "\\p{script=Han}", "\\p{InCyrillic}", "\\p{block=Hiragana}", "\\p{Sc}", "\\p{IsEmoji}", "\\p{javaLowerCase}", "\\p{javaMirrored}", "\\p{ASCII}",
            "[\\p{L}&&[^\\p{Lu}]]", "\\h", "\\v", "\\x41", "\\x{1F600}", "\\u00e9", "\\0101", "\\cI", "\\e", "[\uD83D\uDE00]", "[^\uD83D\uDE00]", ".", "[\\x{10000}-\\x{10FFFF}]", "\\p{Cs}", "\\p{IsIdeographic}", "\\p{IsAssigned}"};
        for (String c : classes) {
            StringBuilder text = new StringBuilder();
            for (int flags : new int[] {0, Pattern.CASE_INSENSITIVE, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE, Pattern.UNICODE_CHARACTER_CLASS}) {
                try {
                    Pattern p = Pattern.compile(c, flags);
                    long bits = 0;
                    for (int i = 0; i < samples.length; i++) {
                        bits |= p.matcher(Character.toString(samples[i])).matches() ? 1L << i : 0;
                    }
                    text.append(Long.toHexString(bits)).append(' ');
                } catch (RuntimeException e) {
                    text.append(e.getMessage().lines().findFirst().get()).append(' ');
                }
            }
            System.out.println((c.length() > 2 && c.codePointAt(1) > 127 || c.codePointAt(c.length() > 2 ? 2 : 0) > 127 ? "surrogates" : c) + " " + text);
        }
        System.out.println(Pattern.compile("(?iu)stra\u00DFe").matcher("STRA\u1E9EE").matches() + " " + Pattern.compile("(?iu)\u03C3").matcher("\u03C2").matches() + Pattern.compile("(?i)k").matcher("\u212A").matches()
                + Pattern.compile("(?iu)k").matcher("\u212A").matches() + Pattern.compile("\uD83D").matcher("\uD83D\uDE00").find() + Pattern.compile("(?i)[\u00e0-\u00ff]").matcher("\u00C0").matches());
    }
}
