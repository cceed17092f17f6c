// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HostOutputTest {
    private final HostOutput reference = new HostOutput("JVM", "out", "err", 3, 1);

    @Test
    void everythingAProgramShowsCounts() {
        assertTrue(new HostOutput("Node", "out", "err", 3, 99).sameAs(reference));
        assertFalse(new HostOutput("Node", "out ", "err", 3, 1).sameAs(reference));
        assertFalse(new HostOutput("Node", "out", "", 3, 1).sameAs(reference));
        assertFalse(new HostOutput("Node", "out", "err", 0, 1).sameAs(reference));
    }

    @Test
    void aRunThatDidNotComeAboutEqualsNothing() {
        HostOutput failed = HostOutput.failed("Node", "no npm");
        assertFalse(failed.sameAs(failed));
        assertFalse(failed.sameAs(reference));
    }
}
