// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @timeout 300
package util;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;

/** Formatter: the conversions of dates and times, of every kind of argument. */
public class FormattedDates {
    private static void show(String format, Object argument) {
        try {
            System.out.println(String.format(Locale.US, format, argument));
        } catch (RuntimeException e) {
            System.out.println(format + ": " + e.getClass().getSimpleName() + " " + e.getMessage());
        }
    }

    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        ZonedDateTime zoned = ZonedDateTime.of(LocalDateTime.of(2024, 2, 9, 13, 5, 7, 123_456_789), ZoneId.of("Europe/Berlin"));
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("Asia/Tokyo"), Locale.US);
        calendar.setTimeInMillis(1_700_000_000_123L);
        for (Object o : new Object[] {1_700_000_000_123L, new Date(1_700_000_000_123L), calendar, zoned}) {
            show("%1$tH %1$tI %1$tk %1$tl %1$tM %1$tS %1$tL %1$tN %1$tp %1$tz %1$tZ %1$ts %1$tQ", o);
            show("%1$tB %1$tb %1$th %1$tA %1$ta %1$tC %1$tY %1$ty %1$tj %1$tm %1$td %1$te", o);
            show("%1$tR %1$tT %1$tr %1$tD %1$tF %1$tc %1$Tc %1$TB", o);
        }
        show("%tF", LocalDate.of(-5, 1, 2));
        show("%tT", LocalTime.of(23, 59, 59));
        show("%tF", LocalTime.NOON);
        show("%tT", LocalDate.EPOCH);
        show("%tZ", LocalDateTime.of(2024, 1, 1, 0, 0));
        show("%ts", Instant.EPOCH);
        show("%tF", Instant.EPOCH);
        show("%20tF|", zoned);
        show("%-20tF|", zoned);
        show("%tF", "text");
        show("%tF", null);
        show("%tF", 5);
        show("%.3tF", zoned);
        show("%#tF", zoned);
        show("%-tF", zoned);
        show("%tw", zoned);
    }
}
