// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HotSpotTest {
    private static final List<Path> CLASS_PATH = Arrays.stream(
                    System.getProperty("java.class.path").split(System.getProperty("path.separator")))
            .map(Path::of)
            .toList();

    /** The program that the tests run. */
    static final class Probe {
        public static void main(String[] args) throws IOException, InterruptedException {
            if (args.length == 0) {
                Thread.sleep(60_000);
            }
            System.out.print(String.join(",", args) + " " + System.getenv("NAME") + " é "
                    + new String(System.in.readAllBytes(), "UTF-8"));
            System.err.print(System.getenv().keySet());
            System.exit(7);
        }
    }

    @Test
    void passesEverythingInAndOut() throws IOException, RunFailure {
        Invocation invocation = Invocation.plain()
                .withArgs(List.of("a", "b c"))
                .withEnvironment(Map.of("NAME", "value"))
                .withStdin("in\n");
        assertEquals(
                new Outcome(7, "a,b c value é in\n", "[NAME]"),
                HotSpot.current().run(Probe.class.getName(), CLASS_PATH, 64, invocation));
    }

    @Test
    void stopsAProgramThatRunsTooLong() {
        Invocation brief = Invocation.plain().withTimeout(Duration.ofSeconds(2));
        assertThrows(RunFailure.class, () -> HotSpot.current().run(Probe.class.getName(), CLASS_PATH, 64, brief));
    }
}
