// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package logging;

import static logging.Attempts.attempt;
import static logging.Attempts.perform;

import java.time.Instant;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Records, where they say they come from, and the methods of loggers that make them; levels. */
public class Records {
    private static final Logger LOGGER = Logger.getLogger("logging.records");

    static final class Loud extends Level {
        Loud() {
            super("LOUD", 950);
        }
    }

    static final class Nested {
        private static void call() {
            LOGGER.info("from a nested class");
        }

        Nested() {
            LOGGER.info("from a constructor");
        }
    }

    static String costly(String text) {
        System.out.println("made " + text);
        return text;
    }

    private static void calls() {
        LOGGER.severe("severe");
        LOGGER.warning("warning");
        LOGGER.config("config");
        LOGGER.fine("fine");
        LOGGER.finer("finer");
        LOGGER.finest("not loggable");
        LOGGER.info(() -> costly("supplied"));
        LOGGER.finest(() -> costly("never"));
        LOGGER.log(Level.INFO, "one {0}", "parameter");
        LOGGER.log(Level.INFO, "two {1} {0}", new Object[] {1, 2L});
        LOGGER.log(Level.INFO, "with an exception", new IllegalStateException("cause"));
        LOGGER.log(Level.INFO, new IllegalStateException("cause"), () -> "supplied with an exception");
        LOGGER.logp(Level.INFO, "Other", "place", "logp");
        LOGGER.logp(Level.INFO, "Other", "place", "logp {0}", 5);
        LOGGER.logp(Level.INFO, null, null, "logp", new RuntimeException("r"));
        LOGGER.entering("Other", "place");
        LOGGER.entering("Other", "place", "a");
        LOGGER.entering("Other", "place", new Object[] {"a", 1, null});
        LOGGER.entering("Other", "place", (Object[]) null);
        LOGGER.exiting("Other", "place");
        LOGGER.exiting("Other", "place", 7);
        LOGGER.throwing("Other", "place", new Exception("thrown"));
        LOGGER.log(Level.INFO, (String) null);
        LOGGER.log(Level.parse("850"), "a level by number");
        LOGGER.log(new Loud(), "a level of the program");
        Nested.call();
        new Nested();
        Supplier<String> lambda = () -> {
            LOGGER.info("from a lambda");
            return "";
        };
        lambda.get();
        new Object() {
            void inside() {
                LOGGER.info("from an anonymous class");
            }
        }.inside();
    }

    public static void main(String[] args) {
        LOGGER.setUseParentHandlers(false);
        LOGGER.setLevel(Level.FINER);
        LOGGER.addHandler(new Attempts.Out("out"));
        calls();

        LogRecord record = new LogRecord(Level.INFO, "text");
        LogRecord next = new LogRecord(Level.FINE, null);
        System.out.println(next.getSequenceNumber() - record.getSequenceNumber());
        System.out.println(record.getLoggerName() + " " + record.getSourceClassName() + " " + record.getSourceMethodName() + " "
                + record.getMessage() + " " + Arrays.toString(record.getParameters()) + " " + record.getThrown() + " "
                + record.getResourceBundle() + " " + record.getResourceBundleName() + " " + (record.getLongThreadID() == Thread.currentThread().getId()));
        record.setInstant(Instant.ofEpochSecond(12345, 678_900_123));
        System.out.println(record.getMillis() + " " + record.getInstant());
        record.setMillis(-1);
        System.out.println(record.getMillis() + " " + record.getInstant());
        record.setLongThreadID(1L << 40);
        System.out.println(record.getLongThreadID() + " " + (record.getThreadID() < 0));
        record.setThreadID(17);
        System.out.println(record.getLongThreadID() + " " + record.getThreadID());
        perform("instant out of range", () -> record.setInstant(Instant.MAX));
        perform("no instant", () -> record.setInstant(null));
        perform("no level", () -> record.setLevel(null));
        attempt("record without level", () -> new LogRecord(null, "x"));
        record.setSourceMethodName("method");
        record.setLoggerName("name");
        LOGGER.log(record);

        for (String name : new String[] {"INFO", "SEVERE", "OFF", "ALL", "CONFIG", "800", "-2147483648", "123", "123", "LOUD", "950"}) {
            attempt("parse " + name, () -> Level.parse(name) + " " + Level.parse(name).intValue() + " " + Level.parse(name).getClass());
        }
        for (String name : new String[] {"info", "", "1x", "INFO ", "2147483648", null}) {
            attempt("parse " + name, () -> Level.parse(name));
        }
        System.out.println(Level.parse("123") == Level.parse("123"));
        System.out.println(Level.INFO.equals(new Level("OTHER", 800) {}) + " " + Level.INFO.equals(null) + " " + Level.INFO.hashCode() + " "
                + Level.INFO.getName() + " " + Level.INFO.getLocalizedName() + " " + Level.INFO.getResourceBundleName() + " "
                + new Loud().getResourceBundleName() + " " + new Loud().getLocalizedName());
        System.out.println(Level.parse("OTHER"));
        attempt("level without name", () -> new Level(null, 1) {});
    }
}
