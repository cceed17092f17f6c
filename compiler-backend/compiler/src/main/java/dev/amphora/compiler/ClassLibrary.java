// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler;

import java.nio.file.Path;
import java.util.List;

/**
 * Where the classes of the Java class library come from.
 *
 * @param usesJdk whether class files of a JDK may become part of the program; if not, only classes under the Apache License do
 * @param jdkHome where that JDK is installed, or null for the one that runs the compiler
 * @param locales the locales whose texts and patterns programs have beside those of English and of no language, as
 *     language tags such as {@code de-AT}; with each, those of the language alone are there
 * @param charsets the charsets that programs have beside those that they name and the standard ones
 */
public record ClassLibrary(boolean usesJdk, Path jdkHome, List<String> locales, List<String> charsets) {
    public ClassLibrary {
        locales = List.copyOf(locales);
        charsets = List.copyOf(charsets);
    }

    /** Our own classes, those of the JDK that runs the compiler, and TeaVM's. */
    public static ClassLibrary ofThisJdk() {
        return new ClassLibrary(true, null, List.of(), List.of());
    }

    /** The same with another JDK, given by its home. */
    public static ClassLibrary ofJdk(Path home) {
        return new ClassLibrary(true, home, List.of(), List.of());
    }

    /** Our own classes and TeaVM's only. */
    public static ClassLibrary apache() {
        return new ClassLibrary(false, null, List.of(), List.of());
    }

    /** The same with more locales. */
    public ClassLibrary withLocales(List<String> further) {
        return new ClassLibrary(usesJdk, jdkHome, further, charsets);
    }

    /** The same with more charsets. */
    public ClassLibrary withCharsets(List<String> further) {
        return new ClassLibrary(usesJdk, jdkHome, locales, further);
    }
}
