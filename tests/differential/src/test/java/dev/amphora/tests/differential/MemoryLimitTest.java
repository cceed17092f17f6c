// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.compiler.CompilationException;
import dev.amphora.compiler.CompileOptions;
import dev.amphora.hosts.NodeRuntime;
import dev.amphora.tests.support.Invocation;
import dev.amphora.tests.support.NodeEngine;
import dev.amphora.tests.support.Outcome;
import dev.amphora.tests.support.RunFailure;
import dev.amphora.wasm.binary.WasmDecoder;
import dev.amphora.wasm.model.Limits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A limit of the heap is declared in the module, kept by every host, and enough for any amount of garbage. */
class MemoryLimitTest {
    private static final int PAGES_OF_16_MIB = 256;
    private static final Path PROGRAM = Path.of("src", "programs", "memory", "SmallLiveSet.java");

    @Test
    void tenGibibytesOfGarbageNeedNoMoreThanTheLimit() throws IOException, CompilationException, RunFailure {
        Program program = Corpus.single(Corpus.home().resolve(PROGRAM));
        try (Bench bench = new Bench();
                NodeEngine node = new NodeEngine(NodeRuntime.find(System.out::println))) {
            byte[] wasm = bench.compile(program, CompileOptions.release()).wasm();
            Limits limits = memory(wasm);
            assertTrue(limits.hasMax(), "no maximum is declared");
            assertTrue(limits.max() <= PAGES_OF_16_MIB, limits.toString());
            Outcome outcome = node.run("SmallLiveSet", wasm, Invocation.plain().withArgs(List.of("10240")));
            assertEquals(0, outcome.exitCode(), outcome.stderr());
            assertTrue(outcome.stdout().startsWith("10240 MiB in "), outcome.stdout());
        }
    }

    @Test
    void withoutACollectorTheSameProgramRunsOutOfMemory() throws IOException, CompilationException, RunFailure {
        Program program = Corpus.single(Corpus.home().resolve(PROGRAM));
        try (Bench bench = new Bench();
                NodeEngine node = new NodeEngine(NodeRuntime.find(System.out::println))) {
            CompileOptions options = CompileOptions.release().withCollects(false);
            byte[] wasm = bench.compile(program, options).wasm();
            Outcome enough = node.run("SmallLiveSet", wasm, Invocation.plain().withArgs(List.of("5")));
            assertEquals(0, enough.exitCode(), enough.stderr());
            Outcome tooLittle =
                    node.run("SmallLiveSet", wasm, Invocation.plain().withArgs(List.of("50")));
            assertEquals(1, tooLittle.exitCode(), tooLittle.stdout());
            assertTrue(
                    tooLittle.stderr().startsWith("Exception in thread \"main\" java.lang.OutOfMemoryError"),
                    tooLittle.stderr());
        }
    }

    private static Limits memory(byte[] wasm) {
        return WasmDecoder.decode(wasm).memories().get(0).limits();
    }
}
