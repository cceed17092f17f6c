// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known to fail, from {@code expected-failures.txt}: a line {@code HOST PROGRAM REASON} for each, where HOST
 * and PROGRAM may be {@code *}. A listed pair that passes fails the build, so the list cannot grow stale.
 */
final class ExpectedFailures {
    private final List<Entry> entries;

    private record Entry(String host, String program, String reason) {
        boolean covers(Program candidate, Host candidateHost) {
            return (host.equals("*") || host.equals(candidateHost.toString()))
                    && (program.equals("*") || program.equals(candidate.mainClass()));
        }
    }

    private ExpectedFailures(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    static ExpectedFailures read(Path file, List<Program> programs) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.strip().split("\\s+", 3);
            if (parts.length < 3) {
                throw new IllegalArgumentException(file + ": an entry is `HOST PROGRAM REASON`: " + line);
            }
            Entry entry = new Entry(parts[0], parts[1], parts[2]);
            if (!entry.host().equals("*")) {
                Host.labelled(entry.host());
            }
            if (programs.stream()
                    .noneMatch(program ->
                            entry.program().equals("*") || entry.program().equals(program.mainClass()))) {
                throw new IllegalArgumentException(file + ": no such program: " + line);
            }
            entries.add(entry);
        }
        return new ExpectedFailures(entries);
    }

    /** Why this pair is expected to fail, or empty if it must pass. The oracle may never fail. */
    Optional<String> reason(Program program, Host host) {
        if (host == Host.HOTSPOT) {
            return Optional.empty();
        }
        return entries.stream()
                .filter(entry -> entry.covers(program, host))
                .map(Entry::reason)
                .findFirst();
    }
}
