// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.hosts;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a short command of the operating system to its end, with no input and its output collected. */
final class HostCommand {
    private HostCommand() {}

    /** What a command left behind: its exit code, and standard output and error as one text. */
    record Outcome(int exitCode, String output) {}

    /**
     * Runs {@code command}.
     *
     * @throws IOException if it cannot be started, or is still running after {@code limit} (it is killed then)
     */
    static Outcome run(List<String> command, Path directory, Duration limit) throws IOException {
        // A file, not a pipe: a pipe nobody drains would block the command, and draining it would need a thread.
        Path output = Files.createTempFile("amphora-command", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            await(process, command, limit);
            return new Outcome(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static void await(Process process, List<String> command, Duration limit) throws IOException {
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
            kill(process);
            throw new IOException("no answer within " + limit.toSeconds() + " s from: " + String.join(" ", command));
        } catch (InterruptedException e) {
            kill(process);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while running: " + String.join(" ", command));
        }
    }

    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
