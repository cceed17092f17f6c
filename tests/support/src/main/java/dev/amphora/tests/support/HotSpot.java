// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.support;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The oracle: runs a class in a JVM of its own, so that exit codes, uncaught exceptions and class initialisation are
 * those of a real process. A fresh JVM costs about 0.1 s.
 */
public final class HotSpot {
    /** Everything that differs from machine to machine and reaches a program through the class library. */
    private static final List<String> OPTIONS = List.of(
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Dfile.encoding=UTF-8",
            "-Dsun.stdout.encoding=UTF-8",
            "-Dsun.stderr.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US");
    /** The zone of a program whose environment names none; modules do not ask the machine for its. */
    private static final String TIME_ZONE = "-Duser.timezone=UTC";

    private final Path java;
    private final String version;

    private HotSpot(Path java, String version) {
        this.java = java;
        this.version = version;
    }

    /** The JVM that runs this code. */
    public static HotSpot current() {
        return new HotSpot(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                Runtime.version().toString());
    }

    /** The JVM of an installed JDK. */
    public static HotSpot of(InstalledJdk jdk) {
        return new HotSpot(jdk.tool("java"), jdk.version());
    }

    /** Version in full, such as {@code 17.0.15+6}. */
    public String version() {
        return version;
    }

    /** Runs {@code main} of a class in a heap of at most this many MiB. */
    public Outcome run(String mainClass, List<Path> classPath, int maxHeapMebibytes, Invocation invocation)
            throws IOException, RunFailure {
        Path directory = Files.createTempDirectory("amphora-hotspot-");
        Path stdin = directory.resolve("stdin");
        Path stdout = directory.resolve("stdout");
        Path stderr = directory.resolve("stderr");
        try (WorkingDirectory work = new WorkingDirectory()) {
            Files.write(stdin, invocation.stdin());
            ProcessBuilder builder = new ProcessBuilder(command(mainClass, classPath, maxHeapMebibytes, invocation))
                    .directory(work.path().toFile())
                    .redirectInput(stdin.toFile())
                    .redirectOutput(stdout.toFile())
                    .redirectError(stderr.toFile());
            setEnvironment(builder.environment(), invocation.environment());
            Process process = builder.start();
            Duration patience = invocation.patience();
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
                throw new RunFailure("hotspot: still running after " + patience.toSeconds() + " s");
            }
            return new Outcome(
                    process.exitValue(),
                    Files.readString(stdout, StandardCharsets.UTF_8),
                    Files.readString(stderr, StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunFailure("hotspot: interrupted", e);
        } finally {
            Files.deleteIfExists(stdin);
            Files.deleteIfExists(stdout);
            Files.deleteIfExists(stderr);
            Files.deleteIfExists(directory);
        }
    }

    private List<String> command(String mainClass, List<Path> classPath, int maxHeapMebibytes, Invocation invocation) {
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.addAll(OPTIONS);
        if (!invocation.environment().containsKey("TZ")) {
            command.add(TIME_ZONE);
        }
        command.add("-Xmx" + maxHeapMebibytes + "m");
        command.add("-cp");
        command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add(mainClass);
        command.addAll(invocation.args());
        return command;
    }

    private static void setEnvironment(Map<String, String> actual, Map<String, String> wanted) {
        actual.clear();
        actual.putAll(wanted);
    }
}
