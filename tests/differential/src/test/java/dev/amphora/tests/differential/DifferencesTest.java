// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.tests.support.Outcome;
import org.junit.jupiter.api.Test;

class DifferencesTest {
    private static final Outcome EXPECTED = new Outcome(0, "a\nb\nc\n", "e\n");

    @Test
    void equalOutcomesDoNotDiffer() {
        assertEquals("", Differences.describe(EXPECTED, new Outcome(0, "a\nb\nc\n", "e\n"), false));
    }

    @Test
    void showsTheFirstLineThatDiffers() {
        String text = Differences.describe(EXPECTED, new Outcome(0, "a\nX\nc\n", "e\n"), false);
        assertTrue(text.startsWith("stdout differs at line 2:\n   a\n  -b\n"), text);
        assertTrue(text.contains("  +X\n"), text);
    }

    @Test
    void seesAMissingLineFeedAtTheEnd() {
        assertTrue(!Differences.describe(EXPECTED, new Outcome(0, "a\nb\nc", "e\n"), false)
                .isEmpty());
    }

    @Test
    void comparesStderrUnlessToldNotTo() {
        Outcome other = new Outcome(0, "a\nb\nc\n", "other\n");
        assertTrue(Differences.describe(EXPECTED, other, false).startsWith("stderr differs at line 1"));
        assertEquals("", Differences.describe(EXPECTED, other, true));
    }

    @Test
    void comparesExitCodes() {
        String text = Differences.describe(EXPECTED, new Outcome(134, "a\nb\nc\n", "[trap] why\n"), true);
        assertTrue(text.startsWith("exit code: expected 0, actual 134\n"), text);
        assertTrue(text.contains("[trap] why"), text);
    }
}
