// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.wasm.binary.WasmEncoder;
import dev.amphora.wasm.text.WatParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That benchmarks would run; what they measure is not looked at. */
class BenchmarksTest {
    private static final String SUM =
            """
            (func (export "run") (param i32) (result i64) (local i64)
              (loop $again
                (local.set 1 (i64.add (local.get 1) (i64.extend_i32_u (local.get 0))))
                (local.set 0 (i32.sub (local.get 0) (i32.const 1)))
                (br_if $again (local.get 0)))
              (local.get 1))
            """;

    @Test
    void allEnginesRunAKernel(@TempDir Path directory) throws Exception {
        Files.write(
                directory.resolve("sum.wasm"),
                WasmEncoder.encode(WatParser.parse(SUM)).bytes());
        Files.writeString(directory.resolve("sum.n"), "1000\n");
        System.setProperty(Kernel.FOLDER, directory.toString());
        try {
            assertEquals(List.of("sum"), Kernel.names());
            for (String engine : List.of("v8", "compiler", "compiler+fuel", "interpreter")) {
                try (KernelRunner runner = KernelRunner.of(engine, Kernel.of("sum"))) {
                    assertEquals(500500, runner.run(), engine);
                    assertEquals(500500, runner.run(), engine);
                }
            }
            String table = Benchmarks.run(List.of("sum"), 1, 2, 0).describe();
            List<String> lines = table.lines().toList();
            assertEquals(4, lines.size(), table);
            assertTrue(lines.get(1).matches("sum +\\d+( +\\d+\\.\\d\\d){3}"), table);
        } finally {
            System.clearProperty(Kernel.FOLDER);
        }
    }

    @Test
    void ratiosAreToV8() {
        Ratios ratios = new Ratios();
        ratios.add("a", "v8", 10);
        ratios.add("a", "x", 20);
        ratios.add("b", "v8", 100);
        ratios.add("b", "x", 800);
        List<String> lines = ratios.describe().lines().map(String::strip).toList();
        assertTrue(lines.get(1).endsWith(" 2.00"), lines.toString());
        assertTrue(lines.get(3).startsWith("geometric mean") && lines.get(3).endsWith(" 4.00"), lines.toString());
        assertTrue(lines.get(4).startsWith("worst") && lines.get(4).endsWith(" 8.00"), lines.toString());
    }
}
