// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
 * Runs modules in another process. One process serves many runs, each with a fresh instance; it is started when first
 * needed, and again after a program ran too long or took the process with it.
 *
 * <p>The process reads lines that name a directory with {@code module} (the name of a module beside it; a name is never used
 * for two), {@code stdin}, {@code argv}, {@code environ} (strings ended by NUL, as the kernel passes them) and {@code
 * preopen} (a directory for the program, or nothing). It writes {@code stdout} and {@code stderr} there and answers with a
 * line {@code exit CODE} or {@code trap MESSAGE}.
 */
abstract class ServerEngine implements EngineRunner {
    private final String name;
    private final Path directory;
    private Server server;
    private byte[] written;
    private int modules;

    ServerEngine(String name) throws IOException {
        this.name = name;
        directory = Files.createTempDirectory("amphora-" + name + "-");
    }

    /** The command that starts the process. */
    abstract List<String> command();

    /**
     * Whether a server can give programs their standard input. If not, those that have some get a process each: the command
     * with the directory as its argument, and their input as its own.
     */
    boolean servesStdin() {
        return true;
    }

    /** A directory for the process's files, which are deleted in the end. */
    final Path directory() {
        return directory;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public final Outcome run(String programName, byte[] wasm, Invocation invocation) throws IOException, RunFailure {
        write(wasm);
        Files.write(directory.resolve("stdin"), invocation.stdin());
        Files.writeString(
                directory.resolve("argv"), strings(Stream.concat(Stream.of(programName), invocation.args().stream())));
        Files.writeString(
                directory.resolve("environ"),
                strings(invocation.environment().entrySet().stream().map(ServerEngine::entry)));
        String answer;
        try (WorkingDirectory work = new WorkingDirectory()) {
            Files.writeString(
                    directory.resolve("preopen"),
                    invocation.files() ? work.path().toString() : "");
            answer = servesStdin() || invocation.stdin().length == 0 ? ask(invocation) : runOnce(invocation);
        }
        String stdout = Files.readString(directory.resolve("stdout"), StandardCharsets.UTF_8);
        String stderr = Files.readString(directory.resolve("stderr"), StandardCharsets.UTF_8);
        if (answer.startsWith("exit ")) {
            return new Outcome(Integer.parseInt(answer.substring("exit ".length())), stdout, stderr);
        }
        return Outcome.trapped(stdout, stderr, answer.substring("trap ".length()));
    }

    /** Programs that share a module come one after the other; the process knows modules by their names and compiles each once. */
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
    public final void close() throws IOException {
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

    private String ask(Invocation invocation) throws IOException, RunFailure {
        if (server == null) {
            server = new Server();
        }
        return server.ask(directory, invocation);
    }

    private String runOnce(Invocation invocation) throws IOException, RunFailure {
        List<String> command = new ArrayList<>(command());
        command.add(directory.toString());
        Process process = new ProcessBuilder(command)
                .redirectInput(directory.resolve("stdin").toFile())
                .redirectError(directory.resolve("log").toFile())
                .start();
        try (BufferedReader answers = process.inputReader(StandardCharsets.UTF_8)) {
            Duration patience = invocation.patience();
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new RunFailure(name + ": still running after " + patience.toSeconds() + " s");
            }
            String answer = answers.readLine();
            if (answer == null) {
                throw new RunFailure(name + ": the process died\n" + Files.readString(directory.resolve("log")));
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunFailure(name + ": interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private void stop() {
        if (server != null) {
            server.process.destroyForcibly();
            server = null;
        }
    }

    /** A process and the thread that reads its answers. */
    private final class Server {
        private static final String END = "end of output";

        private final Process process;
        private final Writer requests;
        private final BlockingQueue<String> answers = new ArrayBlockingQueue<>(2);

        Server() throws IOException {
            process = new ProcessBuilder(command())
                    .redirectError(directory.resolve("log").toFile())
                    .start();
            requests = process.outputWriter(StandardCharsets.UTF_8);
            Thread reader = new Thread(this::read, name + " answers");
            reader.setDaemon(true);
            reader.start();
        }

        String ask(Path request, Invocation invocation) throws IOException, RunFailure {
            requests.write(request + "\n");
            requests.flush();
            try {
                Duration patience = invocation.patience();
                String answer = answers.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
                if (answer == null) {
                    stop();
                    throw new RunFailure(name + ": still running after " + patience.toSeconds() + " s");
                }
                if (answer.equals(END)) {
                    stop();
                    throw new RunFailure(name + ": the process died\n" + Files.readString(directory.resolve("log")));
                }
                return answer;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new RunFailure(name + ": interrupted", e);
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
