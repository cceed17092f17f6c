// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A module that exports {@code run(i32) -> i64}, and perhaps {@code _initialize}: {@code NAME.wasm}, with the argument in
 * {@code NAME.n} beside it.
 */
record Kernel(Path file, int argument) {
    /** The folder with the kernels. */
    static final String FOLDER = "amphora.kernels";

    static Kernel of(String name) throws IOException {
        Path folder = folder();
        String argument = Files.readString(folder.resolve(name + ".n")).strip();
        return new Kernel(folder.resolve(name + ".wasm"), Integer.parseInt(argument));
    }

    /** The names of all kernels. */
    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".wasm"))
                    .map(name -> name.substring(0, name.length() - ".wasm".length()))
                    .sorted()
                    .toList();
        }
    }

    /** Whether it was written in Java and compiled by Amphora: these are called {@code JavaNAME}. */
    static boolean isJava(String name) {
        return name.startsWith("Java");
    }

    private static Path folder() {
        String folder = System.getProperty(FOLDER);
        if (folder == null) {
            throw new IllegalStateException("-D" + FOLDER + " is not set");
        }
        return Path.of(folder);
    }
}
