// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential;

import dev.amphora.tests.support.Invocation;
import dev.amphora.tests.support.Outcome;
import dev.amphora.tests.support.RunFailure;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What HotSpot does with a program. Remembered below {@code target} under a digest of everything that the answer depends
 * on: the class files of the chapter, the release of the JVM and what the program is given. Safe for use by several threads.
 */
final class Oracle {
    private final Path memory = Corpus.home().resolve(Path.of("target", "oracle"));
    private final Map<Path, Digested> classDigests = new ConcurrentHashMap<>();
    private final Map<String, Object> locks = new ConcurrentHashMap<>();
    private final Costs costs;

    Oracle(Costs costs) {
        this.costs = costs;
    }

    /**
     * Runs a program, or remembers what it did.
     *
     * @param stress whether it is given what it is given when memory is short
     */
    Outcome outcome(Program program, boolean stress) throws IOException, RunFailure {
        Invocation invocation = stress
                ? program.directives().stressInvocation()
                : program.directives().invocation();
        String key = key(program, invocation);
        // Two hosts may ask for the same at once.
        synchronized (locks.computeIfAbsent(key, k -> new Object())) {
            Path file = memory.resolve(key);
            if (Files.exists(file)) {
                costs.count("hotspot: remembered");
                return read(file);
            }
            Outcome outcome = run(program, invocation);
            write(outcome, file);
            return outcome;
        }
    }

    private Outcome run(Program program, Invocation invocation) throws IOException, RunFailure {
        Costs.Measurement measurement = costs.measure("hotspot: run");
        try {
            return program.hotSpot()
                    .run(
                            program.mainClass(),
                            program.classPath(),
                            program.directives().maxHeapMebibytes(),
                            invocation);
        } finally {
            measurement.stop();
        }
    }

    private String key(Program program, Invocation invocation) throws IOException {
        MessageDigest digest = sha256();
        Path chapter = program.classes().resolve(program.chapter().replace('.', '/'));
        // Random programs come and go in one folder.
        String state = stateOfTree(chapter);
        Digested known = classDigests.get(chapter);
        if (known == null || !known.state().equals(state)) {
            known = new Digested(state, digestOfTree(chapter));
            classDigests.put(chapter, known);
        }
        digest.update(known.digest());
        for (Object part : List.of(
                program.hotSpot().version(),
                program.mainClass(),
                program.directives().libraries(),
                program.directives().maxHeapMebibytes(),
                invocation.args(),
                invocation.environment(),
                invocation.files())) {
            digest.update((part + "\0").getBytes(StandardCharsets.UTF_8));
        }
        digest.update(invocation.stdin());
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The digest of a chapter's class files, and what their names, sizes and times were then. */
    private record Digested(String state, byte[] digest) {}

    private static String stateOfTree(Path root) throws IOException {
        StringBuilder state = new StringBuilder();
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path file : tree.filter(Files::isRegularFile).sorted().toList()) {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                state.append(root.relativize(file))
                        .append(' ')
                        .append(attributes.size())
                        .append(' ')
                        .append(attributes.lastModifiedTime())
                        .append('\n');
            }
        }
        return state.toString();
    }

    private static byte[] digestOfTree(Path root) throws IOException {
        MessageDigest digest = sha256();
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path file : tree.filter(Files::isRegularFile).sorted().toList()) {
                digest.update((root.relativize(file) + "\0").getBytes(StandardCharsets.UTF_8));
                digest.update(sha256().digest(Files.readAllBytes(file)));
            }
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static Outcome read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            return new Outcome(in.readInt(), readText(in), readText(in));
        }
    }

    private static String readText(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private void write(Outcome outcome, Path file) throws IOException {
        Files.createDirectories(memory);
        Path part = Files.createTempFile(memory, "part", "");
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(part))) {
            out.writeInt(outcome.exitCode());
            for (String text : List.of(outcome.stdout(), outcome.stderr())) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(bytes.length);
                out.write(bytes);
            }
        }
        // At once or not at all, for a run may be interrupted.
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
