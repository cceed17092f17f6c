// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.Formatter;
import java.util.GregorianCalendar;
import java.util.IllegalFormatException;
import java.util.Locale;
import java.util.TimeZone;

/** The conversions %t and %T of formats. */
public class DateFormats {
    private static final String FIELDS = "HIklMSLNpzZsQBbhAaCYyjmdeRTrDFc";

    public static void main(String[] args) {
        long[] instants = {0, -1, 1_700_000_000_123L, -62_135_800_000_000L, 951_782_400_000L, 253_402_300_800_999L};
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        for (long instant : instants) {
            fields(instant);
            fields(new Date(instant));
        }
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("America/New_York"), Locale.US);
        calendar.setTimeInMillis(1_690_000_000_456L);
        calendar.setLenient(false);
        fields(calendar);
        fields(LocalDate.of(2024, 2, 29));
        fields(LocalTime.of(0, 5, 9, 7_000_042));
        fields(LocalDateTime.of(-5, 12, 31, 12, 0));
        fields(ZonedDateTime.of(2023, 7, 1, 23, 59, 59, 999_999_999, ZoneId.of("Europe/Berlin")));
        fields(OffsetDateTime.of(12_023, 1, 1, 1, 2, 3, 4, ZoneOffset.ofHoursMinutes(-3, -30)));
        fields(Instant.ofEpochSecond(1_234_567_890, 123_456_789));
        fields(YearMonth.of(1999, 9));
        fields("text");
        fields(1);
        fields(null);

        Date date = new Date(1_700_000_000_123L);
        System.out.println(String.format(Locale.US, "%1$tY-%1$tm-%1$td|%1$20tB|%1$-12tb|%<TA|%tp %<Tp", date, date));
        System.out.println(new Formatter(Locale.ROOT).format("%tc|%<TZ", date));
        System.out.println(String.format((Locale) null, "%tc", date));
        System.out.printf("%tF %<tT.%<tL%n", date);
        for (String format : new String[] {
            "%t", "%T", "%tx", "%t!", "%t%", "%-tY", "%-TB", "%#tY", "%+tY", "% tY", "%0tY", "%,tY", "%(tY", "%.3tY",
            "%<tY", "%2$tY", "%5tY|", "%-8tB|", "%tY%tY"
        }) {
            try {
                System.out.println(format + " " + String.format(Locale.US, format, date));
            } catch (IllegalFormatException e) {
                System.out.println(format + " " + e);
            }
        }
        String computed = args.length == 5 ? "d" : "Y";
        System.out.println(String.format("%t" + computed, date));
    }

    private static void fields(Object date) {
        StringBuilder line = new StringBuilder();
        for (char field : FIELDS.toCharArray()) {
            line.append(field).append('=');
            try {
                line.append(String.format(Locale.US, "%t" + field, date));
            } catch (IllegalFormatException e) {
                line.append(e.getMessage());
            }
            line.append('|');
        }
        System.out.println(line);
    }
}
