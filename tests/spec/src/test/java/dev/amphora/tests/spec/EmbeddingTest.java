// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.spec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.engine.CompiledModule;
import dev.amphora.engine.Executor;
import dev.amphora.engine.ExhaustionException;
import dev.amphora.engine.HostFunction;
import dev.amphora.engine.Imports;
import dev.amphora.engine.Instance;
import dev.amphora.engine.InstanceOptions;
import dev.amphora.engine.LinkException;
import dev.amphora.engine.Memory;
import dev.amphora.engine.Snapshot;
import dev.amphora.engine.Trap;
import dev.amphora.engine.WasmFunction;
import dev.amphora.wasm.model.FuncType;
import dev.amphora.wasm.model.ValType;
import dev.amphora.wasm.text.WatParser;
import dev.amphora.wasm.valid.Validator;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
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
        assertEquals(ExhaustionException.Resource.INTERRUPTED, e.resource());
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

    @ParameterizedTest
    @EnumSource
    void importsInTablesAreThoseOfTheNewInstance(Executor executor) {
        CompiledModule module = module(
                """
                (import "host" "which" (func $which (result i32)))
                (table 1 funcref) (elem (i32.const 0) $which)
                (func (export "call") (result i32) (call_indirect (result i32) (i32.const 0)))
                """);
        List<Instance> instances = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            int number = i;
            Imports imports = Imports.builder()
                    .function("host", "which", IntSupplier.class, () -> number)
                    .build();
            instances.add(
                    i == 0
                            ? Instance.instantiate(module, imports, options(executor))
                            : Instance.instantiate(instances.get(0).snapshot(), imports, options(executor)));
        }
        assertEquals(0, instances.get(0).function("call").as(IntSupplier.class).getAsInt());
        assertEquals(1, instances.get(1).function("call").as(IntSupplier.class).getAsInt());
    }

    private static final String LOOP =
            """
            (memory (export "memory") 1)
            (func (export "spin") (loop $again (br $again)))
            (func (export "fill") (loop $again (memory.fill (i32.const 0) (i32.const 1) (i32.const 65536)) (br $again)))
            (func $deep (export "deep") (call $deep))
            (func (export "trap") (param i32) (result i32) (local i64)
              (local.set 1 (i64.const 5))
              (i32.store (i32.const 0) (i32.load (local.get 0)))
              (i32.div_u (i32.const 1) (i32.load (i32.const 0))))
            """;

    @ParameterizedTest
    @EnumSource
    void aCallEndsWhenItsTimeIsOver(Executor executor) {
        Instance instance = Instance.instantiate(
                module(LOOP), Imports.none(), options(executor).withTimeout(Duration.ofMillis(50)));
        for (String endless : List.of("spin", "fill")) {
            long start = System.nanoTime();
            ExhaustionException e = assertThrows(
                    ExhaustionException.class, () -> instance.function(endless).call());
            assertEquals(ExhaustionException.Resource.TIME, e.resource());
            assertTrue(System.nanoTime() - start >= 50_000_000, endless);
        }
        assertEquals(InstanceOptions.UNMETERED, instance.fuel());
        instance.memory("memory").writeInt(4, 7);
        assertEquals(0, instance.function("trap").as(IntUnaryOperator.class).applyAsInt(4));
    }

    @Test
    void whatATrapLeavesOfTheFuelIsTheSameOnBoth() {
        for (int address : new int[] {0, 4, 65536, -1}) {
            List<Long> left = new ArrayList<>();
            for (Executor executor : Executor.values()) {
                Instance instance = Instance.instantiate(
                        module(LOOP), Imports.none(), options(executor).withFuel(1000));
                assertThrows(Trap.class, () -> instance.function("trap").invoke(address));
                left.add(instance.fuel());
            }
            assertEquals(List.of(989L, 989L), left, "address " + address);
        }
    }

    @ParameterizedTest
    @EnumSource
    void largeFillsAreNotFree(Executor executor) {
        Instance instance = Instance.instantiate(
                module(LOOP), Imports.none(), options(executor).withFuel(100_000));
        assertThrows(ExhaustionException.class, () -> instance.function("fill").call());
        assertEquals(0, instance.fuel());
        instance.setFuel(1_000_000);
        ExhaustionException e = assertThrows(
                ExhaustionException.class, () -> instance.function("deep").call());
        assertEquals(ExhaustionException.Resource.CALL_STACK, e.resource());
    }

    @ParameterizedTest
    @EnumSource
    void tablesHaveALimit(Executor executor) {
        String text = "(table (export \"t\") 2 funcref)"
                + "(func (export \"grow\") (param i32) (result i32) (table.grow (ref.null func) (local.get 0)))";
        InstanceOptions options = options(executor).withMaxTableEntries(10);
        IntUnaryOperator grow = Instance.instantiate(module(text), Imports.none(), options)
                .function("grow")
                .as(IntUnaryOperator.class);
        assertEquals(2, grow.applyAsInt(8));
        assertEquals(-1, grow.applyAsInt(1));
        assertThrows(
                LinkException.class,
                () -> Instance.instantiate(module(text), Imports.none(), options.withMaxTableEntries(1)));
    }

    /** Not one of the JDK's, with a default method. */
    interface Mix {
        double mix(int count, long big, float part);

        default double twice(int count) {
            return 2 * mix(count, 1, 0.5f);
        }
    }

    /** A function of the host that wants to know who calls. */
    interface Peek {
        int peek(Instance caller, int address);
    }

    /** References of the host pass through the guest. */
    interface Same {
        Object same(Object reference);
    }

    private static final String TYPED =
            """
            (import "host" "peek" (func $peek (param i32) (result i32)))
            (import "host" "half" (func $half (param f64) (result f64)))
            (memory (export "memory") 1)
            (func (export "peek") (param i32) (result i32) (call $peek (local.get 0)))
            (func (export "mix") (param i32 i64 f32) (result f64)
              (call $half (f64.add (f64.add (f64.convert_i32_s (local.get 0)) (f64.convert_i64_s (local.get 1)))
                                   (f64.promote_f32 (local.get 2)))))
            (func (export "two") (param i32) (result i32 i64) (local.get 0) (i64.const 9))
            (func (export "ref") (param externref) (result externref) (local.get 0))
            """;

    @ParameterizedTest
    @EnumSource
    void functionsHaveJavaTypes(Executor executor) {
        Imports imports = Imports.builder()
                .function("host", "peek", Peek.class, (caller, address) -> caller.memory("memory")
                        .readInt(address))
                .function("host", "half", DoubleUnaryOperator.class, x -> x / 2)
                .build();
        Instance instance = Instance.instantiate(module(TYPED), imports, options(executor));
        instance.memory("memory").writeInt(16, 1234);
        assertEquals(1234, instance.function("peek").as(IntUnaryOperator.class).applyAsInt(16));
        Mix mix = instance.function("mix").as(Mix.class);
        assertEquals(6.75, mix.mix(3, 10, 0.5f));
        assertEquals(4.5, mix.twice(3));

        Same same = instance.function("ref").as(Same.class);
        assertEquals("any object", same.same("any object"));
        assertNull(same.same(null));
    }

    /** Any results. */
    interface Any {
        Object[] call(int x);
    }

    @Test
    void anInterfaceThatDoesNotFitIsRefused() {
        Imports imports = Imports.builder()
                .function("host", "peek", IntUnaryOperator.class, x -> x)
                .function("host", "half", DoubleUnaryOperator.class, x -> x)
                .build();
        Instance instance = Instance.instantiate(module(TYPED), imports, InstanceOptions.DEFAULT);
        WasmFunction two = instance.function("two");
        assertArrayEquals(new Object[] {5, 9L}, two.as(Any.class).call(5));
        assertThrows(IllegalArgumentException.class, () -> two.as(IntUnaryOperator.class));
        assertThrows(IllegalArgumentException.class, () -> two.as(List.class));
        assertThrows(IllegalArgumentException.class, () -> two.as(String.class));
        assertThrows(
                IllegalArgumentException.class,
                () -> HostFunction.of(java.util.function.IntPredicate.class, x -> true));
        Imports wrong = Imports.builder()
                .all(imports)
                .function("host", "peek", java.util.function.IntToLongFunction.class, x -> x)
                .build();
        assertThrows(LinkException.class, () -> Instance.instantiate(module(TYPED), wrong, InstanceOptions.DEFAULT));
    }

    @ParameterizedTest
    @EnumSource
    void aClosedInstanceIsNotCalled(Executor executor) {
        WasmFunction step;
        try (Instance instance = Instance.instantiate(module(COUNTER), Imports.none(), options(executor))) {
            step = instance.function("step");
            step.call();
            assertEquals(1, instance.memory("memory").readInt(8));
        }
        assertThrows(IllegalStateException.class, step::call);
    }

    @ParameterizedTest
    @EnumSource
    void whatEndedAbruptlyIsGarbage(Executor executor) throws InterruptedException {
        List<WeakReference<?>> gone = new ArrayList<>();
        abandon(executor, gone);
        for (int i = 0; i < 200 && gone.stream().anyMatch(reference -> reference.get() != null); i++) {
            System.gc();
            Thread.sleep(10);
        }
        gone.forEach(reference -> assertNull(reference.get()));
    }

    private static void abandon(Executor executor, List<WeakReference<?>> gone) {
        CompiledModule module = module(LOOP);
        InstanceOptions options = options(executor).withFuel(1_000_000);
        for (String end : List.of("spin", "fill", "deep")) {
            Instance instance = Instance.instantiate(module, Imports.none(), options);
            assertThrows(ExhaustionException.class, () -> instance.function(end).call());
            gone.add(new WeakReference<>(instance));
            gone.add(new WeakReference<>(instance.memory("memory")));
        }
        Instance instance = Instance.instantiate(module, Imports.none(), options);
        assertThrows(Trap.class, () -> instance.function("trap").invoke(-1));
        gone.add(new WeakReference<>(instance.snapshot()));
        gone.add(new WeakReference<>(instance));
        gone.add(new WeakReference<>(module));
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhatChangedGoesBack(Executor executor) {
        Instance instance = Instance.instantiate(module(COUNTER), Imports.none(), options(executor));
        Memory memory = instance.memory("memory");
        memory.writeInt(5000, 1);
        Snapshot snapshot = instance.snapshot();
        byte[] before = memory.read(0, memory.size());
        Random random = new Random(1);
        for (int round = 0; round < 20; round++) {
            for (int i = random.nextInt(9); i > 0; i--) {
                memory.writeByte(random.nextInt(memory.size()), (byte) random.nextInt());
            }
            instance.restore(snapshot);
            assertArrayEquals(before, memory.read(0, memory.size()));
        }
    }
}
