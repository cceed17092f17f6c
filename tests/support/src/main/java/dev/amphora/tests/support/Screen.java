// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A screen that nobody sees: an X server that draws in memory, on which a browser finds the software version of OpenGL. */
final class Screen implements AutoCloseable {
    private static final String SERVER = "Xvfb";

    private final Process process;
    private final String display;

    private Screen(Path server) throws IOException {
        // It chooses a number that is free, and writes it.
        process = new ProcessBuilder(
                        server.toString(), "-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
        String number = said.readLine();
        if (number == null || number.isBlank()) {
            process.destroyForcibly();
            throw new IOException(server + " does not start");
        }
        display = ":" + number.strip();
    }

    /** Whether browsers cannot draw without one. */
    static boolean isNeeded() {
        return System.getProperty("os.name").equals("Linux");
    }

    /**
     * Finds a server on the PATH, or installs it when root and on Debian, and starts it.
     *
     * @throws IOException if there is none, since tests are not left out unnoticed
     */
    static Screen open() throws IOException {
        Optional<Path> server = Processes.onPath(SERVER);
        if (server.isEmpty() && Processes.canInstallPackages()) {
            Processes.installPackage("xvfb");
            server = Processes.onPath(SERVER);
        }
        return new Screen(server.orElseThrow(
                () -> new IOException("there is no " + SERVER + " here: install it (on Debian the package xvfb, which"
                        + " the build does by itself when it is root)")));
    }

    /** Lets a process show itself here, and nowhere else. */
    void choose(Map<String, String> environment) {
        environment.put("DISPLAY", display);
        environment.put("MOZ_ENABLE_WAYLAND", "0");
        environment.remove("WAYLAND_DISPLAY");
        environment.remove("MOZ_HEADLESS");
    }

    @Override
    public void close() {
        // Asked to end, it removes its files.
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
