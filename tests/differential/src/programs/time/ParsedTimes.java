// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @timeout 300
package time;

import static time.Attempts.attempt;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalQueries;
import java.util.Locale;

/** Texts to times: resolver styles, excess days, defaults, optional parts, adjacent numbers, case; builders; where it fails. */
public class ParsedTimes {
    private static void parse(String pattern, String text) {
        StringBuilder result = new StringBuilder(pattern + " <- " + text + ":");
        for (ResolverStyle style : ResolverStyle.values()) {
            try {
                result.append(' ').append(DateTimeFormatter.ofPattern(pattern, Locale.US).withResolverStyle(style).parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from, LocalTime::from, YearMonth::from));
            } catch (DateTimeParseException e) {
                result.append(" [").append(e.getMessage()).append(' ').append(e.getErrorIndex()).append(']');
            } catch (DateTimeException e) {
                result.append(" {").append(e.getMessage()).append('}');
            }
        }
        System.out.println(result);
    }

    public static void main(String[] args) {
        parse("uuuu-MM-dd", "2023-02-30");
        parse("uuuu-MM-dd", "2023-13-01");
        parse("yyyy-MM-dd", "2023-02-28");
        parse("yyyy-MM-dd G", "0044-03-15 BC");
        parse("uuuuMMdd", "20230228");
        parse("yy-M-d", "99-1-1");
        parse("d MMM uuuu", "5 Jan 2024");
        parse("d MMM uuuu", "5 jan 2024");
        parse("d MMMM uuuu", "5 Jan 2024");
        parse("EEE, d MMM uuuu", "Mon, 1 Jan 2024");
        parse("EEE, d MMM uuuu", "Tue, 1 Jan 2024");
        parse("h:mm a", "12:30 AM");
        parse("h:mm a", "13:30 AM");
        parse("hh:mm", "01:30");
        parse("HH:mm", "24:00");
        parse("HH:mm:ss", "23:59:60");
        parse("uuuu-MM-dd HH:mm VV", "2024-03-31 02:30 Europe/Berlin");
        parse("uuuu-MM-dd HH:mm XXX", "2024-01-01 00:00 Z");
        parse("uuuu-MM-dd[ HH:mm]", "2024-01-01");
        parse("uuuu-DDD", "2023-366");
        parse("YYYY-'W'ww-e", "2024-W01-2");
        parse("uuuu-MM", "2024-02");
        parse("HHmmssSSS", "010203456");
        parse("uuuu-MM-dd", "2024-01-01x");
        parse("uuuu-MM-dd", "24-01-01");
        parse("uuuu-MM-dd", "");
        parse("QQQ uuuu", "Q3 2024");
        DateTimeFormatter built = new DateTimeFormatterBuilder().parseCaseInsensitive().parseLenient().appendValue(ChronoField.YEAR, 4, 10, SignStyle.EXCEEDS_PAD).appendLiteral('/').appendValue(ChronoField.MONTH_OF_YEAR).optionalStart().appendLiteral('/').appendValue(ChronoField.DAY_OF_MONTH, 2).optionalEnd().parseDefaulting(ChronoField.DAY_OF_MONTH, 15)
                .padNext(6, '*').appendFraction(ChronoField.NANO_OF_SECOND, 0, 3, true).appendOptional(DateTimeFormatter.ofPattern("'T'HH")).toFormatter(Locale.ROOT);
        attempt("built", () -> LocalDate.parse("2024/2/07****.5", built));
        attempt("defaulted", () -> LocalDate.parse("2024/2****.5", built));
        attempt("format", () -> built.format(LocalDateTime.of(2024, 1, 2, 3, 4, 5, 120_000_000)));
        attempt("width", () -> new DateTimeFormatterBuilder().appendValue(ChronoField.YEAR, 5, 4, SignStyle.NORMAL));
        attempt("no optional", () -> new DateTimeFormatterBuilder().optionalEnd());
        ParsePosition position = new ParsePosition(2);
        // Its text would have the fields in the order of their hash codes, which are not the same in each run of a JVM.
        attempt("unresolved", () -> {
            var parsed = DateTimeFormatter.ofPattern("MM-dd").parseUnresolved("xx13-45yy", position);
            return parsed.getLong(ChronoField.MONTH_OF_YEAR) + " " + parsed.getLong(ChronoField.DAY_OF_MONTH) + " " + position;
        });
        ParsePosition at = new ParsePosition(3);
        attempt("parse at", () -> DateTimeFormatter.ISO_LOCAL_DATE.parse("on 2024-01-02, yes", at).query(TemporalQueries.localDate()) + " " + at.getIndex());
        attempt("parse outside", () -> DateTimeFormatter.ISO_LOCAL_DATE.parse("x", new ParsePosition(5)));
        attempt("null", () -> LocalDate.parse(null));
        attempt("parsed excess", () -> DateTimeFormatter.ofPattern("HH:mm").withResolverStyle(ResolverStyle.SMART).parse("24:00").query(DateTimeFormatter.parsedExcessDays()));
        attempt("reduced", () -> LocalDate.parse("50-01-01", new DateTimeFormatterBuilder().appendValueReduced(ChronoField.YEAR, 2, 2, 1950).appendPattern("-MM-dd").toFormatter()));
        attempt("text map", () -> LocalDate.parse("2024 II 3", new DateTimeFormatterBuilder().appendPattern("uuuu ").appendText(ChronoField.MONTH_OF_YEAR, java.util.Map.of(1L, "I", 2L, "II", 3L, "III")).appendPattern(" d").toFormatter()));
    }
}
