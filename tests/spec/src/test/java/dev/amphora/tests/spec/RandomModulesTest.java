// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.engine.CompiledModule;
import dev.amphora.engine.Executor;
import dev.amphora.engine.GuestException;
import dev.amphora.engine.Imports;
import dev.amphora.engine.Instance;
import dev.amphora.engine.InstanceOptions;
import dev.amphora.engine.LinkException;
import dev.amphora.engine.Memory;
import dev.amphora.hosts.NodeRuntime;
import dev.amphora.wasm.binary.MalformedException;
import dev.amphora.wasm.binary.WasmDecoder;
import dev.amphora.wasm.binary.WasmEncoder;
import dev.amphora.wasm.model.WasmModule;
import dev.amphora.wasm.valid.InvalidException;
import dev.amphora.wasm.valid.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random modules do the same on both executors and in Node: results, traps, exceptions, memory, globals, and on the executors
 * fuel. More of them, or others: {@code mvn test -pl tests/spec -am -Dtest=RandomModulesTest -Damphora.fuzz.count=100000
 * -Damphora.fuzz.seed=7}.
 */
class RandomModulesTest {
    static final int COUNT = Integer.getInteger("amphora.fuzz.count", 2000);
    /** The outcome of a module that does not end abruptly. */
    private static final String ENDED = "ended";

    /** What V8 says of what the specification's own tests call otherwise; of two names both are the same trap there. */
    private static final Map<String, String> TRAPS_OF_V8 = Map.of(
            "unreachable", "unreachable",
            "integer divide by zero", "divide by zero|remainder by zero",
            "integer overflow", "divide result unrepresentable|float unrepresentable in integer range",
            "invalid conversion to integer", "float unrepresentable in integer range",
            "out of bounds memory access", "memory access out of bounds",
            "undefined element", "table index is out of bounds",
            "uninitialized element", "(null function or )?function signature mismatch.*",
            "indirect call type mismatch", "(null function or )?function signature mismatch.*");

    /** How many modules a Node process gets. */
    private static final int BATCH = 500;

    static final long SEED = Long.getLong("amphora.fuzz.seed", 1);

    @Test
    void bothExecutorsAgree() {
        int ended = 0;
        for (long seed = SEED; seed < SEED + COUNT; seed++) {
            WasmModule module = RandomModule.make(seed);
            CompiledModule compiled = CompiledModule.of(Validator.validate(module));
            List<String> interpreted = run(compiled, Executor.INTERPRETER);
            assertEquals(interpreted, run(compiled, Executor.COMPILER), "seed " + seed);
            ended += interpreted.get(0).equals(ENDED) ? 1 : 0;
        }
        assertTrue(ended >= COUNT / 20, "most modules end abruptly: " + ended + " of " + COUNT + " did not");
    }

    static List<String> run(CompiledModule module, Executor executor) {
        InstanceOptions options =
                InstanceOptions.DEFAULT.withExecutor(executor).withFuel(20_000).withMaxCallDepth(100);
        Instance instance = Instance.instantiate(module, Imports.none(), options);
        List<String> outcome = new ArrayList<>();
        try {
            instance.function("run").call();
            outcome.add(ENDED);
        } catch (GuestException e) {
            outcome.add(e.getMessage());
        }
        outcome.add("fuel " + instance.fuel());
        for (int i = 0; i < 5; i++) {
            outcome.add(ExpectedValue.describe(instance.global("g" + i).get()));
        }
        Memory memory = instance.memory("memory");
        outcome.add("memory " + memory.size() + " " + Arrays.hashCode(memory.read(0, memory.size())));
        return outcome;
    }

