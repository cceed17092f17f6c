// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package lang;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Characters by their names, and names by their characters. */
public class UnicodeNames {
    private static void name(int codePoint) {
        try {
            System.out.println(Integer.toHexString(codePoint) + " " + Character.getName(codePoint));
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }

    private static void find(String name) {
        try {
            System.out.println(name + " is " + Integer.toHexString(Character.codePointOf(name)));
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }

    public static void main(String[] args) {
        int[] some = {
            0, 'a', 'Z', '0', ' ', 0x7F, 0x80, 0xE9, 0x3B1, 0x20AC, 0x4E00, 0xAC00, 0xD800, 0xE000, 0xFFFD, 0xFFFF, 0x1F600, 0x20000,
            0x2FFFF, 0xE0001, 0xF0000, 0x10FFFF, 0x110000, -1
        };
        for (int codePoint : some) {
            name(codePoint);
        }
        int hash = 0;
        int unnamed = 0;
        for (int c = 0; c < 0x3000; c++) {
            String name = Character.getName(c);
            hash = hash * 31 + (name == null ? 0 : name.hashCode());
            unnamed += name == null ? 1 : 0;
        }
        System.out.println(hash + " " + unnamed);
        find("LATIN SMALL LETTER A");
        find("  greek small letter alpha ");
        find("Grinning Face");
        find("CJK UNIFIED IDEOGRAPHS 4E00");
        find("HANGUL SYLLABLES AC00");
        find("HIGH SURROGATES D800");
        find("NO SUCH CHARACTER");
        find("BASIC LATIN 61");
        find("");
        System.out.println(Pattern.compile("\\N{LATIN SMALL LETTER B}+[\\N{EURO SIGN}x]").matcher("bbb€").matches());
        for (String wrong : new String[] {"\\N{NOTHING}", "\\N{LATIN", "\\Nx"}) {
            try {
                Pattern.compile(wrong);
            } catch (PatternSyntaxException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
