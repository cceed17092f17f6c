// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.engine.CompiledModule;
import dev.amphora.engine.Executor;
import dev.amphora.wasm.binary.WasmEncoder;
import dev.amphora.wasm.model.WasmModule;
import dev.amphora.wasm.valid.Validator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import run.endive.runtime.Instance;
import run.endive.runtime.Memory;
import run.endive.runtime.WasmException;
import run.endive.wasm.Parser;
import run.endive.wasm.WasmEngineException;

/**
 * A second opinion: random modules, those of {@link RandomModulesTest}, end alike on another engine in Java, Endive, and leave
 * the same globals and memory.
 */
class EndiveTest {
    /** A tenth of what the other engines get: Endive interprets, and slowly. */
    private static final int COUNT = RandomModulesTest.COUNT / 10;

    @Test
    void endiveAgrees() {
        List<String> differences = new ArrayList<>();
        int compared = 0;
        for (long seed = RandomModulesTest.SEED; seed < RandomModulesTest.SEED + COUNT; seed++) {
            WasmModule module = RandomModule.make(seed);
            List<String> ours =
                    RandomModulesTest.run(CompiledModule.of(Validator.validate(module)), Executor.INTERPRETER);
            if (ours.get(0).endsWith("exhausted")) {
                continue; // A limit that Endive does not have.
            }
            List<String> comparable = new ArrayList<>(List.of(kind(ours.get(0))));
            comparable.addAll(
                    ours.subList(2, 6).stream().map(EndiveTest::number).toList());
            comparable.add(ours.get(7));
            List<String> theirs = run(WasmEncoder.encode(module).bytes());
            if (!comparable.equals(theirs)) {
                differences.add("seed " + seed + ": " + comparable + ", but Endive " + theirs);
            }
            compared++;
        }
        assertEquals(List.of(), differences);
        assertTrue(compared > COUNT / 2, compared + " of " + COUNT + " were within the limits");
    }

    /** How a run ended, without details. */
    private static String kind(String message) {
        return message.replaceFirst("^(uninitialized element) .*", "$1").replaceFirst(": .*", "");
    }

    /** A float by its bits. */
    private static String number(String described) {
        return described.replaceFirst(".*\\(bits (.*)\\)", "$1");
    }

    private static List<String> run(byte[] wasm) {
        Instance instance = Instance.builder(Parser.parse(wasm)).build();
        List<String> outcome = new ArrayList<>();
        try {
            instance.export("run").apply();
            outcome.add("ended");
        } catch (WasmException e) {
            outcome.add("uncaught exception");
        } catch (WasmEngineException e) {
            outcome.add(kind(String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT)));
        }
        for (int i = 0; i < 4; i++) {
            long bits = instance.exports().global("g" + i).getValue();
            outcome.add(
                    switch (i) {
                        case 0 -> Integer.toString((int) bits);
                        case 1 -> Long.toString(bits);
                        case 2 -> Integer.toHexString((int) bits);
                        default -> Long.toHexString(bits);
                    });
        }
        Memory memory = instance.memory();
        byte[] bytes = memory.readBytes(0, memory.pages() * Memory.PAGE_SIZE);
        outcome.add("memory " + bytes.length + " " + Arrays.hashCode(bytes));
        return outcome;
    }
}
