// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasi.guide;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.engine.CodeCache;
import dev.amphora.engine.CompiledModule;
import dev.amphora.engine.Executor;
import dev.amphora.engine.ExhaustionException;
import dev.amphora.engine.GuestException;
import dev.amphora.engine.Imports;
import dev.amphora.engine.Instance;
import dev.amphora.engine.InstanceOptions;
import dev.amphora.engine.Memory;
import dev.amphora.engine.Snapshot;
import dev.amphora.wasi.GuestClock;
import dev.amphora.wasi.WasiHost;
import dev.amphora.wasm.binary.WasmEncoder;
import dev.amphora.wasm.model.FuncType;
import dev.amphora.wasm.model.ValType;
import dev.amphora.wasm.text.WatParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of docs/embedding.md: each piece of it there is here, between comments, and runs. */
class EmbeddingGuideTest {
    private static byte[] wasm(String text) {
        return WasmEncoder.encode(WatParser.parse(text)).bytes();
    }

    @Test
    void theGuideShowsThisCode() throws IOException {
        String source = unindented(Files.readString(
                Path.of("src/test/java/dev/amphora/wasi/guide/EmbeddingGuideTest.java"), StandardCharsets.UTF_8));
        String guide = Files.readString(Path.of("../../docs/embedding.md"), StandardCharsets.UTF_8);
        List<String> blocks = new ArrayList<>();
        Matcher matcher = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(guide);
        while (matcher.find()) {
            blocks.add(unindented(matcher.group(1)));
        }
        assertTrue(blocks.size() >= 8, blocks.size() + " pieces of code");
        for (String block : blocks) {
            assertTrue(source.contains(block), "not in the test:\n" + block);
        }
    }

    private static String unindented(String text) {
        return text.replaceAll("(?m)^ +", "");
    }

    @Test
    void load() throws IOException {
        Path file = Files.createTempFile("add", ".wasm");
        try {
            Files.write(
                    file,
                    wasm("(func (export \"add\") (param i32 i32) (result i32)"
                            + " (i32.add (local.get 0) (local.get 1)))"));
            CompiledModule module = CompiledModule.load(file);
            try (Instance instance = Instance.instantiate(module, Imports.none())) {
                IntBinaryOperator add = instance.function("add").as(IntBinaryOperator.class);
                assertEquals(5, add.applyAsInt(2, 3));
            }
        } finally {
            Files.delete(file);
        }
    }

    private static final byte[] MODULE = wasm(
            """
            (import "host" "log" (func $log (param i32)))
            (import "host" "hash" (func $hash (param i32 i32) (result i32)))
            (memory (export "memory") 1)
            (func (export "div") (param i32 i32) (result i32) (i32.div_s (local.get 0) (local.get 1)))
            (func (export "divmod") (param i32 i32) (result i32 i32)
              (i32.div_s (local.get 0) (local.get 1)) (i32.rem_s (local.get 0) (local.get 1)))
            (func (export "mix") (param i64 f64) (result f64) (local.get 1))
            (func (export "spin") (loop $again (br $again)))
            (func (export "run") (param i32 i32) (result i32)
              (call $log (local.get 1)) (call $hash (local.get 0) (local.get 1)))
            """);

    private static Imports imports() {
        return Imports.builder()
                .function("host", "log", IntConsumer.class, x -> {})
                .function("host", "hash", IntBinaryOperator.class, (x, y) -> x)
                .build();
    }

    /** As many parameters, of the same types, as the function. */
    interface Mix {
        double mix(long count, double weight);
    }

    /** For several results. */
    interface DivMod {
        Object[] apply(int x, int y);
    }

    @Test
    void views() {
        Instance instance = Instance.instantiate(CompiledModule.decode(MODULE), imports());

        Mix mix = instance.function("mix").as(Mix.class);
        assertEquals(0.5, mix.mix(7, 0.5));
        DivMod divMod = instance.function("divmod").as(DivMod.class);
        assertArrayEquals(new Object[] {3, 1}, divMod.apply(10, 3));

        Object[] boxed = instance.function("divmod").invoke(10, 3);
        long[] bits = instance.function("divmod").call(10, 3);
        assertArrayEquals(new Object[] {3, 1}, boxed);
        assertArrayEquals(new long[] {3, 1}, bits);
    }

    /** A host function that wants its caller declares it first. */
    interface Hash {
        int hash(Instance caller, int address, int length);
    }

