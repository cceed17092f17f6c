// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.support;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class WasmtimeEngineTest extends EngineContract {
    @Override
    EngineRunner start() throws IOException {
        return new WasmtimeEngine();
    }

    @Test
    void hasNoExceptionHandling() throws IOException, RunFailure {
        try (EngineRunner engine = start()) {
            Outcome outcome = engine.run("tiny", TinyModule.running(TinyModule.TRY_TABLE), Invocation.plain());
            assertTrue(outcome.stderr().contains("failed to compile wasm function"), outcome.stderr());
        }
    }
}
