// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.spec;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What of the suite is out of scope, and why. A line names a script, how many of its commands need a feature ({@code all}
 * for a script that is about the feature, and not run), and the feature: {@code table64.wast all memory64}.
 */
public final class Scope {
    private static final String ALL = "all";

    private final Map<String, String> excluded = new TreeMap<>();
    private final Map<String, SortedMap<String, Integer>> partly = new TreeMap<>();

    private Scope() {}

    public static Scope parse(List<String> lines) {
        Scope scope = new Scope();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] words = line.split(" ", 3);
            if (words[1].equals(ALL)) {
                scope.excluded.put(words[0], words[2]);
            } else {
                scope.partly.computeIfAbsent(words[0], key -> new TreeMap<>()).put(words[2], Integer.valueOf(words[1]));
            }
        }
        return scope;
    }

    /** The feature that a whole script is about, or null if it is in scope. */
    public String excludedBy(String script) {
        return excluded.get(script);
    }

    public Map<String, String> excluded() {
        return excluded;
    }

    /** How many commands of a script need which feature. */
    public SortedMap<String, Integer> expected(String script) {
        return partly.getOrDefault(script, new TreeMap<>());
    }

    /** The line that would describe a result; empty if all of the script is in scope. */
    public static List<String> describe(String script, ScriptResult result) {
        if (result.assertions() == 0 && !result.outOfScope().isEmpty()
                || !result.failures().isEmpty()) {
            String feature = result.outOfScope().entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey();
            return List.of(script + " " + ALL + " " + feature);
        }
        return result.outOfScope().entrySet().stream()
                .map(entry -> script + " " + entry.getValue() + " " + entry.getKey())
                .toList();
    }
}
