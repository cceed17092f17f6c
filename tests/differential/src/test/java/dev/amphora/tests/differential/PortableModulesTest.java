// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.amphora.compiler.CompilationException;
import dev.amphora.compiler.CompileOptions;
import dev.amphora.tests.support.EngineRunner;
import dev.amphora.tests.support.Invocation;
import dev.amphora.tests.support.Outcome;
import dev.amphora.tests.support.RunFailure;
import dev.amphora.tests.support.WasmtimeEngine;
import dev.amphora.wasm.binary.WasmDecoder;
import dev.amphora.wasm.valid.Feature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Modules with portable exceptions run where there are no others. */
class PortableModulesTest {
    private static final List<String> PROGRAMS =
            List.of("exceptions.ThrowAndCatch", "memory.OutOfMemory", "process.Exits");

    @Test
    void whatThrowsRunsInAnOldWasmtime() throws IOException {
        try (Bench bench = new Bench()) {
            for (String name : PROGRAMS) {
                assertEquals("", bench.check(program(name), Host.WASMTIME_PORTABLE), name);
            }
        }
    }

    @Test
    void thatWasmtimeRefusesModulesWithTryTable() throws IOException, CompilationException, RunFailure {
        try (Bench bench = new Bench();
                EngineRunner wasmtime = new WasmtimeEngine()) {
            byte[] wasm = bench.compile(program("exceptions.ThrowAndCatch"), CompileOptions.release())
                    .wasm();
            assertEquals(Set.of(Feature.EXCEPTION_HANDLING), Feature.of(WasmDecoder.decode(wasm)));
            Outcome outcome = wasmtime.run("ThrowAndCatch", wasm, Invocation.plain());
            assertEquals(Outcome.TRAPPED, outcome.exitCode());
            assertFalse(outcome.stdout().contains("caught"), outcome.stdout());
        }
    }

    private static Program program(String name) throws IOException {
        Path source = Path.of("src", "programs").resolve(name.replace('.', '/') + ".java");
        return Corpus.single(Corpus.home().resolve(source));
    }
}
