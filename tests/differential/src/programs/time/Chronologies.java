// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.Chronology;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.stream.Collectors;

/** Calendars by their names. */
public class Chronologies {
    public static void main(String[] args) {
        LocalDate day = LocalDate.of(2024, 2, 29);
        for (String name : new String[] {"ISO", "Hijrah-umalqura", "islamic-umalqura", "Japanese", "japanese", "Minguo", "roc",
            "ThaiBuddhist", "buddhist", "Julian", ""}) {
            try {
                Chronology chronology = Chronology.of(name);
                System.out.println(name + " " + chronology.getId() + " " + chronology.getCalendarType() + " "
                        + chronology.date(day) + " " + chronology.eras());
            } catch (DateTimeException e) {
                System.out.println(e);
            }
        }
        System.out.println(Chronology.getAvailableChronologies().stream()
                .map(Chronology::getId)
                .sorted()
                .collect(Collectors.joining(" ")));
        System.out.println(Chronology.ofLocale(Locale.forLanguageTag("th-TH-u-ca-buddhist")));
        System.out.println(Chronology.ofLocale(Locale.ENGLISH) == IsoChronology.INSTANCE);
        DateTimeFormatter formatter = new DateTimeFormatterBuilder()
                .appendChronologyId()
                .appendLiteral(' ')
                .append(DateTimeFormatter.ISO_LOCAL_DATE)
                .toFormatter(Locale.ROOT);
        System.out.println(formatter.format(day));
        System.out.println(LocalDate.from(formatter.parse("Minguo 0113-02-29")));
    }
}
