// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.sun.util.locale.provider;

import java.util.Calendar;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names of months, days and eras, and how weeks begin. */
public class CalendarDataUtility {
    private static final int STANDALONE = 0x8000;
    private static final int SHORT = 1;
    private static final int LONG = 2;
    private static final int NARROW = 4;
    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };
    private static final String[] DAYS = {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
    private static final String[] ERAS = {"Before Christ", "Anno Domini"};
    private static final String[] ERAS_SHORT = {"BC", "AD"};
    private static final String[] ERAS_ROOT = {"BCE", "CE"};
    private static final String[] HALVES = {"AM", "PM"};
    private static final String[] HALVES_NARROW = {"a", "p"};
    /** Where weeks begin on Sunday, of the regions where English is spoken. */
    private static final Set<String> SUNDAY = Set.of("", "US", "CA", "AU", "IN", "ZA", "SG", "PH", "KE", "ZW", "HK");

    private CalendarDataUtility() {}

    public static Locale findRegionOverride(Locale locale) {
        return locale;
    }

    public static int retrieveFirstDayOfWeek(Locale locale) {
        return SUNDAY.contains(locale.getCountry()) ? Calendar.SUNDAY : Calendar.MONDAY;
    }

    /** The week of ISO 8601 in Europe. */
    public static int retrieveMinimalDaysInFirstWeek(Locale locale) {
        return switch (locale.getCountry()) {
            case "GB", "IE", "DE", "FR", "AT", "CH", "NL", "BE", "DK", "SE", "NO", "FI", "ES", "IT", "PL", "PT" -> 4;
            default -> 1;
        };
    }

    /** The name of a value of a field, or null if it has none. */
    public static String retrieveJavaTimeFieldValueName(
            String calendar, int field, int value, int style, Locale locale) {
        int index = field == Calendar.DAY_OF_WEEK ? value - 1 : value;
        String[] names = names(field, style & ~STANDALONE, locale);
        return names == null || index < 0 || index >= names.length ? null : names[index];
    }

    public static Map<String, Integer> retrieveJavaTimeFieldValueNames(
            String calendar, int field, int style, Locale locale) {
        String[] names = names(field, style & ~STANDALONE, locale);
        if (names == null) {
            return null;
        }
        Map<String, Integer> values = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            values.put(names[i], field == Calendar.DAY_OF_WEEK ? i + 1 : i);
        }
        return values;
    }

    private static String[] names(int field, int style, Locale locale) {
        boolean root = locale.getLanguage().isEmpty();
        return switch (field) {
            case Calendar.MONTH -> root && style == NARROW ? numbers() : cut(MONTHS, style, root);
            case Calendar.DAY_OF_WEEK -> cut(DAYS, style, root);
            case Calendar.ERA -> eras(style, root);
            case Calendar.AM_PM -> style == NARROW && !root ? HALVES_NARROW : HALVES;
            default -> null;
        };
    }

    private static String[] eras(int style, boolean root) {
        if (style == SHORT) {
            return ERAS_SHORT;
        }
        return root ? ERAS_ROOT : style == LONG ? ERAS : cut(ERAS_SHORT, NARROW, false);
    }

    private static String[] numbers() {
        String[] numbers = new String[12];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = String.valueOf(i + 1);
        }
        return numbers;
    }

    /** English names are abbreviated to three letters, and to one. The root locale has no long ones. */
    private static String[] cut(String[] names, int style, boolean root) {
        if (style == LONG && !root) {
            return names;
        }
        String[] parts = new String[names.length];
        for (int i = 0; i < names.length; i++) {
            parts[i] = names[i].substring(0, style == NARROW ? 1 : 3);
        }
        return parts;
    }
}
