// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @timeout 300
package library;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** Dates, times and their arithmetic and texts. */
public class Dates {
    public static void main(String[] args) {
        LocalDate date = LocalDate.of(2024, 2, 29);
        System.out.println(date.plusYears(1) + " " + date.getDayOfWeek() + " " + date.isLeapYear());
        System.out.println(date.with(TemporalAdjusters.lastDayOfMonth()) + " " + DayOfWeek.MONDAY.plus(9));
        System.out.println(ChronoUnit.DAYS.between(date, LocalDate.of(2025, 1, 1)));
        System.out.println(Duration.ofSeconds(3661).plusMillis(5) + " " + Period.between(date, LocalDate.of(2025, 3, 1)));
        System.out.println(Instant.ofEpochSecond(1_700_000_000) + " " + LocalDate.parse("2024-05-06"));
        LocalDateTime time = LocalDateTime.of(2024, 1, 2, 3, 4, 5);
        System.out.println(time.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME));
        System.out.println(OffsetDateTime.of(time, ZoneOffset.ofHours(2)).toInstant());
        System.out.println(time.format(DateTimeFormatter.ofPattern("EEEE, d MMM yyyy h:mm a QQQ G", Locale.US)));
    }
}
