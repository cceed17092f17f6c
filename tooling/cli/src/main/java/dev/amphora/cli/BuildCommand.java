// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import dev.amphora.compiler.CompileOptions;
import dev.amphora.compiler.CompileResult;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code amphora build}. */
@Command(
        name = "build",
        description = "Compile a Java program or library to a WebAssembly module and its loader.",
        footer = {
            "",
            "Writes DIR/NAME.wasm, which runs under WASI, and DIR/NAME.js, which loads it in a browser.",
            "NAME is the main class's simple name, or the library's."
        })
final class BuildCommand implements Callable<Integer> {
    private final Toolkit toolkit;

    @Mixin
    private StandardOptions standard;

    @Mixin
    private ProgramSource source;

    @Mixin
    private OptimizationOptions optimization;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Where the files go. Default: build/amphora")
    private Path output = Path.of("build", "amphora");

    @Option(
            names = "--library",
            paramLabel = "NAME",
            description = "Compile to a library called NAME: what is annotated with @Export becomes its functions.")
    private String library;

    @Mixin
    private PackageOptions packaging;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "A FILE.java with the whole program, or an executable FILE.jar.")
    private Path file;

    BuildCommand(Toolkit toolkit) {
        this.toolkit = toolkit;
    }

    @Override
    public Integer call() throws Exception {
        Terminal terminal = toolkit.terminal();
        long start = System.nanoTime();
        CompileOptions options = optimization.compileOptions();
        try (Program program = library == null ? source.resolve(file) : source.resolveLibrary(library, file);
                OutputFiles files = new OutputFiles(output)) {
            CompileResult compiled = Compilation.run(toolkit, program, options);
            boolean mapped = packaging.writesSourceMap(options.names());
            CompileResult result = mapped ? SourceMaps.announced(program.name(), compiled) : compiled;
            List<Path> written;
            try (Sources sources = Sources.open(packaging.sources(file))) {
                written =
                        files.publishModule(program.name(), result, packaging.resolve(program.name()), sources, mapped);
            }
            new BuildSummary(program, result, written, System.nanoTime() - start).print(terminal.out());
        }
        return ExitCode.OK;
    }
}
