// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import dev.amphora.overlay.sun.util.logging.internal.LoggingProviderImpl;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * {@code System.getLogger}. The loggers are the JDK's, which go over {@code java.util.logging} unless the class path provides
 * others; who asks is always the program, since the JDK's own classes log nothing.
 */
@BesideJdk
public final class SystemLoggers {
    private SystemLoggers() {}

    @Replaces("java.lang.System.getLogger(Ljava/lang/String;)Ljava/lang/System$Logger;")
    static System.Logger getLogger(String name) {
        return System.LoggerFinder.getLoggerFinder().getLogger(Objects.requireNonNull(name), program());
    }

    @Replaces("java.lang.System.getLogger(Ljava/lang/String;Ljava/util/ResourceBundle;)Ljava/lang/System$Logger;")
    static System.Logger getLogger(String name, ResourceBundle bundle) {
        Objects.requireNonNull(bundle);
        return System.LoggerFinder.getLoggerFinder()
                .getLocalizedLogger(Objects.requireNonNull(name), bundle, program());
    }

    private static Module program() {
        return (Module) (Object) dev.amphora.overlay.java.lang.Module.ofProgram();
    }

    /** The one that makes loggers of {@code java.util.logging}. */
    public static System.LoggerFinder newDefault() {
        return (System.LoggerFinder) newLoggingProvider();
    }

    @BuildJdkInstance("sun.util.logging.internal.LoggingProviderImpl")
    private static native Object newLoggingProvider();

    /** In place of the door that {@code LogManager} opens for the provider. */
    static Logger logger(LoggingProviderImpl.LogManagerAccess door, LogManager manager, String name, Module module) {
        return Logger.getLogger(name);
    }

    /** What is said while there is no logger yet, as the console's handler would say it. */
    public static void print(Level level, String message, Throwable thrown) {
        LogRecord record = new LogRecord(level, message);
        record.setSourceClassName("jdk.internal.logger.LoggerFinderLoader");
        record.setSourceMethodName("loadLoggerFinder");
        record.setThrown(thrown);
        System.err.print(new SimpleFormatter().format(record));
    }
}
