// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import static dev.amphora.engine.TestModule.block;
import static dev.amphora.engine.TestModule.call;
import static dev.amphora.engine.TestModule.callI32;
import static dev.amphora.engine.TestModule.get;
import static dev.amphora.engine.TestModule.i32;
import static dev.amphora.engine.TestModule.i32s;
import static dev.amphora.engine.TestModule.seq;
import static dev.amphora.engine.TestModule.type;
import static dev.amphora.wasm.model.ValType.EXTERNREF;
import static dev.amphora.wasm.model.ValType.F64;
import static dev.amphora.wasm.model.ValType.FUNCREF;
import static dev.amphora.wasm.model.ValType.I32;
import static dev.amphora.wasm.model.ValType.I64;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.amphora.wasm.model.BlockType;
import dev.amphora.wasm.model.CatchClause;
import dev.amphora.wasm.model.DataSegment;
import dev.amphora.wasm.model.ElementSegment;
import dev.amphora.wasm.model.ExternKind;
import dev.amphora.wasm.model.FuncType;
import dev.amphora.wasm.model.Import;
import dev.amphora.wasm.model.ImportDesc;
import dev.amphora.wasm.model.Instr;
import dev.amphora.wasm.model.Limits;
import dev.amphora.wasm.model.Op;
import dev.amphora.wasm.model.TableType;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Memories, tables, imports, host functions, and exceptions that cross them. */
class LinkingTest {
    private final TestModule module = new TestModule();

    private static void assertTraps(Trap.Kind kind, Instance instance, String name, int... args) {
        assertEquals(
                kind,
                assertThrows(Trap.class, () -> callI32(instance, name, args)).kind());
    }

    @Test
    void memoryAccessesAreChecked() {
        module.memory(1, 2);
        module.function("load", i32s(1, 1), List.of(), get(0), Instr.mem(Op.I32_LOAD, 2, 4));
        module.function("far", i32s(1, 1), List.of(), get(0), Instr.mem(Op.I32_LOAD8_U, 0, -1));
        module.function("grow", i32s(1, 1), List.of(), get(0), Instr.index(Op.MEMORY_GROW, 0));
        module.function(
                "store",
                i32s(2, 1),
                List.of(),
                get(0),
                get(1),
                Instr.mem(Op.I32_STORE16, 1, 0),
                get(0),
                Instr.mem(Op.I32_LOAD16_S, 1, 0));
        Instance instance = module.instantiate();
        assertEquals(0, callI32(instance, "load", 65536 - 8));
        assertTraps(Trap.Kind.OUT_OF_BOUNDS_MEMORY_ACCESS, instance, "load", 65536 - 7);
        assertTraps(Trap.Kind.OUT_OF_BOUNDS_MEMORY_ACCESS, instance, "load", -1);
        assertTraps(Trap.Kind.OUT_OF_BOUNDS_MEMORY_ACCESS, instance, "far", 1);
        assertEquals(-1, callI32(instance, "store", 0, 0x1FFFF));
        assertEquals(1, callI32(instance, "grow", 1));
        assertEquals(-1, callI32(instance, "grow", 1));
        assertEquals(0, callI32(instance, "load", 65536 - 7));
        assertEquals(-1, instance.memory("memory").readShort(0));
    }

    @Test
    void memoryLimitOfTheHostHolds() {
        module.memory(1, null);
        module.function("grow", i32s(1, 1), List.of(), get(0), Instr.index(Op.MEMORY_GROW, 0));
        CompiledModule compiled = module.compile();
        InstanceOptions three = InstanceOptions.DEFAULT.withMaxMemoryPages(3);
        Instance instance = Instance.instantiate(compiled, Imports.none(), three);
        assertEquals(1, callI32(instance, "grow", 2));
        assertEquals(-1, callI32(instance, "grow", 1));
        assertThrows(
                LinkException.class, () -> Instance.instantiate(compiled, Imports.none(), three.withMaxMemoryPages(0)));
    }

