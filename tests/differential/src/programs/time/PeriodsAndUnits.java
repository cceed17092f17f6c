// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package time;

import static time.Attempts.attempt;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.JulianFields;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.ValueRange;
import java.time.temporal.WeekFields;
import java.time.DayOfWeek;
import java.util.Locale;

/** Period, ChronoUnit, fields of weeks and quarters, adjusters, ranges of values. */
public class PeriodsAndUnits {
    public static void main(String[] args) {
        for (String text : new String[] {"P1Y2M3D", "P2W", "-P1Y-2M", "P0D", "P1M1Y", "P", "P1.5D", "p1d", "P2147483648D", "P-3W4D", "PT1H", "P1Y2W"}) {
            attempt(text, () -> Period.parse(text) + " " + Period.parse(text).toTotalMonths() + " " + Period.parse(text).normalized() + " " + Period.parse(text).isNegative());
        }
        System.out.println(Period.between(LocalDate.of(2024, 1, 31), LocalDate.of(2024, 3, 1)) + " " + Period.between(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 1, 31)) + " " + Period.of(1, -13, 40).normalized() + " " + Period.of(1, 2, 3).multipliedBy(-2) + Period.of(1, 2, 3).plus(Period.ofWeeks(1)) + Period.of(0, 0, 0) + Period.of(1, 2, 3).hashCode() + Period.ofMonths(12).equals(Period.ofYears(1)) + " " + LocalDate.of(2024, 1, 31).plus(Period.of(0, 1, 1)) + Period.of(5, 6, 7).getUnits());
        attempt("overflow", () -> Period.ofDays(Integer.MAX_VALUE).plusDays(1));
        attempt("negate", () -> Period.ofDays(Integer.MIN_VALUE).negated());
        attempt("unit", () -> Period.ofDays(1).get(ChronoUnit.HOURS));
        attempt("to a time", () -> LocalTime.NOON.plus(Period.ofDays(1)));
        LocalDateTime a = LocalDateTime.of(2020, 2, 29, 23, 30);
        LocalDateTime b = LocalDateTime.of(2024, 2, 28, 1, 0);
        StringBuilder text = new StringBuilder();
        for (ChronoUnit unit : ChronoUnit.values()) {
            try {
                text.append(unit).append('=').append(unit.between(a, b)).append('/').append(unit.getDuration()).append(unit.isDateBased()).append(unit.isDurationEstimated()).append(' ');
            } catch (RuntimeException e) {
                text.append(e.getMessage()).append(' ');
            }
        }
        System.out.println(text);
        for (LocalDate d : new LocalDate[] {LocalDate.of(2021, 1, 3), LocalDate.of(2020, 12, 31), LocalDate.of(2024, 12, 30), LocalDate.of(2026, 1, 1)}) {
            System.out.println(d + " " + d.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) + " " + d.get(IsoFields.WEEK_BASED_YEAR) + " " + d.get(IsoFields.QUARTER_OF_YEAR) + d.get(IsoFields.DAY_OF_QUARTER) + " " + d.get(WeekFields.SUNDAY_START.weekOfYear()) + " " + d.get(WeekFields.of(Locale.US).weekOfWeekBasedYear()) + d.get(WeekFields.ISO.dayOfWeek()) + " " + d.get(WeekFields.ISO.weekOfMonth()) + " " + d.getLong(JulianFields.JULIAN_DAY) + " " + d.getLong(JulianFields.MODIFIED_JULIAN_DAY)
                    + " " + d.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, 53 - 1) + " " + d.plus(1, IsoFields.QUARTER_YEARS) + " " + d.plus(1, IsoFields.WEEK_BASED_YEARS) + " " + d.get(ChronoField.ALIGNED_WEEK_OF_YEAR) + d.get(ChronoField.ALIGNED_DAY_OF_WEEK_IN_MONTH) + d.range(ChronoField.DAY_OF_YEAR) + d.range(ChronoField.ALIGNED_WEEK_OF_MONTH));
            System.out.println(d.with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)) + " " + d.with(TemporalAdjusters.dayOfWeekInMonth(-1, DayOfWeek.FRIDAY)) + " " + d.with(TemporalAdjusters.dayOfWeekInMonth(6, DayOfWeek.FRIDAY)) + " " + d.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)) + " " + d.with(TemporalAdjusters.previous(DayOfWeek.SUNDAY)) + " " + d.with(TemporalAdjusters.firstDayOfNextYear()) + " " + d.with(TemporalAdjusters.lastDayOfYear()) + " "
                    + d.with(TemporalAdjusters.lastInMonth(DayOfWeek.TUESDAY)) + " " + d.with(TemporalAdjusters.ofDateAdjuster(x -> x.plusDays(9))));
        }
        attempt("week 54", () -> LocalDate.of(2021, 1, 3).with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, 54));
        attempt("quarter of a time", () -> LocalTime.NOON.get(IsoFields.QUARTER_OF_YEAR));
        attempt("week fields", () -> WeekFields.of(DayOfWeek.MONDAY, 8));
        ValueRange range = ValueRange.of(1, 28, 31);
        System.out.println(range + " " + range.isFixed() + range.isValidValue(31) + range.isIntValue() + ValueRange.of(0, 5).hashCode() + ChronoField.YEAR.range() + ChronoField.NANO_OF_DAY.range() + ChronoField.valueOf("SECOND_OF_DAY").getBaseUnit() + ChronoField.MONTH_OF_YEAR.getDisplayName(Locale.US));
        attempt("range", () -> ValueRange.of(5, 4));
        attempt("check", () -> ChronoField.MONTH_OF_YEAR.checkValidValue(13));
        attempt("check int", () -> ValueRange.of(0, 1L << 40).checkValidIntValue(5, ChronoField.EPOCH_DAY));
    }
}
