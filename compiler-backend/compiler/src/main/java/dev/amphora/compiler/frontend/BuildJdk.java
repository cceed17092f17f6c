// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import dev.amphora.compiler.ClassLibrary;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The class files of a JDK's modules, read from its run-time image when they are asked for. Nothing is opened before the
 * first question.
 */
final class BuildJdk implements AutoCloseable {
    private static final URI IMAGE = URI.create("jrt:/");
    private final Path home;
    private final List<String> locales;
    private final List<String> charsets;
    private final Map<String, List<String>> modules = new HashMap<>();
    private FileSystem image;

    /**
     * Creates a reader that has opened nothing yet.
     *
     * @param library says which JDK, and what of it
     */
    BuildJdk(ClassLibrary library) {
        this.home = library.jdkHome();
        this.locales = library.locales();
        this.charsets = library.charsets();
    }

    /** The locales whose data programs have beside English. */
    List<String> locales() {
        return locales;
    }

    /** The charsets that programs have beside those that they name. */
    List<String> charsets() {
        return charsets;
    }

    /** The class file of a class given by its binary name; null if this JDK has none. */
    byte[] classFile(String name) {
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
            return null;
        }
        for (String module : modules.computeIfAbsent(name.substring(0, dot), this::modulesWith)) {
            try {
                byte[] bytes =
                        Files.readAllBytes(image().getPath("modules", module, name.replace('.', '/') + ".class"));
                return bytes;
            } catch (NoSuchFileException e) {
                // A package may lie in several modules, though it is open in one only.
                continue;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return null;
    }

    /**
     * A data file of this JDK.
     *
     * @param name where it lies below the JDK's home, such as {@code lib/tzdb.dat}; or, if it begins with the name of a
     *     module and a colon, in that module. A folder may be given as {@code *}, if it has no siblings
     * @return null if this JDK has no such file: not all JDKs have all tables
     */
    byte[] dataFile(String name) {
        int colon = name.indexOf(':');
        try {
            if (colon < 0) {
                return Files.readAllBytes(home().resolve(name));
            }
            Path file = image().getPath("modules", name.substring(0, colon));
            for (String step : name.substring(colon + 1).split("/")) {
                file = step.equals("*") ? onlyFolder(file) : file.resolve(step);
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path onlyFolder(Path parent) throws IOException {
        try (Stream<Path> files = Files.list(parent)) {
            return files.filter(Files::isDirectory)
                    .findAny()
                    .orElseThrow(() -> new NoSuchFileException(parent + " has no folders"));
        }
    }

    private Path home() {
        return home == null ? Path.of(System.getProperty("java.home")) : home;
    }

    /** The class files of the {@code java.*} packages of {@code java.base}, by the names of their files. */
    List<byte[]> classFilesOfBase() {
        try (Stream<Path> files = Files.walk(image().getPath("modules", "java.base", "java"))) {
            List<byte[]> classFiles = new ArrayList<>();
            for (Path file : (Iterable<Path>)
                    files.filter(file -> file.toString().endsWith(".class")).sorted()::iterator) {
                classFiles.add(Files.readAllBytes(file));
            }
            return classFiles;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version that the JDK's file {@code release} gives, such as {@code 17.0.9}. */
    String version() {
        if (home == null) {
            return System.getProperty("java.version");
        }
        Properties release = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve("release"))) {
            release.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return release.getProperty("JAVA_VERSION", "unknown").replace("\"", "");
    }

    private List<String> modulesWith(String packageName) {
        Path links = image().getPath("packages", packageName);
        if (!Files.isDirectory(links)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(links)) {
            return found.map(link -> link.getFileName().toString()).collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileSystem image() {
        if (image == null) {
            try {
                image = home == null
                        ? FileSystems.getFileSystem(IMAGE)
                        : FileSystems.newFileSystem(IMAGE, Map.of("java.home", home.toString()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return image;
    }

    @Override
    public void close() throws IOException {
        // The image of the running JVM belongs to it, and cannot be closed.
        if (image != null && home != null) {
            image.close();
        }
    }
}
