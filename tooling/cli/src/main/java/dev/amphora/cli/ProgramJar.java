// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipException;

/**
 * What an executable jar's manifest says.
 *
 * @param mainClass its {@code Main-Class}
 * @param classPath the jar and what its {@code Class-Path} names, and so on, in order; only what exists, as for java
 */
record ProgramJar(String mainClass, List<Path> classPath) {
    /** Reads the manifest of {@code file}. */
    static ProgramJar read(Path file) throws Mistake, IOException {
        InputFile.require(file);
        Attributes attributes = manifest(file);
        String mainClass = attributes.getValue(Attributes.Name.MAIN_CLASS);
        if (mainClass == null || mainClass.isBlank()) {
            throw new Mistake(file + " has no Main-Class in its manifest", "name the class: --main CLASS -cp " + file);
        }
        return new ProgramJar(mainClass.strip(), readLibrary(file));
    }

    /** The jar and what its {@code Class-Path} names, whether it is executable or not. */
    static List<Path> readLibrary(Path file) throws Mistake, IOException {
        InputFile.require(file);
        Set<Path> reached = new LinkedHashSet<>();
        collect(file.toAbsolutePath().normalize(), reached);
        return List.copyOf(reached);
    }

    private static void collect(Path file, Set<Path> reached) throws Mistake, IOException {
        if (!reached.add(file) || Files.isDirectory(file)) {
            return;
        }
        String named = manifest(file).getValue(Attributes.Name.CLASS_PATH);
        for (String entry : named == null ? new String[0] : named.strip().split("\\s+")) {
            for (Path path : resolve(file, entry)) {
                collect(path, reached);
            }
        }
    }

    /** {@code Class-Path} holds URLs relative to the jar; those that lead nowhere are passed over, as java does. */
    private static List<Path> resolve(Path jar, String entry) throws Mistake {
        List<Path> found = new ArrayList<>();
        try {
            URI uri = jar.toUri().resolve(new URI(entry));
            if ("file".equals(uri.getScheme())) {
                Path path = Path.of(uri).normalize();
                if (Files.exists(path)) {
                    found.add(path);
                }
            }
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new Mistake("Class-Path of " + jar + " has an entry that is no URL: " + entry, null);
        }
        return found;
    }

    private static Attributes manifest(Path file) throws Mistake, IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            Manifest manifest = jar.getManifest();
            return manifest == null ? new Attributes() : manifest.getMainAttributes();
        } catch (ZipException e) {
            throw new Mistake(file + " is not a jar: " + e.getMessage(), null);
        }
    }
}
