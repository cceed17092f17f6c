// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential;

import dev.amphora.compiler.ClassLibrary;
import dev.amphora.compiler.CompileOptions;
import dev.amphora.tests.support.HotSpot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One compiled program of the corpus.
 *
 * @param mainClass binary name of the class with {@code main}; {@code chapter.Name} for programs of the corpus
 * @param directives how to run it
 * @param classes directory with its class files
 * @param hotSpot the JVM whose outcome is right; new enough for the class files
 * @param library the class library that it is compiled with: that of the same JDK
 */
public record Program(String mainClass, Directives directives, Path classes, HotSpot hotSpot, ClassLibrary library) {
    /** A program for the JDK that runs this. */
    Program(String mainClass, Directives directives, Path classes, HotSpot hotSpot) {
        this(mainClass, directives, classes, hotSpot, ClassLibrary.ofThisJdk());
    }

    /** The same program with its class files elsewhere. */
    Program withClasses(Path folder) {
        return new Program(mainClass, directives, folder, hotSpot, library);
    }

    String simpleName() {
        return mainClass.substring(mainClass.lastIndexOf('.') + 1);
    }

    String chapter() {
        int dot = mainClass.lastIndexOf('.');
        return dot < 0 ? "" : mainClass.substring(0, dot);
    }

    /** Options as this program needs them. */
    CompileOptions adapted(CompileOptions options) {
        return directives.limited(options.withLibrary(library));
    }

    List<Path> classPath() {
        List<Path> path = new ArrayList<>(List.of(classes));
        directives.libraries().forEach(library -> path.add(library.jar()));
        return path;
    }
}
