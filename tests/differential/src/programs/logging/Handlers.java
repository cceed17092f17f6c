// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package logging;

import static logging.Attempts.attempt;
import static logging.Attempts.perform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.logging.ErrorManager;
import java.util.logging.Filter;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.MemoryHandler;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;

/** Streams, memory, filters, and what goes wrong in handlers. */
public class Handlers {
    /** Has a head and a tail. */
    static final class Framed extends Formatter {
        @Override
        public String format(LogRecord record) {
            if (record.getMessage().equals("fail")) {
                throw new IllegalStateException("cannot format");
            }
            return "<" + record.getLevel() + " " + formatMessage(record) + ">";
        }

        @Override
        public String getHead(Handler handler) {
            return "{";
        }

        @Override
        public String getTail(Handler handler) {
            return "}";
        }
    }

    static final class Told extends ErrorManager {
        @Override
        public void error(String message, Exception exception, int code) {
            System.out.println("error " + code + " " + message + " " + exception);
        }
    }

    private static LogRecord record(Level level, String message, Object... parameters) {
        LogRecord record = new LogRecord(level, message);
        record.setParameters(parameters);
        record.setLoggerName("handlers");
        return record;
    }

    private static void streams() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StreamHandler handler = new StreamHandler(bytes, new Framed());
        handler.setErrorManager(new Told());
        System.out.println(handler.getLevel() + " " + handler.getEncoding() + " " + handler.getFilter());
        handler.publish(record(Level.INFO, "one"));
        handler.publish(record(Level.FINE, "too fine"));
        System.out.println(bytes.size());
        handler.flush();
        System.out.println(bytes);
        handler.setLevel(Level.ALL);
        handler.publish(record(Level.FINE, "{0} {1}", 12345.678, "p"));
        handler.publish(record(Level.FINE, "fail"));
        handler.publish(null);
        System.out.println(handler.isLoggable(null) + " " + handler.isLoggable(record(Level.OFF, "x")));
        handler.setFilter(each -> !each.getMessage().startsWith("-"));
        handler.publish(record(Level.FINE, "-filtered"));
        handler.publish(record(Level.FINE, "kept"));
        handler.setEncoding("ISO-8859-1");
        handler.publish(record(Level.INFO, "\u00e9"));
        handler.flush();
        System.out.println(Arrays.toString(Arrays.copyOfRange(bytes.toByteArray(), bytes.size() - 3, bytes.size())));
        handler.setEncoding("UTF-16BE");
        handler.publish(record(Level.INFO, "u"));
        handler.close();
        System.out.println(bytes.toString("ISO-8859-1"));
        handler.publish(record(Level.INFO, "after closing"));
        handler.close();
        System.out.println(bytes.size());
        perform("unknown encoding", () -> handler.setEncoding("no such"));
        perform("no level", () -> handler.setLevel(null));
        perform("no formatter", () -> handler.setFormatter(null));
        perform("no error manager", () -> handler.setErrorManager(null));
        attempt("no stream", () -> new StreamHandler(null, new Framed()));
        attempt("no formatter at first", () -> new StreamHandler(bytes, null));
        System.out.println(new StreamHandler().getFormatter().getClass() == SimpleFormatter.class);

        StreamHandler failing = new StreamHandler(
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("full");
                    }
                },
                new Framed());
        failing.setErrorManager(new Told());
        failing.publish(record(Level.INFO, "x"));
        failing.flush();
        failing.close();
    }

    private static void memory() {
        MemoryHandler memory = new MemoryHandler(new Attempts.Out("target"), 3, Level.SEVERE);
        for (int i = 0; i < 5; i++) {
            memory.publish(record(Level.INFO, "message " + i));
        }
        System.out.println("pushing");
        memory.push();
        memory.push();
        memory.publish(record(Level.WARNING, "kept back"));
        memory.publish(record(Level.SEVERE, "pushes"));
        memory.setPushLevel(Level.ALL);
        System.out.println(memory.getPushLevel());
        memory.publish(record(Level.FINE, "at once"));
        memory.setFilter(each -> false);
        memory.publish(record(Level.SEVERE, "filtered"));
        memory.flush();
        memory.close();
        System.out.println(memory.getLevel());
        attempt("no room", () -> new MemoryHandler(new Attempts.Out("target"), 0, Level.SEVERE));
        attempt("no target", () -> new MemoryHandler(null, 1, Level.SEVERE));
        attempt("no level", () -> new MemoryHandler(new Attempts.Out("target"), 1, null));
        attempt("nothing configured", () -> new MemoryHandler());
    }

    private static void filters() {
        Logger logger = Logger.getLogger("logging.handlers");
        logger.setUseParentHandlers(false);
        Attempts.Out out = new Attempts.Out("out");
        logger.addHandler(out);
        Filter odd = each -> each.getMessage().length() % 2 == 1;
        logger.setFilter(odd);
        System.out.println(logger.getFilter() == odd);
        logger.info("odd");
        logger.info("even");
        Logger child = Logger.getLogger("logging.handlers.child");
        child.info("filters of parents do not count");
        out.setFilter(each -> each.getLevel() == Level.WARNING);
        logger.warning("odd and a warning");
        logger.info("odd");
        logger.setFilter(null);
        logger.warning("a warning!");
        out.setErrorManager(new Told());
        logger.removeHandler(out);
        logger.warning("nobody listens");
        System.out.println(logger.getHandlers().length);
    }

    private static void errors() {
        ErrorManager manager = new ErrorManager();
        manager.error("once", null, ErrorManager.GENERIC_FAILURE);
        manager.error("never again", new Exception(), ErrorManager.WRITE_FAILURE);
        new ErrorManager().error(null, null, ErrorManager.CLOSE_FAILURE);
        System.out.println(ErrorManager.FORMAT_FAILURE + " " + ErrorManager.OPEN_FAILURE + " " + ErrorManager.FLUSH_FAILURE);
    }

    public static void main(String[] args) throws Exception {
        streams();
        memory();
        filters();
        errors();
    }
}