    @Test
    void nodeAgrees(@TempDir Path directory) throws IOException, InterruptedException {
        Path script = directory.resolve("run-modules.mjs");
        try (InputStream in = RandomModulesTest.class.getResourceAsStream("run-modules.mjs")) {
            Files.copy(in, script);
        }
        int compared = 0;
        for (long first = SEED; first < SEED + COUNT; first += BATCH) {
            Map<String, List<String>> expected = new LinkedHashMap<>();
            for (long seed = first; seed < Math.min(first + BATCH, SEED + COUNT); seed++) {
                WasmModule module = RandomModule.make(seed);
                List<String> outcome = run(CompiledModule.of(Validator.validate(module)), Executor.COMPILER);
                if (!outcome.get(0).endsWith("exhausted")) { // A limit that Node does not have.
                    Path file = directory.resolve(seed + ".wasm");
                    Files.write(file, WasmEncoder.encode(module).bytes());
                    expected.put(file.toString(), outcome);
                }
            }
            List<String> lines = runInNode(script, expected.keySet());
            assertEquals(expected.size(), lines.size());
            int line = 0;
            for (Map.Entry<String, List<String>> entry : expected.entrySet()) {
                assertAgrees(
                        entry.getKey(),
                        entry.getValue(),
                        List.of(lines.get(line++).split("\t")));
                Files.delete(Path.of(entry.getKey()));
            }
            compared += expected.size();
        }
        assertTrue(compared > COUNT / 2, compared + " of " + COUNT + " were within the limits");
    }

    private static List<String> runInNode(Path script, Collection<String> files)
            throws IOException, InterruptedException {
        Path list = Files.write(script.resolveSibling("modules.txt"), files);
        Path output = script.resolveSibling("output.txt");
        Process node = new ProcessBuilder(
                        NodeRuntime.find(message -> System.err.println("[amphora] " + message))
                                .toString(),
                        script.toString(),
                        list.toString())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertTrue(node.waitFor(10, TimeUnit.MINUTES), "Node hangs");
        assertEquals(0, node.exitValue());
        return Files.readAllLines(output);
    }

    /** @param node the message, the globals but for the vector, the memory */
    private static void assertAgrees(String file, List<String> engine, List<String> node) {
        String message = engine.get(0);
        String expected =
                message.replaceFirst("^(uninitialized element) .*", "$1").replaceFirst(": .*", "");
        assertTrue(
                node.get(0).matches(TRAPS_OF_V8.getOrDefault(expected, expected)),
                file + ": " + message + ", but in Node " + node.get(0));
        List<String> globals = new ArrayList<>();
        for (String global : engine.subList(2, 6)) {
            // As a number by its bits, because languages write floats in their own ways.
            globals.add(global.startsWith("NaN") ? "NaN" : global.replaceFirst(".*\\(bits (.*)\\)", "$1"));
        }
        assertEquals(globals, node.subList(1, 5), file);
        assertEquals(engine.get(7), node.get(5), file);
    }

    @Test
    void mutatedModulesAreRefusedInAnOrderlyWay() {
        int refused = 0;
        for (long seed = SEED; seed < SEED + COUNT; seed++) {
            byte[] bytes = WasmEncoder.encode(RandomModule.make(seed)).bytes();
            Random random = new Random(seed);
            for (int change = random.nextInt(4); change >= 0; change--) {
                bytes[8 + random.nextInt(bytes.length - 8)] = (byte) random.nextInt(256);
            }
            try {
                runWithinLimits(CompiledModule.of(Validator.validate(WasmDecoder.decode(bytes))));
            } catch (MalformedException | InvalidException e) {
                refused++;
            }
        }
        assertTrue(refused > COUNT / 2, refused + " of " + COUNT);
    }

    /** What is still valid is run: anything may happen but for a failure of the engine's own. */
    private static void runWithinLimits(CompiledModule module) {
        InstanceOptions options = InstanceOptions.DEFAULT
                .withFuel(5_000)
                .withMaxCallDepth(100)
                .withMaxMemoryPages(100)
                .withMaxTableEntries(10_000);
        for (Executor executor : Executor.values()) {
            try {
                Instance.instantiate(module, Imports.none(), options.withExecutor(executor))
                        .function("run")
                        .call();
            } catch (GuestException | LinkException | NoSuchElementException | IllegalArgumentException e) {
                continue; // The last two when the export or its type has changed.
            }
        }
    }
}
