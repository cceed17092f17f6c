// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential;

import dev.amphora.compiler.CompilationException;
import dev.amphora.compiler.CompileOptions;
import dev.amphora.compiler.CompileRequest;
import dev.amphora.compiler.CompileResult;
import dev.amphora.compiler.Compiler;
import dev.amphora.compiler.Diagnostic;
import dev.amphora.compiler.ProgressListener;
import dev.amphora.hosts.NodeRuntime;
import dev.amphora.tests.support.Chromium;
import dev.amphora.tests.support.ChromiumEngine;
import dev.amphora.tests.support.EngineRunner;
import dev.amphora.tests.support.FirefoxEngine;
import dev.amphora.tests.support.Invocation;
import dev.amphora.tests.support.JavaEngine;
import dev.amphora.tests.support.NodeEngine;
import dev.amphora.tests.support.Outcome;
import dev.amphora.tests.support.RunFailure;
import dev.amphora.tests.support.WasmtimeEngine;
import dev.amphora.wasm.binary.WasmDecoder;
import dev.amphora.wasm.valid.Feature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs programs on hosts. Starts each host when first needed, and compiles and runs nothing twice. Belongs to one thread;
 * the oracle may be shared.
 */
public final class Bench implements AutoCloseable {
    private final Oracle oracle;
    private final Costs costs;
    private final Map<Host, EngineRunner> engines = new EnumMap<>(Host.class);
    private final Map<ModuleKey, CompileResult> modules = new HashMap<>();
    private final Set<ModuleKey> broken = new HashSet<>();

    private record ModuleKey(List<Program> programs, CompileOptions options) {}

    public Bench() {
        this.costs = new Costs();
        this.oracle = new Oracle(costs);
    }

    Bench(Oracle oracle, Costs costs) {
        this.oracle = oracle;
        this.costs = costs;
    }

    /**
     * Runs a program on a host in a module of its own.
     *
     * @return what is wrong, or the empty string
     */
    public String check(Program program, Host host) throws IOException {
        return check(new Check(program, host, false), List.of(program));
    }

    /**
     * Makes a comparison.
     *
     * @param neighbours the programs in the module if it is not the program's own
     * @return what is wrong, or the empty string
     */
    String check(Check check, List<Program> neighbours) throws IOException {
        Program program = check.program();
        Host host = check.host();
        try {
            if (host == Host.HOTSPOT) {
                return checkOracle(program);
            }
            Outcome expected = expected(program, host.stresses());
            CompileResult module = check.together() ? compileTogether(neighbours, host.options()) : null;
            Invocation invocation = invocation(program, host.stresses());
            if (module == null) {
                module = compile(program, host.options());
            } else {
                invocation =
                        invocation.withArgs(Stream.concat(Stream.of(program.mainClass()), invocation.args().stream())
                                .toList());
            }
            requireFeatures(host, module.wasm());
            Outcome actual = run(host, program, module, invocation);
            return Differences.describe(expected, actual, program.directives().ignoresStderr());
        } catch (CompilationException e) {
            return "does not compile:\n"
                    + e.diagnostics().stream().map(Bench::describe).collect(Collectors.joining("\n"));
        } catch (RunFailure e) {
            return e.getMessage();
        }
    }

    /** Fails if a module for hosts of WebAssembly 2.0 needs more, even if this very host has it. */
    private static void requireFeatures(Host host, byte[] module) throws RunFailure {
        Set<Feature> features = host.isPortable() ? Feature.of(WasmDecoder.decode(module)) : Set.of();
        if (!features.isEmpty()) {
            throw new RunFailure("the module is not portable, it needs " + features);
        }
    }

    /** Compiles a program, or returns the result of having done so. */
    public CompileResult compile(Program program, CompileOptions options) throws CompilationException {
        ModuleKey key = new ModuleKey(List.of(program), options);
        CompileResult known = modules.get(key);
        if (known == null) {
            known = compile(
                    "compile", new CompileRequest(program.mainClass(), program.classPath(), program.adapted(options)));
            modules.put(key, known);
        }
        return known;
    }

