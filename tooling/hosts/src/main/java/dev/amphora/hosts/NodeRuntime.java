// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.hosts;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds a Node that runs Amphora's modules, or installs one.
 *
 * <p>Order: {@code $AMPHORA_NODE}; {@code node} on the path if it is new enough; the npm package {@code node} of a
 * pinned version, installed once into {@code ~/.cache/amphora}.
 */
public final class NodeRuntime {
    /** The oldest Node with final exception handling ({@code exnref}) switched on and a fit {@code node:wasi}. */
    public static final NodeVersion OLDEST = new NodeVersion(24, 15, 0);

    /** The oldest Node that modules with portable exceptions are tested on. */
    public static final NodeVersion OLDEST_PORTABLE = new NodeVersion(20, 0, 0);

    /** The version of the npm package {@code node} that is installed when none is found. */
    public static final NodeVersion INSTALLED = new NodeVersion(26, 10, 0);

    private static final String VARIABLE = "AMPHORA_NODE";
    private static final Duration VERSION_LIMIT = Duration.ofSeconds(30);
    private static final Duration INSTALL_LIMIT = Duration.ofMinutes(10);
    // File locks are held by the whole JVM, so threads of one JVM need a lock of their own.
    private static final Lock WITHIN_JVM = new ReentrantLock();

    private final Map<String, String> environment;
    private final Path cache;
    private final boolean windows;
    private final Consumer<String> log;

    NodeRuntime(Map<String, String> environment, Path cache, boolean windows, Consumer<String> log) {
        this.environment = environment;
        this.cache = cache;
        this.windows = windows;
        this.log = log;
    }

    /**
     * Returns the executable of a Node that is new enough, installing one if there is none.
     *
     * @param log told in one line each what is done when it takes time or may surprise
     * @throws IOException with a message for the user if {@code $AMPHORA_NODE} is unfit or the installation fails
     */
    public static Path find(Consumer<String> log) throws IOException {
        return system(log).find();
    }

    /**
     * Returns the executable of a Node that is new enough if there is one already; installs nothing.
     *
     * @throws IOException if {@code $AMPHORA_NODE} is unfit
     */
    public static Optional<Path> findInstalled(Consumer<String> log) throws IOException {
        return system(log).findInstalled();
    }

    /**
     * Returns the Node on the path if it is one that knows no final exception handling, but can run modules that do without.
     */
    public static Optional<Path> findWithoutExceptions(Consumer<String> log) {
        return system(log).findWithoutExceptions();
    }

    private static NodeRuntime system(Consumer<String> log) {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        Path cache = Path.of(System.getProperty("user.home"), ".cache", "amphora");
        return new NodeRuntime(System.getenv(), cache, windows, log);
    }

    Path find() throws IOException {
        Optional<Path> found = findInstalled();
        return found.isPresent() ? found.get() : install();
    }

    Optional<Path> findInstalled() throws IOException {
        String named = environment.get(VARIABLE);
        if (named != null && !named.isBlank()) {
            return Optional.of(named(named));
        }
        Optional<Path> onPath = onPath(version -> version.compareTo(OLDEST) >= 0);
        if (onPath.isPresent()) {
            return onPath;
        }
        Path installed = executableIn(home());
        return Files.isExecutable(installed) ? Optional.of(installed) : Optional.empty();
    }

    Optional<Path> findWithoutExceptions() {
        return onPath(version -> version.compareTo(OLDEST_PORTABLE) >= 0 && version.compareTo(OLDEST) < 0);
    }

    private Path named(String value) throws IOException {
        Path executable = Path.of(value).toAbsolutePath();
        if (!Files.isRegularFile(executable)) {
            throw new IOException("$" + VARIABLE + " names no file: " + value);
        }
        NodeVersion version = versionOf(executable)
                .orElseThrow(() -> new IOException("$" + VARIABLE + " is not a working Node: " + value));
        if (version.compareTo(OLDEST) < 0) {
            throw new IOException(
                    "$" + VARIABLE + " is Node " + version + ", but at least " + OLDEST + " is needed: " + value);
        }
        return executable;
    }

