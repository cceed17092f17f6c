// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.wasm.model.FuncType;
import dev.amphora.wasm.text.WatParser;
import dev.amphora.wasm.valid.Validator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Functions that are too large for a method of the JVM are interpreted, between functions that are compiled. */
class LargeFunctionTest {
    private final List<List<String>> seen = new ArrayList<>();

    private static CompiledModule module(String functions) {
        String filling = "(global.set $g (i32.add (global.get $g) (i32.const 1234567)))\n".repeat(9_000);
        return CompiledModule.of(Validator.validate(WatParser.parse(
                """
                (func $look (import "host" "look"))
                (memory 1)
                (global $g (mut i32) (i32.const 0))
                (tag $t (param i32))
                %s
                """
                        .formatted(functions.replace("FILLING", filling)))));
    }

    private Instance instance(CompiledModule module, Executor executor) {
        Imports imports = Imports.builder()
                .add(
                        "host",
                        "look",
                        HostFunction.of(
                                new FuncType(List.of(), List.of()),
                                call -> seen.add(call.stack(9).stream()
                                        .map(WasmFrame::toString)
                                        .toList())))
                .build();
        return Instance.instantiate(module, imports, InstanceOptions.DEFAULT.withExecutor(executor));
    }

    @Test
    void itsCallsStandBetweenThoseOfCompiledFunctions() {
        CompiledModule module = module(
                """
                (func $inner call $look)
                (func $large call $inner FILLING)
                (func $middle nop call $large)
                (func $large2 call $look call $middle FILLING)
                (func $outer (export "outer") call $large2)
                """);
        for (Executor executor : Executor.values()) {
            seen.clear();
            instance(module, executor).function("outer").call();
            assertEquals(
                    List.of(
                            List.of("large2[4]+0", "outer[5]+0"),
                            List.of("inner[1]+0", "large[2]+0", "middle[3]+1", "large2[4]+1", "outer[5]+0")),
                    seen,
                    executor.name());
        }
    }

    @Test
    void exceptionsPassIt() {
        CompiledModule module = module(
                """
                (func $inner (param i32) local.get 0 throw $t)
                (func $large (param i32) local.get 0 call $inner FILLING)
                (func $large2 (param i32) (result i32)
                  (if (i32.gt_s (local.get 0) (i32.const 5))
                    (then
                      (block $caught (result i32)
                        (try_table (catch $t $caught) (call $large (local.get 0)))
                        (i32.const 0))
                      (return (i32.mul (i32.const 2)))))
                  (call $large (local.get 0))
                  FILLING
                  (i32.const 1))
                (func $outer (export "outer") (param i32) (result i32)
                  (block $caught (result i32)
                    (try_table (catch $t $caught) (return (call $large2 (local.get 0))))
                    unreachable))
                (func $alone (export "alone") (call $large (i32.const 3)))
                """);
        for (Executor executor : Executor.values()) {
            Instance instance = instance(module, executor);
            assertEquals(5, instance.function("outer").call(5)[0], executor.name());
            assertEquals(14, instance.function("outer").call(7)[0], executor.name());
            assertThrows(WasmException.class, () -> instance.function("alone").call());
        }
    }

    @Test
    void trapsNameAllFunctions() {
        CompiledModule module = module(
                """
                (func $inner (drop (i32.load (i32.const 65536))))
                (func $large call $inner FILLING)
                (func $outer (export "outer") call $large)
                (func $last FILLING unreachable)
                (func $outer2 (export "outer2") call $last)
                """);
        for (Executor executor : Executor.values()) {
            Instance instance = instance(module, executor);
            Trap trap =
                    assertThrows(Trap.class, () -> instance.function("outer").call());
            assertEquals(
                    List.of("inner[1]+1", "large[2]+0", "outer[3]+0"),
                    trap.frames().stream().map(WasmFrame::toString).toList(),
                    executor.name());
            Trap last =
                    assertThrows(Trap.class, () -> instance.function("outer2").call());
            assertEquals(
                    List.of("last[4]+36000", "outer2[5]+0"),
                    last.frames().stream().map(WasmFrame::toString).toList(),
                    executor.name());
        }
    }

    @Test
    void deepRecursionThroughItEnds() {
        CompiledModule module = module(
                """
                (func $down (export "down") (param i32) (result i32)
                  (if (result i32) (i32.eqz (local.get 0))
                    (then (i32.const 0))
                    (else (i32.add (i32.const 1) (call $large (i32.sub (local.get 0) (i32.const 1)))))))
                (func $large (param i32) (result i32) (call $down (local.get 0)) FILLING)
                """);
        for (Executor executor : Executor.values()) {
            Instance instance = instance(module, executor);
            assertEquals(100, instance.function("down").call(100)[0], executor.name());
            assertThrows(
                    ExhaustionException.class, () -> instance.function("down").call(1_000_000), executor.name());
            assertEquals(50, instance.function("down").call(50)[0], executor.name());
        }
    }

    @Test
    void whatItCallsIsCompiled() {
        CompiledModule module = module(
                """
                (func $sum (param i32) (result i32) (local i32)
                  (loop $again
                    (local.set 1 (i32.add (local.get 1) (local.get 0)))
                    (br_if $again (local.tee 0 (i32.sub (local.get 0) (i32.const 1)))))
                  (local.get 1))
                (func $large (export "large") (param i32) (result i32) (call $sum (local.get 0)) FILLING)
                (func $small (export "small") (param i32) (result i32) (call $sum (local.get 0)))
                """);
        Instance instance = instance(module, Executor.COMPILER);
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 15; i++) {
            best = Math.min(best, nanos(instance, "large") / (double) nanos(instance, "small"));
        }
        assertTrue(best < 3, "times as long: " + best);
    }

    private static long nanos(Instance instance, String name) {
        long start = System.nanoTime();
        instance.function(name).call(5_000_000);
        return System.nanoTime() - start;
    }

    @Test
    void valuesOfEveryTypeCrossIt() {
        CompiledModule module = module(
                """
                (func $mix (param i32 i64 f32 f64) (result i64 f64)
                  (i64.add (i64.extend_i32_s (local.get 0)) (local.get 1))
                  (f64.add (f64.promote_f32 (local.get 2)) (local.get 3)))
                (func $large (export "large") (param i32 i64 f32 f64) (result i64 f64)
                  (call $mix (local.get 0) (local.get 1) (local.get 2) (local.get 3)) FILLING)
                """);
        for (Executor executor : Executor.values()) {
            long[] results = instance(module, executor)
                    .function("large")
                    .call(-3, 1L << 40, Float.floatToRawIntBits(0.5f), Double.doubleToRawLongBits(2.25));
            assertEquals((1L << 40) - 3, results[0], executor.name());
            assertEquals(2.75, Double.longBitsToDouble(results[1]), executor.name());
        }
    }
}
