// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.valid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.amphora.wasm.SampleModules;
import dev.amphora.wasm.model.BlockType;
import dev.amphora.wasm.model.CatchClause;
import dev.amphora.wasm.model.CatchClause.Kind;
import dev.amphora.wasm.model.Instr;
import dev.amphora.wasm.model.Op;
import dev.amphora.wasm.model.ValType;
import java.util.List;
import org.junit.jupiter.api.Test;

class ControlMapTest {
    private static final Instr ONE = Instr.i32Const(1);
    private static final Instr DROP = Instr.of(Op.DROP);
    private static final Instr END = Instr.of(Op.END);

    @Test
    void leadsOutOfBlocksAndBackIntoLoops() {
        ControlMap map = map(
                List.of(),
                ONE, // 0: lies under all blocks
                Instr.block(Op.BLOCK, BlockType.of(ValType.I32)), // 1
                Instr.i64Const(1), // 2: dropped by the branch out of block 1
                Instr.block(Op.LOOP, BlockType.EMPTY), // 3
                ONE, // 4
                ONE, // 5
                new Instr.BrTable(List.of(1), 1), // 6
                Instr.index(Op.BR, 0), // 7, in unreachable code
                END, // 8
                Instr.of(Op.UNREACHABLE), // 9
                END, // 10
                DROP, // 11
                DROP, // 12
                ONE, // 13
                Instr.index(Op.BR_IF, 0)); // 14, then the function's end
        assertEquals(10, map.end(1));
        assertEquals(8, map.end(3));
        assertBranch(map, 6, 0, 11, 1, 1);
        assertBranch(map, 6, 1, 11, 1, 1);
        assertBranch(map, 7, 0, 4, 0, 2);
        assertBranch(map, 14, 0, 15, 0, 0);
        assertEquals(ValType.I32, map.operandType(11));
        assertEquals(4, map.maxHeight());
    }

    @Test
    void knowsBothArmsOfAnIf() {
        ControlMap map = map(
                List.of(ValType.I32),
                ONE, // 0
                Instr.block(Op.IF, BlockType.EMPTY), // 1
                END, // 2
                ONE, // 3
                Instr.block(Op.IF, BlockType.of(ValType.I32)), // 4
                ONE, // 5
                Instr.of(Op.ELSE), // 6
                ONE, // 7
                Instr.of(Op.RETURN), // 8
                END); // 9
        assertEquals(2, map.end(1));
        assertEquals(-1, map.elseOf(1));
        assertEquals(9, map.end(4));
        assertEquals(6, map.elseOf(4));
        assertEquals(9, map.end(6));
        assertBranch(map, 8, 0, 10, 1, 0);
    }

    @Test
    void findsHandlers() {
        ControlMap map = map(
                List.of(),
                Instr.block(Op.BLOCK, BlockType.of(ValType.EXNREF)), // 0
                Instr.f32Const(0), // 1
                new Instr.TryTable(
                        BlockType.EMPTY,
                        List.of(new CatchClause(Kind.CATCH_ALL_REF, 0, 0), new CatchClause(Kind.CATCH_ALL, 0, 1))), // 2
                new Instr.TryTable(BlockType.EMPTY, List.of()), // 3
                Instr.of(Op.NOP), // 4
                END, // 5
                Instr.of(Op.NOP), // 6
                END, // 7
                Instr.of(Op.UNREACHABLE), // 8
                END, // 9
                DROP); // 10
        assertBranch(map, 2, 0, 10, 1, 0);
        assertBranch(map, 2, 1, 11, 0, 0);
        assertEquals(-1, map.enclosingTryTable(2));
        assertEquals(2, map.enclosingTryTable(3));
        assertEquals(3, map.enclosingTryTable(4));
        assertEquals(2, map.enclosingTryTable(6));
        assertEquals(-1, map.enclosingTryTable(8));
    }

    @Test
    void knowsOperandTypesOnlyWhereControlComes() {
        ControlMap map = map(
                List.of(),
                Instr.i64Const(1),
                Instr.i64Const(2),
                ONE,
                Instr.of(Op.SELECT), // 3
                DROP, // 4
                Instr.of(Op.UNREACHABLE),
                DROP); // 6
        assertEquals(ValType.I64, map.operandType(3));
        assertEquals(ValType.I64, map.operandType(4));
        assertNull(map.operandType(6));
    }

    private static ControlMap map(List<ValType> results, Instr... body) {
        return Validator.validate(SampleModules.function(List.of(), results, List.of(), body))
                .controlMap(0);
    }

    private static void assertBranch(ControlMap map, int instr, int k, int target, int arity, int height) {
        assertEquals(target, map.target(instr, k), "target");
        assertEquals(arity, map.arity(instr, k), "arity");
        assertEquals(height, map.height(instr, k), "height");
    }
}
