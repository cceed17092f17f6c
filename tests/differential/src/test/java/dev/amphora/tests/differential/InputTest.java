// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.amphora.compiler.CompilationException;
import dev.amphora.compiler.CompileOptions;
import dev.amphora.engine.CompiledModule;
import dev.amphora.engine.InstanceOptions;
import dev.amphora.hosts.NodeRuntime;
import dev.amphora.wasi.WasiHost;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** While a thread waits for standard input, the others go on. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class InputTest {
    private static final String NAME = "WaitsForInput";
    private static final Path RUN_ON_NODE = Path.of(
            "..", "..", "tooling", "cli", "src", "main", "resources", "dev", "amphora", "cli", "run-on-node.mjs");
    private static Program program;
    private static byte[] wasm;

    @BeforeAll
    static void compile() throws IOException, CompilationException {
        program = Corpus.single(Corpus.home().resolve(Path.of("src", "input", NAME + ".java")));
        try (Bench bench = new Bench()) {
            wasm = bench.compile(program, CompileOptions.release()).wasm();
        }
    }

    /** Gives input only after output has come that others than the reader write. */
    private static void talk(OutputStream stdin, InputStream stdout) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(stdout, StandardCharsets.UTF_8));
        for (int i = 0; i < 3; i++) {
            assertEquals("tick " + i + " RUNNABLE", lines.readLine());
        }
        for (String line : List.of("one", "two and three")) {
            stdin.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            stdin.flush();
            assertEquals("read " + line, lines.readLine());
        }
        stdin.close();
        assertEquals("end of input", lines.readLine());
        assertEquals("TERMINATED", lines.readLine());
        assertNull(lines.readLine());
    }

    private static void talkToProcess(List<String> command) throws IOException, InterruptedException {
        for (List<String> args : List.of(List.<String>of(), List.of("spin"))) {
            List<String> all = new ArrayList<>(command);
            all.addAll(args);
            Process process = new ProcessBuilder(all)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try {
                talk(process.getOutputStream(), process.getInputStream());
                assertEquals(0, process.waitFor());
            } finally {
                process.destroyForcibly();
            }
        }
    }

    @Test
    void onHotSpot() throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        talkToProcess(List.of(java.toString(), "-cp", program.classes().toString(), NAME));
    }

    @Test
    void inNode(@TempDir Path directory) throws IOException, InterruptedException {
        Path module = Files.write(directory.resolve(NAME + ".wasm"), wasm);
        Path node = NodeRuntime.find(System.out::println);
        talkToProcess(List.of(
                node.toString(), "--no-warnings", RUN_ON_NODE.toAbsolutePath().toString(), module.toString()));
    }

    @Test
    void onTheJavaEngine() throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            for (List<String> args : List.of(List.of(NAME), List.of(NAME, "spin"))) {
                Pipe input = Pipe.open();
                Pipe output = Pipe.open();
                OutputStream stdout = Channels.newOutputStream(output.sink());
                CompiledModule module = CompiledModule.decode(wasm);
                Future<Integer> exit = executor.submit(() -> {
                    try (WasiHost host = WasiHost.builder()
                            .args(args)
                            .stdin(Channels.newInputStream(input.source()))
                            .stdout(stdout)
                            .build()) {
                        return host.run(module, InstanceOptions.DEFAULT);
                    } finally {
                        stdout.close();
                    }
                });
                talk(Channels.newOutputStream(input.sink()), Channels.newInputStream(output.source()));
                assertEquals(0, exit.get());
            }
        } finally {
            executor.shutdownNow();
        }
    }
}
