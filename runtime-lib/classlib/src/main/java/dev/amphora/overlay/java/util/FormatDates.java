// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.util;

import java.util.Locale;

/**
 * The conversions of dates and times of {@link Formatter}. They bring in calendars and the names of months and zones, so that
 * only programs have them that write {@code %t} somewhere: where the code of a program has a text with such a conversion, the
 * compiler puts a call of {@link #use} in front of it.
 */
public abstract class FormatDates {
    private static final String FIELDS = "HIklMNLQpsSTzZaAbBCdehjmyYrRcDF";
    private static FormatDates known;

    /** Makes the conversions available. */
    public static void use() {
        if (known == null) {
            known = new FormatDateTime();
        }
    }

    static boolean isField(char field) {
        return FIELDS.indexOf(field) >= 0;
    }

    /** A part of a date or time, as {@code %t} with the field writes it. */
    static String text(Object date, char field, Locale locale) {
        if (known == null) {
            throw new UnsupportedOperationException("%t in a format that no constant of the program holds");
        }
        StringBuilder text = new StringBuilder();
        known.append(text, date, field, locale);
        return text.toString();
    }

    abstract void append(StringBuilder text, Object date, char field, Locale locale);
}
