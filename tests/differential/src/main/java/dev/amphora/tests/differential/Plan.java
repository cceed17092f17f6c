// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which programs run on which hosts, and in which modules.
 *
 * @param checks in the order of the programs
 * @param text says what was chosen, for the output
 */
record Plan(List<Check> checks, String text) {
    /** One of so many programs of a chapter is in a sample, and at least one. */
    private static final int SAMPLED = 5;

    /** The seed of samples: {@code -Damphora.sample=N}, or 1. */
    static long seed() {
        return Long.getLong("amphora.sample", 1);
    }

    /**
     * What every build runs: all programs on HotSpot, the Java engine and Node in modules of their own, all of them on the
     * other kinds of Node in the modules of their chapters, a sample in Chromium. Chapters that share modules do so on the Java
     * engine and Node too, but for their sample, and run nothing but the sample on the other kinds of Node: most of the time would
     * go to compiling one class library again and again, and what those Nodes are for, code generation and the roots of
     * collections, is what the other chapters are about. Those that say that they are costly run on HotSpot, the Java
     * engine and Node only.
     *
     * @param sharing the chapters that share modules
     * @param seed of the sample; another seed gives another, and each has programs of every chapter
     */
    static Plan usual(List<Program> programs, Set<String> sharing, long seed) {
        Set<Program> sample = sample(programs, seed);
        List<Check> checks = new ArrayList<>();
        for (Program program : programs) {
            boolean sampled = sample.contains(program);
            boolean shares = program.directives().shares();
            boolean inSharingChapter = sharing.contains(program.chapter());
            for (Host host : Host.ofBuilds()) {
                if (program.directives().costly() && host.coverage() != Host.Coverage.ALONE) {
                    continue;
                }
                switch (host.coverage()) {
                    case ALONE ->
                        checks.add(new Check(
                                program, host, host != Host.HOTSPOT && inSharingChapter && shares && !sampled));
                    case TOGETHER -> {
                        if (sampled || !inSharingChapter) {
                            checks.add(new Check(program, host, shares));
                        }
                    }
                    case SAMPLED -> {
                        if (sampled) {
                            checks.add(new Check(program, host, false));
                        }
                    }
                    case ON_REQUEST -> throw new IllegalStateException(host + " is no host of builds");
                }
            }
        }
        String chosen = sample.stream()
                .map(Program::mainClass)
                .sorted()
                .collect(Collectors.joining(" ", "sample " + seed + " of " + sample.size() + " programs: ", ""));
        long costly = programs.stream()
                .filter(program -> program.directives().costly())
                .count();
        if (costly > 0) {
            chosen += "; NOT RUN on other hosts than HotSpot, java and node: " + costly + " costly programs";
        }
        return new Plan(List.copyOf(checks), chosen);
    }

    /** Every program on every host, each in a module of its own. */
    static Plan full(List<Program> programs) {
        return of(programs, Host.ofBuilds(), false);
    }

    /** These programs on these hosts. */
    static Plan of(List<Program> programs, List<Host> hosts, boolean together) {
        List<Check> checks = new ArrayList<>();
        for (Program program : programs) {
            for (Host host : hosts) {
                boolean shared =
                        together && host != Host.HOTSPOT && program.directives().shares();
                checks.add(new Check(program, host, shared));
            }
        }
        return new Plan(List.copyOf(checks), "no sample: every program on every host chosen");
    }

    private static Set<Program> sample(List<Program> programs, long seed) {
        Map<String, List<Program>> chapters =
                programs.stream().collect(Collectors.groupingBy(Program::chapter, TreeMap::new, Collectors.toList()));
        Set<Program> sample = new HashSet<>();
        chapters.forEach((chapter, members) -> {
            List<Program> shuffled = new ArrayList<>(members);
            Collections.shuffle(shuffled, new Random(31 * seed + chapter.hashCode()));
            sample.addAll(shuffled.subList(0, (shuffled.size() + SAMPLED - 1) / SAMPLED));
        });
        return sample;
    }
}
