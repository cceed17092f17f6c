// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line with the real engine; the modules are hand-assembled. */
class EngineRunnerTest {
    /** {@code (module (import wasi proc_exit) (memory 3) (func (export "_start") BODY))}, with BODY of 4 bytes. */
    private static final String MODULE = "0061736d01000000" // magic, version
            + "01080260017f00600000" // types: (i32) -> (), () -> ()
            + "0224" + "0116" + hex("wasi_snapshot_preview1") + "09" + hex("proc_exit") + "0000"
            + "03020101" // one function
            + "0503010003" // memory of 3 pages
            + "070a0106" + hex("_start") + "0001" // export
            + "0a080106" + "00%s0b";

    @TempDir
    Path directory;

    private final FakeToolkit toolkit = new FakeToolkit();

    @Test
    void theExitCodeOfTheModuleIsOurs() throws IOException {
        assertEquals(42, run("412a1000"), toolkit.err());
        assertEquals("", toolkit.err());
    }

    @Test
    void aModuleThatReturnsSucceeds() throws IOException {
        assertEquals(0, run("01010101"), toolkit.err());
    }

    @Test
    void aTrapIsOneMessageWithTheModulesStack() throws IOException {
        assertEquals(134, run("00000000"));
        assertTrue(toolkit.err().startsWith("error: the module trapped: unreachable\n    at "), toolkit.err());
    }

    @Test
    void anInvalidModuleIsAMistake() throws IOException {
        assertEquals(2, run("1a1a1a1a"));
        assertTrue(toolkit.err().startsWith("error: the module is broken: "), toolkit.err());
    }

    @Test
    void aModuleWithInstructionsThatTheEngineLacksIsAMistake() throws IOException {
        assertEquals(2, run("fe030001")); // atomic.fence of the threads proposal
        assertTrue(toolkit.err().startsWith("error: the module "), toolkit.err());
        assertEquals(2, toolkit.err().lines().count(), toolkit.err());
    }

    @Test
    void aModuleThatWantsAnotherHostIsAMistake() throws IOException {
        assertEquals(2, runRenamed("wasi_snapshot_preview1", "wasi_snapshot_preview9"));
        assertTrue(toolkit.err().startsWith("error: the module cannot run here: "), toolkit.err());
        assertTrue(toolkit.err().contains("wasi_snapshot_preview9"), toolkit.err());
        toolkit.err.reset();
        assertEquals(2, runRenamed("proc_exit", "proc_exot"));
        assertTrue(toolkit.err().contains("proc_exot"), toolkit.err());
        toolkit.err.reset();
        assertEquals(2, runRenamed("_start", "_begin"));
        assertTrue(toolkit.err().contains("_start"), toolkit.err());
    }

    private int runRenamed(String from, String to) throws IOException {
        String module = MODULE.formatted("01010101");
        assertTrue(module.contains(hex(from)));
        return run(HexFormat.of().parseHex(module.replace(hex(from), hex(to))));
    }

    @Test
    void aModuleThatIsCutOffIsAMistake() throws IOException {
        byte[] whole = HexFormat.of().parseHex(MODULE.formatted("01010101"));
        assertEquals(2, run(Arrays.copyOf(whole, whole.length - 3)));
        assertTrue(toolkit.err().startsWith("error: the module is broken: "), toolkit.err());
    }

    @Test
    void aModuleThatNeedsMoreMemoryThanAllowedIsAMistake() throws IOException {
        assertEquals(0, run("01010101", "--max-memory", "192k"), toolkit.err());
        assertEquals(2, run("01010101", "--max-memory", "128k"));
        assertTrue(toolkit.err().startsWith("error: the module cannot run here: "), toolkit.err());
    }

    private int run(String body, String... options) throws IOException {
        return run(HexFormat.of().parseHex(MODULE.formatted(body)), options);
    }

    private int run(byte[] wasm, String... options) throws IOException {
        Path file = Files.write(directory.resolve("m.wasm"), wasm);
        toolkit.engine = new EngineRunner();
        String[] args = new String[options.length + 2];
        args[0] = "run";
        System.arraycopy(options, 0, args, 1, options.length);
        args[args.length - 1] = file.toString();
        return toolkit.run(args);
    }

    private static String hex(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().forEach(c -> digits.append("%02x".formatted(c)));
        return digits.toString();
    }
}
