// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential.fuzz;

import dev.amphora.tests.differential.Bench;
import dev.amphora.tests.differential.Corpus;
import dev.amphora.tests.differential.Host;
import dev.amphora.tests.differential.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** Programs that are compiled to one module and run one after the other. */
final class Batch {
    private final Bench bench;
    private final Path folder;
    private final boolean suspends;

    /**
     * Creates a place for batches.
     *
     * @param bench what runs them
     * @param folder for sources and classes; its contents are replaced by each run
     * @param suspends whether the programs let another thread run every few steps
     */
    Batch(Bench bench, Path folder, boolean suspends) {
        this.bench = bench;
        this.folder = folder;
        this.suspends = suspends;
    }

    /** Runs the programs of seeds and says what is wrong; the empty string if nothing. */
    String check(long first, int count, Host host) throws IOException {
        return check(LongStream.range(first, first + count).boxed().toList(), host);
    }

    /** As {@link #check(long, int, Host)}, for any seeds. */
    String check(List<Long> seeds, Host host) throws IOException {
        Map<Long, Tree> programs = new TreeMap<>();
        seeds.forEach(seed -> programs.put(seed, ProgramGenerator.generate(seed)));
        return check(programs, host);
    }

    /** As {@link #check(long, int, Host)}, for programs that need not be as they were generated. */
    String check(Map<Long, Tree> programs, Host host) throws IOException {
        Program main = compile(programs);
        try {
            return bench.check(main, host);
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            return "fault in the compiler or the host: " + e;
        } finally {
            bench.forgetModules();
        }
    }

    private Program compile(Map<Long, Tree> programs) throws IOException {
        Path sources = folder.resolve("sources");
        deleteFiles(sources);
        Path packageFolder = Files.createDirectories(sources.resolve("fuzz"));
        List<Path> files = new ArrayList<>();
        // The main class comes first, so that its program is the first of the result.
        files.add(write(
                packageFolder.resolve("Main.java"),
                ProgramGenerator.mainClass(List.copyOf(programs.keySet()), suspends)));
        files.add(write(packageFolder.resolve("Out.java"), ProgramGenerator.SUPPORT));
        for (Map.Entry<Long, Tree> program : programs.entrySet()) {
            files.add(write(
                    packageFolder.resolve(ProgramGenerator.className(program.getKey()) + ".java"),
                    program.getValue().text()));
        }
        return Corpus.compile(files, folder.resolve("classes")).get(0);
    }

    private static Path write(Path file, String text) throws IOException {
        return Files.writeString(file, text);
    }

    private static void deleteFiles(Path root) throws IOException {
        if (Files.exists(root)) {
            try (var files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** The seeds that differ, found by halving a batch. */
    List<Long> culprits(long first, int count, Host host) throws IOException {
        if (check(first, count, host).isEmpty()) {
            return List.of();
        }
        if (count == 1) {
            return List.of(first);
        }
        List<Long> found = new ArrayList<>(culprits(first, count / 2, host));
        found.addAll(culprits(first + count / 2, count - count / 2, host));
        return found;
    }
}
