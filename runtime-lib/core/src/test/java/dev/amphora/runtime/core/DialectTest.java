// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.runtime.dialect.verify.DialectVerifier;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DialectTest {
    @Test
    void runtimeKeepsToTheDialect() throws URISyntaxException {
        Path classes = Path.of(
                Heap.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        DialectVerifier verifier = new DialectVerifier().addDirectory(classes);
        assertTrue(verifier.classCount() >= 15, () -> "only " + verifier.classCount() + " classes below " + classes);
        assertEquals(List.of(), verifier.verify());
    }
}
