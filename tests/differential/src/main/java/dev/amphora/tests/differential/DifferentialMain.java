// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential;

import dev.amphora.compiler.CompilationException;
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

            PROGRAM     chapter.Name, Name, a whole chapter, `all`, or the path of a .java or .jasm file with a main
            --host H    one of hotspot, java, node, node-gc-stress, node-portable, chromium,
                        firefox, wasmtime-portable; may be repeated; node otherwise
            --hosts     run on all hosts of builds; `run --hosts all` is everything there is
            --usual     run what `mvn verify` runs of the programs, with its sample
            --together  one module for the programs of a chapter, which saves most of the time
            --jobs N    threads; as many as processors otherwise
            --emit D    also write each NAME.wasm into directory D
            --show      also show what the program writes on HotSpot
            --trace     show stack traces of faults in the compiler
            --quiet     show failures only
            --report    instead, write a table of what programs with libraries weigh and take
            --list      list the programs and stop
            --table     print the table of README.md: the programs about the class library
            """;

    private final List<Host> hosts = new ArrayList<>();
    private final List<Program> programs = new ArrayList<>();
    private final Costs costs = new Costs();
    private int jobs = Runtime.getRuntime().availableProcessors();
    private Path emit;
    private Path classes;
    private boolean usual;
    private boolean together;
    private boolean show;
    private boolean trace;
    private boolean quiet;
    private boolean report;

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
            failures = main.programs.isEmpty() ? 0 : main.run();
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            failures = 2;
        } finally {
            if (main.classes != null) {
                Corpus.deleteTree(main.classes);
            }
        }
        System.exit(Math.min(failures, 2));
    }

    private void parse(String[] args) throws IOException {
        Corpus corpus = null;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--host" -> hosts.add(Host.labelled(value(args, ++i)));
                case "--hosts" -> hosts.addAll(Host.ofBuilds());
                case "--usual" -> usual = true;
                case "--together" -> together = true;
                case "--quiet" -> quiet = true;
                case "--jobs" -> jobs = Integer.parseInt(value(args, ++i));
                case "--emit" -> emit = Path.of(value(args, ++i));
                case "--report" -> report = true;
                case "--show" -> show = true;
                case "--trace" -> trace = true;
                case "--table" -> {
                    System.out.print(LibraryChapters.read(Corpus.home()).table());
                    return;
                }
                case "--list" -> {
                    loadCorpus().programs().forEach(program -> System.out.println(program.mainClass()));
                    return;
                }
                default -> {
                    if (args[i].endsWith(".java") || args[i].endsWith(".jasm")) {
                        programs.add(Corpus.single(Path.of(args[i])));
                    } else {
                        corpus = corpus == null ? loadCorpus() : corpus;
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

    private Corpus loadCorpus() throws IOException {
        classes = Files.createTempDirectory("amphora-programs-");
        return Corpus.load(classes);
    }

    private static String value(String[] args, int index) {
        if (index == args.length) {
            throw new IllegalArgumentException(args[index - 1] + " needs a value");
        }
        return args[index];
    }

    private int run() throws IOException {
        if (report) {
            // The compiler and the Java engine recurse over their input; see the option -Xss of the script.
            try (Bench bench = new Bench()) {
                System.out.print(new LibraryReport(bench).of(programs));
            }
            return 0;
        }
        Plan plan = usual ? usual() : Plan.of(programs, hosts, together);
        if (emit != null) {
            emitModules();
        }
        int failures = 0;
        Program shown = null;
        try (Workers workers = Workers.start(plan.checks(), jobs, costs)) {
            for (Check check : plan.checks()) {
                if (show && check.program() != shown) {
                    shown = check.program();
                    showExpected(shown);
                }
                if (!passes(check, workers.await(check))) {
                    failures++;
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d of %d pass; %s%n",
                plan.checks().size() - failures,
                plan.checks().size(),
                plan.text());
        if (plan.checks().size() > 1) {
            System.out.print(costs.table());
        }
        return failures;
    }

    private Plan usual() throws IOException {
        return Plan.usual(programs, LibraryChapters.read(Corpus.home()).sharing(), Plan.seed());
    }

    private boolean passes(Check check, Workers.Verdict verdict) {
        boolean passes = verdict.problem().isEmpty();
        if (!passes || !quiet) {
            System.out.printf(Locale.ROOT, "%s %s (%.1f s)%n", passes ? "pass" : "FAIL", check, verdict.nanos() / 1e9);
        }
        System.out.print(verdict.problem().indent(4));
        if (trace && verdict.fault() != null) {
            verdict.fault().printStackTrace(System.out);
        }
        return passes;
    }

    private void emitModules() throws IOException {
        Files.createDirectories(emit);
        try (Bench bench = new Bench()) {
            for (Program program : programs) {
                for (Host host : hosts) {
                    if (host != Host.HOTSPOT) {
                        String suffix =
                                host.stresses() ? ".gc-stress.wasm" : host.isPortable() ? ".portable.wasm" : ".wasm";
                        byte[] wasm = bench.compile(program, host.options()).wasm();
                        Files.write(emit.resolve(program.simpleName() + suffix), wasm);
                    }
                }
                bench.forgetModules();
            }
        } catch (CompilationException e) {
            System.out.println("nothing more is written: " + e.getMessage());
        }
    }

    private static void showExpected(Program program) throws IOException {
        try (Bench bench = new Bench()) {
            System.out.print(bench.expected(program, false).stdout());
        } catch (RunFailure e) {
            System.out.println(e.getMessage());
        }
    }
}
