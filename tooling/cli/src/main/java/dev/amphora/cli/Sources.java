// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Java sources of a program, as far as they are given: directories and jars in which they lie as packages tell, and single
 * files, whose package nobody looks at.
 */
final class Sources implements AutoCloseable {
    private final List<Path> roots = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();
    private final List<FileSystem> jars = new ArrayList<>();

    private Sources() {}

    static Sources open(List<Path> places) throws Mistake, IOException {
        Sources sources = new Sources();
        for (Path place : places) {
            if (Files.isDirectory(place)) {
                sources.roots.add(place);
            } else if (place.toString().endsWith(".java")) {
                InputFile.require(place);
                sources.files.add(place);
            } else if (place.toString().endsWith(".jar")) {
                InputFile.require(place);
                FileSystem jar = FileSystems.newFileSystem(place);
                sources.jars.add(jar);
                sources.roots.add(jar.getPath("/"));
            } else {
                throw new Mistake("no sources: " + place, "name directories, jars and .java files");
            }
        }
        return sources;
    }

    /** The text of a file by its path, such as {@code com/example/App.java}. */
    Optional<String> text(String path) {
        Stream<Path> below = roots.stream().map(root -> root.resolve(path));
        Stream<Path> alone = files.stream()
                .filter(file -> file.getFileName().toString().equals(path.substring(path.lastIndexOf('/') + 1)));
        return Stream.concat(below, alone)
                .filter(Files::isRegularFile)
                .findFirst()
                .map(Sources::read);
    }

    /** The texts of all files. */
    List<String> all() throws IOException {
        List<String> texts = new ArrayList<>(files.stream().map(Sources::read).toList());
        for (Path root : roots) {
            try (Stream<Path> found = Files.walk(root)) {
                found.filter(file -> file.toString().endsWith(".java") && Files.isRegularFile(file))
                        .sorted()
                        .forEach(file -> texts.add(read(file)));
            }
        }
        return texts;
    }

    /** Decodes what is not UTF-8 anyhow: only comments and what people read is at stake. */
    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (FileSystem jar : jars) {
            jar.close();
        }
    }
}
