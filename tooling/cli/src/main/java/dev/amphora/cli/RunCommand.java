// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import dev.amphora.compiler.CompilationException;
import dev.amphora.compiler.CompileOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code amphora run}. */
@Command(
        name = "run",
        customSynopsis = {
            "amphora run [OPTIONS] (FILE.wasm | FILE.java | FILE.jar) [--] [ARGS]",
            "amphora run [OPTIONS] --main CLASS -cp PATH [--] [ARGS]"
        },
        description = "Run a module, or compile a program and run it, on the Java engine.",
        footer = {
            "",
            "Options end at FILE: what follows it goes to the program.",
            "The exit code is the program's; " + ExitCode.TRAP + " if the module traps or is stopped."
        })
final class RunCommand implements Callable<Integer> {
    private static final byte[] MAGIC = {0, 'a', 's', 'm'};

    private final Toolkit toolkit;

    @Mixin
    private StandardOptions standard;

    @Mixin
    private ProgramSource source;

    @Mixin
    private OptimizationOptions optimization;

    @Option(
            names = "--dir",
            paramLabel = "HOST::GUEST[:ro]",
            description = "Let the program use directory HOST under the path GUEST; :ro for reading only. Repeatable.")
    private List<String> directories = List.of();

    @Option(
            names = "--env",
            paramLabel = "K=V",
            description = "Set an environment variable; the program sees no others. Repeatable.")
    private Map<String, String> environment = new LinkedHashMap<>();

    @Option(names = "--max-memory", paramLabel = "SIZE", description = "Limit of the module's memory, such as 64m.")
    private String maxMemory;

    @Option(names = "--fuel", paramLabel = "N", description = "Stop after N instructions of the module.")
    private Long fuel;

    @Option(names = "--timeout", paramLabel = "TIME", description = "Stop after a time, such as 500ms, 10s or 2m.")
    private String timeout;

    @Option(
            names = "--interpret",
            description =
                    "Interpret the module instead of compiling it to JVM bytecode (slow; the results are the same).")
    private boolean interpret;

    @Option(
            names = "--cache",
            description = "Keep code made for the module in ~/.cache/amphora/code, for a faster start next time.")
    private boolean cache;

    @Option(names = "--trace", description = "Write each call to standard error (slow: the module is interpreted).")
    private boolean trace;

    @Option(
            names = "--profile",
            paramLabel = "FILE.svg",
            description = "Write the functions that take the time to standard error, and a flame graph to FILE.svg.")
    private Path profile;

    @Parameters(arity = "0..*", paramLabel = "FILE [ARGS]", description = "The program and its arguments.")
    private List<String> parameters = List.of();

    RunCommand(Toolkit toolkit) {
        this.toolkit = toolkit;
    }

    @Override
    public Integer call() throws Exception {
        List<String> rest = new ArrayList<>(parameters);
        Path file = source.mainClass == null && !rest.isEmpty() ? path(rest.remove(0)) : null;
        if (!rest.isEmpty() && rest.get(0).equals("--")) {
            rest.remove(0);
        }
        List<DirectoryGrant> grants = new ArrayList<>();
        for (String directory : directories) {
            grants.add(DirectoryGrant.parse(directory));
        }
        long memory = maxMemory == null ? 0 : ByteSize.parse(maxMemory);
        if (fuel != null && fuel < 0) {
            throw new Mistake("no fuel can be less than 0: " + fuel, null);
        }
        if (trace && profile != null) {
            throw new Mistake("--trace and --profile exclude each other", "a trace takes most of the time itself");
        }
        if (interpret && profile != null) {
            throw new Mistake("--interpret and --profile exclude each other", "only compiled functions are looked at");
        }
        Module module = file != null && file.toString().endsWith(".wasm") ? read(file) : compile(file);
        rest.add(0, module.name());
        Terminal terminal = toolkit.terminal();
        RunSettings settings = new RunSettings(
                rest,
                environment,
                grants,
                memory,
                fuel == null ? RunSettings.NO_FUEL_LIMIT : fuel,
                timeout == null ? null : TimeSpan.parse(timeout),
                interpret,
                cache,
                trace,
                profile,
                terminal.in(),
                terminal.out(),
                terminal.err());
        try {
            return toolkit.engine().run(module.wasm(), settings);
        } finally {
            terminal.out().flush();
            terminal.err().flush();
        }
    }

    private static Path path(String written) throws Mistake {
        try {
            return Path.of(written);
        } catch (InvalidPathException e) {
            throw new Mistake("not a path: " + written, null);
        }
    }

    private Module read(Path file) throws Mistake, IOException {
        if (optimization.given() || source.classPath != null) {
            throw new Mistake(
                    file + " is compiled already: options of the compiler have no effect on it",
                    "use --max-memory to limit a module's memory");
        }
        InputFile.require(file);
        byte[] wasm = Files.readAllBytes(file);
        if (wasm.length < MAGIC.length || !Arrays.equals(wasm, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new Mistake(file + " is not a WebAssembly module", "amphora build makes one");
        }
        return new Module(file.getFileName().toString(), wasm);
    }

    private Module compile(Path file) throws Mistake, CompilationException, IOException {
        CompileOptions options = optimization.compileOptions();
        if ((trace || profile != null) && !options.names()) {
            options = options.withNames(true); // What would be shown without has numbers for names.
        }
        try (Program program = source.resolve(file)) {
            return new Module(
                    program.name() + ".wasm",
                    Compilation.run(toolkit, program, options).wasm());
        }
    }

    private record Module(String name, byte[] wasm) {}
}
