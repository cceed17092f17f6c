// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.wasi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the programs of the official suite are: a checkout of its branch {@code prod/testsuite-base}. */
public final class WasiSuite {
    /** The folder of the checkout; by default beside the checkout of this repository. */
    public static final String FOLDER_PROPERTY = "amphora.wasi.testsuite";

    private static final String PREVIEW_1 = "wasm32-wasip1";

    private WasiSuite() {}

    public static Path folder() {
        String given = System.getProperty(FOLDER_PROPERTY, "");
        Path root = Path.of(System.getProperty("amphora.root", "."))
                .toAbsolutePath()
                .normalize();
        return given.isEmpty() ? root.resolveSibling("shared/wasi-testsuite") : Path.of(given);
    }

    /** All programs for preview 1; none if the folder is absent. */
    public static List<Path> programs() {
        if (!Files.isDirectory(folder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder())) {
            return files.filter(file -> file.toString().endsWith(".wasm")
                            && file.getParent().endsWith(PREVIEW_1))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