    /** Compiles programs of a chapter to one module, or returns null if that cannot be done, as one of them is to blame. */
    private CompileResult compileTogether(List<Program> programs, CompileOptions options) throws IOException {
        ModuleKey key = new ModuleKey(programs, options);
        if (!modules.containsKey(key) && broken.add(key)) {
            Path directory = Files.createTempDirectory("amphora-chapter-");
            try {
                List<Path> classPath = List.of(directory, programs.get(0).classes());
                CompileRequest request = new CompileRequest(
                        ChapterMain.write(programs, directory),
                        classPath,
                        options.withLibrary(programs.get(0).library()));
                modules.put(key, compile("compile a chapter", request));
            } catch (CompilationException | RuntimeException | StackOverflowError | AssertionError e) {
                // Each of them is compiled by itself, and the one to blame says why it cannot be.
                modules.remove(key);
            } finally {
                Corpus.deleteTree(directory);
            }
        }
        return modules.get(key);
    }

    private CompileResult compile(String what, CompileRequest request) throws CompilationException {
        Costs.Measurement measurement = costs.measure(what);
        try {
            return Compiler.compile(request, ProgressListener.NONE);
        } finally {
            measurement.stop();
        }
    }

    private Outcome run(Host host, Program program, CompileResult module, Invocation invocation)
            throws IOException, RunFailure {
        EngineRunner engine = engine(host);
        Costs.Measurement measurement = costs.measure("run on " + host);
        try {
            return engine.run(program.simpleName(), module.wasm(), invocation);
        } finally {
            measurement.stop();
        }
    }

    /** What HotSpot does with a program. */
    public Outcome expected(Program program, boolean stress) throws IOException, RunFailure {
        return oracle.outcome(program, stress);
    }

    /** Forgets all modules, when they are not needed again. */
    public void forgetModules() {
        modules.clear();
        broken.clear();
    }

    @Override
    public void close() throws IOException {
        for (EngineRunner engine : engines.values()) {
            engine.close();
        }
    }

    private String checkOracle(Program program) throws IOException, RunFailure {
        Outcome outcome = expected(program, false);
        int exitCode = program.directives().exitCode();
        if (outcome.exitCode() != exitCode) {
            return "exit code " + outcome.exitCode() + ", but the program declares " + exitCode + "\n"
                    + outcome.stderr();
        }
        return outcome.stdout().isEmpty() ? "wrote nothing, so it tests nothing" : "";
    }

    private EngineRunner engine(Host host) throws IOException {
        // Both kinds of modules for Node run in one process.
        Host key = host == Host.NODE_GC_STRESS ? Host.NODE : host;
        EngineRunner engine = engines.get(key);
        if (engine == null) {
            engine = start(key);
            engines.put(key, engine);
        }
        return engine;
    }

    private EngineRunner start(Host host) throws IOException {
        return switch (host) {
            case HOTSPOT -> throw new IllegalArgumentException("HotSpot runs no modules");
            case JAVA -> new JavaEngine();
            case NODE, NODE_GC_STRESS -> new NodeEngine(NodeRuntime.find(System.out::println));
            case NODE_PORTABLE -> portableNode();
            case WASMTIME_PORTABLE -> new WasmtimeEngine();
            case CHROMIUM -> new ChromiumEngine(Chromium.locate());
            case FIREFOX -> new FirefoxEngine();
        };
    }

    private static EngineRunner portableNode() throws IOException {
        Optional<Path> old = NodeRuntime.findWithoutExceptions(System.out::println);
        // Up to Node 22, fast calls into node:wasi crash when they start a collection: nodejs/node issue 46777.
        return old.isPresent()
                ? new NodeEngine(old.get(), "--no-turbo-fast-api-calls")
                : new NodeEngine(NodeRuntime.find(System.out::println), "--no-experimental-wasm-exnref");
    }

    private static Invocation invocation(Program program, boolean stress) {
        return stress
                ? program.directives().stressInvocation()
                : program.directives().invocation();
    }

    private static String describe(Diagnostic diagnostic) {
        StringBuilder text = new StringBuilder();
        text.append("  ").append(diagnostic.severity()).append(' ').append(diagnostic.code());
        text.append(": ").append(diagnostic.message());
        if (diagnostic.position() != null) {
            text.append("\n    at ").append(diagnostic.position());
        }
        List<String> callPath = diagnostic.callPath();
        callPath.forEach(call -> text.append("\n    called from ").append(call));
        return text.toString();
    }
}
