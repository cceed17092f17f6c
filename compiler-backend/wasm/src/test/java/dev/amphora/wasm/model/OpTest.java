// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.model;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.wasm.SampleModules;
import dev.amphora.wasm.binary.WasmDecoder;
import dev.amphora.wasm.binary.WasmEncoder;
import dev.amphora.wasm.text.WasmPrinter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpTest {
    @Test
    void hasAsManyRowsAsTheSpecificationHasInstructions() {
        // In one byte: 172 of Core 1.0, 5 sign extensions, 6 for references, 2 tail calls, 3 for exceptions.
        Map<Integer, Long> byPrefix =
                Stream.of(Op.values()).collect(Collectors.groupingBy(Op::prefix, Collectors.counting()));
        assertEquals(Map.of(0, 188L, Op.PREFIX_FC, 18L, Op.PREFIX_FD, 236L), byPrefix);
    }

    @Test
    void givesNoOpcodeTwice() {
        Set<List<Integer>> opcodes = new HashSet<>();
        for (Op op : Op.values()) {
            assertTrue(opcodes.add(List.of(op.prefix(), op.opcode())), op.mnemonic());
        }
    }

    @Test
    void isCalledLikeItsMnemonic() {
        assertEach(OpTest::checkName);
    }

    private static void checkName(Op op) {
        String expected = op == Op.SELECT_TYPED
                ? "select"
                : op.name().toLowerCase(Locale.ROOT).replace('_', '.');
        assertEquals(expected, op.mnemonic().replace('_', '.'));
    }

    @Test
    void isFoundByItsOpcode() {
        assertEach(OpTest::checkLookUp);
    }

    private static void checkLookUp(Op op) {
        assertSame(op, Op.ofOpcode(op.prefix(), op.opcode()));
        if (op.prefix() == 0) {
            assertSame(op, Op.ofOpcode(op.opcode()));
        }
    }

    @Test
    void findsNothingElse() {
        assertNull(Op.ofOpcode(0x06));
        assertNull(Op.ofOpcode(-1));
        assertNull(Op.ofOpcode(0x100));
        assertNull(Op.ofOpcode(Op.PREFIX_FC, 18));
        assertNull(Op.ofOpcode(Op.PREFIX_FD, 0x100));
        assertNull(Op.ofOpcode(0xFB, 0));
        assertNull(Op.ofOpcode(1 << 20, 0));
    }

    /** Conversions and arithmetic say in their mnemonics what they take and give; the signature must say the same. */
    @Test
    void hasTheSignatureThatItsMnemonicSays() {
        assertEach(OpTest::checkSignature);
    }

    private static void checkSignature(Op op) {
        boolean isAccess = op.imm() == Imm.MEMARG || op.imm() == Imm.MEMARG_LANE;
        assertEquals(isAccess, op.naturalAlignment() >= 0, op.mnemonic());
        if (op.type() == null) {
            return;
        }
        assertTrue(op.type().results().size() <= 1);
        String type = op.mnemonic().substring(0, Math.max(op.mnemonic().indexOf('.'), 0));
        Map<String, ValType> scalars =
                Map.of("i32", ValType.I32, "i64", ValType.I64, "f32", ValType.F32, "f64", ValType.F64);
        String operation = op.mnemonic().substring(op.mnemonic().indexOf('.') + 1);
        boolean isTest = operation.matches("(eqz?|ne|[lg][te])(_[su])?");
        if (scalars.containsKey(type) && !op.type().results().isEmpty()) {
            ValType result = isTest ? ValType.I32 : scalars.get(type);
            assertEquals(List.of(result), op.type().results(), op.mnemonic());
        }
        if (operation.matches(".*(wrap|trunc|trunc_sat|extend|convert|demote|promote|reinterpret)_[if](32|64).*")
                && scalars.containsKey(type)) {
            String from = operation.replaceAll("^[a-z_]+_([if](32|64)).*", "$1");
            assertEquals(List.of(scalars.get(from)), op.type().params(), op.mnemonic());
        }
        if (isAccess) {
            assertEquals(ValType.I32, op.type().params().get(0));
            assertEquals(operation.startsWith("store"), op.type().results().isEmpty());
        }
    }

    @Test
    void survivesEncodingAndDecoding() {
        assertEach(OpTest::checkRoundTrip);
    }

    private static void checkRoundTrip(Op op) {
        for (Instr instr : samples(op)) {
            List<Instr> body = new ArrayList<>();
            if (op == Op.ELSE) {
                body.add(Instr.block(Op.IF, BlockType.EMPTY));
            }
            body.add(instr);
            boolean opens = op.imm() == Imm.BLOCK || op.imm() == Imm.TRY_TABLE || op == Op.ELSE;
            if (opens) {
                body.add(Instr.of(Op.END));
            }
            if (op == Op.END) {
                body.remove(0);
            }
            WasmModule.Builder builder = WasmModule.builder();
            int type = builder.typeIndex(new FuncType(List.of(), List.of()));
            builder.addFunc(new Func(type, List.of(), SampleModules.ended(body.toArray(Instr[]::new))));
            WasmModule module = builder.build();
            assertEquals(module, WasmDecoder.decode(WasmEncoder.encode(module).bytes()));
            if (op != Op.END) {
                String text = WasmPrinter.print(module);
                assertTrue(
                        text.contains("\n    " + WasmPrinter.print(instr).replaceAll(" \\(;.*|(?<=throw) .*", "")),
                        text);
            }
        }
    }

    @Test
    void acceptsOnlyImmediatesOfItsShape() {
        assertEach(OpTest::checkShape);
    }

    private static void checkShape(Op op) {
        Map<Imm, Runnable> constructors = new HashMap<>();
        constructors.put(Imm.NONE, () -> Instr.of(op));
        constructors.put(Imm.MEMARG, () -> Instr.mem(op, 0, 0));
        constructors.put(Imm.MEMARG_LANE, () -> new Instr.MemLane(op, 0, 0, 0));
        constructors.put(Imm.LANE, () -> new Instr.Lane(op, 0));
        constructors.put(Imm.BLOCK, () -> Instr.block(op, BlockType.EMPTY));
        constructors.forEach((shape, constructor) -> {
            if (op.imm() != shape) {
                assertThrows(IllegalArgumentException.class, constructor::run, op + " " + shape);
            }
        });
        if (!op.imm().isIndex()) {
            assertThrows(IllegalArgumentException.class, () -> Instr.index(op, 0), op.mnemonic());
        }
        if (!op.imm().isIndexPair()) {
            assertThrows(IllegalArgumentException.class, () -> Instr.index2(op, 0, 0), op.mnemonic());
        }
    }

    @Test
    void sharesInstructionsWithoutImmediates() {
        assertSame(Instr.of(Op.I32_ADD), Instr.of(Op.I32_ADD));
    }

    private static void assertEach(Consumer<Op> check) {
        assertAll(Stream.of(Op.values()).map(op -> () -> check.accept(op)));
    }

    /** Instructions of an operator, with immediates at the bounds of their ranges. */
    private static List<Instr> samples(Op op) {
        return switch (op.imm()) {
            case NONE -> List.of(Instr.of(op));
            case I32 -> List.of(Instr.i32Const(Integer.MIN_VALUE), Instr.i32Const(63), Instr.i32Const(64));
            case I64 -> List.of(Instr.i64Const(Long.MIN_VALUE), Instr.i64Const(Long.MAX_VALUE), Instr.i64Const(-64));
            case F32 -> List.of(new Instr.F32Const(0x7FA0_0001), Instr.f32Const(-0.0f), Instr.f32Const(1e10f));
            case F64 -> List.of(new Instr.F64Const(0xFFF4_0000_0000_0001L), Instr.f64Const(Double.NEGATIVE_INFINITY));
            case V128 -> List.of(new Instr.V128Const(Long.MIN_VALUE, 0x0123_4567_89AB_CDEFL));
            case LOCAL, GLOBAL, FUNC, LABEL, TABLE, MEMORY, TAG, ELEM ->
                List.of(Instr.index(op, 0), Instr.index(op, -1));
            case DATA -> List.of(Instr.index(op, 0), Instr.index(op, 300));
            case TYPE_TABLE, DATA_MEMORY, MEMORY_MEMORY, ELEM_TABLE, TABLE_TABLE ->
                List.of(Instr.index2(op, 0, 0), Instr.index2(op, 1, 200));
            case MEMARG -> List.of(Instr.mem(op, 0, -1), Instr.mem(op, op.naturalAlignment(), 0));
            case MEMARG_LANE -> List.of(new Instr.MemLane(op, 0, 128, 255));
            case LANE -> List.of(new Instr.Lane(op, 255));
            case LANES -> List.of(new Instr.Shuffle(List.of(0, 31, 1, 30, 2, 29, 3, 28, 4, 27, 5, 26, 6, 25, 7, 24)));
            case BLOCK ->
                List.of(
                        Instr.block(op, BlockType.EMPTY),
                        Instr.block(op, BlockType.of(ValType.EXNREF)),
                        Instr.block(op, BlockType.ofTypeIndex(64)));
            case TRY_TABLE -> {
                List<CatchClause> catches = new ArrayList<>();
                for (CatchClause.Kind kind : CatchClause.Kind.values()) {
                    catches.add(new CatchClause(kind, kind.hasTag() ? 128 : 0, 300));
                }
                yield List.of(new Instr.TryTable(BlockType.EMPTY, catches));
            }
            case BR_TABLE -> List.of(new Instr.BrTable(List.of(), 0), new Instr.BrTable(List.of(0, 500, -1), 7));
            case HEAP_TYPE -> List.of(new Instr.RefNull(ValType.FUNCREF), new Instr.RefNull(ValType.EXNREF));
            case VAL_TYPES -> List.of(new Instr.SelectTyped(List.of(ValType.EXTERNREF)));
        };
    }
}