    @Test
    void bulkMemory() {
        module.memory(1, 1);
        module.builder.addDataSegment(DataSegment.passive(new byte[] {1, 2, 3, 4}));
        module.function("init", i32s(3, 0), List.of(), get(0), get(1), get(2), Instr.index2(Op.MEMORY_INIT, 0, 0));
        module.function("copy", i32s(3, 0), List.of(), get(0), get(1), get(2), Instr.index2(Op.MEMORY_COPY, 0, 0));
        module.function("fill", i32s(3, 0), List.of(), get(0), get(1), get(2), Instr.index(Op.MEMORY_FILL, 0));
        module.function("drop", i32s(0, 0), List.of(), Instr.index(Op.DATA_DROP, 0));
        Instance instance = module.instantiate();
        instance.function("init").call(10, 1, 3);
        instance.function("copy").call(11, 10, 3);
        instance.function("fill").call(14, 0x1FF, 2);
        assertArrayEquals(
                new byte[] {2, 2, 3, 4, -1, -1}, instance.memory("memory").read(10, 6));
        assertThrows(Trap.class, () -> instance.function("init").call(0, 2, 3));
        assertThrows(Trap.class, () -> instance.function("fill").call(65535, 1, 2));
        assertEquals(0, instance.memory("memory").readByte(65535));
        instance.function("drop").call();
        instance.function("init").call(0, 0, 0);
        assertThrows(Trap.class, () -> instance.function("init").call(0, 0, 1));
    }

    @Test
    void indirectCallsAreChecked() {
        int one = module.function(null, i32s(0, 1), List.of(), i32(1));
        int wrong = module.function(null, i32s(1, 1), List.of(), get(0));
        module.builder.addTable(new dev.amphora.wasm.model.Table(new TableType(FUNCREF, new Limits(4, 4))));
        module.builder.addElement(ElementSegment.ofFunctions(0, 0, List.of(one, wrong)));
        int type = module.builder.typeIndex(i32s(0, 1));
        module.function("t", i32s(1, 1), List.of(), get(0), Instr.index2(Op.CALL_INDIRECT, type, 0));
        module.function("tail", i32s(1, 1), List.of(), get(0), Instr.index2(Op.RETURN_CALL_INDIRECT, type, 0));
        Instance instance = module.instantiate();
        for (String name : List.of("t", "tail")) {
            assertEquals(1, callI32(instance, name, 0));
            assertTraps(Trap.Kind.INDIRECT_CALL_TYPE_MISMATCH, instance, name, 1);
            assertTraps(Trap.Kind.UNINITIALIZED_ELEMENT, instance, name, 2);
            assertTraps(Trap.Kind.UNDEFINED_ELEMENT, instance, name, 4);
            assertTraps(Trap.Kind.UNDEFINED_ELEMENT, instance, name, -1);
        }
    }

    @Test
    void tablesOfReferences() {
        int table =
                module.builder.addTable(new dev.amphora.wasm.model.Table(new TableType(EXTERNREF, new Limits(2, 5))));
        module.builder.addExport("table", ExternKind.TABLE, table);
        module.function(
                "set",
                type(List.of(I32, EXTERNREF), List.of()),
                List.of(),
                get(0),
                get(1),
                Instr.index(Op.TABLE_SET, table));
        module.function(
                "get", type(List.of(I32), List.of(EXTERNREF)), List.of(), get(0), Instr.index(Op.TABLE_GET, table));
        module.function(
                "grow",
                type(List.of(EXTERNREF, I32), List.of(I32)),
                List.of(),
                get(0),
                get(1),
                Instr.index(Op.TABLE_GROW, table));
        module.function(
                "pick",
                type(List.of(EXTERNREF, EXTERNREF, I32), List.of(EXTERNREF)),
                List.of(EXTERNREF),
                get(0),
                get(1),
                get(2),
                new Instr.SelectTyped(List.of(EXTERNREF)),
                TestModule.tee(3),
                Op.DROP,
                get(3));
        Instance instance = module.instantiate();
        Object host = new Object();
        instance.function("set").invoke(1, host);
        assertSame(host, instance.function("get").invoke(1)[0]);
        assertNull(instance.function("get").invoke(0)[0]);
        assertEquals(2, instance.function("grow").invoke("x", 3)[0]);
        assertEquals(-1, instance.function("grow").invoke("x", 1)[0]);
        assertEquals("x", instance.table("table").get(4));
        assertEquals("b", instance.function("pick").invoke("a", "b", 0)[0]);
        assertThrows(Trap.class, () -> instance.function("get").invoke(5));
    }

    @Test
    void hostFunctionsTakeAndGiveTypedValues() {
        FuncType type = type(List.of(I32, I64, F64), List.of(F64, I32));
        int host = module.importFunction("env", "mix", type);
        module.function("t", type, List.of(), get(0), get(1), get(2), call(host));
        AtomicReference<Instance> caller = new AtomicReference<>();
        Instance instance = module.instantiate(Imports.builder()
                .function("env", "mix", type, call -> {
                    caller.set(call.caller());
                    double sum = call.i32(0) + call.i64(1) + call.f64(2);
                    call.setF64(0, sum);
                    call.setI32(1, 42);
                })
                .build());
        assertArrayEquals(new Object[] {6.5, 42}, instance.function("t").invoke(1, 2L, 3.5));
        assertSame(instance, caller.get());
    }

