// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.demo.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.amphora.engine.CompiledModule;
import dev.amphora.engine.InstanceOptions;
import dev.amphora.engine.LinkException;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class SandboxTest {
    /** {@code (module (memory 3) (func (export "_start") BODY))}, with BODY of 5 bytes. */
    private static final String MODULE = "0061736d01000000" + "010401600000" // type: () -> ()
            + "03020100" // one function
            + "0503010003" // memory of 3 pages
            + "070a01065f73746172740000" // export
            + "0a09010700%s0b";

    private static final String RETURNS = "0101010101";
    /** {@code loop br 0 end}. */
    private static final String LOOPS = "03400c000b";

    @Test
    void aRunThatEndsByItselfHasAnExitCode() throws IOException {
        Sandbox.Answer answer = sandbox(RETURNS, InstanceOptions.DEFAULT).run(List.of());
        assertEquals(0, answer.exitCode());
        assertNull(answer.stopped());
    }

    @Test
    void anEndlessRunIsStopped() throws IOException {
        Sandbox.Answer answer =
                sandbox(LOOPS, InstanceOptions.DEFAULT.withFuel(10_000)).run(List.of());
        assertEquals("fuel exhausted", answer.stopped());
        assertEquals(-1, answer.exitCode());
    }

    @Test
    void aModuleTooLargeForTheSandboxIsRefused() {
        Sandbox small = sandbox(RETURNS, InstanceOptions.DEFAULT.withMaxMemoryPages(2));
        assertThrows(LinkException.class, () -> small.run(List.of()));
    }

    @Test
    void oneTenantsEndDoesNotDisturbTheOthers() throws Exception {
        Sandbox good = sandbox(RETURNS, InstanceOptions.DEFAULT);
        Sandbox endless = sandbox(LOOPS, InstanceOptions.DEFAULT.withFuel(10_000));
        Sandbox large = sandbox(RETURNS, InstanceOptions.DEFAULT.withMaxMemoryPages(2));
        assertEquals(
                List.of("tenant 1: exit code 0", "tenant 2: stopped", "tenant 3: not started", "tenant 4: exit code 0"),
                Tenants.report(List.of(good, endless, large, good))
                        .lines()
                        .map(line -> line.substring(0, line.indexOf(',') < 0 ? line.length() : line.indexOf(',')))
                        .toList());
    }

    private static Sandbox sandbox(String body, InstanceOptions limits) {
        return new Sandbox(CompiledModule.decode(HexFormat.of().parseHex(MODULE.formatted(body))), limits);
    }
}
