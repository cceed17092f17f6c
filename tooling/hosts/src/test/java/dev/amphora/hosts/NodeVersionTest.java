// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NodeVersionTest {
    @Test
    void readsWhatNodePrints() {
        assertEquals(Optional.of(new NodeVersion(26, 10, 0)), NodeVersion.parse("v26.10.0\n"));
        assertEquals(Optional.of(new NodeVersion(25, 0, 0)), NodeVersion.parse("v25.0.0-nightly2025"));
    }

    @Test
    void refusesAnythingElse() {
        for (String text : List.of("", "26.10.0", "v26.10", "v1.2.3 and more", "v99999999999.0.0", "sh: not found")) {
            assertEquals(Optional.empty(), NodeVersion.parse(text), text);
        }
    }

    @Test
    void comparesNumbersNotText() {
        assertTrue(new NodeVersion(24, 9, 0).compareTo(new NodeVersion(24, 15, 0)) < 0);
        assertTrue(new NodeVersion(24, 15, 1).compareTo(new NodeVersion(24, 15, 0)) > 0);
        assertTrue(new NodeVersion(100, 0, 0).compareTo(new NodeVersion(24, 15, 0)) > 0);
    }
}
