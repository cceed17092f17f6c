// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential;

import dev.amphora.compiler.CompilationException;
import dev.amphora.compiler.CompileOptions;
import dev.amphora.tests.support.RunFailure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/**
 * Measures programs that use libraries, one after the other: what the module weighs, how long it takes to compile, and to
 * run beside the JVM. Each program runs twice, and the second run counts.
 */
final class LibraryReport {
    private static final String HEAD =
            """
            | library | program | same output | `.wasm`, KB | gzip, KB | compile, s | JVM, ms | Node, ms | interpreter, ms |
            |---|---|---|--:|--:|--:|--:|--:|--:|
            """;

    private final Bench bench;

    LibraryReport(Bench bench) {
        this.bench = bench;
    }

    /** A table of those of the programs that use libraries. */
    String of(List<Program> programs) throws IOException {
        StringBuilder table = new StringBuilder(HEAD);
        for (Program program : programs) {
            if (!program.directives().libraries().isEmpty()) {
                table.append(row(program));
                bench.forgetModules();
            }
        }
        return table.toString();
    }

    private String row(Program program) throws IOException {
        String libraries = program.directives().libraries().stream()
                .map(library -> library.jar().getFileName().toString().replaceFirst("\\.jar$", ""))
                .collect(Collectors.joining(", "));
        String start = "| " + libraries + " | `" + program.simpleName() + "` | ";
        long begin = System.nanoTime();
        byte[] module;
        try {
            module = bench.compile(program, CompileOptions.release()).wasm();
        } catch (CompilationException e) {
            return start + "does not compile: " + e.diagnostics().get(0).message() + " | | | | | | |\n";
        }
        double compiled = (System.nanoTime() - begin) / 1e9;
        String problem = bench.check(program, Host.NODE) + bench.check(program, Host.JAVA);
        return start
                + String.format(
                        Locale.ROOT,
                        "%s | %d | %d | %.1f | %d | %d | %d |%n",
                        problem.isEmpty()
                                ? "yes"
                                : "no: " + problem.lines().findFirst().orElseThrow(),
                        kilobytes(module.length),
                        kilobytes(compressed(module)),
                        compiled,
                        onHotSpot(program),
                        on(Host.NODE, program),
                        on(Host.JAVA, program));
    }

    private static long kilobytes(long bytes) {
        return Math.round(bytes / 1000.0);
    }

    private static long compressed(byte[] module) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(module);
        }
        return out.size();
    }

    private static long onHotSpot(Program program) throws IOException {
        long begin = System.nanoTime();
        try {
            program.hotSpot()
                    .run(
                            program.mainClass(),
                            program.classPath(),
                            program.directives().maxHeapMebibytes(),
                            program.directives().invocation());
        } catch (RunFailure e) {
            throw new IOException(e);
        }
        return milliseconds(begin);
    }

    private long on(Host host, Program program) throws IOException {
        long begin = System.nanoTime();
        bench.check(program, host);
        return milliseconds(begin);
    }

    private static long milliseconds(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }
}
