// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package net;

import java.net.IDN;

/** java.net.IDN: names of hosts in all scripts and their ASCII forms, with what is refused. */
public class InternationalNames {
    public static void main(String[] args) {
        String[] names = {
            "example.com",
            "b\u00fccher.example",
            "B\u00dcCHER.Example",
            "stra\u00dfe.de",
            "\u65e5\u672c\u8a9e.jp",
            "\u65e5\u672c\u3002jp",
            "\u03b1\u03c1\u03b3\u03ce\u03c2.gr",
            "\u05d0\u05d1.il",
            "\u05d0b.il",
            "\u0627\u0644\u0639.sa",
            "\u216b.example",
            "\uff21\uff22\uff23.com",
            "e\u0301.fr",
            "\u00e9.fr",
            "a\u00adb.com",
            "xn--bcher-kva.example",
            "xn--bcher-kv.example",
            "-a.com",
            "a-.com",
            "a_b.com",
            "a b.com",
            "\ud83d\ude00.com",
            "\ud800.com",
            "a\u200db.com",
            "\u0000.com",
            "a..b",
            "a.",
            "",
            ".",
            "x".repeat(63) + ".com",
            "x".repeat(64) + ".com",
            "\u00fc".repeat(60) + ".com",
        };
        for (String name : names) {
            String shown = shown(name);
            Attempts.attempt(shown + " to ASCII", () -> IDN.toASCII(name));
            Attempts.attempt(shown + " by STD3", () -> IDN.toASCII(name, IDN.USE_STD3_ASCII_RULES));
            Attempts.attempt(shown + " unassigned", () -> IDN.toASCII(name, IDN.ALLOW_UNASSIGNED));
            Attempts.attempt(shown + " to Unicode", () -> shown(IDN.toUnicode(name)));
            Attempts.attempt(shown + " back", () -> shown(IDN.toUnicode(IDN.toASCII(name))));
        }
        Attempts.attempt("null", () -> IDN.toASCII(null));
    }

    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        for (char c : text.toCharArray()) {
            shown.append(c >= ' ' && c <= '~' ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        }
        return shown.length() > 80 ? shown.substring(0, 40) + "..." + shown.length() : shown.toString();
    }
}
