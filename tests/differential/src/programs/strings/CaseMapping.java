// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package strings;

import java.util.Locale;

/** String.toUpperCase and toLowerCase: characters that become several, final sigma, titlecase letters, supplementary ones. */
public class CaseMapping {
    public static void main(String[] args) {
        String[] all = {"straße", "ﬁn", "ΟΔΥΣΣΕΥΣ", "Σ", "ΑΣ Β", "ŉ", "ǅ", "İstanbul", "𐐨𐐀", "ÀÉÎõü", "ΐ", "µÿ", "ﬀ", "abcXYZ123"};
        for (String s : all) {
            String u = s.toUpperCase(Locale.ROOT);
            String l = s.toLowerCase(Locale.ROOT);
            System.out.println(u + " " + u.length() + " " + l + " " + l.length() + " " + u.toLowerCase(Locale.ROOT).equals(l));
        }
        System.out.println("TITLE".toLowerCase() + "title".toUpperCase() + ("abc".toLowerCase() == "abc"));
    }
}
