// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.exports;

import dev.amphora.api.Host;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A program that adds a page to a book each time it runs, and tells all files that there are then. */
public final class Notebook {
    private Notebook() {}

    public static void main(String[] args) throws IOException {
        System.out.println("in a browser: " + Host.isBrowser());
        Path book = Files.createDirectories(Path.of("/book"));
        long pages;
        try (Stream<Path> before = Files.list(book)) {
            pages = before.count();
        }
        String text = "visit " + (pages + 1);
        Files.writeString(book.resolve("page" + (pages + 1)), text);
        Files.deleteIfExists(Path.of("/last" + pages));
        Files.writeString(Path.of("/last" + (pages + 1)), text);
        List<Path> files;
        try (Stream<Path> after = Files.walk(Path.of("/"))) {
            files = after.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            System.out.println(file + ": " + Files.readString(file));
        }
    }
}
