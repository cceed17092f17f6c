// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What every {@link EngineRunner} must do; a subclass for each supplies the engine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EngineContract {
    private EngineRunner engine;

    abstract EngineRunner start() throws IOException;

    @BeforeAll
    void startEngine() throws IOException {
        engine = start();
    }

    @AfterAll
    void closeEngine() throws IOException {
        engine.close();
    }

    @Test
    void keepsStdoutStderrAndExitCodeApart() throws IOException, RunFailure {
        Invocation plain = Invocation.plain();
        assertEquals(new Outcome(3, "zażółć\n", ""), engine.run("tiny", TinyModule.writing(1, "zażółć\n", 3), plain));
        assertEquals(
                new Outcome(0, "", "no newline"), engine.run("tiny", TinyModule.writing(2, "no newline", 0), plain));
    }

    @Test
    void reportsATrap() throws IOException, RunFailure {
        Outcome outcome = engine.run("tiny", TinyModule.running(TinyModule.UNREACHABLE), Invocation.plain());
        assertEquals(Outcome.TRAPPED, outcome.exitCode());
        assertTrue(outcome.stderr().startsWith("[trap]"), outcome.stderr());
    }

    @Test
    void stopsAnEndlessProgramAndGoesOn() throws IOException, RunFailure {
        Invocation brief = Invocation.plain().withTimeout(Duration.ofSeconds(2));
        byte[] endless = TinyModule.running(TinyModule.ENDLESS);
        assertThrows(RunFailure.class, () -> engine.run("tiny", endless, brief));
        assertEquals(new Outcome(0, "on", ""), engine.run("tiny", TinyModule.writing(1, "on", 0), Invocation.plain()));
    }
}
