// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
    @TempDir
    Path directory;

    private final FakeToolkit toolkit = new FakeToolkit();
    private Path module;

    @BeforeEach
    void writeModule() throws IOException {
        module = Files.write(directory.resolve("app.wasm"), FakeToolkit.MODULE);
    }

    @Test
    void givesTheModuleItsArgumentsAndNothingElse() {
        assertEquals(0, toolkit.run("run", module.toString(), "--dir", "x", "-h", "--", "y"), toolkit.err());
        assertArrayEquals(FakeToolkit.MODULE, toolkit.ran);
        assertEquals(List.of("app.wasm", "--dir", "x", "-h", "--", "y"), toolkit.settings.arguments());
        assertEquals(Map.of(), toolkit.settings.environment());
        assertEquals(List.of(), toolkit.settings.directories());
    }

    @Test
    void aSeparatorAfterTheFileIsNoArgument() {
        assertEquals(0, toolkit.run("run", module.toString(), "--", "--", "a"), toolkit.err());
        assertEquals(List.of("app.wasm", "--", "a"), toolkit.settings.arguments());
    }

    @Test
    void withAMainClassEverythingAfterTheOptionsIsArguments() {
        String cp = directory.toString();
        assertEquals(0, toolkit.run("run", "--main", "app.Main", "-cp", cp, "--", "-x", "y"), toolkit.err());
        assertEquals("app.Main", toolkit.request.mainClass());
        assertEquals(List.of("Main.wasm", "-x", "y"), toolkit.settings.arguments());
        assertEquals(0, toolkit.run("run", "--main", "app.Main", "-cp", cp, "y", "-x"), toolkit.err());
        assertEquals(List.of("Main.wasm", "y", "-x"), toolkit.settings.arguments());
    }

    @Test
    void grantsDirectoriesEnvironmentAndMemory() throws IOException {
        Path data = Files.createDirectory(directory.resolve("data"));
        assertEquals(
                0,
                toolkit.run(
                        "run",
                        "--dir",
                        data + "::/in:ro",
                        "--dir",
                        data + "::/out",
                        "--env",
                        "A=1",
                        "--env",
                        "B=x=y",
                        "--max-memory",
                        "32m",
                        module.toString()),
                toolkit.err());
        assertEquals(
                List.of(new DirectoryGrant(data, "/in", true), new DirectoryGrant(data, "/out", false)),
                toolkit.settings.directories());
        assertEquals(Map.of("A", "1", "B", "x=y"), toolkit.settings.environment());
        assertEquals(32 << 20, toolkit.settings.maxMemoryBytes());
    }

    @Test
    void limitsAndLooksOnlyWhenAsked() {
        assertEquals(0, toolkit.run("run", module.toString()), toolkit.err());
        assertEquals(-1, toolkit.settings.fuel());
        assertNull(toolkit.settings.timeout());
        assertFalse(toolkit.settings.cache() || toolkit.settings.trace() || toolkit.settings.interpret());
        assertEquals(
                0,
                toolkit.run("run", "--fuel", "9", "--timeout", "3s", "--cache", "--trace", module.toString()),
                toolkit.err());
        assertEquals(9, toolkit.settings.fuel());
        assertEquals(Duration.ofSeconds(3), toolkit.settings.timeout());
        assertTrue(toolkit.settings.cache() && toolkit.settings.trace());
        assertEquals(0, toolkit.run("run", "--interpret", module.toString()), toolkit.err());
        assertTrue(toolkit.settings.interpret());
        assertEquals(0, toolkit.run("run", "--profile", "x.svg", module.toString()), toolkit.err());
        assertEquals(Path.of("x.svg"), toolkit.settings.profile());
    }

    @Test
    void theExitCodeIsTheProgramsOwn() {
        toolkit.engine = (wasm, settings) -> 77;
        assertEquals(77, toolkit.run("run", module.toString()));
        assertEquals("", toolkit.err());
    }

    @Test
    void theProgramReadsStandardInputAndWritesStandardOutput() {
        toolkit.engine = (wasm, settings) -> {
            settings.in().transferTo(settings.out());
            return 0;
        };
        assertEquals(0, toolkit.run("run", module.toString()));
        assertEquals("input", toolkit.out());
    }

    @Test
    void aTrapIsOneMessage() {
        toolkit.engine = (wasm, settings) -> {
            throw new TrapFailure("the module trapped: unreachable", null);
        };
        assertEquals(134, toolkit.run("run", module.toString()));
        assertEquals("error: the module trapped: unreachable\n", toolkit.err());
    }

    @Test
    void explainsMistakes() throws IOException {
        Path text = Files.writeString(directory.resolve("text.wasm"), "hello");
        assertMistake("error: no such file: absent.wasm", "run", "absent.wasm");
        assertMistake("error: " + text + " is not a WebAssembly module", "run", text.toString());
        assertMistake("error: " + module + " is compiled already", "run", "--max-heap", "1m", module.toString());
        assertMistake("error: no such directory: nowhere", "run", "--dir", "nowhere::/x", module.toString());
        assertMistake("error: not a directory grant: ::/x", "run", "--dir", "::/x", module.toString());
        assertMistake("error: no program given", "run");
        assertMistake("error: value for option option '--env'", "run", "--env", "A", module.toString());
    }

    private void assertMistake(String start, String... args) {
        toolkit.err.reset();
        assertEquals(2, toolkit.run(args), toolkit.err());
        assertTrue(toolkit.err().startsWith(start), toolkit.err());
    }
}
