// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential;

import dev.amphora.tests.support.Outcome;
import java.util.List;

/** Tells two outcomes apart, in words for a developer. */
final class Differences {
    private static final int CONTEXT = 3;
    private static final int SHOWN = 12;
    private static final int LONGEST_LINE = 300;

    private Differences() {}

    /** Returns what differs, or the empty string. */
    static String describe(Outcome expected, Outcome actual, boolean ignoreStderr) {
        StringBuilder text = new StringBuilder();
        if (expected.exitCode() != actual.exitCode()) {
            text.append("exit code: expected ").append(expected.exitCode());
            text.append(", actual ").append(actual.exitCode()).append('\n');
        }
        describe("stdout", expected.stdout(), actual.stdout(), text);
        if (!ignoreStderr) {
            describe(
                    "stderr", StackTraces.comparable(expected.stderr()), StackTraces.comparable(actual.stderr()), text);
        } else if (!text.isEmpty() && !actual.stderr().isEmpty()) {
            text.append("stderr (not compared):\n").append(actual.stderr().indent(2));
        }
        return text.toString();
    }

    private static void describe(String stream, String expected, String actual, StringBuilder text) {
        if (expected.equals(actual)) {
            return;
        }
        List<String> expectedLines = List.of(expected.split("\n", -1));
        List<String> actualLines = List.of(actual.split("\n", -1));
        int shorter = Math.min(expectedLines.size(), actualLines.size());
        int line = 0;
        while (line < shorter && expectedLines.get(line).equals(actualLines.get(line))) {
            line++;
        }
        text.append(stream).append(" differs at line ").append(line + 1).append(":\n");
        show("   ", expectedLines, Math.max(0, line - CONTEXT), line, text);
        show("  -", expectedLines, line, line + SHOWN, text);
        show("  +", actualLines, line, line + SHOWN, text);
        text.append("  (- expected, from HotSpot; + actual)\n");
    }

    private static void show(String mark, List<String> lines, int from, int to, StringBuilder text) {
        for (int i = from; i < Math.min(to, lines.size()); i++) {
            String line = lines.get(i);
            boolean cut = line.length() > LONGEST_LINE;
            text.append(mark).append(cut ? line.substring(0, LONGEST_LINE) + "..." : line);
            text.append(i == lines.size() - 1 && line.isEmpty() ? "(end)\n" : "\n");
        }
    }
}
