// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * A directory of this machine that a program may use.
 *
 * @param host the directory
 * @param guest the path under which the program sees it
 * @param readOnly whether the program may only read
 */
record DirectoryGrant(Path host, String guest, boolean readOnly) {
    private static final String SHAPE = "write --dir HOST::GUEST, or HOST::GUEST:ro to allow reading only";

    /** Reads {@code HOST::GUEST[:ro]}; without {@code ::GUEST} the program sees the path as written. */
    static DirectoryGrant parse(String written) throws Mistake {
        boolean readOnly = written.endsWith(":ro");
        String pair = readOnly ? written.substring(0, written.length() - ":ro".length()) : written;
        int separator = pair.indexOf("::");
        String host = separator < 0 ? pair : pair.substring(0, separator);
        String guest = separator < 0 ? pair : pair.substring(separator + "::".length());
        if (host.isEmpty() || guest.isEmpty()) {
            throw new Mistake("not a directory grant: " + written, SHAPE);
        }
        try {
            Path path = Path.of(host);
            if (!Files.isDirectory(path)) {
                throw new Mistake("no such directory: " + host, SHAPE);
            }
            return new DirectoryGrant(path, guest, readOnly);
        } catch (InvalidPathException e) {
            throw new Mistake("not a path: " + host, SHAPE);
        }
    }
}
