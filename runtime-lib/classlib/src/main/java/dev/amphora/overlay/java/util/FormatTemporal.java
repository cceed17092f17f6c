// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.util;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.time.temporal.UnsupportedTemporalTypeException;
import java.util.Locale;
import java.util.TimeZone;

/** The parts of a date or time of {@code java.time}. */
record FormatTemporal(TemporalAccessor temporal) implements FormatFields {
    private static final int DAYS_OF_WEEK = 7;
    private static final int NANOS_PER_MILLI = 1_000_000;

    @Override
    public Class<?> type() {
        return temporal.getClass();
    }

    @Override
    public int hour() {
        return temporal.get(ChronoField.HOUR_OF_DAY);
    }

    @Override
    public int hourOfHalf() {
        return temporal.get(ChronoField.CLOCK_HOUR_OF_AMPM);
    }

    @Override
    public int half() {
        return temporal.get(ChronoField.AMPM_OF_DAY);
    }

    @Override
    public int minute() {
        return temporal.get(ChronoField.MINUTE_OF_HOUR);
    }

    @Override
    public int second() {
        return temporal.get(ChronoField.SECOND_OF_MINUTE);
    }

    @Override
    public int milli() {
        return temporal.get(ChronoField.MILLI_OF_SECOND);
    }

    @Override
    public int nano() {
        try {
            return temporal.get(ChronoField.NANO_OF_SECOND);
        } catch (UnsupportedTemporalTypeException e) {
            return temporal.get(ChronoField.MILLI_OF_SECOND) * NANOS_PER_MILLI;
        }
    }

    @Override
    public long epochSecond() {
        return temporal.getLong(ChronoField.INSTANT_SECONDS);
    }

    @Override
    public int milliOfEpochSecond() {
        return milli();
    }

    @Override
    public int weekday() {
        return temporal.get(ChronoField.DAY_OF_WEEK) % DAYS_OF_WEEK + 1;
    }

    @Override
    public int day() {
        return temporal.get(ChronoField.DAY_OF_MONTH);
    }

    @Override
    public int dayOfYear() {
        return temporal.get(ChronoField.DAY_OF_YEAR);
    }

    @Override
    public int month() {
        return temporal.get(ChronoField.MONTH_OF_YEAR) - 1;
    }

    @Override
    public int year() {
        return temporal.get(ChronoField.YEAR_OF_ERA);
    }

    @Override
    public boolean isIso() {
        return temporal.query(TemporalQueries.chronology()) == IsoChronology.INSTANCE;
    }

    @Override
    public int isoYear() {
        return temporal.get(ChronoField.YEAR);
    }

    @Override
    public int offsetSeconds() {
        return temporal.get(ChronoField.OFFSET_SECONDS);
    }

    @Override
    public String zone(Locale locale) {
        ZoneId zone = temporal.query(TemporalQueries.zone());
        if (zone == null) {
            throw new IllegalFormatConversionException('Z', temporal.getClass());
        }
        if (zone instanceof ZoneOffset || !temporal.isSupported(ChronoField.INSTANT_SECONDS)) {
            return zone.getId();
        }
        boolean daylight = zone.getRules().isDaylightSavings(Instant.from(temporal));
        return TimeZone.getTimeZone(zone.getId()).getDisplayName(daylight, TimeZone.SHORT, locale);
    }
}
