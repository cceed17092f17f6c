// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.amphora.engine.CompiledModule;
import dev.amphora.engine.Executor;
import dev.amphora.engine.ExhaustionException;
import dev.amphora.engine.Imports;
import dev.amphora.engine.Instance;
import dev.amphora.engine.InstanceOptions;
import dev.amphora.engine.Trap;
import dev.amphora.wasm.text.WatParser;
import dev.amphora.wasm.valid.Validator;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What needs the stack to be handled well: deep calls, many caught exceptions, many tail calls. */
class StackCasesTest {
    private static final String RECURSION =
            """
            (func $f (export "run") (param i32) (result i32)
              (if (result i32) (i32.eqz (local.get 0))
                (then (i32.const 0))
                (else (i32.add (i32.const 1) (call $f (i32.sub (local.get 0) (i32.const 1)))))))
            """;

    private static final String EXCEPTIONS =
            """
            (tag $e (param i32))
            (func $thrower (param i32) (throw $e (local.get 0)))
            (func (export "identity") (result i32) (local $x exnref)
              (block $out (result i32)
                (try_table (catch $e $out)
                  (block $kept (result exnref)
                    (try_table (catch_all_ref $kept) (call $thrower (i32.const 1)))
                    (return (i32.const -1)))
                  (local.set $x)
                  (drop (block $other (result i32)
                    (try_table (catch $e $other) (call $thrower (i32.const 2)))
                    (i32.const 0)))
                  (throw_ref (local.get $x)))
                (i32.const -2)))
            (func (export "many") (param i32) (result i32) (local $i i32) (local $sum i32)
              (loop $again
                (block $caught (result i32)
                  (try_table (catch $e $caught) (call $thrower (i32.const 1)))
                  (i32.const 100))
                (local.set $sum (i32.add (local.get $sum)))
                (local.set $i (i32.add (local.get $i) (i32.const 1)))
                (br_if $again (i32.lt_s (local.get $i) (local.get 0))))
              (local.get $sum))
            """;

    private static final String TAIL_CALLS =
            """
            (func $self (export "self") (param i32) (result i32)
              (if (result i32) (i32.eqz (local.get 0))
                (then (i32.const 42))
                (else (return_call $self (i32.sub (local.get 0) (i32.const 1))))))
            (func $even (export "even") (param i32) (result i32)
              (if (result i32) (i32.eqz (local.get 0))
                (then (i32.const 1))
                (else (return_call $odd (i32.sub (local.get 0) (i32.const 1))))))
            (func $odd (param i32) (result i32)
              (if (result i32) (i32.eqz (local.get 0))
                (then (i32.const 0))
                (else (return_call $even (i32.sub (local.get 0) (i32.const 1))))))
            """;

    private static Instance instance(String text, InstanceOptions options) {
        CompiledModule module = CompiledModule.of(Validator.validate(WatParser.parse(text)));
        return Instance.instantiate(module, Imports.none(), options);
    }

    private static int run(String text, Executor executor, String name, Object... arguments) throws Exception {
        Instance instance = instance(text, InstanceOptions.DEFAULT.withExecutor(executor));
        return onLargeStack(() -> (Integer) instance.function(name).invoke(arguments)[0]);
    }

    /** Compiled code uses the Java stack. */
    private static <T> T onLargeStack(Callable<T> call) throws Exception {
        FutureTask<T> task = new FutureTask<>(call);
        new Thread(null, task, "large stack", 1L << 28).start();
        return task.get();
    }

    @ParameterizedTest
    @EnumSource
    void tenThousandNestedCalls(Executor executor) throws Exception {
        assertEquals(10_000, run(RECURSION, executor, "run", 10_000));
    }

    @ParameterizedTest
    @EnumSource
    void theLimitOfNestedCallsIsTheSame(Executor executor) throws Exception {
        InstanceOptions options = InstanceOptions.DEFAULT.withExecutor(executor).withMaxCallDepth(100);
        Instance instance = instance(RECURSION, options);
        assertEquals(100, instance.function("run").invoke(100)[0]);
        ExhaustionException e = assertThrows(
                ExhaustionException.class, () -> instance.function("run").invoke(101));
        assertEquals(ExhaustionException.Resource.CALL_STACK, e.resource());
    }

    @ParameterizedTest
    @EnumSource
    void endlessRecursionExhaustsTheStackAndLeavesTheInstanceUsable(Executor executor) {
        Instance instance = instance(RECURSION, InstanceOptions.DEFAULT.withExecutor(executor));
        assertThrows(ExhaustionException.class, () -> instance.function("run").invoke(-1));
        assertEquals(3, instance.function("run").invoke(3)[0]);
    }

    @ParameterizedTest
    @EnumSource
    void twoExceptionsOfOneTagAreTwo(Executor executor) throws Exception {
        assertEquals(1, run(EXCEPTIONS, executor, "identity"));
    }

    @ParameterizedTest
    @EnumSource
    void aMillionCaughtExceptions(Executor executor) throws Exception {
        assertEquals(1_000_000, run(EXCEPTIONS, executor, "many", 1_000_000));
    }

    @ParameterizedTest
    @EnumSource
    void aMillionTailCalls(Executor executor) throws Exception {
        assertEquals(42, run(TAIL_CALLS, executor, "self", 1_000_000));
        assertEquals(1, run(TAIL_CALLS, executor, "even", 1_000_000));
    }

    @ParameterizedTest
    @EnumSource
    void bothCountTheSameFuel(Executor executor) {
        InstanceOptions options = InstanceOptions.DEFAULT.withExecutor(executor).withFuel(1_000_000);
        Instance instance = instance(RECURSION + EXCEPTIONS + TAIL_CALLS, options);
        instance.function("run").invoke(10);
        instance.function("identity").invoke();
        instance.function("many").invoke(10);
        instance.function("even").invoke(10);
        assertEquals(1_000_000 - 397, instance.fuel());
        instance.setFuel(5);
        ExhaustionException e = assertThrows(
                ExhaustionException.class, () -> instance.function("run").invoke(10));
        assertEquals(ExhaustionException.Resource.FUEL, e.resource());
    }

    @ParameterizedTest
    @EnumSource
    void aTrapNamesTheInstructionsThatWereBeingExecuted(Executor executor) {
        Instance instance = instance(
                "(memory 1) (func $load (param i32) (result i32) nop (i32.load (local.get 0)))"
                        + " (func $outer (export \"run\") (param i32) (result i32) (call $load (local.get 0)))",
                InstanceOptions.DEFAULT.withExecutor(executor));
        Trap trap = assertThrows(Trap.class, () -> instance.function("run").invoke(-1));
        assertEquals("[load[0]+2, outer[1]+1]", trap.frames().toString());
    }
}
