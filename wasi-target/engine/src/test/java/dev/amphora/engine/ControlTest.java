// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import static dev.amphora.engine.TestModule.block;
import static dev.amphora.engine.TestModule.br;
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
import static dev.amphora.engine.TestModule.tee;
import static dev.amphora.wasm.model.ValType.I32;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.amphora.wasm.model.BlockType;
import dev.amphora.wasm.model.Instr;
import dev.amphora.wasm.model.Op;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Blocks, branches and locals, with the cases in which an operand stands for a local that changes. */
class ControlTest {
    private final TestModule module = new TestModule();

    private Instance body(int params, int results, int locals, Object... body) {
        module.function("t", i32s(params, results), Collections.nCopies(locals, I32), body);
        return module.instantiate();
    }

    @Test
    void operandKeepsTheValueOfALocalThatChanges() {
        Instance instance = body(1, 1, 0, get(0), i32(9), set(0), get(0), i32(1000), Op.I32_MUL, Op.I32_ADD);
        assertEquals(5 + 9000, callI32(instance, "t", 5));
    }

    @Test
    void operandKeepsTheValueThroughATee() {
        Instance instance = body(1, 1, 0, get(0), get(0), i32(1), Op.I32_ADD, tee(0), get(0), Op.I32_MUL, Op.I32_SUB);
        assertEquals(5 - 36, callI32(instance, "t", 5));
    }

    @Test
    void operandBelowABlockKeepsItsValueOnBothPaths() {
        // x below an if that may change local 0.
        Instance instance = body(
                2, 1, 0, seq(get(0), get(1), iff(), i32(100), set(0), Op.END), get(0), i32(10), Op.I32_MUL, Op.I32_ADD);
        assertEquals(3 + 1000, callI32(instance, "t", 3, 1));
        assertEquals(3 + 30, callI32(instance, "t", 3, 0));
    }

    @Test
    void pendingOperandsAreSettledBeforeAComparisonBranches() {
        // Operands below an if whose condition is a comparison: both arms see them.
        Instance instance = body(
                2,
                1,
                0,
                seq(get(0), i32(7), get(0), get(1), Op.I32_LT_S, iff(I32), i32(1), Op.ELSE, i32(2), Op.END),
                seq(Op.I32_MUL, Op.I32_ADD));
        assertEquals(3 + 7, callI32(instance, "t", 3, 4));
        assertEquals(3 + 14, callI32(instance, "t", 3, 3));
    }

    @Test
    void swapOfTwoLocalsAndBothResults() {
        Instance instance = body(2, 2, 0, get(1), get(0));
        assertArrayEquals(new long[] {2, 1}, instance.function("t").call(1, 2));
    }

    @Test
    void branchCarriesValuesDownPastOthers() {
        BlockType two = BlockType.ofTypeIndex(module.builder.typeIndex(i32s(0, 2)));
        Instance instance = body(
                1,
                1,
                0,
                seq(Instr.block(Op.BLOCK, two), i32(11), i32(22), get(0), i32(5), get(0), brIf(0)),
                seq(Op.DROP, Op.DROP, br(0), Op.END),
                seq(i32(100), Op.I32_MUL, Op.I32_ADD));
        assertEquals(7 + 500, callI32(instance, "t", 7));
        assertEquals(11 + 2200, callI32(instance, "t", 0));
    }

    @Test
    void loopWithParameters() {
        // (acc, n) -> acc * n ... until n == 0.
        BlockType type = BlockType.ofTypeIndex(module.builder.typeIndex(i32s(2, 1)));
        Instance instance = body(
                1,
                1,
                2,
                seq(i32(1), get(0), Instr.block(Op.LOOP, type), set(2), set(1)),
                seq(get(2), Op.I32_EQZ, iff(), get(1), Op.RETURN, Op.END),
                seq(get(1), get(2), Op.I32_MUL, get(2), i32(1), Op.I32_SUB, br(0), Op.END));
        assertEquals(3628800, callI32(instance, "t", 10));
    }

    @Test
    void branchTableWithDefaultAndDifferentHeights() {
        Instance instance = body(
                1,
                1,
                0,
                seq(block(I32), block(I32), i32(99), i32(50), get(0)),
                seq(new Instr.BrTable(List.of(0, 1, 2), 1), Op.END),
                seq(i32(1), Op.I32_ADD, Op.RETURN, Op.END, i32(2), Op.I32_ADD));
        assertEquals(51, callI32(instance, "t", 0));
        assertEquals(52, callI32(instance, "t", 1));
        assertEquals(50, callI32(instance, "t", 2));
        assertEquals(52, callI32(instance, "t", 3));
        assertEquals(52, callI32(instance, "t", -1));
    }

