// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.valid;

import static dev.amphora.wasm.model.ValType.EXNREF;
import static dev.amphora.wasm.model.ValType.EXTERNREF;
import static dev.amphora.wasm.model.ValType.F32;
import static dev.amphora.wasm.model.ValType.FUNCREF;
import static dev.amphora.wasm.model.ValType.I32;
import static dev.amphora.wasm.model.ValType.I64;
import static dev.amphora.wasm.model.ValType.V128;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.wasm.SampleModules;
import dev.amphora.wasm.model.BlockType;
import dev.amphora.wasm.model.CatchClause;
import dev.amphora.wasm.model.CatchClause.Kind;
import dev.amphora.wasm.model.DataSegment;
import dev.amphora.wasm.model.ElementSegment;
import dev.amphora.wasm.model.ExternKind;
import dev.amphora.wasm.model.Func;
import dev.amphora.wasm.model.FuncType;
import dev.amphora.wasm.model.Global;
import dev.amphora.wasm.model.GlobalType;
import dev.amphora.wasm.model.Import;
import dev.amphora.wasm.model.ImportDesc;
import dev.amphora.wasm.model.Instr;
import dev.amphora.wasm.model.Limits;
import dev.amphora.wasm.model.MemoryType;
import dev.amphora.wasm.model.Op;
import dev.amphora.wasm.model.SegmentMode;
import dev.amphora.wasm.model.Table;
import dev.amphora.wasm.model.TableType;
import dev.amphora.wasm.model.Tag;
import dev.amphora.wasm.model.ValType;
import dev.amphora.wasm.model.WasmModule;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ValidatorTest {
    private static final Instr UNREACHABLE = Instr.of(Op.UNREACHABLE);
    private static final Instr DROP = Instr.of(Op.DROP);
    private static final Instr END = Instr.of(Op.END);
    private static final Instr ELSE = Instr.of(Op.ELSE);
    private static final Instr SELECT = Instr.of(Op.SELECT);
    private static final Instr ADD = Instr.of(Op.I32_ADD);
    private static final Instr ONE = Instr.i32Const(1);
    private static final Instr LONG = Instr.i64Const(1);
    private static final Instr BLOCK = Instr.block(Op.BLOCK, BlockType.EMPTY);

    @Test
    void acceptsTheSampleModules() {
        for (WasmModule module : List.of(SampleModules.factorial(), SampleModules.everySection())) {
            assertSame(module, Validator.validate(module).module());
        }
    }

    /** Bodies of a function without parameters and results in {@link #environment}. */
    static Stream<Arguments> validBodies() {
        return Stream.of(
                body("empty"),
                body("operands after unreachable come from nowhere", UNREACHABLE, ADD, DROP),
                body("an untyped operand fits any type", UNREACHABLE, SELECT, Instr.of(Op.I64_EQZ), DROP),
                body("a number narrows an untyped select", UNREACHABLE, LONG, ONE, SELECT, Instr.of(Op.I64_EQZ), DROP),
                body("unreachable ends with its block", BLOCK, UNREACHABLE, END, ONE, DROP),
                body("a block within unreachable code", UNREACHABLE, BLOCK, ONE, DROP, END, ADD, DROP),
                body("br forgets operands", ONE, LONG, br(0)),
                body("return forgets operands", ONE, Instr.of(Op.RETURN)),
                body("br_if keeps its operands", block(I32), ONE, ONE, brIf(0), END, DROP),
                body("br_table with equal labels", block(I32), block(I32), ONE, ONE, brTable(0, 1), END, END, DROP),
                body(
                        "br_table in unreachable code",
                        block(I64),
                        block(I32),
                        UNREACHABLE,
                        brTable(0, 1),
                        END,
                        DROP,
                        LONG,
                        END,
                        DROP),
                body("if and else", ONE, Instr.block(Op.IF, BlockType.of(I32)), ONE, ELSE, ONE, END, DROP),
                body("if without else", ONE, Instr.block(Op.IF, BlockType.EMPTY), END),
                body("if without else passes its parameter on", ONE, ONE, Instr.block(Op.IF, type(1)), END, DROP),
                body("loop with a parameter", ONE, Instr.block(Op.LOOP, type(1)), ONE, brIf(0), END, DROP),
                body("select of vectors", vector(), vector(), ONE, SELECT, DROP),
                body("select of references", funcNull(), funcNull(), ONE, selectTyped(FUNCREF), DROP),
                body("ref.is_null of any reference", new Instr.RefNull(EXNREF), Instr.of(Op.REF_IS_NULL), DROP),
                body("ref.func of an exported function", Instr.index(Op.REF_FUNC, 0), DROP),
                body("call", ONE, Instr.index(Op.CALL, 1), DROP),
                body("tail call", Instr.index(Op.RETURN_CALL, 0)),
                body("indirect call", ONE, ONE, Instr.index2(Op.CALL_INDIRECT, 1, 0), DROP),
                body("indirect tail call", ONE, Instr.index2(Op.RETURN_CALL_INDIRECT, 0, 0)),
                body("throw", ONE, Instr.index(Op.THROW, 0), ADD, DROP),
                body("throw_ref", new Instr.RefNull(EXNREF), Instr.of(Op.THROW_REF), ADD, DROP),
                body("catch", block(I32), tryTable(new CatchClause(Kind.CATCH, 0, 0)), END, ONE, END, DROP),
                body(
                        "catch_ref",
                        block(type(2)),
                        tryTable(new CatchClause(Kind.CATCH_REF, 0, 0)),
                        END,
                        UNREACHABLE,
                        END,
                        DROP,
                        DROP),
                body("catch_all", BLOCK, tryTable(new CatchClause(Kind.CATCH_ALL, 0, 0)), END, END),
                body(
                        "catch_all_ref",
                        block(EXNREF),
                        tryTable(new CatchClause(Kind.CATCH_ALL_REF, 0, 0)),
                        END,
                        new Instr.RefNull(EXNREF),
                        END,
                        DROP),
                body("set of a mutable global", LONG, Instr.index(Op.GLOBAL_SET, 1)),
                body("table.grow", funcNull(), ONE, Instr.index(Op.TABLE_GROW, 0), DROP),
                body("table.fill", ONE, funcNull(), ONE, Instr.index(Op.TABLE_FILL, 0)),
                body("table.get and table.set", ONE, ONE, Instr.index(Op.TABLE_GET, 0), Instr.index(Op.TABLE_SET, 0)),
                body("lane access", vector(), new Instr.Lane(Op.I16X8_EXTRACT_LANE_U, 7), DROP),
                body("lane load", ONE, vector(), new Instr.MemLane(Op.V128_LOAD32_LANE, 2, 0, 3), DROP),
                body("shuffle", vector(), vector(), new Instr.Shuffle(Collections.nCopies(16, 31)), DROP),
                body("an access below its natural alignment", ONE, Instr.mem(Op.I64_LOAD, 0, -1), DROP));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("validBodies")
    void acceptsBody(String name, Instr[] body) {
        assertDoesNotThrow(() -> Validator.validate(environment(body)));
    }

    static Stream<Arguments> invalidBodies() {
        String mismatch = "type mismatch";
        return Stream.of(
                body(mismatch, ADD),
                body(mismatch, ONE, LONG, ADD, DROP),
                body(mismatch, ONE),
                body(mismatch, BLOCK, ONE, END, DROP),
                body(mismatch, ONE, BLOCK, DROP, END),
                body(mismatch, UNREACHABLE, ONE),
                body(mismatch, UNREACHABLE, LONG, ADD, DROP),
                body(mismatch, UNREACHABLE, BLOCK, DROP, END),
                body(mismatch, BLOCK, UNREACHABLE, END, DROP),
                body(mismatch, br(0), LONG, Instr.of(Op.I32_EQZ), DROP),
                body(mismatch, block(I32), br(0), END),
                body(mismatch, block(I32), LONG, br(0), END, DROP),
                body(mismatch, block(I32), ONE, LONG, brIf(0), END, DROP),
                body(mismatch, block(I32), BLOCK, ONE, brTable(0, 1), END, ONE, END, DROP),
                body(mismatch, block(I64), block(I32), ONE, ONE, brTable(0, 1), END, DROP, LONG, END, DROP),
                body(mismatch, ONE, Instr.block(Op.IF, BlockType.of(I32)), ONE, END, DROP),
                body(mismatch, ONE, Instr.block(Op.IF, BlockType.of(I32)), ONE, ELSE, LONG, END, DROP),
                body(mismatch, LONG, Instr.block(Op.LOOP, type(1)), END, DROP),
                body(mismatch, ONE, LONG, ONE, SELECT, DROP),
                body(mismatch, funcNull(), funcNull(), ONE, SELECT, DROP),
                body(mismatch, funcNull(), funcNull(), ONE, selectTyped(EXTERNREF), DROP),
                body(mismatch, ONE, Instr.of(Op.REF_IS_NULL), DROP),
                body(mismatch, LONG, Instr.index(Op.CALL, 1), DROP),
                body(mismatch, ONE, Instr.index(Op.RETURN_CALL, 1)),
                body(mismatch, ONE, ONE, Instr.index2(Op.CALL_INDIRECT, 1, 1), DROP),
                body(mismatch, LONG, Instr.index(Op.THROW, 0)),
                body(mismatch, funcNull(), Instr.of(Op.THROW_REF)),
                body(mismatch, block(I64), tryTable(new CatchClause(Kind.CATCH, 0, 0)), END, LONG, END, DROP),
                body(mismatch, block(I32), tryTable(new CatchClause(Kind.CATCH_REF, 0, 0)), END, ONE, END, DROP),
                body(mismatch, ONE, Instr.index(Op.GLOBAL_SET, 1)),
                body(mismatch, ONE, ONE, ONE, Instr.index2(Op.TABLE_COPY, 0, 1)),
                body(mismatch, ONE, ONE, ONE, Instr.index2(Op.TABLE_INIT, 0, 1)),
                body(mismatch, new Instr.RefNull(EXTERNREF), ONE, Instr.index(Op.TABLE_GROW, 0), DROP),
                body("invalid result arity", ONE, ONE, ONE, selectTyped(), DROP),
                body("invalid result arity", ONE, ONE, ONE, selectTyped(I32, I32), DROP, DROP),
                body("unknown local 1", Instr.index(Op.LOCAL_GET, 1), DROP),
                body("unknown local 4294967295", Instr.index(Op.LOCAL_GET, -1), DROP),
                body("unknown global 2", Instr.index(Op.GLOBAL_GET, 2), DROP),
                body("immutable global 0", ONE, Instr.index(Op.GLOBAL_SET, 0)),
                body("unknown label 1", br(1)),
                body("unknown label 1", ONE, brTable(1, 0)),
                body("unknown label 1", tryTable(new CatchClause(Kind.CATCH_ALL, 0, 1)), END),
                body("unknown function 3", Instr.index(Op.CALL, 3)),
                body("unknown type 4", Instr.block(Op.BLOCK, type(4)), END),
                body("unknown type 4", ONE, Instr.index2(Op.CALL_INDIRECT, 4, 0)),
                body("unknown table 2", ONE, Instr.index(Op.TABLE_GET, 2), DROP),
                body("unknown table 2", ONE, Instr.index2(Op.CALL_INDIRECT, 0, 2)),
                body("unknown memory 1", Instr.index(Op.MEMORY_SIZE, 1), DROP),
                body("unknown tag 1", Instr.index(Op.THROW, 1)),
                body("unknown data segment 1", Instr.index(Op.DATA_DROP, 1)),
                body("unknown elem segment 2", Instr.index(Op.ELEM_DROP, 2)),
                body("undeclared function reference", Instr.index(Op.REF_FUNC, 2), DROP),
                body("alignment must not be larger than natural", ONE, Instr.mem(Op.I32_LOAD, 3, 0), DROP),
                body("invalid lane index 8", vector(), new Instr.Lane(Op.I16X8_EXTRACT_LANE_U, 8), DROP),
                body("invalid lane index 4", ONE, vector(), new Instr.MemLane(Op.V128_LOAD32_LANE, 2, 0, 4), DROP),
                body("invalid lane index 32", vector(), vector(), new Instr.Shuffle(Collections.nCopies(16, 32)), DROP),
                body("misplaced ELSE opcode", BLOCK, ELSE, END),
                body("misplaced ELSE opcode", ONE, Instr.block(Op.IF, BlockType.EMPTY), ELSE, ELSE, END),
                body("misplaced END opcode", END),
                body("END opcode expected", BLOCK));
    }

    @ParameterizedTest(name = "{0} #{index}")
    @MethodSource("invalidBodies")
    void refusesBody(String message, Instr[] body) {
        InvalidException e = assertThrows(InvalidException.class, () -> Validator.validate(environment(body)));
        assertTrue(e.getMessage().startsWith(message), e.getMessage());
        assertEquals(2, e.functionIndex());
    }

    @Test
    void saysWhereAndWhat() {
        InvalidException e =
                assertThrows(InvalidException.class, () -> Validator.validate(environment(ONE, LONG, ADD, DROP)));
        assertEquals("type mismatch: expected i32, found i64 (function 2, instruction 2: i32.add)", e.getMessage());
        assertEquals(2, e.instructionIndex());
        assertEquals("i32", e.expected());
        assertEquals("i64", e.actual());
        InvalidException unknown = assertThrows(InvalidException.class, () -> Validator.validate(environment(br(9))));
        assertNull(unknown.expected());
    }

    @Test
    void wantsAMemoryForAccesses() {
        WasmModule module =
                SampleModules.function(List.of(), List.of(), List.of(), ONE, Instr.mem(Op.I32_LOAD, 0, 0), DROP);
        InvalidException e = assertThrows(InvalidException.class, () -> Validator.validate(module));
        assertTrue(e.getMessage().startsWith("unknown memory 0"), e.getMessage());
    }

    static Stream<Arguments> invalidModules() {
        MemoryType page = new MemoryType(new Limits(1, null));
        TableType functions = new TableType(FUNCREF, new Limits(1, null));
        FuncType nothing = new FuncType(List.of(), List.of());
        FuncType result = new FuncType(List.of(), List.of(I32));
        return Stream.of(
                module("unknown type 0", b -> b.addImport(new Import("", "", new ImportDesc.FuncImport(0)))),
                module("unknown type 0", b -> b.addImport(new Import("", "", new ImportDesc.TagImport(0)))),
                module("unknown type 0", b -> b.addFunc(new Func(0, List.of(), SampleModules.ended()))),
                module("unknown type 0", b -> b.addTag(new Tag(0))),
                module("non-empty tag result type", b -> b.addTag(new Tag(b.typeIndex(result)))),
                module("memory size must be", b -> b.addMemory(new MemoryType(new Limits(65537, null)))),
                module("memory size must be", b -> b.addMemory(new MemoryType(new Limits(0, -1)))),
                module("size minimum must not be", b -> b.addMemory(new MemoryType(new Limits(2, 1)))),
                module(
                        "size minimum must not be",
                        b -> b.addTable(new Table(new TableType(FUNCREF, new Limits(-1, 1))))),
                module("multiple memories", b -> {
                    b.addMemory(page);
                    b.addMemory(page);
                }),
                module("unknown function 0", b -> b.addExport("a", ExternKind.FUNC, 0)),
                module("unknown memory 0", b -> b.addExport("a", ExternKind.MEMORY, 0)),
                module("unknown tag 0", b -> b.addExport("a", ExternKind.TAG, 0)),
                module("duplicate export name", b -> {
                    b.addMemory(page);
                    b.addExport("a", ExternKind.MEMORY, 0).addExport("a", ExternKind.MEMORY, 0);
                }),
                module("unknown function 0", b -> b.start(0)),
                module("start function", b -> {
                    b.addFunc(new Func(b.typeIndex(result), List.of(), SampleModules.ended(ONE)));
                    b.start(0);
                }),
                module("type mismatch", b -> b.addGlobal(global(I64, false, ONE))),
                module("type mismatch", b -> b.addGlobal(global(I32, false))),
                module("type mismatch", b -> b.addGlobal(global(I32, false, ONE, ONE))),
                module(
                        "constant expression required",
                        b -> b.addGlobal(global(I32, false, ONE, ONE, Instr.of(Op.I32_DIV_S)))),
                module("unknown global 0", b -> b.addGlobal(global(I32, false, Instr.index(Op.GLOBAL_GET, 0)))),
                module("constant expression required", b -> {
                    b.addGlobal(global(I32, true, ONE));
                    b.addGlobal(global(I32, true, Instr.index(Op.GLOBAL_GET, 0)));
                }),
                module("unknown function 0", b -> b.addGlobal(global(FUNCREF, false, Instr.index(Op.REF_FUNC, 0)))),
                module("END opcode expected", b -> b.addGlobal(new Global(new GlobalType(I32, false), List.of(ONE)))),
                module("END opcode expected", b -> b.addGlobal(new Global(new GlobalType(I32, false), List.of()))),
                module("unknown global 0", b -> {
                    b.addTable(new Table(functions, SampleModules.ended(Instr.index(Op.GLOBAL_GET, 0))));
                    b.addGlobal(global(FUNCREF, false, new Instr.RefNull(FUNCREF)));
                }),
                module("unknown table 0", b -> b.addElement(ElementSegment.ofFunctions(0, 0, List.of()))),
                module("type mismatch", b -> {
                    b.addTable(new Table(functions));
                    b.addElement(
                            new ElementSegment(SegmentMode.ACTIVE, 0, SampleModules.ended(ONE), EXTERNREF, List.of()));
                }),
                module("type mismatch", b -> {
                    b.addTable(new Table(functions));
                    b.addElement(
                            new ElementSegment(SegmentMode.ACTIVE, 0, SampleModules.ended(LONG), FUNCREF, List.of()));
                }),
                module(
                        "type mismatch",
                        b -> b.addElement(new ElementSegment(
                                SegmentMode.PASSIVE, 0, List.of(), FUNCREF, List.of(SampleModules.ended(ONE))))),
                module("unknown function 1", b -> {
                    b.addFunc(new Func(b.typeIndex(nothing), List.of(), SampleModules.ended()));
                    b.addTable(new Table(functions));
                    b.addElement(ElementSegment.ofFunctions(0, 0, List.of(1)));
                }),
                module("unknown memory 0", b -> b.addDataSegment(DataSegment.at(0, new byte[0]))),
                module("type mismatch", b -> {
                    b.addMemory(page);
                    b.addDataSegment(new DataSegment(SegmentMode.ACTIVE, 0, SampleModules.ended(LONG), new byte[0]));
                }));
    }

    @ParameterizedTest(name = "{0} #{index}")
    @MethodSource("invalidModules")
    void refusesModule(String message, WasmModule module) {
        InvalidException e = assertThrows(InvalidException.class, () -> Validator.validate(module));
        assertTrue(e.getMessage().startsWith(message), e.getMessage());
        assertEquals(-1, e.functionIndex());
    }

    @Test
    void acceptsExtendedConstants() {
        WasmModule.Builder builder = WasmModule.builder();
        builder.addGlobal(global(I64, false, LONG, LONG, Instr.of(Op.I64_MUL)));
        builder.addGlobal(global(I64, true, Instr.index(Op.GLOBAL_GET, 0), LONG, Instr.of(Op.I64_SUB)));
        builder.addGlobal(global(V128, true, vector()));
        builder.addGlobal(global(F32, true, Instr.f32Const(1)));
        assertDoesNotThrow(() -> Validator.validate(builder.build()));
    }

    /**
     * Types: 0 {@code [] -> []}, 1 {@code [i32] -> [i32]}, 2 {@code [] -> [i32 exnref]}, 3 {@code [i32] -> []}.
     * Functions: 0 of type 0 and exported, 1 of type 1, 2 with the body and a local of i64. Tables of funcref and of
     * externref, globals i32 and mutable i64, a tag with an i32, a memory, a data segment, element segments of funcref
     * and of externref.
     */
    private static WasmModule environment(Instr... body) {
        WasmModule.Builder builder = WasmModule.builder();
        int nothing = builder.typeIndex(new FuncType(List.of(), List.of()));
        int unary = builder.typeIndex(new FuncType(List.of(I32), List.of(I32)));
        builder.typeIndex(new FuncType(List.of(), List.of(I32, EXNREF)));
        int carriesI32 = builder.typeIndex(new FuncType(List.of(I32), List.of()));
        builder.addFunc(new Func(nothing, List.of(), SampleModules.ended()));
        builder.addFunc(new Func(unary, List.of(), SampleModules.ended(Instr.index(Op.LOCAL_GET, 0))));
        builder.addFunc(new Func(nothing, List.of(I64), SampleModules.ended(body)));
        builder.addTable(new Table(new TableType(FUNCREF, new Limits(1, null))));
        builder.addTable(new Table(new TableType(EXTERNREF, new Limits(1, null))));
        builder.addMemory(new MemoryType(new Limits(1, null)));
        builder.addTag(new Tag(carriesI32));
        builder.addGlobal(global(I32, false, ONE));
        builder.addGlobal(global(I64, true, LONG));
        builder.addExport("exported", ExternKind.FUNC, 0);
        builder.addElement(new ElementSegment(SegmentMode.PASSIVE, 0, List.of(), FUNCREF, List.of()));
        builder.addElement(new ElementSegment(SegmentMode.PASSIVE, 0, List.of(), EXTERNREF, List.of()));
        builder.addDataSegment(DataSegment.passive(new byte[1]));
        return builder.build();
    }

    private static Arguments body(String name, Instr... body) {
        return Arguments.of(name, body);
    }

    private static Arguments module(String message, Consumer<WasmModule.Builder> content) {
        WasmModule.Builder builder = WasmModule.builder();
        content.accept(builder);
        return Arguments.of(message, builder.build());
    }

    private static Global global(ValType type, boolean mutable, Instr... init) {
        return new Global(new GlobalType(type, mutable), SampleModules.ended(init));
    }

    private static BlockType type(int index) {
        return BlockType.ofTypeIndex(index);
    }

    private static Instr block(ValType type) {
        return block(BlockType.of(type));
    }

    private static Instr block(BlockType type) {
        return Instr.block(Op.BLOCK, type);
    }

    private static Instr br(int label) {
        return Instr.index(Op.BR, label);
    }

    private static Instr brIf(int label) {
        return Instr.index(Op.BR_IF, label);
    }

    private static Instr brTable(int label, int defaultLabel) {
        return new Instr.BrTable(List.of(label), defaultLabel);
    }

    private static Instr tryTable(CatchClause... clauses) {
        return new Instr.TryTable(BlockType.EMPTY, Arrays.asList(clauses));
    }

    private static Instr selectTyped(ValType... types) {
        return new Instr.SelectTyped(List.of(types));
    }

    private static Instr funcNull() {
        return new Instr.RefNull(FUNCREF);
    }

    private static Instr vector() {
        return new Instr.V128Const(1, 2);
    }
}
