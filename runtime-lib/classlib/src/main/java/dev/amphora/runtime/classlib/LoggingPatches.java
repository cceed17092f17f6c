// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import dev.amphora.overlay.jdk.internal.access.JavaUtilResourceBundleAccess;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.security.AccessControlContext;
import java.security.Permission;
import java.security.PrivilegedAction;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;

/**
 * What the JDK's loggers ask of modules, class loaders, stacks and the JDK's own files. Methods that nothing replaces here are named in the
 * table of assumptions.
 */
@PatchesJdk
@SuppressWarnings("removal") // AccessControlContext is in signatures of JDK 17
public final class LoggingPatches {
    private static final String LOGGER = "java.util.logging.Logger";
    private static final String LEVEL_NAMES = "sun.util.logging.resources.logging";

    private LoggingPatches() {}

    /** Opens a door for other modules, which nobody goes through. */
    @Replaces("java.util.logging.LogManager.initStatic()V")
    static void initStatic() {
        // Nothing to open.
    }

    @Replaces("java.util.logging.LogManager$LoggingProviderAccess.init()V")
    static void init(Object self) {
        // Nothing to open.
    }

    static Module module(Class<?> type) {
        return null;
    }

    static Module module(ClassLoader loader) {
        return null;
    }

    /** Messages of loggers of the system that were there before this one. */
    static void redirectTemporaryLoggers() {
        // There are none.
    }

    static Object run(PrivilegedAction<?> action, AccessControlContext context, Permission[] permissions) {
        return action.run();
    }

    static Object run(PrivilegedAction<?> action, AccessControlContext context) {
        return action.run();
    }

    /** A thread for this alone would need threads. */
    static void addShutdownHook(Runtime runtime, Thread hook) {
        if (Shutdown.isRunning()) {
            throw new IllegalStateException("Shutdown in progress");
        }
        Shutdown.register(new Shutdown.Action() {
            @Override
            protected void run() {
                hook.run();
            }
        });
    }

    static Class<?> loadClass(ClassLoader loader, String name) throws ClassNotFoundException {
        Class<?> found = LoggingClasses.named(name);
        if (found == null) {
            throw new ClassNotFoundException(name);
        }
        return found;
    }

    static Object newInstance(Class<?> type) {
        return LoggingClasses.newInstance(type.getName());
    }

    /** What the program says, or else what the JDK says: its file is part of the program. */
    @Replaces("java.util.logging.LogManager.readConfiguration()V")
    static void readConfiguration(LogManager self) throws IOException {
        if (LoggingClasses.configureByClass()) {
            return;
        }
        try (InputStream in = configuration()) {
            self.readConfiguration(in);
        }
    }

    private static InputStream configuration() throws IOException {
        InputStream named = LoggingClasses.configurationFile();
        return named == null ? new PackedBytes(defaultConfiguration()) : named;
    }

    @BuildJdkFile("conf/logging.properties")
    private static native String defaultConfiguration();

    /** In programs that may name a file. */
    static InputStream namedConfiguration() throws IOException {
        String name = System.getProperty("java.util.logging.config.file");
        return name == null ? null : new FileInputStream(name);
    }

    static boolean configureByNamedClass() {
        String name = System.getProperty("java.util.logging.config.class");
        if (name == null) {
            return false;
        }
        try {
            newInstance(loadClass(null, name));
            return true;
        } catch (Exception e) {
            System.err.println("Logging configuration class \"" + name + "\" failed");
            System.err.println("" + e);
            return false;
        }
    }

    static ResourceBundle bundle(JavaUtilResourceBundleAccess access, String name, Locale locale, Module module) {
        return LoggingClasses.bundle(name, locale);
    }

    static ResourceBundle programBundle(String name, Locale locale) {
        return ResourceBundle.getBundle(name, locale);
    }

    static ResourceBundle noBundle(String name, Locale locale) {
        throw new MissingResourceException(
                "Can't find bundle for base name " + name + ", locale " + locale, name + "_" + locale, "");
    }

    @Replaces("java.util.logging.Level.computeLocalizedLevelName(Ljava/util/Locale;)Ljava/lang/String;")
    static String levelName(Level self, Locale locale) {
        return LoggingClasses.levelName(self, locale);
    }

    /** In programs with the locale that there is at first, and without levels of their own: the names that the fields have. */
    static String englishLevelName(Level level, Locale locale) {
        return level.getName();
    }

    static String localLevelName(Level level, Locale locale) {
        String bundleName = level.getResourceBundleName();
        if (!bundleName.equals(LEVEL_NAMES)) {
            return LoggingClasses.bundle(bundleName, locale).getString(level.getName());
        }
        ResourceBundle names = ResourceBundle.getBundle(LEVEL_NAMES, locale, new LevelNames());
        String name = names.getString(level.getName());
        // The words of other languages are written in capitals, as the names are.
        return names.getLocale().equals(Locale.ROOT)
                        || name.toUpperCase(Locale.ROOT).equals(level.getName())
                ? level.getName()
                : name.toUpperCase(names.getLocale());
    }

    private static final class LevelNames extends ResourceBundle.Control {
        @Override
        public ResourceBundle newBundle(
                String baseName, Locale locale, String format, ClassLoader loader, boolean reload) {
            return format.equals("java.class") ? (ResourceBundle) levelNames(toBundleName(baseName, locale)) : null;
        }
    }

    @BuildJdkBundles(LEVEL_NAMES)
    private static native Object levelNames(String name);

    @Replaces("java.util.logging.LogRecord.inferCaller()V")
    static void inferCaller(LogRecord self) {
        // Setting it, if to null, keeps the record from asking again.
        self.setSourceClassName(null);
        boolean amongLoggers = false;
        for (StackTraceElement frame : new Throwable().getStackTrace()) {
            String name = frame.getClassName();
            if (!amongLoggers) {
                amongLoggers = name.equals(LOGGER);
            } else if (!isInfrastructure(name)) {
                self.setSourceClassName(name);
                self.setSourceMethodName(frame.getMethodName());
                return;
            }
        }
    }

    private static boolean isInfrastructure(String name) {
        return name.startsWith("java.util.logging.")
                || name.startsWith("sun.util.logging.")
                || name.startsWith("jdk.internal.logger.")
                || name.equals("java.lang.System$Logger")
                || name.startsWith("java.lang.invoke.MethodHandle")
                || name.startsWith("java.security.AccessController")
                || name.startsWith("java.lang.reflect.")
                || name.startsWith("dev.amphora.runtime.");
    }

    /** WASI has no locks; the handler goes on without them where a file system has none. */
    static FileLock tryLock(FileChannel channel) throws IOException {
        throw new IOException("no locks");
    }
}
