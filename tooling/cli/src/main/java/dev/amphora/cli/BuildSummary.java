// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import dev.amphora.compiler.CompileResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** What {@code amphora build} says when it is done: files with their sizes, the module's hash, time per stage. */
record BuildSummary(Program program, CompileResult result, List<Path> files, long totalNanos) {
    void print(PrintStream out) throws IOException {
        int width =
                files.stream().mapToInt(file -> file.toString().length()).max().orElse(0);
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            out.printf(
                    Locale.ROOT,
                    "%-" + width + "s  %10s  (%s gzip)%n",
                    file,
                    ByteSize.format(bytes.length),
                    ByteSize.format(gzipLength(bytes)));
        }
        out.println("sha256 " + sha256(result.wasm()));
        String jdk = result.jdk() == null ? "" : ", some of JDK " + result.jdk();
        out.printf(Locale.ROOT, "%,d classes, %,d methods%s%n", result.classes(), result.methods(), jdk);
        out.println(times());
        out.flush();
    }

    private String times() {
        List<String> stages = new ArrayList<>();
        if (program.javacNanos() > 0) {
            stages.add("javac " + seconds(program.javacNanos()));
        }
        result.stages().forEach(stage -> stages.add(stage.stage() + " " + seconds(stage.nanos())));
        stages.add("total " + seconds(totalNanos));
        return String.join(", ", stages);
    }

    /** Renders a duration as {@code 1.25 s}. */
    static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.2f s", nanos / 1e9);
    }

    /** The SHA-256 of {@code bytes} in hexadecimal. */
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static int gzipLength(byte[] bytes) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        }
        return compressed.size();
    }
}
