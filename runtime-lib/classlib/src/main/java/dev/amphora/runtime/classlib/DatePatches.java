// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.TimeZone;

/** The parts of a {@code Date}, which TeaVM asks the host for. */
final class DatePatches {
    private static final int EPOCH_YEAR = 1900;
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private static final String DAYS = "SunMonTueWedThuFriSat";

    private DatePatches() {}

    private static Calendar calendar(Date date) {
        Calendar calendar = new GregorianCalendar();
        calendar.setTimeInMillis(date.getTime());
        return calendar;
    }

    private static void set(Date date, int field, int value) {
        Calendar calendar = calendar(date);
        calendar.set(field, value);
        date.setTime(calendar.getTimeInMillis());
    }

    @Replaces("java.util.Date.initDateLowLevel(IIIIII)J")
    static long local(int year, int month, int date, int hours, int minutes, int seconds) {
        Calendar calendar = new GregorianCalendar();
        calendar.clear();
        calendar.set(year + EPOCH_YEAR, month, date, hours, minutes, seconds);
        return calendar.getTimeInMillis();
    }

    /** Asking for Greenwich by its name would bring in all time zones. */
    @Replaces("java.util.Date.initUtcDateLowLevel(IIIIII)J")
    static long universal(int year, int month, int date, int hours, int minutes, int seconds) {
        long local = local(year, month, date, hours, minutes, seconds);
        return local + TimeZone.getDefault().getOffset(local);
    }

    @Adds(value = "java.util.Date.from(Ljava/time/Instant;)Ljava/util/Date;", isStatic = true)
    static Date from(Instant instant) {
        try {
            return new Date(instant.toEpochMilli());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Adds("java.util.Date.toInstant()Ljava/time/Instant;")
    static Instant toInstant(Date self) {
        return Instant.ofEpochMilli(self.getTime());
    }

    @Replaces("java.util.Date.getYear()I")
    static int getYear(Date self) {
        Calendar calendar = calendar(self);
        int year = calendar.get(Calendar.YEAR);
        return (calendar.get(Calendar.ERA) == GregorianCalendar.BC ? 1 - year : year) - EPOCH_YEAR;
    }

    @Replaces("java.util.Date.getMonth()I")
    static int getMonth(Date self) {
        return calendar(self).get(Calendar.MONTH);
    }

    @Replaces("java.util.Date.getDate()I")
    static int getDate(Date self) {
        return calendar(self).get(Calendar.DAY_OF_MONTH);
    }

    @Replaces("java.util.Date.getDay()I")
    static int getDay(Date self) {
        return calendar(self).get(Calendar.DAY_OF_WEEK) - Calendar.SUNDAY;
    }

    @Replaces("java.util.Date.getHours()I")
    static int getHours(Date self) {
        return calendar(self).get(Calendar.HOUR_OF_DAY);
    }

    @Replaces("java.util.Date.getMinutes()I")
    static int getMinutes(Date self) {
        return calendar(self).get(Calendar.MINUTE);
    }

    @Replaces("java.util.Date.getSeconds()I")
    static int getSeconds(Date self) {
        return calendar(self).get(Calendar.SECOND);
    }

    @Replaces("java.util.Date.setYear(I)V")
    static void setYear(Date self, int year) {
        set(self, Calendar.YEAR, year + EPOCH_YEAR);
    }

    @Replaces("java.util.Date.setMonth(I)V")
    static void setMonth(Date self, int month) {
        set(self, Calendar.MONTH, month);
    }

    @Replaces("java.util.Date.setDate(I)V")
    static void setDate(Date self, int date) {
        set(self, Calendar.DAY_OF_MONTH, date);
    }

    @Replaces("java.util.Date.setHours(I)V")
    static void setHours(Date self, int hours) {
        set(self, Calendar.HOUR_OF_DAY, hours);
    }

    @Replaces("java.util.Date.setMinutes(I)V")
    static void setMinutes(Date self, int minutes) {
        set(self, Calendar.MINUTE, minutes);
    }

    @Replaces("java.util.Date.setSeconds(I)V")
    static void setSeconds(Date self, int seconds) {
        set(self, Calendar.SECOND, seconds);
    }

    /** As in {@code Sat Jan 02 03:04:05 UTC 2021}. */
    @Replaces("java.util.Date.toString()Ljava/lang/String;")
    static String text(Date self) {
        Calendar calendar = calendar(self);
        StringBuilder text = new StringBuilder(28);
        text.append(name(DAYS, calendar.get(Calendar.DAY_OF_WEEK) - Calendar.SUNDAY));
        text.append(' ').append(name(MONTHS, calendar.get(Calendar.MONTH))).append(' ');
        twoDigits(text, calendar.get(Calendar.DAY_OF_MONTH)).append(' ');
        time(text, calendar);
        text.append(' ').append(calendar.getTimeZone().getID());
        return text.append(' ').append(calendar.get(Calendar.YEAR)).toString();
    }

    /** As in {@code 2 Jan 2021 03:04:05 GMT}. */
    @Replaces("java.util.Date.toGMTString()Ljava/lang/String;")
    static String gmtText(Date self) {
        long offset = TimeZone.getDefault().getOffset(self.getTime());
        Calendar calendar = calendar(new Date(self.getTime() - offset));
        StringBuilder text = new StringBuilder(24);
        text.append(calendar.get(Calendar.DAY_OF_MONTH)).append(' ');
        text.append(name(MONTHS, calendar.get(Calendar.MONTH))).append(' ');
        text.append(calendar.get(Calendar.YEAR)).append(' ');
        time(text, calendar);
        return text.append(" GMT").toString();
    }

    private static String name(String names, int index) {
        return names.substring(3 * index, 3 * index + 3);
    }

    private static void time(StringBuilder text, Calendar calendar) {
        twoDigits(text, calendar.get(Calendar.HOUR_OF_DAY)).append(':');
        twoDigits(text, calendar.get(Calendar.MINUTE)).append(':');
        twoDigits(text, calendar.get(Calendar.SECOND));
    }

    private static StringBuilder twoDigits(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