    private Optional<Path> onPath(Predicate<NodeVersion> fits) {
        Optional<Path> executable = searchPath(windows ? List.of("node.exe") : List.of("node"));
        if (executable.isEmpty()) {
            return Optional.empty();
        }
        Optional<NodeVersion> version = versionOf(executable.get());
        if (version.isPresent() && fits.test(version.get())) {
            return executable;
        }
        return Optional.empty();
    }

    Path install() throws IOException {
        Files.createDirectories(cache);
        WITHIN_JVM.lock();
        try (FileChannel channel = FileChannel.open(
                        cache.resolve("node-" + INSTALLED + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                var held = channel.lock()) {
            assert held.isValid();
            // Another process may have installed it while this one waited for the lock.
            Path executable = executableIn(home());
            if (!Files.isExecutable(executable)) {
                installInto(home());
            }
            return executable;
        } finally {
            WITHIN_JVM.unlock();
        }
    }

    private void installInto(Path home) throws IOException {
        Path npm = searchPath(windows ? List.of("npm.cmd") : List.of("npm"))
                .orElseThrow(() -> new IOException("Node " + OLDEST
                        + " or newer is needed and there is no npm to install"
                        + " it with. Install Node (https://nodejs.org) or set $" + VARIABLE + " to its executable."));
        log.accept("installing Node " + INSTALLED + " (npm package 'node') into " + home);
        Path staging = Files.createTempDirectory(cache, "node-staging");
        try {
            HostCommand.Outcome outcome = HostCommand.run(
                    List.of(
                            npm.toString(),
                            "install",
                            "--prefix",
                            staging.toString(),
                            "--no-audit",
                            "--no-fund",
                            "--no-save",
                            "--ignore-scripts=false",
                            "node@" + INSTALLED),
                    staging,
                    INSTALL_LIMIT);
            if (outcome.exitCode() != 0) {
                throw new IOException("npm could not install node@" + INSTALLED + ":\n"
                        + outcome.output().strip());
            }
            requireVersion(executableIn(staging), outcome);
            // What is left of an installation that was cut off has no working executable.
            deleteTree(home);
            Files.move(staging, home, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            deleteTree(staging);
        }
    }

    private void requireVersion(Path executable, HostCommand.Outcome outcome) throws IOException {
        Optional<NodeVersion> version = versionOf(executable);
        if (!version.equals(Optional.of(INSTALLED))) {
            throw new IOException("npm installed node@" + INSTALLED + ", but it does not work on this machine ("
                    + version.map(found -> "it is version " + found).orElse("it does not start") + "):\n"
                    + outcome.output().strip());
        }
    }

    private Optional<NodeVersion> versionOf(Path executable) {
        try {
            HostCommand.Outcome outcome = HostCommand.run(
                    List.of(executable.toString(), "--version"), Path.of("").toAbsolutePath(), VERSION_LIMIT);
            return outcome.exitCode() == 0 ? NodeVersion.parse(outcome.output()) : Optional.empty();
        } catch (IOException e) {
            log.accept("passing over " + executable + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Path> searchPath(List<String> names) {
        List<Path> candidates = new ArrayList<>();
        for (String directory : environment.getOrDefault("PATH", "").split(File.pathSeparator)) {
            for (String name : names) {
                try {
                    // An empty entry would mean the current directory: programs there were not asked for.
                    if (!directory.isEmpty()) {
                        candidates.add(Path.of(directory).resolve(name));
                    }
                } catch (InvalidPathException e) {
                    log.accept("passing over an entry of PATH: " + e.getMessage());
                }
            }
        }
        return candidates.stream()
                .filter(Files::isRegularFile)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private Path home() {
        return cache.resolve("node-" + INSTALLED);
    }

    private Path executableIn(Path directory) {
        return directory.resolve("node_modules").resolve("node").resolve("bin").resolve(windows ? "node.exe" : "node");
    }

    private static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
