// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** As {@link EngineContract}. */
class FirefoxEngineTest {
    @Test
    void keepsTheContract() throws IOException, RunFailure {
        try (FirefoxEngine engine = new FirefoxEngine()) {
            int version = Integer.parseInt(engine.version().replaceAll("\\..*", ""));
            assertTrue(version >= 131, "Firefox " + version + " has no exception handling");
            assertEquals(
                    new Outcome(3, "za\u017c\n", ""),
                    engine.run("tiny", TinyModule.writing(1, "za\u017c\n", 3), Invocation.plain()));
            assertTrue(engine.run("tiny", TinyModule.running(TinyModule.UNREACHABLE), Invocation.plain())
                    .stderr()
                    .startsWith("[trap]"));
            Invocation brief = Invocation.plain().withTimeout(Duration.ofSeconds(2));
            byte[] endless = TinyModule.running(TinyModule.ENDLESS);
            assertThrows(RunFailure.class, () -> engine.run("tiny", endless, brief));
            assertEquals(
                    0,
                    engine.run("tiny", TinyModule.running(TinyModule.TRY_TABLE), Invocation.plain())
                            .exitCode());
        }
    }
}
