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
import dev.amphora.tests.support.HotSpot;
import dev.amphora.tests.support.Invocation;
import dev.amphora.tests.support.JavaEngine;
import dev.amphora.tests.support.NodeEngine;
import dev.amphora.tests.support.Outcome;
import dev.amphora.tests.support.RunFailure;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Runs programs on hosts. Starts each host when first needed, and compiles and runs nothing twice. */
public final class Bench implements AutoCloseable {
    private final HotSpot hotSpot = HotSpot.current();
    private final Map<Host, EngineRunner> engines = new EnumMap<>(Host.class);
    private final Map<ModuleKey, CompileResult> modules = new HashMap<>();
    private final Map<OracleKey, Outcome> oracles = new HashMap<>();

    private record ModuleKey(Program program, CompileOptions options) {}

    private record OracleKey(Program program, boolean stress) {}

    /**
     * Runs a program on a host.
     *
     * @return what is wrong, or the empty string
     */
    public String check(Program program, Host host) throws IOException {
        try {
            if (host == Host.HOTSPOT) {
                return checkOracle(program);
            }
            byte[] module = compile(program, host.options()).wasm();
            Outcome expected = expected(program, host.stresses());
            Outcome actual = engine(host).run(program.simpleName(), module, invocation(program, host.stresses()));
            return Differences.describe(expected, actual, program.directives().ignoresStderr());
        } catch (CompilationException e) {
            return "does not compile:\n"
                    + e.diagnostics().stream().map(Bench::describe).collect(Collectors.joining("\n"));
        } catch (RunFailure e) {
            return e.getMessage();
        }
    }

    /** Compiles a program, or returns the result of having done so. */
    public CompileResult compile(Program program, CompileOptions options) throws CompilationException {
        ModuleKey key = new ModuleKey(program, options);
        CompileResult known = modules.get(key);
        if (known == null) {
            CompileRequest request = new CompileRequest(
                    program.mainClass(),
                    program.classPath(),
                    program.directives().limited(options));
            known = Compiler.compile(request, ProgressListener.NONE);
            modules.put(key, known);
        }
        return known;
    }

    /** What HotSpot does with a program. */
    public Outcome expected(Program program, boolean stress) throws IOException, RunFailure {
        OracleKey key = new OracleKey(program, stress);
        Outcome known = oracles.get(key);
        if (known == null) {
            known = hotSpot.run(
                    program.mainClass(),
                    program.classPath(),
                    program.directives().maxHeapMebibytes(),
                    invocation(program, stress));
            oracles.put(key, known);
        }
        return known;
    }

    /** Forgets the modules of a program, which are not needed again. */
    public void forget(Program program) {
        modules.keySet().removeIf(key -> key.program().equals(program));
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
            case CHROMIUM -> new ChromiumEngine(Chromium.locate());
        };
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
