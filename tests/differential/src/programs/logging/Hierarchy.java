// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package logging;

import static logging.Attempts.attempt;
import static logging.Attempts.perform;

import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** Loggers by name: parents, levels that are inherited, handlers of parents. */
public class Hierarchy {
    private static String name(Logger logger) {
        return logger == null ? "none" : "'" + logger.getName() + "'";
    }

    static final class Own extends Logger {
        Own(String name) {
            super(name, null);
        }
    }

    public static void main(String[] args) {
        Logger root = Logger.getLogger("");
        System.out.println(name(root) + " " + root.getLevel() + " " + name(root.getParent()) + " " + root.getHandlers().length);
        for (Handler handler : root.getHandlers()) {
            System.out.println(handler.getClass().getName() + " " + handler.getLevel() + " "
                    + handler.getFormatter().getClass().getName() + " " + handler.getEncoding() + " " + handler.getFilter());
            root.removeHandler(handler);
        }
        root.addHandler(new Attempts.Out("root"));

        Logger deep = Logger.getLogger("a.b.c.d");
        System.out.println(name(deep.getParent()) + " " + deep.getLevel() + " " + deep.isLoggable(Level.FINE));
        Logger middle = Logger.getLogger("a.b");
        System.out.println(name(deep.getParent()) + " " + name(middle.getParent()));
        middle.setLevel(Level.FINE);
        System.out.println(deep.isLoggable(Level.FINE) + " " + deep.isLoggable(Level.FINER) + " " + deep.getLevel());
        deep.fine("deep");
        middle.finer("not loggable");
        Logger between = Logger.getLogger("a.b.c");
        System.out.println(name(deep.getParent()) + " " + name(between.getParent()));
        between.setLevel(Level.OFF);
        deep.severe("nothing is loggable");
        deep.setLevel(Level.ALL);
        deep.finest("all");
        deep.log(Level.OFF, "off as the level of a message");
        between.setLevel(null);
        between.fine("again that of a.b");

        middle.addHandler(new Attempts.Out("middle"));
        deep.info("twice");
        middle.setUseParentHandlers(false);
        deep.info("once");
        System.out.println(middle.getUseParentHandlers() + " " + deep.getUseParentHandlers());
        System.out.println(deep == Logger.getLogger("a.b.c.d"));
        deep.setParent(root);
        deep.info("by another parent");

        attempt("unknown", () -> name(LogManager.getLogManager().getLogger("unknown")));
        attempt("known", () -> name(LogManager.getLogManager().getLogger("a.b")));
        attempt("null", () -> Logger.getLogger(null));
        attempt("same again", () -> LogManager.getLogManager().addLogger(new Own("a.b")));
        Own own = new Own("a.own");
        attempt("another", () -> LogManager.getLogManager().addLogger(own));
        System.out.println(Logger.getLogger("a.own") == own);
        perform("no name", () -> LogManager.getLogManager().addLogger(new Own(null)));
        perform("no parent", () -> own.setParent(null));
        perform("no handler", () -> own.addHandler(null));
        perform("remove nothing", () -> own.removeHandler(null));
        perform("no level", () -> own.log(null, "message"));
        perform("no level of the root", () -> root.setLevel(null));
        System.out.println(root.getLevel() + " " + root.isLoggable(Level.INFO) + " " + root.isLoggable(Level.FINE));

        Logger anonymous = Logger.getAnonymousLogger();
        System.out.println(anonymous.getName() + " " + name(anonymous.getParent()) + " " + anonymous.getLevel());
        anonymous.warning("from nowhere");
        System.out.println(name(Logger.getGlobal()) + " " + (Logger.getGlobal() == Logger.getLogger(Logger.GLOBAL_LOGGER_NAME)));
        List<String> names = new ArrayList<>(Collections.list(LogManager.getLogManager().getLoggerNames()));
        names.removeIf(each -> each.startsWith("java") || each.startsWith("sun") || each.startsWith("jdk"));
        Collections.sort(names);
        System.out.println(names);
        LogManager.getLogManager().reset();
        System.out.println(root.getHandlers().length + " " + middle.getHandlers().length + " " + middle.getLevel() + " " + root.getLevel());
        // The manager does not keep loggers alive.
        Reference.reachabilityFence(List.of(deep, between, own));
    }
}
