// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs modules under {@code node:wasi}. One Node process serves many runs, each with a fresh instance; it is started
 * when first needed, and again after a program ran too long or took the process with it.
 */
public final class NodeEngine implements EngineRunner {
    private final Path node;
    private final List<String> flags;
    private final Path directory;
    private Server server;
    private byte[] written;
    private int modules;

    /** Creates an engine for this executable of Node with these flags. Nothing is started yet. */
    public NodeEngine(Path node, String... flags) throws IOException {
        this.node = node;
        this.flags = List.of(flags);
        directory = Files.createTempDirectory("amphora-node-");
        copy("run-wasi.mjs", "run-wasi.mjs");
        copy("/dev/amphora/glue/amphora-glue.js", "amphora-glue.mjs");
    }

    private void copy(String resource, String file) throws IOException {
        try (InputStream content = NodeEngine.class.getResourceAsStream(resource)) {
            Files.copy(content, directory.resolve(file));
        }
    }

    @Override
    public String name() {
        return "node";
    }

    @Override
    public Outcome run(String programName, byte[] wasm, Invocation invocation) throws IOException, RunFailure {
        write(wasm);
        Files.write(directory.resolve("stdin"), invocation.stdin());
        Files.writeString(
                directory.resolve("argv"), strings(Stream.concat(Stream.of(programName), invocation.args().stream())));
        Files.writeString(
                directory.resolve("environ"),
                strings(invocation.environment().entrySet().stream().map(NodeEngine::entry)));
        if (server == null) {
            server = new Server();
        }
        String answer;
        try (WorkingDirectory work = new WorkingDirectory()) {
            Files.writeString(
                    directory.resolve("preopen"),
                    invocation.files() ? work.path().toString() : "");
            answer = server.ask(directory, invocation);
        }
        String stdout = Files.readString(directory.resolve("stdout"), StandardCharsets.UTF_8);
        String stderr = Files.readString(directory.resolve("stderr"), StandardCharsets.UTF_8);
        if (answer.startsWith("exit ")) {
            return new Outcome(Integer.parseInt(answer.substring("exit ".length())), stdout, stderr);
        }
        return Outcome.trapped(stdout, stderr, answer.substring("trap ".length()));
    }

    /** Programs that share a module come one after the other; Node compiles it once, for it knows modules by their names. */
    private void write(byte[] wasm) throws IOException {
        if (!Arrays.equals(wasm, written)) {
            Files.deleteIfExists(directory.resolve(moduleName()));
            modules++;
            Files.write(directory.resolve(moduleName()), wasm);
            Files.writeString(directory.resolve("module"), moduleName());
            written = wasm.clone();
        }
    }

    private String moduleName() {
        return "module" + modules + ".wasm";
    }

    @Override
    public void close() throws IOException {
        stop();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }

    private static String entry(Map.Entry<String, String> variable) {
        return variable.getKey() + "=" + variable.getValue();
    }

    private static String strings(Stream<String> strings) {
        return strings.map(string -> string + "\0").collect(Collectors.joining());
    }

    private void stop() {
        if (server != null) {
            server.process.destroyForcibly();
            server = null;
        }
    }

    /** One Node process and the thread that reads its answers. */
    private final class Server {
        private static final String END = "end of output";

        private final Process process;
        private final Writer requests;
        private final BlockingQueue<String> answers = new ArrayBlockingQueue<>(2);

        Server() throws IOException {
            List<String> command = new ArrayList<>(List.of(node.toString(), "--no-warnings"));
            command.addAll(flags);
            command.add(directory.resolve("run-wasi.mjs").toString());
            process = new ProcessBuilder(command)
                    .redirectError(directory.resolve("node.log").toFile())
                    .start();
            requests = process.outputWriter(StandardCharsets.UTF_8);
            Thread reader = new Thread(this::read, "node answers");
            reader.setDaemon(true);
            reader.start();
        }

        String ask(Path request, Invocation invocation) throws IOException, RunFailure {
            requests.write(request + "\n");
            requests.flush();
            try {
                String answer = answers.poll(invocation.timeout().toMillis(), TimeUnit.MILLISECONDS);
                if (answer == null) {
                    stop();
                    throw new RunFailure(
                            "node: still running after " + invocation.timeout().toSeconds() + " s");
                }
                if (answer.equals(END)) {
                    stop();
                    throw new RunFailure("node: the process died\n" + Files.readString(directory.resolve("node.log")));
                }
                return answer;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new RunFailure("node: interrupted", e);
            }
        }

        private void read() {
            try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    answers.put(line);
                }
                answers.put(END);
            } catch (IOException e) {
                answers.offer(END);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
