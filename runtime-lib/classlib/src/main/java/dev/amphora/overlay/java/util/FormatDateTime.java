// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.util;

import dev.amphora.runtime.classlib.JavaRelease;
import java.text.DateFormatSymbols;
import java.time.DateTimeException;
import java.time.temporal.TemporalAccessor;
import java.util.Calendar;
import java.util.Date;
import java.util.Locale;
import java.util.Objects;

/** Writes the parts of dates and times, whatever classes these are of. */
final class FormatDateTime extends FormatDates {
    /** From this release on, the dates of the ISO calendar in {@code java.time} have signed years in {@code %tF}. */
    private static final int ISO_YEARS = 25;

    private static final int GREATEST_YEAR_WITHOUT_SIGN = 9999;
    private static final int MILLIS_PER_SECOND = 1000;
    private static final int SECONDS_PER_MINUTE = 60;
    private static final int MINUTES_PER_HOUR = 60;
    private static final int YEARS_PER_CENTURY = 100;

    @Override
    void append(StringBuilder text, Object date, char field, Locale locale) {
        if (date instanceof Long) {
            append(text, new FormatCalendar(calendar((Long) date, locale)), field, locale);
        } else if (date instanceof Date) {
            append(text, new FormatCalendar(calendar(((Date) date).getTime(), locale)), field, locale);
        } else if (date instanceof Calendar) {
            Calendar calendar = (Calendar) ((Calendar) date).clone();
            calendar.setLenient(true);
            append(text, new FormatCalendar(calendar), field, locale);
        } else if (date instanceof TemporalAccessor) {
            append(text, new FormatTemporal((TemporalAccessor) date), field, locale);
        } else {
            throw new IllegalFormatConversionException(field, date.getClass());
        }
    }

    private static Calendar calendar(long millis, Locale locale) {
        Calendar calendar = Calendar.getInstance(orEnglish(locale));
        calendar.setTimeInMillis(millis);
        return calendar;
    }

    static Locale orEnglish(Locale locale) {
        return Objects.requireNonNullElse(locale, Locale.US);
    }

    private void append(StringBuilder text, FormatFields date, char field, Locale locale) {
        try {
            switch (field) {
                case 'T' -> sequence(text, date, "H:M:S", locale);
                case 'R' -> sequence(text, date, "H:M", locale);
                case 'r' -> {
                    sequence(text, date, "I:M:S ", locale);
                    StringBuilder half = new StringBuilder();
                    append(half, date, 'p', locale);
                    text.append(half.toString().toUpperCase(Objects.requireNonNullElseGet(locale, Locale::getDefault)));
                }
                case 'D' -> sequence(text, date, "m/d/y", locale);
                case 'F' -> {
                    if (JavaRelease.number() < ISO_YEARS) {
                        sequence(text, date, "Y-m-d", locale);
                    } else {
                        fullYear(text, date);
                        sequence(text, date, "-m-d", locale);
                    }
                }
                case 'c' -> sequence(text, date, "a b d T Z Y", locale);
                case 'p', 'a', 'A', 'b', 'h', 'B' -> name(text, date, field, locale);
                case 'z' -> offset(text, date.offsetSeconds() / SECONDS_PER_MINUTE);
                case 'Z' -> text.append(date.zone(orEnglish(locale)));
                default -> number(text, date, field);
            }
        } catch (DateTimeException e) {
            throw new IllegalFormatConversionException(field, date.type());
        }
    }

    /** Letters are fields, the other characters stand for themselves. */
    private void sequence(StringBuilder text, FormatFields date, String fields, Locale locale) {
        for (int i = 0; i < fields.length(); i++) {
            char c = fields.charAt(i);
            if (isField(c)) {
                append(text, date, c, locale);
            } else {
                text.append(c);
            }
        }
    }

    private static void name(StringBuilder text, FormatFields date, char field, Locale locale) {
        DateFormatSymbols symbols = DateFormatSymbols.getInstance(orEnglish(locale));
        switch (field) {
            case 'p' -> {
                String half = symbols.getAmPmStrings()[date.half()];
                text.append(half.toLowerCase(Objects.requireNonNullElseGet(locale, Locale::getDefault)));
            }
            case 'a' -> text.append(symbols.getShortWeekdays()[date.weekday()]);
            case 'A' -> text.append(symbols.getWeekdays()[date.weekday()]);
            case 'B' -> text.append(symbols.getMonths()[date.month()]);
            default -> text.append(symbols.getShortMonths()[date.month()]);
        }
    }

    private static void offset(StringBuilder text, int minutes) {
        int magnitude = Math.abs(minutes);
        text.append(minutes < 0 ? '-' : '+');
        padded(text, magnitude / MINUTES_PER_HOUR * 100 + magnitude % MINUTES_PER_HOUR, 4);
    }

    private static void number(StringBuilder text, FormatFields date, char field) {
        switch (field) {
            case 'H' -> padded(text, date.hour(), 2);
            case 'I' -> padded(text, date.hourOfHalf(), 2);
            case 'k' -> text.append(date.hour());
            case 'l' -> text.append(date.hourOfHalf());
            case 'M' -> padded(text, date.minute(), 2);
            case 'S' -> padded(text, date.second(), 2);
            case 'L' -> padded(text, date.milli(), 3);
            case 'N' -> padded(text, date.nano(), 9);
            case 's' -> text.append(date.epochSecond());
            case 'Q' -> text.append(date.epochSecond() * MILLIS_PER_SECOND + date.milliOfEpochSecond());
            case 'C' -> padded(text, date.year() / YEARS_PER_CENTURY, 2);
            case 'y' -> padded(text, date.year() % YEARS_PER_CENTURY, 2);
            case 'Y' -> padded(text, date.year(), 4);
            case 'm' -> padded(text, date.month() + 1, 2);
            case 'd' -> padded(text, date.day(), 2);
            case 'e' -> text.append(date.day());
            default -> padded(text, date.dayOfYear(), 3);
        }
    }

    /** In the ISO calendar as in ISO 8601, where years before the year 0 and those of five digits have a sign. */
    private static void fullYear(StringBuilder text, FormatFields date) {
        int year = date.isIso() ? date.isoYear() : date.year();
        if (date.isIso() && (year < 0 || year > GREATEST_YEAR_WITHOUT_SIGN)) {
            text.append(year < 0 ? '-' : '+');
        }
        padded(text, Math.abs(year), 4);
    }

    private static void padded(StringBuilder text, int number, int width) {
        String digits = Integer.toString(number);
        text.append("0".repeat(Math.max(0, width - digits.length()))).append(digits);
    }
}
