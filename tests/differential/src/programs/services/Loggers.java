// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package services;

import java.util.ListResourceBundle;
import java.util.ResourceBundle;

/** Loggers of System that a provider of the class path makes, instead of java.util.logging. */
public class Loggers {
    public static class Texts extends ListResourceBundle {
        @Override
        protected Object[][] getContents() {
            return new Object[][] {{"greeting", "Hello, {0}!"}};
        }
    }

    public static class Finder extends System.LoggerFinder {
        public Finder() {
            System.out.println("made");
        }

        @Override
        public System.Logger getLogger(String name, Module module) {
            System.out.println("asked for " + name + " " + module.isNamed());
            return new Own(name);
        }
    }

    private record Own(String name) implements System.Logger {
        @Override
        public String getName() {
            return name;
        }

        @Override
        public boolean isLoggable(Level level) {
            return level.compareTo(Level.INFO) >= 0;
        }

        @Override
        public void log(Level level, ResourceBundle bundle, String message, Throwable thrown) {
            System.out.println(name + " " + level + " " + (bundle != null) + " " + message + " " + thrown);
        }

        @Override
        public void log(Level level, ResourceBundle bundle, String format, Object... params) {
            System.out.println(name + " " + level + " " + (bundle != null) + " " + format + " "
                    + (params == null ? "none" : params.length));
        }
    }

    private static void use(System.Logger logger) {
        for (System.Logger.Level level : new System.Logger.Level[] {System.Logger.Level.DEBUG, System.Logger.Level.ERROR}) {
            logger.log(level, "text");
            logger.log(level, "greeting", "you", 1);
            logger.log(level, () -> "supplied");
            logger.log(level, (Object) 42);
            logger.log(level, "thrown", new IllegalStateException("why"));
            logger.log(level, () -> "supplied and thrown", new IllegalStateException("why"));
            logger.log(level, new Texts(), "greeting", "them");
        }
    }

    public static void main(String[] args) {
        System.out.println("start");
        use(System.getLogger("one"));
        use(System.getLogger("two", new Texts()));
        System.out.println(System.LoggerFinder.getLoggerFinder().getClass().getName());
    }
}