    @Test
    void hostFunctions() {
        List<Integer> log = new ArrayList<>();
        Imports imports = Imports.builder()
                .function("host", "log", IntConsumer.class, log::add)
                .function("host", "hash", Hash.class, (caller, address, length) -> {
                    byte[] bytes = caller.memory("memory").read(address, length);
                    return new String(bytes, StandardCharsets.UTF_8).hashCode();
                })
                .build();
        Instance instance = Instance.instantiate(CompiledModule.decode(MODULE), imports);
        Memory memory = instance.memory("memory");
        memory.write(16, "abc".getBytes(StandardCharsets.UTF_8));
        assertEquals("abc".hashCode(), instance.function("run").invoke(16, 3)[0]);
        assertEquals(List.of(3), log);

        FuncType type = new FuncType(List.of(ValType.I32, ValType.I32), List.of(ValType.I32));
        Imports raw = Imports.builder()
                .all(imports)
                .function("host", "hash", type, call -> call.setI32(0, call.i32(0) ^ call.i32(1)))
                .build();
        assertEquals(
                16 ^ 3,
                Instance.instantiate(CompiledModule.decode(MODULE), raw)
                        .function("run")
                        .invoke(16, 3)[0]);
    }

    @Test
    void limits() {
        InstanceOptions limits = InstanceOptions.DEFAULT
                .withExecutor(Executor.COMPILER)
                .withFuel(50_000_000)
                .withTimeout(Duration.ofMillis(200))
                .withMaxMemoryPages(256)
                .withMaxTableEntries(10_000)
                .withMaxCallDepth(2_000);
        Instance instance = Instance.instantiate(CompiledModule.decode(MODULE), imports(), limits);
        try {
            instance.function("spin").call();
        } catch (ExhaustionException e) {
            System.out.println(e.resource() + " after " + (limits.fuel() - instance.fuel()) + " instructions");
        }
        IntBinaryOperator div = instance.function("div").as(IntBinaryOperator.class);
        try {
            div.applyAsInt(1, 0);
        } catch (GuestException e) {
            System.out.println(e.describe());
        }
        assertThrows(GuestException.class, () -> div.applyAsInt(1, 0));
        assertThrows(ExhaustionException.class, () -> instance.function("spin").call());
    }

    @Test
    void interruption() throws InterruptedException {
        Instance instance = Instance.instantiate(
                CompiledModule.decode(MODULE), imports(), InstanceOptions.DEFAULT.withInterruption());
        Thread watch = new Thread(instance::interrupt);
        watch.start();
        ExhaustionException e = assertThrows(
                ExhaustionException.class, () -> instance.function("spin").call());
        assertEquals(ExhaustionException.Resource.INTERRUPTED, e.resource());
        watch.join();
    }

    @Test
    void caches(@TempDir Path directory) throws IOException {
        CodeCache cache = CodeCache.in(directory); // or CodeCache.ofUser()
        CompiledModule module = cache.decode(MODULE);
        Instance instance =
                Instance.instantiate(module, imports(), InstanceOptions.DEFAULT.withExecutor(Executor.COMPILER));
        assertEquals(2, instance.function("div").invoke(7, 3)[0]);
        cache.store(module);
        try (Stream<Path> files = Files.list(directory)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void snapshots() {
        CompiledModule module = CompiledModule.decode(MODULE);
        Imports imports = imports();
        InstanceOptions limits = InstanceOptions.DEFAULT;

        Snapshot warm;
        try (Instance first = Instance.instantiate(module, imports, limits)) {
            first.memory("memory").writeInt(0, 42); // or call what prepares the module
            warm = first.snapshot();
        }
        try (Instance instance = Instance.instantiate(warm, imports, limits)) {
            assertEquals(42, instance.memory("memory").readInt(0));
            instance.memory("memory").writeInt(0, 1);
            instance.restore(warm);
            assertEquals(42, instance.memory("memory").readInt(0));
        }

        InstanceOptions each = limits.withMemoryReuse();
        for (int request = 0; request < 3; request++) {
            try (Instance instance = Instance.instantiate(warm, imports, each)) {
                assertEquals(42, instance.memory("memory").readInt(0));
                instance.memory("memory").writeInt(0, request);
            }
        }
    }

    private static final byte[] COMMAND = wasm(
            """
            (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
            (import "wasi_snapshot_preview1" "random_get" (func $random (param i32 i32) (result i32)))
            (memory (export "memory") 1)
            (data (i32.const 0) "\\08\\00\\00\\00\\04\\00\\00\\00")
            (func (export "_start")
              (drop (call $random (i32.const 8) (i32.const 4)))
              (drop (call $write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 16))))
            """);

    @Test
    void wasi() throws IOException {
        CompiledModule module = CompiledModule.decode(COMMAND);
        Path directory = Files.createTempDirectory("guide");

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WasiHost host = WasiHost.builder()
                .args("command", "argument")
                .env("LANG", "C")
                .stdout(out)
                .preopen(directory, "/data", true)
                .clock(GuestClock.virtual(0))
                .random(new Random(1))
                .build()) {
            int exitCode = host.run(module, InstanceOptions.DEFAULT.withFuel(1_000_000));
            assertEquals(0, exitCode);
        }

        byte[] expected = new byte[4];
        new Random(1).nextBytes(expected);
        assertArrayEquals(expected, out.toByteArray());
        Files.delete(directory);
    }
}
