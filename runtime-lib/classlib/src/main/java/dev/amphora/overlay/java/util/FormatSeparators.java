// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.util;

import java.util.Locale;

/**
 * The decimal and grouping separators of numbers. A table of the languages that differ from English, because the whole
 * of the locale data is many times as big as a formatter. Source: CLDR 39, the version of Java 17.
 */
final class FormatSeparators {
    /** Languages that write 1.234,5. */
    private static final String POINT_COMMA = " bs ca da de el es eu fo gl hr id in is it mk nl pt ro sl sr tr vi ";
    /** Languages that write 1 234,5 with U+00A0. */
    private static final String SPACE_COMMA = " be bg cs et fi hu hy ka kk ky lt lv nb nn no pl ru sk sq sv tk uk uz ";

    private FormatSeparators() {}

    private static char group(Locale locale) {
        String country = locale.getCountry();
        if (country.equals("CH") && !locale.getLanguage().equals("fr")) {
            return '\u2019';
        }
        if (locale.getLanguage().equals("fr")) {
            return '\u202F';
        }
        if (locale.getLanguage().equals("de") && country.equals("AT")
                || locale.getLanguage().equals("pt") && country.equals("PT")) {
            return '\u00A0';
        }
        if (usesComma(locale)) {
            return contains(POINT_COMMA, locale) ? '.' : '\u00A0';
        }
        return ',';
    }

    private static boolean usesComma(Locale locale) {
        String country = locale.getCountry();
        if (country.equals("CH")) {
            return locale.getLanguage().equals("fr");
        }
        if (locale.getLanguage().equals("es") && " MX US PR GT HN NI PA PE SV DO CU ".contains(" " + country + " ")) {
            return country.isEmpty();
        }
        return locale.getLanguage().equals("fr") || contains(POINT_COMMA, locale) || contains(SPACE_COMMA, locale);
    }

    private static boolean contains(String languages, Locale locale) {
        String language = locale.getLanguage();
        return !language.isEmpty() && languages.contains(" " + language + " ");
    }

    /** Replaces the point of a plain or scientific number and, if asked, groups the digits before it by three. */
    static String localize(String number, boolean grouped, Locale locale) {
        int point = number.indexOf('.');
        boolean comma = locale != null && point >= 0 && usesComma(locale);
        if (!grouped && !comma) {
            return number;
        }
        int exponent = number.indexOf('e');
        int whole = point >= 0 ? point : exponent >= 0 ? exponent : number.length();
        StringBuilder text = new StringBuilder(number);
        if (comma) {
            text.setCharAt(point, ',');
        }
        if (grouped) {
            char separator = locale == null ? ',' : group(locale);
            for (int i = whole - 3; i > 0; i -= 3) {
                text.insert(i, separator);
            }
        }
        return text.toString();
    }
}
