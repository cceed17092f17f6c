// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package time;

import static time.Attempts.attempt;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;

/** Local dates and times, years and months: arithmetic around the ends of months, limits, and every refusal. */
public class LocalParts {
    public static void main(String[] args) {
        LocalDate leap = LocalDate.of(2024, 2, 29);
        System.out.println(leap.plusYears(1) + " " + leap.plusMonths(-12) + " " + leap.minusDays(60) + " " + leap.withYear(2023) + " " + leap.withDayOfYear(366) + " " + leap.plusWeeks(53) + " " + leap.getDayOfWeek() + leap.getDayOfYear() + leap.lengthOfMonth() + leap.lengthOfYear() + " " + leap.toEpochDay() + " " + leap.hashCode() + " " + leap.until(LocalDate.of(2027, 1, 1)) + " " + leap.until(LocalDate.MIN, ChronoUnit.DAYS)
                + " " + LocalDate.ofEpochDay(-719528) + " " + LocalDate.of(-1, 12, 31) + " " + LocalDate.of(12345, 1, 1) + " " + LocalDate.ofYearDay(2023, 365) + " " + leap.datesUntil(LocalDate.of(2024, 3, 8), Period.ofDays(3)).toList());
        attempt("month", () -> LocalDate.of(2023, 13, 1));
        attempt("day", () -> LocalDate.of(2023, 2, 29));
        attempt("day 31", () -> LocalDate.of(2023, 4, 31));
        attempt("day 32", () -> LocalDate.of(2023, 4, 32));
        attempt("year", () -> LocalDate.of(1_000_000_000, 1, 1));
        attempt("day of year", () -> LocalDate.ofYearDay(2023, 366));
        attempt("after the last", () -> LocalDate.MAX.plusDays(1));
        attempt("before the first", () -> LocalDate.MIN.minusMonths(1));
        attempt("overflow", () -> leap.plusDays(Long.MAX_VALUE));
        attempt("hours of a date", () -> leap.plus(1, ChronoUnit.HOURS));
        attempt("field", () -> leap.get(ChronoField.HOUR_OF_DAY));
        attempt("epoch day as int", () -> leap.get(ChronoField.EPOCH_DAY));
        attempt("backwards", () -> leap.datesUntil(LocalDate.of(2024, 1, 1)));
        for (String text : new String[] {"2024-02-29", "2023-02-29", "2024-2-9", "20240229", "+12345-01-01", "12345-01-01", "-0001-01-01", "2024-13-01", "2024-00-10", "", "2024-02-29T00:00", "\u0662024-01-01"}) {
            attempt(text, () -> LocalDate.parse(text));
        }
        LocalTime time = LocalTime.of(23, 59, 59, 999_999_999);
        System.out.println(time + " " + time.plusNanos(1) + " " + time.minusHours(25) + " " + time.truncatedTo(ChronoUnit.HOURS) + " " + time.truncatedTo(ChronoUnit.HALF_DAYS) + " " + LocalTime.of(1, 2) + LocalTime.of(1, 2, 3, 400_000_000) + LocalTime.of(1, 2, 0, 1000) + " " + LocalTime.MIDNIGHT + LocalTime.NOON.isAfter(time) + time.toNanoOfDay() + " " + time.hashCode() + " " + LocalTime.ofSecondOfDay(86399) + time.until(LocalTime.MIN, ChronoUnit.MINUTES) + " " + time.get(ChronoField.CLOCK_HOUR_OF_AMPM)
                + time.get(ChronoField.HOUR_OF_AMPM) + LocalTime.MIN.get(ChronoField.CLOCK_HOUR_OF_DAY));
        attempt("hour", () -> LocalTime.of(24, 0));
        attempt("nano", () -> LocalTime.of(1, 1, 1, 1_000_000_000));
        attempt("truncate", () -> time.truncatedTo(ChronoUnit.DAYS));
        attempt("days of a time", () -> time.plus(1, ChronoUnit.DAYS));
        attempt("with", () -> time.with(ChronoField.MINUTE_OF_HOUR, 60));
        for (String text : new String[] {"10:15", "10:15:30.1", "24:00", "1:15", "10:15:60", "10:15:30.1234567890", "10:15:", "T10:15"}) {
            attempt(text, () -> LocalTime.parse(text));
        }
        LocalDateTime both = LocalDateTime.of(2024, 12, 31, 23, 59, 59);
        System.out.println(both.plusSeconds(1) + " " + both.minusNanos(1) + " " + both.plusHours(49) + " " + both.withMonth(2) + " " + both.truncatedTo(ChronoUnit.DAYS) + " " + both.until(LocalDateTime.of(2020, 2, 29, 0, 0), ChronoUnit.MONTHS) + " " + both.compareTo(both.plusDays(1)) + both.toLocalDate().atStartOfDay() + LocalDate.EPOCH.atTime(1, 2) + " " + both.hashCode());
        System.out.println(Year.of(2024).isLeap() + " " + Year.of(1900).isLeap() + Year.of(2024).atDay(60) + Year.parse("-0005") + Year.of(2024).isValidMonthDay(MonthDay.of(2, 29)) + YearMonth.of(2023, 2).atEndOfMonth() + YearMonth.parse("2023-11").plusMonths(14) + YearMonth.of(2024, 2).lengthOfMonth() + MonthDay.of(2, 29).atYear(2023) + MonthDay.parse("--12-03") + Month.JANUARY.minus(1) + Month.of(2).maxLength() + Month.FEBRUARY.firstDayOfYear(true) + DayOfWeek.of(7).plus(-8) + Month.MAY.firstMonthOfQuarter());
        attempt("month 0", () -> Month.of(0));
        attempt("day of week", () -> DayOfWeek.of(8));
        attempt("year month", () -> YearMonth.of(2023, 0));
        attempt("month day", () -> MonthDay.of(2, 30));
        attempt("at day", () -> Year.of(2023).atDay(366));
        attempt("bad year", () -> Year.parse("20"));
        attempt("day of month", () -> YearMonth.of(2023, 2).atDay(29));
    }
}
