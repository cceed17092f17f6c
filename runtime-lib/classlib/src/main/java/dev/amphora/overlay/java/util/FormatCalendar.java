// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.util;

import java.util.Calendar;
import java.util.Locale;
import java.util.TimeZone;

/** The parts of what a calendar shows. */
record FormatCalendar(Calendar calendar) implements FormatFields {
    private static final int HOURS_OF_HALF = 12;
    private static final int MILLIS_PER_SECOND = 1000;
    private static final int NANOS_PER_MILLI = 1_000_000;

    @Override
    public Class<?> type() {
        return calendar.getClass();
    }

    @Override
    public int hour() {
        return calendar.get(Calendar.HOUR_OF_DAY);
    }

    @Override
    public int hourOfHalf() {
        int hour = hour() % HOURS_OF_HALF;
        return hour == 0 ? HOURS_OF_HALF : hour;
    }

    @Override
    public int half() {
        return calendar.get(Calendar.AM_PM);
    }

    @Override
    public int minute() {
        return calendar.get(Calendar.MINUTE);
    }

    @Override
    public int second() {
        return calendar.get(Calendar.SECOND);
    }

    @Override
    public int milli() {
        return calendar.get(Calendar.MILLISECOND);
    }

    @Override
    public int nano() {
        return milli() * NANOS_PER_MILLI;
    }

    @Override
    public long epochSecond() {
        return calendar.getTimeInMillis() / MILLIS_PER_SECOND;
    }

    @Override
    public int milliOfEpochSecond() {
        return (int) (calendar.getTimeInMillis() % MILLIS_PER_SECOND);
    }

    @Override
    public int weekday() {
        return calendar.get(Calendar.DAY_OF_WEEK);
    }

    @Override
    public int day() {
        return calendar.get(Calendar.DATE);
    }

    @Override
    public int dayOfYear() {
        return calendar.get(Calendar.DAY_OF_YEAR);
    }

    @Override
    public int month() {
        return calendar.get(Calendar.MONTH);
    }

    @Override
    public int year() {
        return calendar.get(Calendar.YEAR);
    }

    @Override
    public int offsetSeconds() {
        return (calendar.get(Calendar.ZONE_OFFSET) + calendar.get(Calendar.DST_OFFSET)) / MILLIS_PER_SECOND;
    }

    @Override
    public String zone(Locale locale) {
        return calendar.getTimeZone().getDisplayName(calendar.get(Calendar.DST_OFFSET) != 0, TimeZone.SHORT, locale);
    }
}
