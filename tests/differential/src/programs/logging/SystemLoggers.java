// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package logging;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.System.Logger.Level;
import java.util.ListResourceBundle;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Loggers of System: what goes over java.util.logging, with whose levels, and what is written to standard error. */
public class SystemLoggers {
    public static class Texts extends ListResourceBundle {
        @Override
        protected Object[][] getContents() {
            return new Object[][] {{"greeting", "Hello, {0}!"}, {"plain", "Just so"}};
        }
    }

    private static final class Listener extends Handler {
        @Override
        public void publish(LogRecord record) {
            System.out.println(record.getLevel() + " " + record.getLoggerName() + " " + record.getMessage() + " "
                    + (record.getParameters() == null ? "none" : String.join(",", texts(record.getParameters()))) + " "
                    + record.getThrown() + " " + record.getSourceClassName() + "." + record.getSourceMethodName() + " "
                    + (record.getResourceBundle() != null));
        }

        private static String[] texts(Object[] values) {
            String[] texts = new String[values.length];
            for (int i = 0; i < texts.length; i++) {
                texts[i] = String.valueOf(values[i]);
            }
            return texts;
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private static void all(System.Logger logger) {
        for (Level level : Level.values()) {
            System.out.println(level + " " + level.getName() + " " + level.getSeverity() + " " + logger.isLoggable(level));
            if (level == Level.ALL || level == Level.OFF) {
                continue;
            }
            logger.log(level, "plain");
            logger.log(level, "greeting", "you", 2);
            logger.log(level, () -> "supplied");
            logger.log(level, (Object) new StringBuilder("object"));
            logger.log(level, "thrown", new IllegalStateException("why"));
            logger.log(level, () -> "supplied and thrown", new IllegalStateException("why"));
            logger.log(level, new Texts(), "greeting", "them");
            logger.log(level, new Texts(), "plain", new IllegalStateException("why"));
            logger.log(level, (String) null);
            logger.log(level, (ListResourceBundle) null, "no bundle", 1);
        }
    }

    private static void refuse(String name, Runnable action) {
        try {
            action.run();
            System.out.println(name + " passes");
        } catch (RuntimeException e) {
            System.out.println(name + " ! " + e.getClass().getName());
        }
    }

    public static void main(String[] args) {
        System.Logger logger = System.getLogger("a.b");
        System.out.println(logger.getName() + " " + logger.isLoggable(Level.INFO) + " " + logger.isLoggable(Level.DEBUG));
        PrintStream error = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setErr(new PrintStream(bytes, true));
        logger.log(Level.INFO, "to {0} and {1}", "you", 2);
        logger.log(Level.DEBUG, "not shown");
        logger.log(Level.ERROR, "failed", new IllegalStateException("because"));
        System.getLogger("c", new Texts()).log(Level.WARNING, "greeting", "World");
        System.setErr(error);
        for (String line : bytes.toString().split("\n")) {
            if (!line.startsWith("\tat ")) {
                // Without the time.
                System.out.println(line.replaceFirst("^\\w+ \\d+, \\d+,? \\d+:\\d+:\\d+\\h[AP]M ", "TIME "));
            }
        }
        Logger behind = Logger.getLogger("a.b");
        behind.setUseParentHandlers(false);
        behind.addHandler(new Listener());
        behind.setLevel(java.util.logging.Level.FINE);
        all(logger);
        behind.setLevel(java.util.logging.Level.ALL);
        all(System.getLogger("a.b", new Texts()));
        behind.setLevel(java.util.logging.Level.OFF);
        System.out.println(logger.isLoggable(Level.ERROR) + " " + logger.isLoggable(Level.OFF));
        refuse("no name", () -> System.getLogger(null));
        refuse("no bundle", () -> System.getLogger("x", null));
        refuse("no level", () -> logger.log(null, "x"));
        refuse("no supplier", () -> logger.log(Level.INFO, (java.util.function.Supplier<String>) null));
        refuse("no object", () -> logger.log(Level.INFO, (Object) null));
        refuse("asked for no level", () -> logger.isLoggable(null));
        System.LoggerFinder finder = System.LoggerFinder.getLoggerFinder();
        Module module = SystemLoggers.class.getModule();
        finder.getLogger("a.b", module).log(Level.INFO, "off");
        System.out.println(finder.getLogger("named", module).getName() + " "
                + finder.getLocalizedLogger("both", new Texts(), module).getName());
        refuse("finder without name", () -> finder.getLogger(null, module));
        refuse("finder without module", () -> finder.getLogger("x", null));
    }
}
