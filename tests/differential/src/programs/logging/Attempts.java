// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package logging;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

/** Shows what a call returns, or what it throws. */
final class Attempts {
    private Attempts() {}

    static void attempt(String what, Callable<?> call) {
        Object result;
        try {
            result = call.call();
        } catch (Exception | Error e) {
            System.out.println(what + ": " + text(e));
            return;
        }
        String text = Arrays.deepToString(new Object[] {result});
        System.out.println(what + " = " + text.substring(1, text.length() - 1));
    }

    /** As {@link #attempt}, of what returns nothing. */
    static void perform(String what, Action action) {
        attempt(what, () -> {
            action.perform();
            return "done";
        });
    }

    /** An action that may fail. */
    interface Action {
        void perform() throws Exception;
    }

    /** What the JVM says of null depends on how the JDK's own code was compiled. */
    private static String text(Throwable e) {
        String message = e.getMessage();
        boolean implicit =
                e instanceof NullPointerException && (message == null || message.startsWith("Cannot "));
        return implicit ? "NullPointerException" : e.toString();
    }

    /** Level, logger, source and message on a line. */
    static final class Line extends Formatter {
        @Override
        public String format(LogRecord record) {
            return record.getLevel() + " [" + record.getLoggerName() + "] " + record.getSourceClassName() + "."
                    + record.getSourceMethodName() + ": " + formatMessage(record)
                    + (record.getThrown() == null ? "" : " " + record.getThrown()) + "\n";
        }
    }

    /** Writes to standard output. */
    static final class Out extends Handler {
        private final String name;

        Out(String name) {
            this.name = name;
            setFormatter(new Line());
        }

        @Override
        public void publish(LogRecord record) {
            if (isLoggable(record)) {
                System.out.print(name + " " + getFormatter().format(record));
            }
        }

        @Override
        public void flush() {
            System.out.println(name + " flushed");
        }

        @Override
        public void close() {
            System.out.println(name + " closed");
        }
    }
}
