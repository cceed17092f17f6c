// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.amphora.compiler.CompileOptions;
import dev.amphora.compiler.CompileRequest;
import dev.amphora.compiler.Compiler;
import dev.amphora.compiler.ProgressListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same program gives the same module, whatever the identity hash codes of the compiler's own objects are. */
class ReproducibleModulesTest {
    private static final List<String> PROGRAMS =
            List.of("threads.SpinningLoops", "strings.RandomStrings", "serialization.Copies");

    private static final int RANDOM = 0;
    private static final int IN_SEQUENCE = 3;

    /** Prints the digests of the programs' modules; the argument is the folder of their classes. */
    public static void main(String[] args) throws Exception {
        for (String program : PROGRAMS) {
            CompileRequest request = new CompileRequest(program, List.of(Path.of(args[0])), CompileOptions.release());
            byte[] wasm = Compiler.compile(request, ProgressListener.NONE).wasm();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(wasm);
            System.out.println(program + " " + HexFormat.of().formatHex(digest));
        }
    }

    /** In a JVM that makes hash codes in one of HotSpot's ways. */
    private static List<String> digests(Path classes, int way) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:+UnlockExperimentalVMOptions",
                        "-XX:hashCode=" + way,
                        "-Xss16m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReproducibleModulesTest.class.getName(),
                        classes.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output.lines()
                .filter(line -> PROGRAMS.contains(line.split(" ")[0]))
                .toList();
    }

    @Test
    void hashCodesDoNotMatter(@TempDir Path folder) throws IOException, InterruptedException {
        Path classes = folder.resolve("classes");
        List<Path> sources = PROGRAMS.stream()
                .map(program -> program.replace('.', '/') + ".java")
                .map(Corpus.home().resolve("src/programs")::resolve)
                .toList();
        Corpus.compile(sources, classes);
        List<String> first = digests(classes, RANDOM);
        assertEquals(PROGRAMS.size(), first.size(), first.toString());
        assertEquals(first, digests(classes, IN_SEQUENCE));
    }
}
