// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package strings;

/** String.strip, stripLeading, stripTrailing, trim, isBlank: Unicode white space against characters up to U+0020. */
public class Strip {
    static String show(String s) {
        StringBuilder b = new StringBuilder("[");
        for (char c : s.toCharArray()) {
            b.append(c > 32 && c < 127 ? String.valueOf(c) : "u" + Integer.toHexString(c));
        }
        return b.append("]").toString();
    }

    public static void main(String[] args) {
        String[] all = {
            "", " ", "  a b  ", "\t\n\u000B\f\ra\r", "\u2003x\u2003", "\u00A0y\u00A0", "\u0000z\u0001", "\u3000\u2028w\u1680",
            "\u200Bq\uFEFF", "\u001Cf\u001F"
        };
        for (String s : all) {
            System.out.println(show(s.strip()) + show(s.trim()) + show(s.stripLeading()) + show(s.stripTrailing()) + s.isBlank() + s.isEmpty());
        }
    }
}
