// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.demo.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short version of {@code demo-server/load-test}. */
class LoadTest {
    @TempDir
    Path directory;

    @Test
    void honestRequestsDoNotFailBesideHostileOnes() throws Exception {
        Load.Report report = Load.run(directory, 60, 6);
        System.out.println(report);
        assertEquals(0, report.failures(), report.toString());
        assertTrue(report.honest() > 300, report.toString());
        assertTrue(report.hostile() > 30, report.toString());
        assertTrue(report.isMemoryFlat(), report.toString());
    }

    /** So that a load that cannot fail would be noticed. */
    @Test
    void aWrongAnswerIsAFailure() throws IOException {
        assertTrue(Load.isRight(200, "ABC", "abc"));
        assertTrue(!Load.isRight(200, "abc", "abc"));
        assertTrue(!Load.isRight(503, "ABC", "abc"));
    }
}
