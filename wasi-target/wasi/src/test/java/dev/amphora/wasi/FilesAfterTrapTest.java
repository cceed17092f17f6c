// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.amphora.engine.CompiledModule;
import dev.amphora.engine.Executor;
import dev.amphora.engine.GuestException;
import dev.amphora.engine.InstanceOptions;
import dev.amphora.wasm.text.WatParser;
import dev.amphora.wasm.valid.Validator;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A guest that ends abruptly leaves in files what it has written, whole, and no descriptor open. */
class FilesAfterTrapTest {
    /** Appends a line to a file, fails to append the line and what is outside of the memory, and ends. */
    private static final String GUEST =
            """
            (import "wasi_snapshot_preview1" "path_open"
              (func $open (param i32 i32 i32 i32 i32 i64 i64 i32 i32) (result i32)))
            (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
            (memory (export "memory") 1)
            (data (i32.const 8) "\\40\\00\\00\\00\\05\\00\\00\\00")
            (data (i32.const 16) "\\40\\00\\00\\00\\05\\00\\00\\00\\fe\\ff\\00\\00\\09\\00\\00\\00")
            (data (i32.const 64) "line\\n")
            (data (i32.const 80) "file")
            (func (export "_start")
              (if (call $open (i32.const 3) (i32.const 0) (i32.const 80) (i32.const 4) (i32.const 1)
                    (i64.const 0x40) (i64.const 0) (i32.const 1) (i32.const 100))
                (then (return)))
              (if (call $write (i32.load (i32.const 100)) (i32.const 8) (i32.const 1) (i32.const 104))
                (then (return)))
              (if (i32.eqz (call $write (i32.load (i32.const 100)) (i32.const 16) (i32.const 2) (i32.const 104)))
                (then (return)))
              %s)
            """;

    private static final List<String> ENDS = List.of(
            "unreachable",
            "(drop (i32.div_u (i32.const 1) (i32.const 0)))",
            "(i32.store (i32.const -4) (i32.const 1))",
            "(loop $again (br $again))");

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void whatWasWrittenIsThereAndNothingElse(Executor executor) throws IOException {
        Path file = directory.resolve("file");
        for (String end : ENDS) {
            Files.writeString(file, "kept\n");
            runToItsEnd(executor, end);
            assertEquals("kept\nline\n", Files.readString(file), end);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noDescriptorStaysOpen(Executor executor) throws IOException {
        UnixOperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class);
        runToItsEnd(executor, ENDS.get(0));
        long before = system.getOpenFileDescriptorCount();
        for (int i = 0; i < 100; i++) {
            runToItsEnd(executor, ENDS.get(i % ENDS.size()));
        }
        long after = system.getOpenFileDescriptorCount();
        assertTrue(after < before + 50, before + " descriptors became " + after);
    }

    private void runToItsEnd(Executor executor, String end) throws IOException {
        CompiledModule module = CompiledModule.of(Validator.validate(WatParser.parse(GUEST.formatted(end))));
        InstanceOptions options = InstanceOptions.DEFAULT.withExecutor(executor).withFuel(100_000);
        try (WasiHost host =
                WasiHost.builder().preopen(directory, "/data", false).build()) {
            assertThrows(GuestException.class, () -> host.run(module, options), end);
        }
    }
}
