// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.amphora.wasm.text.WatParser;
import dev.amphora.wasm.valid.Validator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Comparisons without sign that a trap follows, which the compiler writes in another way than all others. */
class IndexChecksTest {
    private static final int[] NUMBERS = {
        0, 1, 2, 7, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE + 1, -2, -1
    };

    @ParameterizedTest
    @EnumSource(Executor.class)
    void trapsWhereTheIndexIsNotLessAsNumbersWithoutSign(Executor executor) {
        WasmFunction check = function(executor, "(if (i32.ge_u (local.get 0) (local.get 1)) (then unreachable))");
        for (int index : NUMBERS) {
            for (int length : NUMBERS) {
                check(check, index, length, Integer.compareUnsigned(index, length) >= 0);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Executor.class)
    void knowsLengthsThatAreConstant(Executor executor) {
        for (int length : NUMBERS) {
            WasmFunction check =
                    function(executor, "(if (i32.ge_u (local.get 0) (i32.const " + length + ")) (then unreachable))");
            for (int index : NUMBERS) {
                check(check, index, 0, Integer.compareUnsigned(index, length) >= 0);
            }
        }
    }

    /** What is compared is evaluated once. */
    @ParameterizedTest
    @EnumSource(Executor.class)
    void evaluatesOnce(Executor executor) {
        WasmFunction check = function(
                executor,
                "(if (i32.ge_u (local.tee 0 (i32.add (local.get 0) (i32.const -1))) (local.get 1)) (then unreachable))");
        assertEquals(4, (int) check.call(5, 5)[0]);
        assertThrows(Trap.class, () -> check.call(6, 5));
        assertThrows(Trap.class, () -> check.call(0, 5));
    }

    private static void check(WasmFunction check, int index, int length, boolean traps) {
        String what = Integer.toUnsignedString(index) + " of " + Integer.toUnsignedString(length);
        if (traps) {
            assertThrows(Trap.class, () -> check.call(index, length), what);
        } else {
            assertEquals(index, (int) check.call(index, length)[0], what);
        }
    }

    private static WasmFunction function(Executor executor, String body) {
        CompiledModule module = CompiledModule.of(Validator.validate(
                WatParser.parse("(func (export \"check\") (param i32 i32) (result i32) " + body + " (local.get 0))")));
        return Instance.instantiate(module, Imports.none(), InstanceOptions.DEFAULT.withExecutor(executor))
                .function("check");
    }
}
