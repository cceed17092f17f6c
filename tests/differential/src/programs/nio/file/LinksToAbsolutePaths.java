// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @files
package nio.file;

import static nio.file.Attempts.attempt;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Symbolic links to absolute paths, which WASI refuses: what is wrong with the place of the link is told nevertheless. */
public class LinksToAbsolutePaths {
    private static final Path ABSOLUTE = Path.of("/nowhere/at/all");

    public static void main(String[] args) throws Exception {
        Path link = Path.of("link");
        Path file = Path.of("file");
        Path directory = Path.of("directory");
        Files.createSymbolicLink(link, Path.of("target"));
        Files.writeString(file, "content");
        Files.createDirectories(directory.resolve("sub"));
        attempt("over a link", () -> Files.createSymbolicLink(link, ABSOLUTE));
        attempt("over a link, relative", () -> Files.createSymbolicLink(link, Path.of("other")));
        attempt("over a file", () -> Files.createSymbolicLink(file, ABSOLUTE));
        attempt("over a directory", () -> Files.createSymbolicLink(directory, ABSOLUTE));
        attempt("over one below", () -> Files.createSymbolicLink(directory.resolve("sub"), ABSOLUTE));
        attempt("in a missing directory", () -> Files.createSymbolicLink(Path.of("none/link"), ABSOLUTE));
        attempt("in a file", () -> Files.createSymbolicLink(file.resolve("link"), ABSOLUTE));
        attempt("behind a link to nothing", () -> Files.createSymbolicLink(link.resolve("link"), ABSOLUTE));
        attempt("without a name", () -> Files.createSymbolicLink(Path.of(""), ABSOLUTE));
        attempt("to nothing, over a link", () -> Files.createSymbolicLink(link, Path.of("")));
        attempt("to nothing", () -> Files.createSymbolicLink(Path.of("empty"), Path.of("")));
        attempt("the link", () -> Files.readSymbolicLink(link));
        attempt("none", () -> Files.exists(Path.of("empty"), LinkOption.NOFOLLOW_LINKS));
    }
}
