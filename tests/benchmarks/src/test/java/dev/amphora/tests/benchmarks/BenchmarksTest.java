// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.engine.Executor;
import dev.amphora.wasm.binary.WasmEncoder;
import dev.amphora.wasm.text.WatParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That benchmarks would run; what they measure is not looked at. */
class BenchmarksTest {
    private static final List<String> ENGINES = List.of("v8", "compiler", "compiler+fuel", "interpreter", "endive");
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
        Files.writeString(directory.resolve("sum.n"), "100000\n");
        System.setProperty(Kernel.FOLDER, directory.toString());
        try {
            assertEquals(List.of("sum"), Kernel.names());
            for (String engine : ENGINES) {
                try (KernelRunner runner = KernelRunner.of(engine, Kernel.of("sum"))) {
                    assertEquals(5000050000L, runner.run().checksum(), engine);
                    assertEquals(5000050000L, runner.run().checksum(), engine);
                }
            }
            Ratios ratios = new Ratios();
            Benchmarks.run(ratios, ENGINES, List.of("sum"), new Benchmarks.Effort(1, 2), 0);
            String table = ratios.describe();
            List<String> lines = table.lines().toList();
            assertEquals(9, lines.size(), table);
            assertTrue(lines.get(2).matches("sum +\\d+( +\\d+\\.\\d\\d){4}"), table);
        } finally {
            System.clearProperty(Kernel.FOLDER);
        }
    }

    @Test
    void aFreshProcessCallsAFunction(@TempDir Path directory) throws Exception {
        String first = "(func (export \"first\") (param i32) (result i32) (i32.add (local.get 0) (i32.const 1)))";
        Path module = directory.resolve("first.wasm");
        Files.write(module, WasmEncoder.encode(WatParser.parse(first)).bytes());
        for (Executor executor : Executor.values()) {
            Startup.call(module, executor);
        }
    }

    @Test
    void ratiosAreToV8() {
        Ratios ratios = new Ratios();
        ratios.add("a", "v8", 10);
        ratios.add("a", "compiler", 20);
        ratios.add("b", "v8", 100);
        ratios.add("b", "compiler", 800);
        ratios.add("JavaC", "v8", 100);
        ratios.add("JavaC", "compiler", 400);
        ratios.add("a", "other", 30);
        List<String> lines = ratios.describe().lines().map(String::strip).toList();
        assertEquals(List.of("kernel", "v8", "us", "compiler", "other"), words(lines.get(1)));
        assertEquals(List.of("JavaC", "100", "4.00", "-"), words(lines.get(2)));
        assertEquals(List.of("a", "10", "2.00", "3.00"), words(lines.get(3)));
        assertEquals(List.of("b", "100", "8.00", "-"), words(lines.get(4)));
        assertEquals(List.of("geometric", "mean", "4.00", "3.00"), words(lines.get(5)));
        assertEquals(List.of("worst", "8.00", "3.00"), words(lines.get(6)));
        assertEquals(
                List.of(
                        "goal: compiler, geometric mean of 2 kernels in C at most 1.5: 4.00, MISSED",
                        "goal: compiler, worst of 2 kernels in C at most 2.5: 8.00, MISSED by b"),
                lines.subList(7, lines.size()));
        ratios.add("b", "compiler", 100);
        ratios.add("a", "compiler", 18);
        lines = ratios.describe().lines().toList();
        assertEquals("goal: compiler, worst of 2 kernels in C at most 2.5: 1.80, met", lines.get(lines.size() - 1));
    }

    private static List<String> words(String line) {
        return List.of(line.split(" +"));
    }
}
