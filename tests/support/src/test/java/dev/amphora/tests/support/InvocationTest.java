// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.support;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class InvocationTest {
    @Test
    void patienceGrowsWithTheCrowdButNotForEver() {
        Duration timeout = Duration.ofSeconds(2);
        Duration patience = Invocation.plain().withTimeout(timeout).patience();
        assertTrue(patience.compareTo(timeout) >= 0, patience.toString());
        assertTrue(patience.compareTo(timeout.multipliedBy(10)) <= 0, patience.toString());
    }
}
