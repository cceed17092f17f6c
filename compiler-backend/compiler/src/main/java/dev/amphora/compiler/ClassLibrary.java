// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler;

import java.nio.file.Path;

/**
 * Where the classes of the Java class library come from.
 *
 * @param usesJdk whether class files of a JDK may become part of the program; if not, only classes under the Apache License do
 * @param jdkHome where that JDK is installed, or null for the one that runs the compiler
 */
public record ClassLibrary(boolean usesJdk, Path jdkHome) {
    /** Our own classes, those of the JDK that runs the compiler, and TeaVM's. */
    public static ClassLibrary ofThisJdk() {
        return new ClassLibrary(true, null);
    }

    /** The same with another JDK, given by its home. */
    public static ClassLibrary ofJdk(Path home) {
        return new ClassLibrary(true, home);
    }

    /** Our own classes and TeaVM's only. */
    public static ClassLibrary apache() {
        return new ClassLibrary(false, null);
    }
}
