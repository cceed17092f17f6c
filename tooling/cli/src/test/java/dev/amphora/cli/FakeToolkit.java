// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import dev.amphora.compiler.CompilationException;
import dev.amphora.compiler.CompileRequest;
import dev.amphora.compiler.CompileResult;
import dev.amphora.compiler.SourceLine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A toolkit whose compiler and engine only note what they are asked for. */
final class FakeToolkit {
    static final byte[] MODULE = {0, 'a', 's', 'm', 1, 0, 0, 0};

    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final ByteArrayOutputStream err = new ByteArrayOutputStream();
    CompileRequest request;
    RunSettings settings;
    byte[] ran;
    ModuleCompiler compiler = (request, progress) -> {
        progress.progress("analyze", 0.5);
        return new CompileResult(
                MODULE,
                List.of(new CompileResult.StageTime("analyze", 1_500_000_000L)),
                List.of(),
                12,
                3456,
                null,
                null,
                "17.0.9",
                List.of(new SourceLine(0, "A.java", 1)));
    };
    ModuleRunner engine = (wasm, settings) -> 0;

    int run(String... args) {
        return runOn(false, args);
    }

    int runOn(boolean interactive, String... args) {
        Terminal terminal = new Terminal(
                new ByteArrayInputStream("input".getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                interactive,
                80);
        return Main.run(new Toolkit(terminal, this::compile, this::execute), args);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private CompileResult compile(CompileRequest request, dev.amphora.compiler.ProgressListener progress)
            throws CompilationException {
        this.request = request;
        return compiler.compile(request, progress);
    }

    private int execute(byte[] wasm, RunSettings settings) throws Mistake, TrapFailure, java.io.IOException {
        this.ran = wasm;
        this.settings = settings;
        return engine.run(wasm, settings);
    }
}
