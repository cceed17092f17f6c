// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The chapters that go through the class library, from {@code src/library-chapters.txt}: a line {@code MODULES CHAPTER PACKAGES}
 * for each, where MODULES is {@code own} or {@code shared}. The other chapters are about the language and the virtual machine.
 */
final class LibraryChapters {
    private final Path home;
    private final List<Row> rows;

    private record Row(boolean shared, String chapter, String packages) {}

    private LibraryChapters(Path home, List<Row> rows) {
        this.home = home;
        this.rows = List.copyOf(rows);
    }

    /** Reads the list of this Maven module. */
    static LibraryChapters read(Path home) throws IOException {
        Path file = home.resolve(Path.of("src", "library-chapters.txt"));
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.strip().split("\\s+", 3);
            if (parts.length < 3 || !Set.of("own", "shared").contains(parts[0])) {
                throw new IllegalArgumentException(file + ": a line is `own|shared CHAPTER PACKAGES`: " + line);
            }
            rows.add(new Row(parts[0].equals("shared"), parts[1], parts[2]));
        }
        return new LibraryChapters(home, rows);
    }

    /** The chapters whose programs share modules on all hosts. */
    Set<String> sharing() {
        return rows.stream().filter(Row::shared).map(Row::chapter).collect(Collectors.toUnmodifiableSet());
    }

    /** A table in Markdown: the programs of each chapter, and how many these are. Looks at the files only. */
    String table() throws IOException {
        StringBuilder table = new StringBuilder("| packages | chapter | programs | |\n|---|---|--:|---|\n");
        int sum = 0;
        for (Row row : rows) {
            List<String> programs = programs(row.chapter());
            if (programs.isEmpty()) {
                throw new IllegalArgumentException("library-chapters.txt: no program is in chapter " + row.chapter());
            }
            sum += programs.size();
            table.append("| ")
                    .append(row.packages())
                    .append(" | `")
                    .append(row.chapter())
                    .append("` | ");
            table.append(programs.size())
                    .append(" | ")
                    .append(String.join(", ", programs))
                    .append(" |\n");
        }
        return table.append("| all | | ").append(sum).append(" | |\n").toString();
    }

    private List<String> programs(String chapter) throws IOException {
        List<String> names = new ArrayList<>();
        for (String root : List.of("programs", "programs25")) {
            Path folder = home.resolve(Path.of("src", root, chapter.replace('.', '/')));
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.sorted().toList()) {
                        String name = file.getFileName().toString();
                        if (name.endsWith(".java") && Files.readString(file).contains("void main(")) {
                            names.add(name.substring(0, name.length() - ".java".length()));
                        }
                    }
                }
            }
        }
        return names;
    }
}
