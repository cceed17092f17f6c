// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @timeout 300
package time;

import static time.Attempts.attempt;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;

/** DateTimeFormatter: all letters of patterns, the constants, styles, texts of months and zones; locale given and by default. */
public class FormattedTimes {
    public static void main(String[] args) {
        ZonedDateTime t = ZonedDateTime.of(LocalDateTime.of(2024, 2, 9, 0, 5, 7, 123_456_789), ZoneId.of("America/New_York"));
        for (String pattern : new String[] {"G GGGG GGGGG", "u uu uuuu uuuuu y yy yyyy yyyyyy", "M MM MMM MMMM MMMMM L LLLL", "d dd D DDD", "E EEEE EEEEE e ee eee c cccc", "a B", "h hh H HH k kk K KK", "m mm s ss S SSS SSSSSSSSS A n N", "VV v z zzzz O OOOO X XX XXX XXXX XXXXX x xxx Z ZZZZ ZZZZZ",
            "Q QQ QQQ QQQQ q", "Y YYYY w ww W F", "'text' '' 'it''s' [HH] [x]", "ppppH ppD", "g", "uuuu-MM-dd'T'HH:mm:ss.SSSXXX"}) {
            attempt(pattern, () -> DateTimeFormatter.ofPattern(pattern, Locale.US).format(t));
        }
        for (String bad : new String[] {"b", "MMMMMM", "'open", "[", "]", "{", "}", "#", "hhh", "dddd", "p", "zzzzz", "XXXXXX", "VVV", "SSSSSSSSSSS", "aa", "OO", "I", "YYYYYYYYYYYYYYYYYYYY", ""}) {
            attempt(bad, () -> DateTimeFormatter.ofPattern(bad, Locale.US).format(t));
        }
        for (DateTimeFormatter f : new DateTimeFormatter[] {DateTimeFormatter.ISO_DATE, DateTimeFormatter.ISO_DATE_TIME, DateTimeFormatter.BASIC_ISO_DATE, DateTimeFormatter.ISO_WEEK_DATE, DateTimeFormatter.ISO_ORDINAL_DATE, DateTimeFormatter.RFC_1123_DATE_TIME, DateTimeFormatter.ISO_INSTANT, DateTimeFormatter.ISO_OFFSET_TIME}) {
            System.out.println(f.format(t) + " " + f);
        }
        for (FormatStyle style : FormatStyle.values()) {
            System.out.println(DateTimeFormatter.ofLocalizedDate(style).withLocale(Locale.US).format(t) + " | " + DateTimeFormatter.ofLocalizedTime(style).withLocale(Locale.US).format(t) + " | " + DateTimeFormatter.ofLocalizedDateTime(style).format(t));
        }
        System.out.println(Month.SEPTEMBER.getDisplayName(TextStyle.SHORT, Locale.US) + DayOfWeek.WEDNESDAY.getDisplayName(TextStyle.NARROW, Locale.US) + DayOfWeek.SUNDAY.getDisplayName(TextStyle.FULL_STANDALONE, Locale.ROOT) + ZoneId.of("Asia/Tokyo").getDisplayName(TextStyle.FULL, Locale.US) + DateTimeFormatter.ofPattern("MMMM", Locale.ROOT).format(t) + DateTimeFormatter.ofPattern("EEEE").format(t));
        attempt("time of a date", () -> DateTimeFormatter.ISO_LOCAL_TIME.format(LocalDate.EPOCH));
        attempt("zone of a local time", () -> DateTimeFormatter.ofPattern("VV").format(LocalTime.NOON));
        attempt("full time without zone", () -> DateTimeFormatter.ofLocalizedTime(FormatStyle.FULL).format(LocalTime.NOON));
        attempt("date of an instant", () -> DateTimeFormatter.ISO_LOCAL_DATE.format(Instant.EPOCH));
        attempt("with a zone", () -> DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneId.of("+14")).format(Instant.EPOCH));
        attempt("year of five digits", () -> DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.of(12345, 1, 1)));
        attempt("two digits", () -> DateTimeFormatter.ofPattern("yy HH").format(LocalDateTime.of(-5, 1, 1, 1, 1)));
    }
}
