// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package strings;

import java.util.Locale;

/** Upper and lower case in languages with rules of their own. */
public class LanguageCases {
    private static String points(String text) {
        StringBuilder points = new StringBuilder();
        text.codePoints().forEach(point -> points.append(' ').append(Integer.toHexString(point)));
        return points.toString();
    }

    public static void main(String[] args) {
        String[] texts = {
            "", "title", "TITLE", "\u0131i", "I\u0130", "I\u0307", "I\u0323\u0307", "I\u0301\u0307", "IX\u0307", "i\u0307", "i\u0323\u0307",
            "\u012F\u0307", "j\u0307\u0301", "x\u0307", "\u00CC\u00CD\u0128", "J\u0300", "J\u0323\u0300", "J\u0323", "JI\u0303", "\u012E\u0301",
            "\u00DF", "\u0149", "\u0391\u03A3", "\u0391\u03A3I", "I\u03A3", "\u03A3", "\uD801\uDC00I", "stra\u00DFe i",
            "\u00EC\u00ED\u0129", "I\u034F\u0307", "\u0130STANBUL", "ILGIN\u00C7", "\u0268\u0307", "\u1ECB\u0307", "\uFB01"
        };
        for (String tag : new String[] {"tr", "tr-TR", "az", "az-Latn-AZ", "lt", "lt-LT", "de", "el", "", "en-US"}) {
            Locale locale = Locale.forLanguageTag(tag);
            for (String text : texts) {
                System.out.println(tag + points(text) + " ->" + points(text.toUpperCase(locale)) + " ->" + points(text.toLowerCase(locale)));
            }
        }
        try {
            "a".toUpperCase(null);
        } catch (NullPointerException e) {
            System.out.println("no locale");
        }
    }
}
