// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package names;

/** JLS 3.8, 3.3: identifiers of letters beyond ASCII, of dollars and underscores, and Unicode escapes in source. */
public class UnicodeIdentifiers {
    static int größe = 3;
    static int $ = 4;
    static int __ = 5;
    static int \u0061bc = 6;

    static int été(int 数) {
        return 数 * 2;
    }

    enum Farbe {
        GRÜN,
        ÎLE
    }

    public static void main(String[] args) {
        System.out.println(größe + $ + __ + abc + été(10));
        System.out.println(Farbe.valueOf("GRÜN") + " " + Farbe.ÎLE.name().length() + "\u0041\uuu0042");
        System.out.println(new Object() {
            int λ = 7;
        }.λ);
    }
}
