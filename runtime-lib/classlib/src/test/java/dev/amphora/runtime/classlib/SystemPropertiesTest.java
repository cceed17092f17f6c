// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SystemPropertiesTest {
    @Test
    void releasesHaveTheDatesOfTheirFirstVersions() {
        assertEquals("2021-09-14", SystemProperties.generallyAvailable(17));
        assertEquals("2023-09-19", SystemProperties.generallyAvailable(21));
        assertEquals("2025-09-16", SystemProperties.generallyAvailable(25));
    }
}
