// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.wasi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.amphora.engine.Executor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every program of the official suite for preview 1, on both executors, where the suite is present. */
class WasiSuiteTest {
    @TempDir
    Path scratch;

    @Test
    void theSuiteIsThereOrSaidToBeAbsent() {
        boolean absent = WasiSuite.programs().isEmpty();
        if (absent) {
            System.out.println("NOTE: the official WASI test suite is not at " + WasiSuite.folder() + " (set -D"
                    + WasiSuite.FOLDER_PROPERTY + "=...), so its programs are not run.");
        }
        boolean wanted = !System.getProperty(WasiSuite.FOLDER_PROPERTY, "").isEmpty();
        assertFalse(absent && wanted, "no programs in " + WasiSuite.folder());
    }

    @TestFactory
    Stream<DynamicTest> everyProgram() {
        return Stream.of(Executor.values()).flatMap(executor -> WasiSuite.programs().stream()
                .map(wasm -> dynamicTest(executor + "/" + wasm.getFileName(), () -> check(wasm, executor))));
    }

    private void check(Path wasm, Executor executor) throws IOException {
        WasiProgram program = WasiProgram.load(wasm);
        WasiProgram.Result expected = program.expected();
        WasiProgram.Result actual = program.run(executor, Files.createTempDirectory(scratch, "run"));
        assertEquals(expected.exitCode(), actual.exitCode(), actual.stderr());
        if (expected.stdout() != null) {
            assertEquals(expected.stdout(), actual.stdout());
        }
    }

    @Test
    void specificationsAreRead() {
        assertEquals(
                Map.of("args", List.of("a", "\"b\"\n"), "exit_code", new java.math.BigDecimal(33)),
                Json.read("{ \"args\": [\"a\", \"\\\"b\\\"\\n\"], \"exit_code\": 33 }"));
    }
}