    @Test
    void hostMayCallTheGuestAgain() {
        int host = module.importFunction("env", "again", i32s(1, 1));
        module.function("t", i32s(1, 1), List.of(), i32(1), get(0), call(host), Op.I32_ADD); // 1 + again(n)
        Instance instance = module.instantiate(Imports.builder()
                .function("env", "again", i32s(1, 1), call -> {
                    int n = call.i32(0);
                    call.setI32(0, n == 0 ? 0 : callI32(call.caller(), "t", n - 1));
                })
                .build());
        assertEquals(101, callI32(instance, "t", 100));
        assertThrows(ExhaustionException.class, () -> callI32(instance, "t", 1_000_000));
        assertEquals(4, callI32(instance, "t", 3));
    }

    @Test
    void guestCatchesWhatTheHostThrowsButNotItsOwnTrap() {
        int host = module.importFunction("env", "fail", i32s(1, 0));
        int tag = module.tag(I32);
        module.builder.addExport("tag", ExternKind.TAG, tag);
        Instr guarded = new Instr.TryTable(BlockType.EMPTY, List.of(new CatchClause(CatchClause.Kind.CATCH, tag, 0)));
        module.function(
                "t", i32s(1, 1), List.of(), seq(block(I32), guarded, get(0), call(host), Op.END), i32(-1), Op.END);
        // A tail call has left the block when the callee throws.
        module.function(
                "tail",
                i32s(1, 0),
                List.of(),
                seq(block(I32), guarded, get(0), Instr.index(Op.RETURN_CALL, host)),
                Op.END,
                i32(-1),
                Op.END,
                Op.DROP);
        Instance instance = module.instantiate(Imports.builder()
                .function("env", "fail", i32s(1, 0), call -> {
                    if (call.i32(0) == 0) {
                        throw new Trap(Trap.Kind.UNREACHABLE);
                    }
                    throw WasmException.of(call.caller().tag("tag"), call.i32(0));
                })
                .build());
        assertEquals(77, callI32(instance, "t", 77));
        assertTraps(Trap.Kind.UNREACHABLE, instance, "t", 0);
        WasmException thrown = assertThrows(
                WasmException.class, () -> instance.function("tail").call(5));
        assertArrayEquals(new Object[] {5}, thrown.payload());
    }

    @Test
    void exceptionsAndCallsCrossInstances() {
        int tag = module.tag(I32);
        module.memory(1, 1);
        module.builder.addExport("tag", ExternKind.TAG, tag);
        module.function(
                "thrower",
                i32s(1, 0),
                List.of(),
                i32(0),
                get(0),
                Instr.mem(Op.I32_STORE, 2, 0),
                get(0),
                Instr.index(Op.THROW, tag));
        Instance library = module.instantiate();
        TestModule user = new TestModule();
        int thrower = user.importFunction("lib", "thrower", i32s(1, 0));
        int imported = user.builder.addImport(
                new Import("lib", "tag", new ImportDesc.TagImport(user.builder.typeIndex(i32s(1, 0)))));
        int own = user.tag(I32);
        user.memory(1, 1);
        user.function(
                "t",
                i32s(1, 1),
                List.of(),
                seq(block(I32), block(I32)),
                new Instr.TryTable(
                        BlockType.EMPTY,
                        List.of(
                                new CatchClause(CatchClause.Kind.CATCH, own, 0),
                                new CatchClause(CatchClause.Kind.CATCH, imported, 1))),
                seq(get(0), call(thrower), Op.END, i32(-1), Op.END, Op.DROP, i32(-2), Op.END),
                seq(i32(0), Instr.mem(Op.I32_LOAD, 2, 0), Op.I32_ADD));
        Instance instance =
                user.instantiate(Imports.builder().instance("lib", library).build());
        assertEquals(9, callI32(instance, "t", 9));
        assertEquals(9, library.memory("memory").readInt(0));
        assertEquals(0, instance.memory("memory").readInt(0));
    }

    @Test
    void importsMustBeThereAndFit() {
        module.importFunction("env", "f", i32s(1, 0));
        assertEquals(
                "unknown import: env.f",
                assertThrows(LinkException.class, module::instantiate).getMessage());
        Imports wrong =
                Imports.builder().function("env", "f", i32s(2, 0), call -> {}).build();
        String message = assertThrows(LinkException.class, () -> module.instantiate(wrong))
                .getMessage();
        assertEquals("incompatible import type: env.f: expected [i32] -> [], found [i32 i32] -> []", message);
    }
}
