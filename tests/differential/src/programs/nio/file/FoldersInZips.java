// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @files
package nio.file;

import static nio.file.Attempts.attempt;

import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What reading says of folders of a zip file, as they are made and when they are there, and of names that nothing has. */
public class FoldersInZips {
    public static void main(String[] args) throws Exception {
        Path zip = Path.of("folders.zip");
        Files.deleteIfExists(zip);
        try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            Files.createDirectory(files.getPath("/d"));
            Files.writeString(files.getPath("/d/f"), "content");
            read(files, "/d", "d", "/d/f", "/none");
        }
        try (FileSystem files = FileSystems.newFileSystem(zip)) {
            read(files, "/d", "d", "/", "d/f", "/none");
        }
    }

    private static void read(FileSystem files, String... names) {
        for (String name : names) {
            Path path = files.getPath(name);
            attempt(name + " as a string", () -> Files.readString(path));
            attempt(name + " as bytes", () -> Files.readAllBytes(path));
            attempt(name + " as lines", () -> Files.readAllLines(path));
            attempt(name + " line by line", () -> {
                try (Stream<String> lines = Files.lines(path)) {
                    return lines.count();
                }
            });
            attempt(name + " as a stream", () -> {
                try (InputStream in = Files.newInputStream(path)) {
                    return in.read();
                }
            });
            attempt(name + " as a channel", () -> {
                try (SeekableByteChannel channel = Files.newByteChannel(path)) {
                    return List.of(channel.size(), channel.position());
                }
            });
        }
    }
}
