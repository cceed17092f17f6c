// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.amphora.wasm.text.WatParser;
import dev.amphora.wasm.valid.Validator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables of instances made from a snapshot: their functions are the instance's own, whoever asks for them first. */
class TableSnapshotTest {
    /** The table: a function that counts, one that answers 7, nothing, the counting one again. */
    private static final String GUEST =
            """
            (type $t (func (result i32)))
            (table (export "table") 4 8 funcref)
            (global $n (mut i32) (i32.const 0))
            (func $count (type $t) (global.set $n (i32.add (global.get $n) (i32.const 1))) (global.get $n))
            (func $seven (type $t) (i32.const 7))
            (elem (i32.const 0) $count $seven)
            (elem (i32.const 3) $count)
            (elem $both func $seven $count)
            (func (export "call") (param i32) (result i32) (call_indirect (type $t) (local.get 0)))
            (func (export "isNull") (param i32) (result i32) (ref.is_null (table.get (local.get 0))))
            (func (export "clear") (param i32) (table.set (local.get 0) (ref.null func)))
            (func (export "grow") (result i32) (table.grow (ref.func $seven) (i32.const 2)))
            (func (export "fill") (table.fill (i32.const 0) (ref.null func) (i32.const 2)))
            (func (export "copy") (table.copy (i32.const 1) (i32.const 0) (i32.const 3)))
            (func (export "init") (table.init $both (i32.const 1) (i32.const 0) (i32.const 2)))
            """;

    private final Instance first = Instance.instantiate(
            CompiledModule.of(Validator.validate(WatParser.parse(GUEST))),
            Imports.builder().build());

    private Instance next(Executor executor) {
        assertEquals(1, call(first, 0));
        assertEquals(2, call(first, 3));
        return Instance.instantiate(
                first.snapshot(), Imports.builder().build(), InstanceOptions.DEFAULT.withExecutor(executor));
    }

    private static Object call(Instance instance, int index) {
        return instance.function("call").invoke(index)[0];
    }

    private static void assertUninitialized(Instance instance, int index) {
        Trap trap = assertThrows(Trap.class, () -> call(instance, index));
        assertEquals(Trap.Kind.UNINITIALIZED_ELEMENT, trap.kind());
    }

    @ParameterizedTest
    @EnumSource(Executor.class)
    void functionsAreTheInstancesOwn(Executor executor) {
        Instance one = next(executor);
        Instance other =
                Instance.instantiate(first.snapshot(), Imports.builder().build(), InstanceOptions.DEFAULT);
        assertEquals(3, call(one, 0));
        assertEquals(4, call(one, 3));
        assertEquals(3, call(other, 3));
        assertEquals(7, call(one, 1));
        assertUninitialized(one, 2);
        Table table = one.table("table");
        assertSame(table.get(0), table.get(3));
        assertSame(table.get(0), table.elements()[0]);
        assertNull(table.get(2));
    }

    @ParameterizedTest
    @EnumSource(Executor.class)
    void whatIsClearedStaysClear(Executor executor) {
        Instance one = next(executor);
        one.function("clear").invoke(3);
        assertUninitialized(one, 3);
        assertEquals(1, one.function("isNull").invoke(3)[0]);
        assertEquals(0, one.function("isNull").invoke(0)[0]);
        one.function("fill").invoke();
        assertUninitialized(one, 0);
        assertUninitialized(one, 1);
    }

    @ParameterizedTest
    @EnumSource(Executor.class)
    void tablesGrowAndAreCopied(Executor executor) {
        Instance one = next(executor);
        assertEquals(4, one.function("grow").invoke()[0]);
        assertEquals(3, call(one, 3));
        assertEquals(7, call(one, 5));
        one.function("copy").invoke();
        assertEquals(4, call(one, 1));
        assertEquals(7, call(one, 2));
        assertUninitialized(one, 3);
        one.function("init").invoke();
        assertEquals(7, call(one, 1));
        assertEquals(5, call(one, 2));
    }

    @ParameterizedTest
    @EnumSource(Executor.class)
    void aSnapshotOfSuchAnInstanceHasThemAll(Executor executor) {
        Instance one = next(executor);
        Instance heir = Instance.instantiate(
                one.snapshot(), Imports.builder().build(), InstanceOptions.DEFAULT.withExecutor(executor));
        assertEquals(3, call(heir, 3));
        assertEquals(3, call(one, 0));
        one.function("clear").invoke(0);
        one.restore(heir.snapshot());
        assertEquals(4, call(one, 0));
    }
}
