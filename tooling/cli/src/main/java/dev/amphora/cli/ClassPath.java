// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A class path as {@code java -cp} takes it. */
final class ClassPath {
    private ClassPath() {}

    /** Splits {@code written} (null means empty), expands {@code DIR/*}, and requires every entry to exist. */
    static List<Path> parse(String written) throws Mistake, IOException {
        List<Path> entries = new ArrayList<>();
        if (written == null) {
            return entries;
        }
        for (String entry : written.split(File.pathSeparator)) {
            if (entry.equals("*") || entry.endsWith("/*") || entry.endsWith(File.separator + "*")) {
                entries.addAll(jarsIn(path(entry.equals("*") ? "." : entry.substring(0, entry.length() - 2))));
            } else {
                entries.add(existing(path(entry)));
            }
        }
        return entries;
    }

    private static Path path(String entry) throws Mistake {
        try {
            // An empty entry is the current directory, as for java.
            return Path.of(entry.isEmpty() ? "." : entry);
        } catch (InvalidPathException e) {
            throw new Mistake("not a path: " + entry, null);
        }
    }

    private static Path existing(Path entry) throws Mistake, IOException {
        if (!Files.exists(entry)) {
            throw new Mistake("class path entry does not exist: " + entry, null);
        }
        if (!Files.isReadable(entry)) {
            throw new Mistake("class path entry cannot be read: " + entry, "check its permissions");
        }
        if (!Files.isDirectory(entry)) {
            requireJar(entry);
        }
        return entry;
    }

    private static void requireJar(Path file) throws Mistake, IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assert zip.size() >= 0;
        } catch (ZipException e) {
            throw new Mistake("class path entry is neither a directory nor a jar: " + file, null);
        }
    }

    private static List<Path> jarsIn(Path directory) throws Mistake, IOException {
        if (!Files.isDirectory(existing(directory))) {
            throw new Mistake("class path entry is not a directory: " + directory, null);
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }
}
