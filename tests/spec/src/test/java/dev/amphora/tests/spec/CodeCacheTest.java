// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.spec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.engine.CodeCache;
import dev.amphora.engine.CompiledModule;
import dev.amphora.engine.Executor;
import dev.amphora.engine.Imports;
import dev.amphora.engine.Instance;
import dev.amphora.engine.InstanceOptions;
import dev.amphora.wasm.binary.WasmEncoder;
import dev.amphora.wasm.text.WatParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeCacheTest {
    private static final byte[] MODULE = WasmEncoder.encode(
                    WatParser.parse(
                            """
                            (func $square (param i32) (result i32) (i32.mul (local.get 0) (local.get 0)))
                            (func (export "first") (param i32) (result i32) (call $square (local.get 0)))
                            (func (export "second") (param i32) (result i32)
                              (i32.add (i32.const 1) (call $square (local.get 0))))
                            """))
            .bytes();

    private static final InstanceOptions OPTIONS = InstanceOptions.DEFAULT.withExecutor(Executor.COMPILER);

    @TempDir
    Path parent;

    private long run(CompiledModule module, String function, InstanceOptions options) {
        return Instance.instantiate(module, Imports.none(), options)
                .function(function)
                .call(7)[0];
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(parent.resolve("code"))) {
            return files.sorted().toList();
        }
    }

    private CodeCache cache() {
        return CodeCache.in(parent.resolve("code"));
    }

    @Test
    void codeIsUsedAgain() throws IOException {
        CompiledModule cold = cache().decode(MODULE);
        assertEquals(49, run(cold, "first", OPTIONS));
        cache().store(cold);
        assertEquals(1, files().size());
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(parent.resolve("code"))));
        byte[] stored = Files.readAllBytes(files().get(0));

        Files.setLastModifiedTime(files().get(0), FileTime.fromMillis(5_000));
        CompiledModule warm = cache().decode(MODULE);
        assertEquals(49, run(warm, "first", OPTIONS));
        cache().store(warm);
        assertEquals(5_000, Files.getLastModifiedTime(files().get(0)).toMillis(), "nothing new was made");

        assertEquals(50, run(warm, "second", OPTIONS));
        assertEquals(50, run(warm, "second", OPTIONS.withFuel(100)));
        cache().store(warm);
        assertEquals(1, files().size());
        assertTrue(Files.size(files().get(0)) > stored.length);

        CompiledModule all = cache().decode(MODULE);
        Files.setLastModifiedTime(files().get(0), FileTime.fromMillis(5_000));
        for (String function : List.of("first", "second")) {
            run(all, function, OPTIONS);
            run(all, function, OPTIONS.withFuel(100));
        }
        cache().store(all);
        assertTrue(Files.getLastModifiedTime(files().get(0)).toMillis() > 5_000, "first had not been metered");
    }

    @Test
    void damagedFilesCountAsAbsent() throws IOException {
        CompiledModule module = cache().decode(MODULE);
        run(module, "first", OPTIONS);
        cache().store(module);
        Path file = files().get(0);
        byte[] intact = Files.readAllBytes(file);
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = intact.clone();
            if (i % 3 == 0) {
                damaged = Arrays.copyOf(damaged, random.nextInt(damaged.length));
            } else {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
            }
            Files.write(file, damaged);
            CompiledModule again = cache().decode(MODULE);
            assertEquals(49, run(again, "first", OPTIONS));
            cache().store(again);
            assertArrayEquals(intact, Files.readAllBytes(file), "mended");
        }
    }

    @Test
    void processesShareADirectory() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Long>> tasks = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String function = i % 2 == 0 ? "first" : "second";
                tasks.add(() -> {
                    CompiledModule module = cache().decode(MODULE);
                    long result = run(module, function, OPTIONS);
                    cache().store(module);
                    return result - (function.equals("first") ? 49 : 50);
                });
            }
            for (Future<Long> result : threads.invokeAll(tasks)) {
                assertEquals(0, result.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(1, files().size(), "no temporary file is left");
    }

    @Test
    void otherModulesHaveOtherFiles() throws IOException {
        byte[] other = WasmEncoder.encode(
                        WatParser.parse("(func (export \"first\") (param i32) (result i32) (i32.const 3))"))
                .bytes();
        for (byte[] wasm : List.of(MODULE, other)) {
            CompiledModule module = cache().decode(wasm);
            run(module, "first", OPTIONS);
            cache().store(module);
        }
        assertEquals(2, files().size());
        assertEquals(3, run(cache().decode(other), "first", OPTIONS));
    }

    @Test
    void whatIsOfNoUseIsNotStored() throws IOException {
        CompiledModule module = cache().decode(MODULE);
        run(module, "first", InstanceOptions.DEFAULT);
        cache().store(module);
        assertFalse(Files.exists(parent.resolve("code")));
        assertThrows(IllegalArgumentException.class, () -> cache().store(CompiledModule.decode(MODULE)));
    }
}
