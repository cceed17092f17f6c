// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential;

import dev.amphora.compiler.CompilationException;
import dev.amphora.compiler.CompileResult;
import dev.amphora.tests.support.RunFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Compares chosen programs by hand; the script {@code run} beside the pom starts it. */
public final class DifferentialMain {
    private static final String HELP =
            """
            usage: run [--no-build] [OPTION]... PROGRAM...
            Runs programs on HotSpot and on other hosts, and shows where they differ.

            PROGRAM   chapter.Name, Name, a whole chapter, `all`, or the path of a .java file with a main
            --host H  one of hotspot, java, node, node-gc-stress, chromium; may be repeated; node otherwise
            --hosts   run on all hosts
            --emit D  also write each NAME.wasm into directory D
            --show    also show what the program writes on HotSpot
            --trace   show stack traces of faults in the compiler
            --list    list the programs and stop
            """;

    private final List<Host> hosts = new ArrayList<>();
    private final List<Program> programs = new ArrayList<>();
    private Path emit;
    private boolean show;
    private boolean trace;

    private DifferentialMain() {}

    public static void main(String[] args) throws IOException {
        if (args.length == 0 || List.of(args).contains("--help")) {
            System.out.print(HELP);
            return;
        }
        DifferentialMain main = new DifferentialMain();
        int failures;
        try {
            main.parse(args);
            failures = main.run();
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            failures = 2;
        }
        System.exit(Math.min(failures, 2));
    }

    private void parse(String[] args) throws IOException {
        Corpus corpus = null;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--host" -> hosts.add(Host.labelled(value(args, ++i)));
                case "--hosts" -> hosts.addAll(List.of(Host.values()));
                case "--emit" -> emit = Path.of(value(args, ++i));
                case "--show" -> show = true;
                case "--trace" -> trace = true;
                case "--list" -> {
                    Corpus.load().programs().forEach(program -> System.out.println(program.mainClass()));
                    System.exit(0);
                }
                default -> {
                    if (args[i].endsWith(".java")) {
                        programs.add(Corpus.single(Path.of(args[i])));
                    } else {
                        corpus = corpus == null ? Corpus.load() : corpus;
                        List<Program> matching = corpus.matching(args[i]);
                        if (matching.isEmpty()) {
                            throw new IllegalArgumentException("no program is called " + args[i] + "; try --list");
                        }
                        programs.addAll(matching);
                    }
                }
            }
        }
        if (hosts.isEmpty()) {
            hosts.add(Host.NODE);
        }
    }

    private static String value(String[] args, int index) {
        if (index == args.length) {
            throw new IllegalArgumentException(args[index - 1] + " needs a value");
        }
        return args[index];
    }

    private int run() throws IOException {
        int runs = 0;
        int failures = 0;
        try (Bench bench = new Bench()) {
            for (Program program : programs) {
                if (show) {
                    showExpected(bench, program);
                }
                for (Host host : hosts) {
                    runs++;
                    if (!passes(bench, program, host)) {
                        failures++;
                    }
                }
                bench.forget(program);
            }
        }
        System.out.printf(Locale.ROOT, "%d of %d pass%n", runs - failures, runs);
        return failures;
    }

    private boolean passes(Bench bench, Program program, Host host) throws IOException {
        long start = System.nanoTime();
        String problem;
        String size = "";
        try {
            if (host != Host.HOTSPOT) {
                CompileResult result = bench.compile(program, host.options());
                size = ", " + result.wasm().length + " bytes";
                emit(program, host, result.wasm());
            }
            problem = bench.check(program, host);
        } catch (CompilationException e) {
            problem = bench.check(program, host);
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            problem = "fault in the compiler or the host: " + e;
            if (trace) {
                e.printStackTrace(System.out);
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        String verdict = problem.isEmpty() ? "pass" : "FAIL";
        System.out.printf(Locale.ROOT, "%s %s on %s (%.1f s%s)%n", verdict, program.mainClass(), host, seconds, size);
        System.out.print(problem.indent(4));
        return problem.isEmpty();
    }

    private void emit(Program program, Host host, byte[] wasm) throws IOException {
        if (emit != null) {
            Files.createDirectories(emit);
            String suffix = host.stresses() ? ".gc-stress.wasm" : ".wasm";
            Files.write(emit.resolve(program.simpleName() + suffix), wasm);
        }
    }

    private static void showExpected(Bench bench, Program program) throws IOException {
        try {
            System.out.print(bench.expected(program, false).stdout());
        } catch (RunFailure e) {
            System.out.println(e.getMessage());
        }
    }
}
