// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a command was told to read. */
final class InputFile {
    private InputFile() {}

    /** Says what keeps {@code file} from being read as a file, if anything. */
    static void require(Path file) throws Mistake {
        if (Files.isDirectory(file)) {
            throw new Mistake(file + " is a directory, not a file", null);
        }
        if (Files.notExists(file)) {
            throw new Mistake("no such file: " + file, null);
        }
        if (!Files.isReadable(file)) {
            throw new Mistake("file cannot be read: " + file, "check its permissions and those of the folders above");
        }
        if (!Files.isRegularFile(file)) {
            throw new Mistake("not an ordinary file: " + file, null);
        }
    }
}
