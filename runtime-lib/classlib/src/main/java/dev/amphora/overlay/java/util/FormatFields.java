// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.util;

import java.util.Locale;

/** The parts of a date or time that {@link Formatter} writes; a {@code DateTimeException} if there is no such part. */
interface FormatFields {
    /** What the date is, for messages. */
    Class<?> type();

    /** From 0 to 23. */
    int hour();

    /** From 1 to 12. */
    int hourOfHalf();

    /** 0 in the morning, 1 in the afternoon. */
    int half();

    int minute();

    int second();

    int milli();

    int nano();

    /** Rounded towards zero by calendars, downwards by others. */
    long epochSecond();

    /** What {@link #epochSecond} leaves, of its sign. */
    int milliOfEpochSecond();

    /** From Sunday, which is 1. */
    int weekday();

    int day();

    int dayOfYear();

    /** From January, which is 0. */
    int month();

    int year();

    /** Whether it is a date of {@code java.time} in the ISO calendar. */
    default boolean isIso() {
        return false;
    }

    /** The year of such a date, which is zero before the year 1. */
    default int isoYear() {
        return year();
    }

    int offsetSeconds();

    String zone(Locale locale);
}
