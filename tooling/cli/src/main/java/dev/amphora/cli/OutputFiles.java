// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import dev.amphora.browser.Bundle;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files that appear in a directory only when all of them are complete: they are written to a directory beside their
 * places and moved.
 */
final class OutputFiles implements AutoCloseable {
    private final Path directory;
    private final Path staging;

    /** Makes {@code directory} if need be, and an empty staging directory in it. */
    OutputFiles(Path directory) throws Mistake, IOException {
        this.directory = directory;
        try {
            Files.createDirectories(directory);
        } catch (FileAlreadyExistsException e) {
            throw new Mistake("not a directory: " + directory, "choose another with -o DIR");
        }
        if (!Files.isWritable(directory)) {
            throw new Mistake("directory is not writable: " + directory, "choose another with -o DIR");
        }
        this.staging = Files.createTempDirectory(directory, ".amphora");
    }

    /** Writes the module {@code NAME.wasm} and its loader, and returns where the files are, the module first. */
    List<Path> publishModule(String name, byte[] wasm) throws Mistake, IOException {
        Files.write(staging.resolve(name + ".wasm"), wasm);
        loader(name).write(staging);
        List<Path> places = publish();
        places.sort(Comparator.comparing(place -> !place.toString().endsWith(".wasm")));
        return places;
    }

    private static Bundle loader(String name) throws Mistake {
        try {
            return new Bundle(name);
        } catch (IllegalArgumentException e) {
            throw new Mistake(
                    "the class name " + name + " cannot be the name of a JavaScript module",
                    "use ASCII letters and digits in the main class's name");
        }
    }

    /** Moves every staged file to its place and returns the places, sorted by name. */
    private List<Path> publish() throws IOException {
        List<Path> places = new ArrayList<>();
        try (Stream<Path> staged = Files.list(staging)) {
            for (Path file : staged.sorted().toList()) {
                Path place = directory.resolve(file.getFileName());
                move(file, place);
                places.add(place);
            }
        }
        return places;
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        Trees.delete(staging);
    }
}
