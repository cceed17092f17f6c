// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.nio.file;

import dev.amphora.runtime.classlib.files.FileQueries;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.attribute.FileAttribute;
import java.util.Objects;

/** Makes files and directories with names that nobody has used. */
final class TemporaryFiles {
    private TemporaryFiles() {}

    static Path directory() {
        return Path.of(FileQueries.temporaryDirectory());
    }

    private static Path candidate(Path directory, String prefix, String suffix) {
        Path name =
                directory.getFileSystem().getPath((prefix == null ? "" : prefix) + FileQueries.randomName() + suffix);
        if (name.getParent() != null) {
            throw new IllegalArgumentException("Invalid prefix or suffix");
        }
        return directory.resolve(name);
    }

    static Path createFile(Path directory, String prefix, String suffix, FileAttribute<?>... attributes)
            throws IOException {
        Objects.requireNonNull(directory);
        while (true) {
            try {
                return Files.createFile(candidate(directory, prefix, suffix == null ? ".tmp" : suffix), attributes);
            } catch (FileAlreadyExistsException e) {
                // Another name, then.
            }
        }
    }

    static Path createDirectory(Path directory, String prefix, FileAttribute<?>... attributes) throws IOException {
        Objects.requireNonNull(directory);
        while (true) {
            try {
                return Files.createDirectory(candidate(directory, prefix, ""), attributes);
            } catch (FileAlreadyExistsException e) {
                // Another name, then.
            }
        }
    }
}
