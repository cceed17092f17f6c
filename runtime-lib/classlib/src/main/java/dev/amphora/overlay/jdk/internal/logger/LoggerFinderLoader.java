// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.jdk.internal.logger;

import dev.amphora.runtime.classlib.SystemLoggers;
import java.util.Iterator;
import java.util.Locale;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.logging.Level;

/** The provider of loggers that the class path has, or else {@code java.util.logging}. */
public final class LoggerFinderLoader {
    private static final String FAILURE = "Failed to instantiate LoggerFinder provider; Using default.";

    private static System.LoggerFinder finder;

    private LoggerFinderLoader() {}

    public static System.LoggerFinder getLoggerFinder() {
        if (finder == null) {
            finder = provided();
        }
        return finder;
    }

    private static System.LoggerFinder provided() {
        try {
            Iterator<System.LoggerFinder> providers =
                    ServiceLoader.load(System.LoggerFinder.class).iterator();
            if (!providers.hasNext()) {
                return SystemLoggers.newDefault();
            }
            System.LoggerFinder first = providers.next();
            if (providers.hasNext() && Boolean.getBoolean("jdk.logger.finder.singleton")) {
                throw new ServiceConfigurationError("More than on LoggerFinder implementation");
            }
            return first;
        } catch (Error | RuntimeException failure) {
            complain(failure);
            return SystemLoggers.newDefault();
        }
    }

    /** As a property says; a warning on standard error if it says nothing. */
    private static void complain(Throwable failure) {
        String policy = System.getProperty("jdk.logger.finder.error", "").toUpperCase(Locale.ROOT);
        if (policy.equals("ERROR")) {
            if (failure instanceof Error error) {
                throw error;
            }
            throw new ServiceConfigurationError(FAILURE, failure);
        }
        if (!policy.equals("QUIET")) {
            SystemLoggers.print(Level.WARNING, FAILURE, null);
            if (policy.equals("DEBUG")) {
                SystemLoggers.print(Level.WARNING, "Exception raised trying to instantiate LoggerFinder", failure);
            }
        }
    }
}
