// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.support;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Small questions to the operating system. */
final class Processes {
    private Processes() {}

    /** Finds an executable file of one of these names on the PATH; earlier names win. */
    static Optional<Path> onPath(String... names) {
        String path = System.getenv("PATH");
        if (path == null) {
            return Optional.empty();
        }
        for (String name : names) {
            for (String directory : path.split(File.pathSeparator)) {
                Path candidate = Path.of(directory.isEmpty() ? "." : directory, name);
                if (Files.isRegularFile(candidate) && Files.isExecutable(candidate)) {
                    return Optional.of(candidate.toAbsolutePath());
                }
            }
        }
        return Optional.empty();
    }

    /** Runs a command that prints little, and returns its standard output without surrounding space. */
    static String output(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        try (InputStream stdout = process.getInputStream()) {
            String text = new String(stdout.readAllBytes(), StandardCharsets.UTF_8).strip();
            if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException(String.join(" ", command) + " failed");
            }
            return text;
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Whether this is Debian or one of its kin, and we may install what it has. */
    static boolean canInstallPackages() {
        return Chromium.isRoot() && onPath("apt-get").isPresent();
    }

    /** Installs a package of Debian's, and says so. */
    static void installPackage(String name) throws IOException {
        System.out.println("[amphora] Installing Debian's " + name);
        install(new ProcessBuilder("apt-get", "update"));
        ProcessBuilder install = new ProcessBuilder("apt-get", "install", "-y", "--no-install-recommends", name);
        install.environment().put("DEBIAN_FRONTEND", "noninteractive");
        install(install);
    }

    /** Runs an installer with its output shown on ours; fails unless it exits with 0. */
    static void install(ProcessBuilder builder) throws IOException {
        String command = String.join(" ", builder.command());
        System.out.println("[amphora] " + command);
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        try (InputStream output = process.getInputStream()) {
            String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(20, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException(command + " failed:\n" + text);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
