// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.tests.support.HotSpot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {
    /** Or a program would contain what programs of other chapters have of resources, bundles and charsets. */
    @Test
    void chaptersSeeTheirOwnClassesOnly(@TempDir Path folder) throws IOException {
        Path classes = folder.resolve("classes");
        for (String file :
                List.of("util/Lists", "util/Lists$Part", "util/other/Far", "util/regex/Groups", "text/Dates")) {
            Path written = classes.resolve(file + ".class");
            Files.createDirectories(written.getParent());
            Files.createFile(written);
        }
        List<Program> programs = Stream.of("util.Lists", "util.regex.Groups", "text.Dates")
                .map(name -> new Program(name, Directives.parse(name, List.of()), classes, HotSpot.current()))
                .toList();
        Path chapters = folder.resolve("chapters");
        List<Program> moved = Corpus.byChapter(programs, classes, chapters);
        assertEquals(
                List.of("util", "util.regex", "text"),
                moved.stream()
                        .map(program -> chapters.relativize(program.classes()).toString())
                        .toList());
        for (Program program : moved) {
            assertTrue(
                    Files.exists(program.classes().resolve(program.mainClass().replace('.', '/') + ".class")));
        }
        try (Stream<Path> files = Files.walk(moved.get(0).classes())) {
            assertEquals(
                    List.of("Far.class", "Lists$Part.class", "Lists.class"),
                    files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString())
                            .sorted()
                            .collect(Collectors.toList()));
        }
    }
}
