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
import dev.amphora.wasm.binary.MalformedException;
import dev.amphora.wasm.binary.WasmDecoder;
import dev.amphora.wasm.binary.WasmEncoder;
import dev.amphora.wasm.model.WasmModule;
import dev.amphora.wasm.valid.InvalidException;
import dev.amphora.wasm.valid.Validator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random modules do the same on both executors: results, traps, exceptions, fuel, memory, globals. More of them, or others:
 * {@code -Damphora.fuzz.count=100000 -Damphora.fuzz.seed=7}.
 */
class RandomModulesTest {
    private static final int COUNT = Integer.getInteger("amphora.fuzz.count", 1000);
    private static final long SEED = Long.getLong("amphora.fuzz.seed", 1);

    @Test
    void bothExecutorsAgree() {
        int ended = 0;
        for (long seed = SEED; seed < SEED + COUNT; seed++) {
            WasmModule module = RandomModule.make(seed);
            CompiledModule compiled = CompiledModule.of(Validator.validate(module));
            List<String> interpreted = run(compiled, Executor.INTERPRETER);
            assertEquals(interpreted, run(compiled, Executor.COMPILER), "seed " + seed);
            ended += interpreted.get(0).startsWith("[") ? 1 : 0;
        }
        assertTrue(ended > COUNT / 20, "most modules end abruptly: " + ended + " of " + COUNT + " did not");
    }

    private static List<String> run(CompiledModule module, Executor executor) {
        InstanceOptions options =
                InstanceOptions.DEFAULT.withExecutor(executor).withFuel(20_000).withMaxCallDepth(100);
        Instance instance = Instance.instantiate(module, Imports.none(), options);
        List<String> outcome = new ArrayList<>();
        try {
            Object[] results = instance.function("f0").invoke();
            outcome.add(
                    Arrays.stream(results).map(ExpectedValue::describe).toList().toString());
        } catch (GuestException e) {
            outcome.add(e.getMessage());
        }
        outcome.add("fuel " + instance.fuel());
        for (int i = 0; i < 5; i++) {
            outcome.add(ExpectedValue.describe(instance.global("g" + i).get()));
        }
        byte[] memory = new byte[instance.memory("memory").size()];
        instance.memory("memory").read(0, memory, 0, memory.length);
        outcome.add("memory " + memory.length + " " + Arrays.hashCode(memory));
        return outcome;
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
                Validator.validate(WasmDecoder.decode(bytes));
            } catch (MalformedException | InvalidException e) {
                refused++;
            }
        }
        assertTrue(refused > COUNT / 2, refused + " of " + COUNT);
    }
}
