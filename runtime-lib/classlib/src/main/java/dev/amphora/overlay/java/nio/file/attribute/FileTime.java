// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio.file.attribute;

import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * See {@link java.nio.file.attribute.FileTime}: seconds since 1970 and nanoseconds, which is finer than any host. How it
 * was made shows in conversions: a count of some unit is rounded towards zero, an instant downwards.
 */
public final class FileTime implements Comparable<FileTime> {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long SECONDS_PER_DAY = 86_400;

    private final long seconds;
    private final int nanos;
    /** The count it was made from, if it was. */
    private final long value;

    private final TimeUnit unit;

    private FileTime(long seconds, long nanos, long value, TimeUnit unit) {
        this.seconds = seconds;
        this.nanos = (int) nanos;
        this.value = value;
        this.unit = unit;
    }

    public static FileTime from(long value, TimeUnit unit) {
        Objects.requireNonNull(unit, "unit");
        long perSecond = unit.convert(1, TimeUnit.SECONDS);
        if (perSecond <= 1) {
            return new FileTime(unit.toSeconds(value), 0, value, unit);
        }
        return new FileTime(
                Math.floorDiv(value, perSecond),
                Math.floorMod(value, perSecond) * (NANOS_PER_SECOND / perSecond),
                value,
                unit);
    }

    public static FileTime fromMillis(long value) {
        return from(value, TimeUnit.MILLISECONDS);
    }

    public static FileTime from(Instant instant) {
        return new FileTime(instant.getEpochSecond(), instant.getNano(), 0, null);
    }

    /** Saturates, as conversions of {@code TimeUnit} do. */
    public long to(TimeUnit target) {
        if (unit != null) {
            return target.convert(value, unit);
        }
        long whole = target.convert(seconds, TimeUnit.SECONDS);
        if (whole == Long.MIN_VALUE || whole == Long.MAX_VALUE) {
            return whole;
        }
        long sum = whole + target.convert(nanos, TimeUnit.NANOSECONDS);
        return sum < whole ? Long.MAX_VALUE : sum;
    }

    public long toMillis() {
        return to(TimeUnit.MILLISECONDS);
    }

    public Instant toInstant() {
        return Instant.ofEpochSecond(seconds, nanos);
    }

    @Override
    public int compareTo(FileTime other) {
        int order = Long.compare(seconds, other.seconds);
        return order != 0 ? order : Integer.compare(nanos, other.nanos);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileTime && compareTo((FileTime) other) == 0;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(seconds) + 51 * nanos;
    }

    /** ISO 8601, with as many digits of the fraction as there are: {@code 2009-02-13T23:31:30.5Z}. */
    @Override
    public String toString() {
        // Days since 1 March of the year 0, so that the leap day is the last of its year; 400 years are an era.
        long days = Math.floorDiv(seconds, SECONDS_PER_DAY) + 719_468;
        int secondOfDay = (int) Math.floorMod(seconds, SECONDS_PER_DAY);
        long era = Math.floorDiv(days, 146_097L);
        int dayOfEra = (int) Math.floorMod(days, 146_097L);
        int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int month = (5 * dayOfYear + 2) / 153;
        int day = dayOfYear - (153 * month + 2) / 5 + 1;
        long year = era * 400 + yearOfEra + (month >= 10 ? 1 : 0);
        StringBuilder text = new StringBuilder(year < 0 ? "-" : "");
        pad(text, (int) Math.abs(year), 1000).append('-');
        pad(text, month >= 10 ? month - 9 : month + 3, 10).append('-');
        pad(text, day, 10).append('T');
        pad(text, secondOfDay / 3600, 10).append(':');
        pad(text, secondOfDay / 60 % 60, 10).append(':');
        pad(text, secondOfDay % 60, 10);
        if (nanos != 0) {
            String fraction = String.valueOf(NANOS_PER_SECOND + nanos);
            int end = fraction.length();
            while (fraction.charAt(end - 1) == '0') {
                end--;
            }
            text.append('.').append(fraction, 1, end);
        }
        return text.append('Z').toString();
    }

    /** Appends a number with zeros in front, up to the place given. */
    private static StringBuilder pad(StringBuilder text, int number, int place) {
        for (int p = place; p > 1 && number < p; p /= 10) {
            text.append('0');
        }
        return text.append(number);
    }
}
