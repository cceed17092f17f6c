// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @stderr ignore
package logging;

import static logging.Attempts.attempt;
import static logging.Attempts.perform;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Filter;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.MemoryHandler;
import java.util.logging.SimpleFormatter;

/** Properties that say which handlers there are, of which classes, and how fine they are. */
public class Configurations {
    /** Counts its objects. */
    public static class Printing extends Handler {
        private static int count;
        private final int number = ++count;

        public Printing() {
            String prefix = LogManager.getLogManager().getProperty("logging.Configurations$Printing.prefix");
            System.out.println("made " + number + " " + prefix);
        }

        @Override
        public void publish(LogRecord record) {
            if (isLoggable(record)) {
                System.out.println(number + " " + record.getLevel() + " " + record.getLoggerName() + " " + record.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            System.out.println("closed " + number);
        }
    }

    /** Lets short messages pass. */
    public static class Short implements Filter {
        @Override
        public boolean isLoggable(LogRecord record) {
            return record.getMessage().length() < 10;
        }
    }

    /** Messages alone. */
    public static class Bare extends Formatter {
        @Override
        public String format(LogRecord record) {
            return "bare " + record.getMessage() + "\n";
        }
    }

    /** Configures by code, and keeps its logger, which the manager does not. */
    public static class ByCode {
        private static final Logger MADE = Logger.getLogger("by.code");

        public ByCode() {
            System.out.println("a class that configures");
            MADE.setLevel(Level.FINEST);
        }
    }

    private static InputStream stream(String... lines) {
        return new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void handlers(Logger logger) {
        StringBuilder text = new StringBuilder("'" + logger.getName() + "' " + logger.getLevel() + " " + logger.getUseParentHandlers() + ":");
        for (Handler handler : logger.getHandlers()) {
            text.append(' ').append(handler.getClass().getName()).append(' ').append(handler.getLevel());
        }
        System.out.println(text);
    }

    public static void main(String[] args) throws IOException {
        LogManager manager = LogManager.getLogManager();
        System.out.println(manager.getProperty("handlers") + " " + manager.getProperty(".level") + " "
                + manager.getProperty("java.util.logging.ConsoleHandler.level") + " " + manager.getProperty("none"));
        Logger early = Logger.getLogger("early.bird");
        Runnable listener = () -> System.out.println("changed");
        manager.addConfigurationListener(listener);
        manager.readConfiguration(stream(
                "handlers = logging.Configurations$Printing",
                ".level = WARNING",
                "early.level = FINE",
                "early.bird.level = FINER",
                "late.level = CONFIG",
                "late.handlers = logging.Configurations$Printing,logging.Configurations$Printing",
                "late.useParentHandlers = false",
                "logging.Configurations$Printing.level = ALL",
                "logging.Configurations$Printing.prefix = >",
                "config = logging.Configurations$ByCode"));
        Logger root = Logger.getLogger("");
        handlers(early);
        early.finer("early");
        early.finest("too fine");
        Logger late = Logger.getLogger("late.comer");
        handlers(late);
        handlers(Logger.getLogger("late"));
        late.config("late");
        handlers(root);
        root.warning("root");
        System.out.println(Logger.getLogger("by.code").getLevel());

        manager.readConfiguration(stream(
                "handlers = java.util.logging.ConsoleHandler, java.util.logging.MemoryHandler",
                "java.util.logging.ConsoleHandler.formatter = logging.Configurations$Bare",
                "java.util.logging.ConsoleHandler.filter = logging.Configurations$Short",
                "java.util.logging.ConsoleHandler.level = FINE",
                "java.util.logging.ConsoleHandler.encoding = UTF-8",
                "java.util.logging.MemoryHandler.target = logging.Configurations$Printing",
                "java.util.logging.MemoryHandler.size = 2",
                "java.util.logging.MemoryHandler.push = SEVERE",
                ".level = ALL"));
        handlers(root);
        Handler console = root.getHandlers()[0];
        System.out.println(console.getFormatter().getClass().getName() + " " + console.getFilter().getClass().getName() + " " + console.getEncoding());
        System.out.println(((MemoryHandler) root.getHandlers()[1]).getPushLevel());
        root.info("one");
        root.info("two");
        root.info("three");
        root.severe("four");

        manager.updateConfiguration(
                stream("handlers = logging.Configurations$Printing", ".level = INFO", "early.bird.level = SEVERE"),
                key -> key.equals(".level") ? (before, after) -> before : (before, after) -> after);
        handlers(root);
        handlers(early);
        manager.removeConfigurationListener(listener);
        manager.updateConfiguration(stream(".level = FINE"), null);
        handlers(root);
        handlers(early);

        PrintStream err = System.err;
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        System.setErr(new PrintStream(errors, true));
        manager.readConfiguration(stream(
                ".level = NONSENSE", "x.level = 77", "y.level =", "java.util.logging.SimpleFormatter.format = [%4$s] %5$s%n", "early.handlers = "));
        handlers(root);
        handlers(Logger.getLogger("x"));
        LogRecord record = new LogRecord(Level.INFO, "formatted");
        System.out.print(new SimpleFormatter().format(record));
        manager.readConfiguration(stream("handlers = no.such.Handler"));
        handlers(root);
        System.setErr(err);
        for (String line : errors.toString().split("\n")) {
            if (!line.startsWith("\tat ")) {
                System.out.println("err: " + line);
            }
        }
        perform("malformed", () -> manager.readConfiguration(stream("a=\\u12")));
        perform("no stream", () -> manager.readConfiguration(null));
        attempt("no listener", () -> manager.addConfigurationListener(null));
        manager.checkAccess();
        manager.reset();
        handlers(root);
    }
}
