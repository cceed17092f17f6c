// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.spec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.amphora.engine.CompiledModule;
import dev.amphora.engine.Executor;
import dev.amphora.engine.ExhaustionException;
import dev.amphora.engine.Imports;
import dev.amphora.engine.Instance;
import dev.amphora.engine.InstanceOptions;
import dev.amphora.engine.Snapshot;
import dev.amphora.engine.Trap;
import dev.amphora.wasm.model.FuncType;
import dev.amphora.wasm.model.ValType;
import dev.amphora.wasm.text.WatParser;
import dev.amphora.wasm.valid.Validator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an embedder does with instances, on both executors. */
class EmbeddingTest {
    private static final String COUNTER =
            """
            (memory (export "memory") 1 4) (data $d "abc")
            (global $count (export "count") (mut i64) (i64.const 0))
            (table $t (export "table") 2 funcref) (elem declare func $get)
            (func $start (global.set $count (i64.const 100))) (start $start)
            (func $get (export "get") (result i64) (global.get $count))
            (func (export "step")
              (global.set $count (i64.add (global.get $count) (i64.const 1)))
              (i32.store (i32.const 8) (i32.add (i32.load (i32.const 8)) (i32.const 1)))
              (table.set $t (i32.const 1) (ref.func $get)))
            (func (export "grow") (drop (memory.grow (i32.const 1))) (data.drop $d))
            (func (export "init") (memory.init $d (i32.const 0) (i32.const 0) (i32.const 3)))
            (func (export "indirect") (result i64) (call_indirect $t (result i64) (i32.const 1)))
            """;

    private static CompiledModule module(String text) {
        return CompiledModule.of(Validator.validate(WatParser.parse(text)));
    }

    private static InstanceOptions options(Executor executor) {
        return InstanceOptions.DEFAULT.withExecutor(executor);
    }

    @ParameterizedTest
    @EnumSource
    void anInstanceGoesBackToASnapshot(Executor executor) {
        Instance instance = Instance.instantiate(module(COUNTER), Imports.none(), options(executor));
        instance.function("step").call();
        Snapshot snapshot = instance.snapshot();
        instance.function("step").call();
        instance.function("grow").call();
        assertThrows(Trap.class, () -> instance.function("init").call());
        assertEquals(2, instance.memory("memory").readInt(8));
        instance.restore(snapshot);
        assertEquals(101L, instance.global("count").get());
        assertEquals(1, instance.memory("memory").readInt(8));
        assertEquals(1, instance.memory("memory").pages());
        instance.function("init").call();
        assertEquals('a', instance.memory("memory").readByte(0));
    }

    @ParameterizedTest
    @EnumSource
    void instancesAreMadeFromASnapshotAndShareNothing(Executor executor) {
        Instance warm = Instance.instantiate(module(COUNTER), Imports.none(), options(executor));
        warm.function("step").call();
        Snapshot snapshot = warm.snapshot();
        Instance first = Instance.instantiate(snapshot, Imports.none(), options(executor));
        Instance second = Instance.instantiate(snapshot, Imports.none(), options(executor));
        first.function("step").call();
        assertArrayEquals(new long[] {102}, first.function("indirect").call());
        assertArrayEquals(new long[] {101}, second.function("indirect").call());
        assertSame(second.function("get"), second.table("table").get(1));
        assertThrows(IllegalArgumentException.class, () -> Instance.instantiate(
                        module(COUNTER), Imports.none(), options(executor))
                .restore(snapshot));
    }

    @ParameterizedTest
    @EnumSource
    void anotherThreadInterruptsAnEndlessLoop(Executor executor) throws InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        Imports imports = Imports.builder()
                .function("host", "running", new FuncType(List.of(), List.of()), call -> running.countDown())
                .build();
        Instance instance = Instance.instantiate(
                module(
                        """
                        (import "host" "running" (func $running))
                        (func (export "run") (param i32)
                          (call $running)
                          (loop $again (br_if $again (local.get 0))))
                        """),
                imports,
                options(executor).withFuel(Long.MAX_VALUE));
        Thread watch = new Thread(() -> {
            try {
                running.await();
                instance.interrupt();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        watch.start();
        ExhaustionException e = assertThrows(
                ExhaustionException.class, () -> instance.function("run").invoke(1));
        assertEquals(ExhaustionException.Resource.TIME, e.resource());
        watch.join();
        instance.function("run").invoke(0);
    }

    @ParameterizedTest
    @EnumSource
    void whatTheHostThrowsPassesThroughTheGuestAsItIs(Executor executor) {
        IndexOutOfBoundsException thrown = new IndexOutOfBoundsException("the host's own");
        Imports imports = Imports.builder()
                .function("host", "fail", new FuncType(List.of(ValType.I32), List.of()), call -> {
                    throw thrown;
                })
                .build();
        Instance instance = Instance.instantiate(
                module(
                        """
                        (import "host" "fail" (func $fail (param i32)))
                        (func (export "run") (block $all (try_table (catch_all $all) (call $fail (i32.const 1)))))
                        """),
                imports,
                options(executor));
        assertSame(thrown, assertThrows(IndexOutOfBoundsException.class, () -> instance.function("run")
                .call()));
    }
}
