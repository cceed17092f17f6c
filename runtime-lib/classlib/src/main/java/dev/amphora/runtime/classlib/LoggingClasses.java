// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.logging.Level;

/**
 * What logging may need in one program and not in another. The front end writes the bodies: each is a call of the method that its comment names,
 * in programs whose class files show that it may be needed.
 */
final class LoggingClasses {
    private LoggingClasses() {}

    /** The class of a handler, formatter, filter or the like; null if the program has none of that name. */
    static native Class<?> named(String name);

    /** A new object of a class that {@link #named} knows. */
    static native Object newInstance(String name);

    /** {@link LoggingPatches#configureByNamedClass} where a configuration may be named, otherwise false. */
    static native boolean configureByClass();

    /** {@link LoggingPatches#namedConfiguration} where a configuration may be named, otherwise null. */
    static native InputStream configurationFile() throws IOException;

    /** {@link LogTexts#newMessages} where records may have parameters by other ways than {@code setParameters}, otherwise null. */
    static native LogTexts messages();

    /** {@link LogTexts#namedFormat} where a format may be named, otherwise null. */
    static native String namedFormat(Function<String, String> configuration);

    /** {@link LogTexts#localMonth} where the locale may change, otherwise {@link LogTexts#englishMonth}. */
    static native String monthName(int month);

    /** {@link LogTexts#localHalf} where the locale may change, otherwise {@link LogTexts#englishHalf}. */
    static native String halfName(int half);

    /** {@link LoggingPatches#programBundle} where loggers or levels may have bundles, otherwise {@link LoggingPatches#noBundle}. */
    static native ResourceBundle bundle(String name, Locale locale);

    /**
     * {@link LoggingPatches#localLevelName} where the locale may change, or levels are the program's; otherwise
     * {@link LoggingPatches#englishLevelName}.
     */
    static native String levelName(Level level, Locale locale);
}
