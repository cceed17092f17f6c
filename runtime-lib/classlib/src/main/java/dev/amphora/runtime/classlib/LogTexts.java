// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.text.DateFormatSymbols;
import java.text.MessageFormat;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.function.Function;
import java.util.logging.LogRecord;

/**
 * How records of logging become texts. Formats of dates and messages are many times as large as loggers, so that programs have them
 * by need: messages if records get parameters, formats if something may name one, names of months of other locales if the
 * locale may change.
 */
@PatchesJdk
public abstract class LogTexts {
    private static final String FORMAT = "java.util.logging.SimpleFormatter.format";
    /** Stands for {@code %1$tb %1$td, %1$tY %1$tl:%1$tM:%1$tS %1$Tp %2$s%n%4$s: %5$s%6$s%n}, which {@link #standard} writes. */
    private static final String STANDARD = "standard";

    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };
    private static final String[] HALVES = {"AM", "PM"};
    private static final int HOURS_PER_HALF = 12;

    private static LogTexts messages;
    private static LogTexts formats;

    /** The text of a format and its arguments. */
    abstract String of(String format, Object[] arguments);

    private static final class Messages extends LogTexts {
        @Override
        String of(String format, Object[] arguments) {
            return MessageFormat.format(format, arguments);
        }
    }

    private static final class Formats extends LogTexts {
        @Override
        String of(String format, Object[] arguments) {
            return String.format(format, arguments);
        }
    }

    @Precedes(in = "java.util.logging.LogRecord", value = "setParameters")
    static void expectParameters(LogRecord self) {
        messages = newMessages();
    }

    /** In programs where records may have parameters that nobody set. */
    static LogTexts newMessages() {
        return new Messages();
    }

    /** In place of {@code MessageFormat}. */
    static String message(String pattern, Object[] arguments) {
        LogTexts known = messages == null ? LoggingClasses.messages() : messages;
        return known.of(pattern, arguments);
    }

    /** The format of {@code SimpleFormatter}: by a property, by the configuration, or else by default. */
    static String simpleFormat(Function<String, String> configuration) {
        String named = LoggingClasses.namedFormat(configuration);
        return named == null ? STANDARD : named;
    }

    /** In programs that may name a format; null if they name none, or one that is none. */
    static String namedFormat(Function<String, String> configuration) {
        String format = System.getProperty(FORMAT);
        if (format == null) {
            format = configuration.apply(FORMAT);
        }
        if (format == null) {
            return null;
        }
        try {
            formats = new Formats();
            formats.of(format, new Object[] {ZonedDateTime.now(), "", "", "", "", ""});
            return format;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** In place of {@code String.format}: a time, where the record comes from, its logger, level, message and exception. */
    static String record(String format, Object[] parts) {
        // The one object, which no format that is named is.
        return format == STANDARD ? standard(parts) : formats.of(format, parts);
    }

    private static String standard(Object[] parts) {
        ZonedDateTime time = (ZonedDateTime) parts[0];
        int month = time.getMonthValue() - 1;
        int half = time.getHour() / HOURS_PER_HALF;
        int hour = time.getHour() % HOURS_PER_HALF;
        StringBuilder text = new StringBuilder(LoggingClasses.monthName(month)).append(' ');
        padded(text, time.getDayOfMonth(), 2);
        text.append(", ");
        padded(text, time.getYear(), 4);
        text.append(' ').append(hour == 0 ? HOURS_PER_HALF : hour).append(':');
        padded(text, time.getMinute(), 2);
        text.append(':');
        padded(text, time.getSecond(), 2);
        text.append(' ').append(LoggingClasses.halfName(half)).append(' ').append(parts[1]);
        text.append('\n').append(parts[3]).append(": ");
        return text.append(parts[4]).append(parts[5]).append('\n').toString();
    }

    private static void padded(StringBuilder text, int number, int width) {
        String digits = Integer.toString(number);
        text.append("0".repeat(width - digits.length())).append(digits);
    }

    static String englishMonth(int month) {
        return MONTHS[month];
    }

    static String englishHalf(int half) {
        return HALVES[half];
    }

    private static DateFormatSymbols symbols() {
        return DateFormatSymbols.getInstance(Locale.getDefault(Locale.Category.FORMAT));
    }

    static String localMonth(int month) {
        return symbols().getShortMonths()[month];
    }

    static String localHalf(int half) {
        return symbols().getAmPmStrings()[half].toUpperCase(Locale.getDefault(Locale.Category.FORMAT));
    }
}
