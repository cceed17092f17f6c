// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package logging;

import static logging.Attempts.attempt;
import static logging.Attempts.perform;

import java.util.ArrayList;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Loggers and levels with resource bundles. */
public class Localised {
    static final class Shout extends Level {
        Shout(String bundle) {
            super("SHOUT", 1100, bundle);
        }
    }

    /** The manager does not keep loggers alive. */
    private static final List<Logger> KEPT = new ArrayList<>();

    private static String bundle(Logger logger) {
        ResourceBundle bundle = logger.getResourceBundle();
        return logger.getResourceBundleName() + " " + (bundle == null ? "none" : bundle.getBaseBundleName());
    }

    public static void main(String[] args) {
        Locale.setDefault(Locale.US);
        Logger logger = Logger.getLogger("localised", "logging.Messages");
        KEPT.add(logger);
        logger.setUseParentHandlers(false);
        logger.addHandler(new Attempts.Out("out"));
        System.out.println(bundle(logger));
        logger.log(Level.INFO, "hello", "world");
        logger.info("no key");
        Logger child = Logger.getLogger("localised.child");
        System.out.println(bundle(child));
        child.log(Level.INFO, "hello", "child");
        Logger plain = Logger.getLogger("plain");
        KEPT.add(plain);
        plain.setUseParentHandlers(false);
        plain.addHandler(new Attempts.Out("plain"));
        System.out.println(bundle(plain));
        plain.log(Level.INFO, "hello", "nobody");
        plain.logrb(Level.INFO, ResourceBundle.getBundle("logging.Messages"), "hello", "logrb");
        plain.logrb(Level.INFO, "Class", "method", ResourceBundle.getBundle("logging.Messages"), "hello", "logrb");
        plain.logrb(Level.INFO, (ResourceBundle) null, "hello", new RuntimeException("r"));
        plain.logrb(Level.INFO, "Class", "method", "logging.Messages", "hello");
        plain.logrb(Level.INFO, "Class", "method", "no.such.Bundle", "hello");
        attempt("same name", () -> bundle(Logger.getLogger("localised", "logging.Messages")));
        attempt("other name", () -> Logger.getLogger("localised", "no.such.Bundle"));
        attempt("no bundle", () -> Logger.getLogger("fresh", "no.such.Bundle"));
        attempt("bundle later", () -> bundle(Logger.getLogger("plain", "logging.Messages")));
        Logger set = Logger.getLogger("set");
        set.setResourceBundle(ResourceBundle.getBundle("logging.Messages"));
        System.out.println(bundle(set));
        perform("set again", () -> set.setResourceBundle(ResourceBundle.getBundle("logging.Messages")));
        perform("without name", () -> Logger.getLogger("other").setResourceBundle(new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[0][];
            }
        }));
        perform("null", () -> Logger.getLogger("other").setResourceBundle(null));
        attempt("anonymous", () -> bundle(Logger.getAnonymousLogger("logging.Messages")));
        attempt("level", () -> new Shout("logging.Messages").getLocalizedName());
        attempt("level without bundle", () -> new Shout("no.such.Bundle").getLocalizedName());
        attempt("level without name of a bundle", () -> new Shout(null).getLocalizedName());
        attempt("level by localised name", () -> Level.parse("Shouting"));
        for (Level level : new Level[] {Level.ALL, Level.SEVERE, Level.CONFIG, Level.OFF}) {
            System.out.println(level.getLocalizedName() + " " + level.getName());
        }
        LogRecord record = new LogRecord(Level.INFO, "hello");
        record.setResourceBundle(ResourceBundle.getBundle("logging.Messages"));
        record.setResourceBundleName("name");
        record.setLoggerName("by hand");
        record.setParameters(new Object[] {"record"});
        plain.log(record);
        System.out.println(record.getResourceBundleName());
        try {
            ResourceBundle.getBundle("none.at.all");
        } catch (MissingResourceException e) {
            System.out.println(e.getMessage());
        }
    }
}