    @Test
    void everyComparisonBranchesBothWays() {
        for (Op op : List.of(
                Op.I32_EQ,
                Op.I32_NE,
                Op.I32_LT_S,
                Op.I32_LT_U,
                Op.I32_GT_S,
                Op.I32_GT_U,
                Op.I32_LE_S,
                Op.I32_LE_U,
                Op.I32_GE_S,
                Op.I32_GE_U)) {
            for (int[] pair : new int[][] {{1, 2}, {2, 1}, {1, 1}, {-1, 1}, {1, -1}}) {
                TestModule fresh = new TestModule();
                fresh.function(
                        "if", i32s(2, 1), List.of(), get(0), get(1), op, iff(I32), i32(1), Op.ELSE, i32(0), Op.END);
                fresh.function(
                        "ifConst",
                        i32s(2, 1),
                        List.of(),
                        get(0),
                        i32(pair[1]),
                        op,
                        iff(I32),
                        i32(1),
                        Op.ELSE,
                        i32(0),
                        Op.END);
                fresh.function(
                        "br",
                        i32s(2, 1),
                        List.of(),
                        block(),
                        get(0),
                        get(1),
                        op,
                        brIf(0),
                        i32(0),
                        Op.RETURN,
                        Op.END,
                        i32(1));
                fresh.function(
                        "brConst",
                        i32s(2, 1),
                        List.of(),
                        block(),
                        get(0),
                        i32(pair[1]),
                        op,
                        brIf(0),
                        i32(0),
                        Op.RETURN,
                        Op.END,
                        i32(1));
                Instance instance = fresh.instantiate();
                int expected = I32Operators.compare(Opcode.numeric(op), pair[0], pair[1]);
                for (String name : instance.exports().keySet()) {
                    assertEquals(
                            expected, callI32(instance, name, pair), op + " " + pair[0] + " " + pair[1] + " " + name);
                }
            }
        }
    }

    @Test
    void codeAfterABranchIsSkippedWithItsBlocks() {
        Instance instance = body(
                1,
                1,
                0,
                seq(block(I32), i32(3), br(0), block(), loop(), br(0), Op.END, Op.END, Op.UNREACHABLE, Op.END));
        assertEquals(3, callI32(instance, "t", 0));
    }

    @Test
    void selectPicksByItsCondition() {
        Instance instance = body(1, 1, 0, i32(10), i32(20), get(0), Op.SELECT);
        assertEquals(10, callI32(instance, "t", 4));
        assertEquals(20, callI32(instance, "t", 0));
    }

    @Test
    void localsStartAtZeroInEveryCall() {
        int dirty = module.function(null, i32s(0, 1), List.of(I32, I32), i32(7), set(0), i32(8), set(1), get(0));
        int clean = module.function(null, i32s(0, 1), List.of(I32, I32), get(0), get(1), Op.I32_ADD);
        Instance instance = body(0, 1, 0, call(dirty), Op.DROP, call(clean));
        assertEquals(0, callI32(instance, "t"));
    }

    @Test
    void trapTellsWhereItHappened() {
        int inner = module.function("inner", i32s(0, 0), List.of(), Op.NOP, Op.UNREACHABLE);
        Instance instance = body(0, 1, 0, i32(1), call(inner));
        Trap trap = assertThrows(Trap.class, () -> callI32(instance, "t"));
        assertEquals(List.of(new WasmFrame(inner, "inner", 1), new WasmFrame(1, "t", 1)), trap.frames());
    }

    @Test
    void fuelCountsInstructionsAndEnds() {
        module.function("t", i32s(1, 0), List.of(), loop(), get(0), brIf(0), Op.END);
        Instance instance =
                Instance.instantiate(module.compile(), Imports.none(), InstanceOptions.DEFAULT.withFuel(1000));
        instance.function("t").call(0);
        // loop; local.get, br_if; end; end
        assertEquals(1000 - 5, instance.fuel());
        ExhaustionException e = assertThrows(
                ExhaustionException.class, () -> instance.function("t").call(1));
        assertEquals(ExhaustionException.Resource.FUEL, e.resource());
        assertEquals(0, instance.fuel());
        instance.setFuel(10);
        instance.function("t").call(0);
        assertEquals(5, instance.fuel());
    }
}
