// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package logging;

import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.TimeZone;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import java.util.logging.XMLFormatter;

/** Records as texts: messages with parameters, a format of the program's, XML. */
public class Formatters {
    private static LogRecord record(String message, Object... parameters) {
        LogRecord record = new LogRecord(Level.WARNING, message);
        record.setParameters(parameters);
        record.setInstant(Instant.ofEpochSecond(1_000_000_000, 123_456_789));
        record.setSourceClassName("some.Class");
        record.setSourceMethodName("method");
        record.setLoggerName("some.logger");
        record.setSequenceNumber(42);
        record.setLongThreadID(7);
        return record;
    }

    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Vienna"));
        System.setProperty(
                "java.util.logging.SimpleFormatter.format", "%1$tF %1$tT.%1$tL %1$tZ|%2$s|%3$s|%4$-8s|%5$s|%6$s%n");
        Formatter simple = new SimpleFormatter();
        System.out.print(simple.format(record("plain")));
        String[] messages = {
            "", "{0}", "{1} before {0}", "{0,number,#.##} {1}", "it's {0}", "it''s {0}", "'{0}'", "{2}", "{a}", "{", "{0", "{ 0}", "{10} {0}",
            "100% %s", "{0}{0}", "}", "{-1} {0}", "text {x} {0}"
        };
        for (String message : messages) {
            System.out.println(message + " -> " + simple.formatMessage(record(message, 1234567.891, "b")));
        }
        System.out.println(simple.formatMessage(record("{0}")));
        System.out.println(simple.formatMessage(record("{0}", (Object[]) null)));
        System.out.println(simple.formatMessage(record(null, "x")));
        System.out.println(simple.formatMessage(record("{0} {1} {2}", new Object[] {null, new int[0].length, 'c'})));
        System.out.println(simple.formatMessage(record("{0,date,yyyy-MM-dd}", new Date(1_000_000_000_000L))));
        LogRecord failed = record("failed");
        Throwable thrown = new IllegalStateException("why", new RuntimeException("because"));
        thrown.setStackTrace(new StackTraceElement[] {new StackTraceElement("A", "b", "A.java", 3)});
        thrown.getCause().setStackTrace(new StackTraceElement[0]);
        failed.setThrown(thrown);
        System.out.print(simple.format(failed));
        LogRecord nowhere = record("nowhere");
        nowhere.setSourceClassName(null);
        System.out.print(simple.format(nowhere));
        LogRecord noMethod = record("no method");
        noMethod.setSourceMethodName(null);
        System.out.print(simple.format(noMethod));
        System.out.println("[" + simple.getHead(null) + simple.getTail(null) + "]");

        System.setProperty("java.util.logging.SimpleFormatter.format", "%7$s");
        System.out.print(new SimpleFormatter().format(record("a bad format")));
        System.setProperty("java.util.logging.SimpleFormatter.format", "%5$s%n");
        System.out.print(new SimpleFormatter().format(record("short")));
        System.clearProperty("java.util.logging.SimpleFormatter.format");
        Formatter standard = new SimpleFormatter();
        for (int month = Calendar.JANUARY; month <= Calendar.DECEMBER; month++) {
            LogRecord dated = record("month " + month);
            dated.setMillis((month * 31L * 24 + month * 2) * 3_600_000 + month * 61_000);
            System.out.print(standard.format(dated));
        }

        Formatter xml = new XMLFormatter();
        Handler handler = new StreamHandler(System.out, xml);
        System.out.print(xml.getHead(handler));
        System.out.print(xml.format(record("<&> \u00e9", "p1", 2)));
        System.out.print(xml.format(record("{0}", "p<1>")));
        System.out.print(xml.format(record(null)));
        System.out.print(xml.format(failed));
        LogRecord bare = new LogRecord(Level.INFO, "bare");
        bare.setMillis(0);
        bare.setSequenceNumber(0);
        bare.setSourceClassName(null);
        bare.setLongThreadID(1);
        System.out.print(xml.format(bare));
        System.out.print(xml.getTail(handler));
    }
}
