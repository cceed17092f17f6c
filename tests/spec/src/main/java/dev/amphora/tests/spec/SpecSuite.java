// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the scripts of the official test suite are. They are not part of this repository. */
public final class SpecSuite {
    /** The folder with the scripts; by default beside the checkout. */
    public static final String FOLDER_PROPERTY = "amphora.spec.testsuite";

    private SpecSuite() {}

    public static Path folder() {
        String given = System.getProperty(FOLDER_PROPERTY);
        Path root = Path.of(System.getProperty("amphora.root", "."))
                .toAbsolutePath()
                .normalize();
        return given != null && !given.isEmpty() ? Path.of(given) : root.resolveSibling("shared/spec-testsuite");
    }

    /** Whether the scripts must be there: in continuous integration nobody reads notes. */
    public static boolean isMandatory() {
        return System.getenv("CI") != null
                || System.getProperty(FOLDER_PROPERTY, "").length() > 0;
    }

    /** All scripts in the order of their names; none if the folder is absent. */
    public static List<Path> scripts() {
        if (!Files.isDirectory(folder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(".wast"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
