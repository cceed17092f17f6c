// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.wasm.text.WatParser;
import dev.amphora.wasm.valid.Validator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Memories of closed instances serve others, in which nothing of the closed ones is ever seen. */
class MemoryReuseTest {
    /** {@code $host} is called where the host is to do something in the middle of a call. */
    private static final String GUEST =
            """
            (import "host" "host" (func $host))
            (memory (export "memory") 3 6)
            (data (i32.const 70000) "kept in the snapshot")
            (data $d "passive")
            (table (export "table") 1 funcref)
            (func (export "store") (param i32 i64) (i64.store (local.get 0) (local.get 1)))
            (func (export "vector") (param i32 i64) (v128.store (local.get 0) (i64x2.splat (local.get 1))))
            (func (export "fill") (param i32 i64)
              (memory.fill (local.get 0) (i32.wrap_i64 (local.get 1)) (i32.const 3000)))
            (func (export "init") (param i32 i64) (memory.init $d (local.get 0) (i32.const 0) (i32.const 7)))
            (func (export "grow") (param i32) (result i32) (memory.grow (local.get 0)))
            (func (export "spin") (loop $again
              (i64.store (i32.const 4096) (i64.const -1)) (br $again)))
            (func (export "around") (param i32 i64)
              (i64.store (local.get 0) (local.get 1)) (call $host) (i64.store (local.get 0) (local.get 1)))
            (func (export "fillAll") (param i32)
              (memory.fill (i32.const 0) (local.get 0) (i32.const 196608)))
            (func (export "count") (param $byte i32) (result i32) (local $at i32) (local $found i32)
              (loop $next
                (local.set $found (i32.add (local.get $found)
                  (i32.eq (i32.load8_u (local.get $at)) (local.get $byte))))
                (local.set $at (i32.add (local.get $at) (i32.const 1)))
                (br_if $next (i32.lt_u (local.get $at) (i32.const 196608))))
              (local.get $found))
            """;

    private static final int SIZE = 3 * Memory.PAGE_SIZE;

    private final AtomicReference<Runnable> host = new AtomicReference<>(() -> {});
    private final Imports imports = Imports.builder()
            .function("host", "host", Runnable.class, () -> host.get().run())
            .build();

    private static CompiledModule module(String text) {
        return CompiledModule.of(Validator.validate(WatParser.parse(text)));
    }

    private Snapshot snapshot() {
        return Instance.instantiate(module(GUEST), imports).snapshot();
    }

    private static InstanceOptions options(Executor executor) {
        return InstanceOptions.DEFAULT.withExecutor(executor).withMemoryReuse();
    }

    private Instance next(Snapshot snapshot, Executor executor) {
        return Instance.instantiate(snapshot, imports, options(executor));
    }

    private static byte[] bytes(Instance instance) {
        return instance.memory("memory").bytes();
    }

    /** The contents that every new instance must have. */
    private byte[] expected() {
        Memory memory = Instance.instantiate(module(GUEST), imports).memory("memory");
        return memory.read(0, memory.size());
    }

