// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @timeout 300
package time;

import static time.Attempts.attempt;

import java.time.LocalDate;
import java.time.Period;
import java.time.chrono.ChronoLocalDate;
import java.time.chrono.Chronology;
import java.time.chrono.IsoChronology;
import java.time.chrono.IsoEra;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.chrono.MinguoDate;
import java.time.chrono.ThaiBuddhistDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;

/** The chronologies beside ISO's: dates there and back, eras, refusals. */
public class CalendarsOfTheWorld {
    public static void main(String[] args) {
        LocalDate[] dates = {LocalDate.of(2024, 2, 29), LocalDate.of(1989, 1, 7), LocalDate.of(2019, 5, 1), LocalDate.of(1911, 12, 31), LocalDate.of(1, 1, 1)};
        for (String id : new String[] {"ISO", "Japanese", "Minguo", "ThaiBuddhist"}) {
            Chronology c = Chronology.of(id);
            for (LocalDate d : dates) {
                attempt(id + " " + d, () -> {
                    ChronoLocalDate there = c.date(d);
                    return there + " " + there.getEra() + " " + there.get(ChronoField.YEAR_OF_ERA) + " " + there.lengthOfYear() + there.isLeapYear() + " " + there.plus(1, ChronoUnit.YEARS) + " " + there.minus(Period.ofMonths(13)) + " " + LocalDate.from(there) + " " + there.hashCode() + there.until(c.date(LocalDate.of(2030, 1, 1)));
                });
            }
            System.out.println(c.getCalendarType() + " " + c.eras() + " " + c.range(ChronoField.YEAR) + c.isLeapYear(2000) + c.dateEpochDay(0) + c.dateYearDay(2000, 60));
        }
        attempt("before the first era", () -> JapaneseDate.of(1800, 1, 1));
        attempt("era", () -> JapaneseDate.of(JapaneseEra.HEISEI, 31, 4, 30) + " " + JapaneseEra.of(2) + JapaneseEra.valueOf("Showa").getValue());
        attempt("after an era", () -> JapaneseDate.of(JapaneseEra.HEISEI, 31, 5, 1));
        attempt("no such era", () -> JapaneseEra.of(99));
        attempt("no such chronology", () -> Chronology.of("Martian"));
        attempt("minguo", () -> MinguoDate.of(113, 2, 30));
        attempt("thai", () -> ThaiBuddhistDate.of(2567, 1, 1).isAfter(LocalDate.of(2023, 12, 31)) + " " + ThaiBuddhistDate.of(2567, 1, 1).compareTo(MinguoDate.of(113, 1, 1)));
        attempt("iso era", () -> IsoEra.BCE.getValue() + " " + IsoChronology.INSTANCE.prolepticYear(IsoEra.BCE, 44) + IsoEra.of(2));
    }
}
