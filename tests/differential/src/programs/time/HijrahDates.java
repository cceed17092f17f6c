// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @timeout 300
package time;

import java.time.LocalDate;
import java.time.chrono.ChronoLocalDate;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.MinguoDate;
import java.time.chrono.ThaiBuddhistDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;

/** Calendars but ISO's; that of Umm al-Qura has its months from a table. */
public class HijrahDates {
    public static void main(String[] args) {
        for (int year = 1900; year < 2070; year += 13) {
            LocalDate iso = LocalDate.of(year, 7, year % 28 + 1);
            HijrahDate date = HijrahDate.from(iso);
            System.out.println(iso + " = " + date + " of " + date.lengthOfYear() + " days, leap " + date.isLeapYear()
                    + ", month of " + date.lengthOfMonth() + ", back " + LocalDate.from(date).equals(iso));
        }
        HijrahDate date = HijrahDate.of(1445, 9, 1);
        System.out.println(date.plus(1, ChronoUnit.MONTHS) + " " + date.minus(40, ChronoUnit.DAYS) + " "
                + date.with(ChronoField.DAY_OF_YEAR, 354) + " " + date.until(HijrahDate.of(1446, 2, 3)));
        System.out.println(HijrahChronology.INSTANCE.range(ChronoField.YEAR) + " "
                + HijrahChronology.INSTANCE.getCalendarType());
        LocalDate iso = LocalDate.of(2024, 2, 29);
        for (ChronoLocalDate other :
                new ChronoLocalDate[] {JapaneseDate.from(iso), MinguoDate.from(iso), ThaiBuddhistDate.from(iso)}) {
            System.out.println(other + " " + other.getEra() + " " + other.isEqual(iso));
        }
    }
}