    @ParameterizedTest
    @EnumSource
    void aClosedInstanceLeavesItsArrayAndNothingInIt(Executor executor) {
        Snapshot snapshot = snapshot();
        byte[] expected = expected();
        Random random = new Random(1);
        byte[] previous = null;
        for (int round = 0; round < 200; round++) {
            try (Instance instance = next(snapshot, executor)) {
                assertArrayEquals(expected, bytes(instance));
                if (previous != null) {
                    assertSame(previous, bytes(instance));
                }
                previous = bytes(instance);
                for (int i = random.nextInt(12); i > 0; i--) {
                    String how = List.of("store", "vector", "fill", "init").get(random.nextInt(4));
                    instance.function(how).call(random.nextInt(SIZE - 3000), random.nextLong());
                }
                instance.memory("memory").writeInt(random.nextInt(SIZE - 4), random.nextInt());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void instancesThatLiveAtOnceShareNothing(Executor executor) {
        Snapshot snapshot = snapshot();
        next(snapshot, executor).close();
        try (Instance first = next(snapshot, executor);
                Instance second = next(snapshot, executor)) {
            assertNotSame(bytes(first), bytes(second));
            first.function("fillAll").call(7);
            assertArrayEquals(expected(), bytes(second));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatATrapOrALimitEndedIsCleared(Executor executor) {
        Snapshot snapshot = snapshot();
        for (int round = 0; round < 3; round++) {
            try (Instance instance =
                    Instance.instantiate(snapshot, imports, options(executor).withFuel(10_000))) {
                assertArrayEquals(expected(), bytes(instance));
                assertThrows(ExhaustionException.class, () -> instance.function("spin")
                        .call());
                instance.setFuel(10_000);
                instance.function("store").call(8, -1);
                assertThrows(Trap.class, () -> instance.function("store").call(SIZE, 1));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMemoryThatHasGrownIsNotReused(Executor executor) {
        Snapshot snapshot = snapshot();
        byte[] first;
        try (Instance instance = next(snapshot, executor)) {
            first = bytes(instance);
            assertEquals(3, instance.function("grow").call(1)[0]);
            instance.function("store").call(SIZE + 8, -1);
        }
        try (Instance instance = next(snapshot, executor)) {
            assertArrayEquals(expected(), bytes(instance));
            assertNotSame(first, bytes(instance));
            assertEquals(3, instance.function("grow").call(1)[0]);
            assertEquals(0, instance.memory("memory").readInt(SIZE + 8));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theMemoryOfAClosedInstanceIsEmpty(Executor executor) {
        Instance instance = next(snapshot(), executor);
        Memory memory = instance.memory("memory");
        instance.close();
        assertEquals(0, memory.size());
        assertThrows(Trap.class, () -> memory.readByte(70000));
        assertThrows(Trap.class, () -> memory.writeByte(70000, (byte) 1));
        instance.close();
        assertThrows(
                IllegalStateException.class, () -> instance.function("count").call(1));
    }

    @ParameterizedTest
    @EnumSource
    void withoutTheOptionAMemoryStays(Executor executor) {
        Snapshot snapshot = snapshot();
        InstanceOptions options = InstanceOptions.DEFAULT.withExecutor(executor);
        Instance instance = Instance.instantiate(snapshot, imports, options);
        Memory memory = instance.memory("memory");
        instance.close();
        assertEquals('k', memory.readByte(70000));
        try (Instance second = next(snapshot, executor)) {
            assertNotSame(memory.bytes(), bytes(second));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anInstanceThatIsClosedDuringItsCallKeepsItsMemory(Executor executor) {
        Snapshot snapshot = snapshot();
        Instance instance = next(snapshot, executor);
        List<Instance> others = new ArrayList<>();
        host.set(() -> {
            instance.close();
            others.add(next(snapshot, executor));
        });
        instance.function("around").call(16, -1);
        assertArrayEquals(expected(), bytes(others.get(0)));
    }

    /** Another module's code may have the array in hand, and does not notice that the memory's instance is closed. */
    @ParameterizedTest
    @EnumSource
    void aMemoryThatAnotherInstanceImportsIsNotReused(Executor executor) {
        Snapshot snapshot = snapshot();
        Instance owner = next(snapshot, executor);
        Imports all = Imports.builder().all(imports).instance("owner", owner).build();
        Instance user = Instance.instantiate(
                module(
                        """
                        (import "host" "host" (func $host))
                        (import "owner" "memory" (memory 3))
                        (func (export "around") (param i32 i64)
                          (i64.store (local.get 0) (local.get 1)) (call $host)
                          (i64.store (local.get 0) (local.get 1)))
                        """),
                all,
                options(executor));
        List<Instance> others = new ArrayList<>();
        host.set(() -> {
            owner.close();
            others.add(next(snapshot, executor));
        });
        user.function("around").call(16, -1);
        assertArrayEquals(expected(), bytes(others.get(0)));
        assertEquals(-1, owner.memory("memory").readInt(16));
    }

    /** A call from another instance is on the other one's stack: closing cannot see whether it is over. */
    @ParameterizedTest
    @EnumSource
    void theMemoryOfAnInstanceThatAnotherCallsIsNotReused(Executor executor) {
        String direct = "(func (export \"call\") (param i32 i64) (call $around (local.get 0) (local.get 1)))";
        String tail = "(func (export \"call\") (param i32 i64) (return_call $around (local.get 0) (local.get 1)))";
        String indirect =
                """
                (table 1 funcref) (elem (i32.const 0) $around)
                (func (export "call") (param i32 i64)
                  (call_indirect (param i32 i64) (local.get 0) (local.get 1) (i32.const 0)))
                """;
        for (String call : List.of(direct, tail, indirect)) {
            Snapshot snapshot = snapshot();
            Instance callee = next(snapshot, executor);
            Instance caller = Instance.instantiate(
                    module("(import \"callee\" \"around\" (func $around (param i32 i64)))" + call),
                    Imports.builder().instance("callee", callee).build(),
                    options(executor));
            List<Instance> others = new ArrayList<>();
            host.set(() -> {
                callee.close();
                others.add(next(snapshot, executor));
            });
            caller.function("call").call(16, -1);
            assertArrayEquals(expected(), bytes(others.get(0)), call);
        }
    }

    @ParameterizedTest
    @EnumSource
    void threadsWithInstancesOfTheirOwnSeeOnlyThese(Executor executor) throws Exception {
        Snapshot snapshot = snapshot();
        byte[] expected = expected();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> results = new ArrayList<>();
            for (int thread = 1; thread <= 4; thread++) {
                int own = thread;
                results.add(threads.submit((Callable<Void>) () -> {
                    for (int round = 0; round < 100; round++) {
                        try (Instance instance = next(snapshot, executor)) {
                            assertArrayEquals(expected, bytes(instance));
                            instance.function("fillAll").call(own);
                            Thread.yield();
                            for (byte each : bytes(instance)) {
                                assertEquals(own, each);
                            }
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> result : results) {
                result.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Closing an instance from another thread while it is called is a mistake, which must not show its data to others. */
    @Test
    void closingARunningInstanceGivesItsMemoryToNobody() throws Exception {
        Snapshot snapshot = snapshot();
        byte[] expected = expected();
        ExecutorService threads = Executors.newFixedThreadPool(1);
        int refused = 0;
        int rounds = 3000;
        try {
            for (int round = 0; round < rounds; round++) {
                Instance instance = next(snapshot, Executor.INTERPRETER);
                int delay = round % 60;
                Future<Boolean> call = threads.submit(() -> {
                    try {
                        for (int i = 0; i < 20; i++) {
                            instance.function("fillAll").call(-1);
                        }
                        return true;
                    } catch (IllegalStateException e) {
                        return false;
                    }
                });
                for (int i = 0; i < delay * 20; i++) {
                    Thread.onSpinWait();
                }
                instance.close();
                try (Instance other = next(snapshot, Executor.INTERPRETER)) {
                    byte[] seen = bytes(other);
                    assertArrayEquals(expected, seen);
                    refused += call.get() ? 0 : 1;
                    assertTrue(Arrays.equals(expected, seen), "a call that goes on wrote to another's memory");
                }
            }
        } finally {
            threads.shutdownNow();
        }
        assertTrue(refused > 0 && refused <= rounds, "calls were refused " + refused + " times");
    }
}
