// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import static dev.amphora.engine.TestModule.block;
import static dev.amphora.engine.TestModule.brIf;
import static dev.amphora.engine.TestModule.call;
import static dev.amphora.engine.TestModule.callI32;
import static dev.amphora.engine.TestModule.get;
import static dev.amphora.engine.TestModule.i32;
import static dev.amphora.engine.TestModule.i32s;
import static dev.amphora.engine.TestModule.iff;
import static dev.amphora.engine.TestModule.loop;
import static dev.amphora.engine.TestModule.seq;
import static dev.amphora.engine.TestModule.set;
import static dev.amphora.wasm.model.ValType.EXNREF;
import static dev.amphora.wasm.model.ValType.I32;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.amphora.wasm.model.BlockType;
import dev.amphora.wasm.model.CatchClause;
import dev.amphora.wasm.model.CatchClause.Kind;
import dev.amphora.wasm.model.Instr;
import dev.amphora.wasm.model.Op;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What other engines on the JVM get wrong: deep recursion, very many throws, identity of exceptions, tail calls. */
class EngineCasesTest {
    private final TestModule module = new TestModule();

    private static Instr tryTable(BlockType type, CatchClause... clauses) {
        return new Instr.TryTable(type, List.of(clauses));
    }

    private int addThrower(int tag) {
        return module.function(null, i32s(1, 0), List.of(), get(0), Instr.index(Op.THROW, tag));
    }

    /** f(n) = n == 0 ? 0 : 1 + f(n - 1). */
    private Instance recursive() {
        module.function(
                "t",
                i32s(1, 1),
                List.of(),
                seq(get(0), Op.I32_EQZ, iff(I32), i32(0)),
                seq(Op.ELSE, i32(1), get(0), i32(1), Op.I32_SUB, call(0), Op.I32_ADD, Op.END));
        return module.instantiate();
    }

    @Test
    void recursesTenThousandDeep() {
        assertEquals(10_000, callI32(recursive(), "t", 10_000));
    }

    @Test
    void endlessRecursionExhaustsTheStackAndLeavesTheInstanceUsable() {
        Instance instance = recursive();
        ExhaustionException e = assertThrows(ExhaustionException.class, () -> callI32(instance, "t", -1));
        assertEquals("call stack exhausted", e.getMessage());
        assertEquals(ExhaustionException.Resource.CALL_STACK, e.resource());
        assertEquals(5, callI32(instance, "t", 5));
    }

    @Test
    void depthLimitIsExact() {
        recursive();
        Instance instance =
                Instance.instantiate(module.compile(), Imports.none(), InstanceOptions.DEFAULT.withMaxCallDepth(100));
        assertEquals(100, callI32(instance, "t", 100));
        assertThrows(ExhaustionException.class, () -> callI32(instance, "t", 101));
    }

    @Test
    void tailCallsTakeNoStack() {
        module.function(
                "t",
                i32s(1, 1),
                List.of(),
                seq(get(0), Op.I32_EQZ, iff(I32), i32(42)),
                seq(Op.ELSE, get(0), i32(1), Op.I32_SUB, Instr.index(Op.RETURN_CALL, 0), Op.END));
        assertEquals(42, callI32(module.instantiate(), "t", 3_000_000));
    }

    @Test
    void catchesMoreThanAMillionThrowsInOneActivation() {
        int tag = module.tag(I32);
        int thrower = addThrower(tag);
        module.function(
                "loop",
                i32s(1, 1),
                List.of(I32, I32),
                loop(),
                seq(block(I32), tryTable(BlockType.EMPTY, new CatchClause(Kind.CATCH, tag, 0))),
                seq(get(1), call(thrower), Op.END, i32(0), Op.END),
                seq(get(2), Op.I32_ADD, set(2)),
                seq(get(1), i32(1), Op.I32_ADD, set(1)),
                seq(get(1), get(0), Op.I32_LT_S, brIf(0), Op.END),
                get(2));
        int n = 1_200_000;
        assertEquals((int) ((long) n * (n - 1) / 2), callI32(module.instantiate(), "loop", n));
    }

    @Test
    void rethrownExceptionIsTheOneThatWasCaught() {
        int tag = module.tag(I32);
        int thrower = addThrower(tag);
        // Catches A, keeps it; throws and catches B of the same tag; then rethrows A.
        module.function(
                "t",
                i32s(1, 1),
                List.of(EXNREF),
                seq(block(I32), tryTable(BlockType.EMPTY, new CatchClause(Kind.CATCH, tag, 0))),
                seq(block(EXNREF), tryTable(BlockType.EMPTY, new CatchClause(Kind.CATCH_ALL_REF, 0, 0))),
                seq(i32(1), call(thrower), Op.END, i32(-1), Op.RETURN, Op.END, set(1)),
                seq(block(I32), tryTable(BlockType.EMPTY, new CatchClause(Kind.CATCH, tag, 0))),
                seq(i32(2), call(thrower), Op.END, i32(0), Op.END, Op.DROP),
                seq(get(1), Op.THROW_REF, Op.END, i32(-2), Op.END));
        assertEquals(1, callI32(module.instantiate(), "t", 0));
    }

    @Test
    void catchRefPassesPayloadAndException() {
        int tag = module.tag(I32);
        int thrower = addThrower(tag);
        BlockType both =
                BlockType.ofTypeIndex(module.builder.typeIndex(TestModule.type(List.of(), List.of(I32, EXNREF))));
        module.function(
                "t",
                i32s(1, 1),
                List.of(),
                seq(Instr.block(Op.BLOCK, both), tryTable(BlockType.EMPTY, new CatchClause(Kind.CATCH_REF, tag, 0))),
                seq(get(0), call(thrower), Op.END, i32(-1), Op.RETURN, Op.END, Op.DROP));
        assertEquals(77, callI32(module.instantiate(), "t", 77));
    }
}
