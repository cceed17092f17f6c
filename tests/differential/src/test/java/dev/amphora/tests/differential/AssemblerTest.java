// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.tests.support.RunFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssemblerTest {
    @TempDir
    private Path directory;

    @Test
    void theFirstClassIsTheProgramAndItsCommentsAreRead() throws IOException, RunFailure {
        List<Program> programs = assemble(
                "// @exit 3",
                "class 61 public p/Main",
                "method public static main ([Ljava/lang/String;)V",
                "  getstatic java/lang/System out Ljava/io/PrintStream;",
                "  ldc \"two words // no comment\\n\"",
                "  invokevirtual java/io/PrintStream print (Ljava/lang/String;)V",
                "  invokestatic p/Other stop ()V // a comment",
                "  return",
                "end",
                "class 50 p/Other",
                "method static stop ()V",
                "  iconst_3",
                "  invokestatic java/lang/System exit (I)V",
                "  return",
                "end");
        assertEquals("p.Main", programs.get(0).mainClass());
        try (Bench bench = new Bench()) {
            assertEquals("", bench.check(programs.get(0), Host.HOTSPOT));
            assertEquals(
                    "two words // no comment\n",
                    bench.expected(programs.get(0), false).stdout());
        }
    }

    @Test
    void mistakesAreNamedWithTheirLine() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> assemble("class 61 p/Main", "method m ()V", "  iadd1", "end"));
        assertTrue(e.getMessage().contains("Test.jasm:3: no such instruction: iadd1"), e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> assemble("class 61 p/Main", "method m ()V", "  return"));
        assertThrows(IllegalArgumentException.class, () -> assemble("klass 61 p/Main"));
    }

    private List<Program> assemble(String... lines) throws IOException {
        Path source = directory.resolve("Test.jasm");
        Files.write(source, List.of(lines));
        return Assembler.assemble(List.of(source), directory);
    }
}
