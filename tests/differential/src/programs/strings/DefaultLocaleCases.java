// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package strings;

import java.util.Locale;

/** Upper and lower case without a locale: the default one's, whichever that is at the time. */
public class DefaultLocaleCases {
    public static void main(String[] args) {
        Locale before = Locale.getDefault();
        for (String tag : new String[] {"en", "tr-TR", "az", "lt", "de", "tr"}) {
            Locale.setDefault(Locale.forLanguageTag(tag));
            System.out.println(tag + ": " + "title I i \u0131 \u0130 \u00DF \u03A3\u03A3".toUpperCase() + " " + "TITLE I i \u0130 \u03A3\u03A3".toLowerCase() + " " + "i\u0307 j\u0307".toUpperCase() + " " + "\u00CC J\u0300 \u012E\u0300".toLowerCase() + " " + "plain".toUpperCase(Locale.ROOT) + " " + "INDIA".toLowerCase(Locale.ENGLISH));
            System.out.println("india".toUpperCase().equals("INDIA") + " " + "I".equalsIgnoreCase("i") + " " + Character.toUpperCase('i'));
        }
        Locale.setDefault(Locale.Category.FORMAT, Locale.forLanguageTag("en"));
        System.out.println("category: " + "i".toUpperCase());
        Locale.setDefault(before);
        System.out.println("i".toUpperCase());
        try {
            Locale.setDefault(null);
        } catch (NullPointerException e) {
            System.out.println("i".toUpperCase() + " after " + e.getClass().getName());
        }
    }
}
