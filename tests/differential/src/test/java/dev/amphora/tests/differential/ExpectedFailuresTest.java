// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.amphora.tests.support.HotSpot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpectedFailuresTest {
    private static final Program ONE = program("a.One");
    private static final Program TWO = program("a.Two");
    private static final List<Program> PROGRAMS = List.of(ONE, TWO);

    @TempDir
    private Path directory;

    @Test
    void anEntryCoversItsHostAndProgramOnly() throws IOException {
        ExpectedFailures failures = read("# comment", "", "node a.One because of this");
        assertEquals(Optional.of("because of this"), failures.reason(ONE, Host.NODE));
        assertEquals(Optional.empty(), failures.reason(ONE, Host.NODE_GC_STRESS));
        assertEquals(Optional.empty(), failures.reason(TWO, Host.NODE));
    }

    @Test
    void aStarCoversEveryHostButTheOracle() throws IOException {
        ExpectedFailures failures = read("* a.One because");
        assertEquals(Optional.of("because"), failures.reason(ONE, Host.CHROMIUM));
        assertEquals(Optional.empty(), failures.reason(ONE, Host.HOTSPOT));
    }

    @Test
    void refusesEntriesThatNameNothingOrGiveNoReason() {
        assertThrows(IllegalArgumentException.class, () -> read("node a.Three because"));
        assertThrows(IllegalArgumentException.class, () -> read("netscape a.One because"));
        assertThrows(IllegalArgumentException.class, () -> read("node a.One"));
    }

    private ExpectedFailures read(String... lines) throws IOException {
        Path file = directory.resolve("expected-failures.txt");
        Files.write(file, List.of(lines));
        return ExpectedFailures.read(file, PROGRAMS);
    }

    private static Program program(String mainClass) {
        return new Program(mainClass, Directives.parse(mainClass, List.of()), Path.of("."), HotSpot.current());
    }
}
