// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LibraryChaptersTest {
    private static final int AT_LEAST = 300;

    /** A new program may be missing in the table for a while; one that is gone may not stay. */
    @Test
    void theTableOfTheReadmeNamesWhatIsThere() throws IOException {
        Set<String> actual = names(LibraryChapters.read(Corpus.home()).table());
        String readme = Files.readString(Corpus.home().resolve("README.md"));
        Set<String> written = names(readme.substring(readme.indexOf("<!-- made by"), readme.indexOf("<!-- end -->")));
        assertTrue(written.size() >= AT_LEAST, () -> "only " + written.size() + " programs in the table");
        Set<String> gone = new HashSet<>(written);
        gone.removeAll(actual);
        assertEquals(Set.of(), gone, "put the output of `tests/differential/run --table` into README.md");
    }

    /** The programs of a table as CHAPTER.NAME. */
    private static Set<String> names(String table) {
        return table.lines()
                .filter(line -> line.contains("`") && line.startsWith("|"))
                .map(line -> line.split("\\|"))
                .flatMap(cells -> Arrays.stream(cells[4].strip().split(", "))
                        .map(name -> cells[2].replace("`", "").strip() + "." + name))
                .collect(Collectors.toSet());
    }
}
