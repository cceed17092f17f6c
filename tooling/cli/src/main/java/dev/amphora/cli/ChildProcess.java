// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program of the operating system to its end without input and keeps what it writes. */
final class ChildProcess {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private ChildProcess() {}

    /** Runs {@code command}; it is killed after two minutes. */
    static HostOutput run(String host, List<String> command) throws IOException {
        Path scratch = Files.createTempDirectory("amphora-child");
        Path out = scratch.resolve("out");
        Path err = scratch.resolve("err");
        long start = System.nanoTime();
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            process.getOutputStream().close();
            try {
                if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                    return HostOutput.failed(host, "still running after " + LIMIT.toSeconds() + " s");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while " + host + " ran");
            } finally {
                process.destroyForcibly();
            }
            return new HostOutput(
                    host,
                    Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8),
                    process.exitValue(),
                    System.nanoTime() - start);
        } finally {
            Trees.delete(scratch);
        }
    }
}
