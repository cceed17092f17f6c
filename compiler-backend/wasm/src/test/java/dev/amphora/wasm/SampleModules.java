// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm;

import static dev.amphora.wasm.model.ValType.EXNREF;
import static dev.amphora.wasm.model.ValType.EXTERNREF;
import static dev.amphora.wasm.model.ValType.F64;
import static dev.amphora.wasm.model.ValType.FUNCREF;
import static dev.amphora.wasm.model.ValType.I32;
import static dev.amphora.wasm.model.ValType.I64;
import static dev.amphora.wasm.model.ValType.V128;

import dev.amphora.wasm.model.BlockType;
import dev.amphora.wasm.model.CatchClause;
import dev.amphora.wasm.model.CustomSection;
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
import dev.amphora.wasm.model.NameSection;
import dev.amphora.wasm.model.Op;
import dev.amphora.wasm.model.SegmentMode;
import dev.amphora.wasm.model.Table;
import dev.amphora.wasm.model.TableType;
import dev.amphora.wasm.model.Tag;
import dev.amphora.wasm.model.ValType;
import dev.amphora.wasm.model.WasmModule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Modules that several tests use. */
public final class SampleModules {
    private SampleModules() {}

    /** Exports {@code fac}, which computes factorials by recursion. */
    public static WasmModule factorial() {
        WasmModule.Builder builder = WasmModule.builder();
        int type = builder.typeIndex(new FuncType(List.of(I64), List.of(I64)));
        int fac = builder.addFunc(new Func(
                type,
                List.of(),
                List.of(
                        Instr.index(Op.LOCAL_GET, 0),
                        Instr.of(Op.I64_EQZ),
                        Instr.block(Op.IF, BlockType.of(I64)),
                        Instr.i64Const(1),
                        Instr.of(Op.ELSE),
                        Instr.index(Op.LOCAL_GET, 0),
                        Instr.index(Op.LOCAL_GET, 0),
                        Instr.i64Const(1),
                        Instr.of(Op.I64_SUB),
                        Instr.index(Op.CALL, 0),
                        Instr.of(Op.I64_MUL),
                        Instr.of(Op.END),
                        Instr.of(Op.END))));
        builder.addExport("fac", ExternKind.FUNC, fac);
        builder.names(new NameSection("factorial", Map.of(fac, "fac"), Map.of(fac, Map.of(0, "n"))));
        return builder.build();
    }

    /** A valid module with something in every section, imports of every kind, and segments of every form. */
    public static WasmModule everySection() {
        WasmModule.Builder builder = WasmModule.builder();
        int nothing = builder.typeIndex(new FuncType(List.of(), List.of()));
        int binary = builder.typeIndex(new FuncType(List.of(I32, F64), List.of(I32, I64)));
        int carriesI32 = builder.typeIndex(new FuncType(List.of(I32), List.of()));
        int caught = builder.typeIndex(new FuncType(List.of(), List.of(I32, EXNREF)));

        builder.addImport(new Import("env", "print", new ImportDesc.FuncImport(carriesI32)));
        builder.addImport(new Import("env", "table", new ImportDesc.TableImport(table(EXTERNREF, new Limits(0, 10)))));
        builder.addImport(new Import("env", "base", new ImportDesc.GlobalImport(new GlobalType(I32, false))));
        builder.addImport(new Import("env", "tag", new ImportDesc.TagImport(carriesI32)));

        int start = builder.addFunc(new Func(nothing, List.of(), List.of(Instr.of(Op.NOP), Instr.of(Op.END))));
        int first = builder.addFunc(new Func(
                binary,
                List.of(I32, I32, I64, V128, V128, I32),
                List.of(
                        Instr.index(Op.LOCAL_GET, 0),
                        Instr.mem(Op.I32_LOAD, 2, 16),
                        Instr.i64Const(Long.MIN_VALUE),
                        Instr.of(Op.END))));
        int handler = builder.addFunc(new Func(nothing, List.of(), handlerBody(caught)));
        int segments = builder.addFunc(new Func(nothing, List.of(), segmentBody(nothing)));

        List<Instr> fill = List.of(Instr.index(Op.REF_FUNC, start), Instr.of(Op.END));
        builder.addTable(new Table(table(FUNCREF, new Limits(8, null)), fill));
        builder.addTable(new Table(table(EXNREF, new Limits(0, -1))));
        builder.addMemory(new MemoryType(new Limits(1, 65536)));
        builder.addTag(new Tag(carriesI32));
        builder.addGlobal(new Global(new GlobalType(I64, true), List.of(Instr.i64Const(-65), Instr.of(Op.END))));
        builder.addGlobal(new Global(
                new GlobalType(I32, false),
                List.of(Instr.index(Op.GLOBAL_GET, 0), Instr.i32Const(64), Instr.of(Op.I32_MUL), Instr.of(Op.END))));
        builder.addExport("memory", ExternKind.MEMORY, 0);
        builder.addExport("gr\u00f6\u00dfe \u0001\"\uD83D\uDE00", ExternKind.GLOBAL, 2);
        builder.addExport("tag", ExternKind.TAG, 1);
        builder.start(start);

        List<List<Instr>> none = List.of(List.of(new Instr.RefNull(EXTERNREF), Instr.of(Op.END)));
        List<Instr> zero = List.of(Instr.i32Const(0), Instr.of(Op.END));
        List<List<Instr>> function = List.of(fill, List.of(new Instr.RefNull(FUNCREF), Instr.of(Op.END)));
        builder.addElement(ElementSegment.ofFunctions(1, 2, List.of(start, first, handler, segments)));
        builder.addElement(new ElementSegment(SegmentMode.PASSIVE, 0, List.of(), FUNCREF, List.of(fill, fill)));
        builder.addElement(new ElementSegment(SegmentMode.DECLARATIVE, 0, List.of(), FUNCREF, List.of(fill)));
        builder.addElement(new ElementSegment(SegmentMode.ACTIVE, 1, zero, FUNCREF, function));
        builder.addElement(new ElementSegment(SegmentMode.ACTIVE, 0, zero, EXTERNREF, none));
        builder.addElement(new ElementSegment(SegmentMode.PASSIVE, 0, List.of(), EXTERNREF, none));
        builder.addElement(new ElementSegment(SegmentMode.DECLARATIVE, 0, List.of(), FUNCREF, function));
        byte[] text = "Gr\u00fc\u00dfe \"\\\0".getBytes(StandardCharsets.UTF_8);
        builder.addDataSegment(DataSegment.at(1024, text));
        builder.addDataSegment(DataSegment.passive(new byte[200]));
        builder.addCustomSection(new CustomSection("producers", new byte[] {0}));
        builder.addCustomSection(new CustomSection("", new byte[0]));
        builder.names(names(first));
        return builder.build();
    }

    /** A module of one function with the type and body given; the {@code end} is added. */
    public static WasmModule function(
            List<ValType> params, List<ValType> results, List<ValType> locals, Instr... body) {
        WasmModule.Builder builder = WasmModule.builder();
        int type = builder.typeIndex(new FuncType(params, results));
        builder.addFunc(new Func(type, locals, ended(body)));
        return builder.build();
    }

    /** The instructions, followed by {@code end}. */
    public static List<Instr> ended(Instr... instrs) {
        List<Instr> body = new ArrayList<>(List.of(instrs));
        body.add(Instr.of(Op.END));
        return body;
    }

    private static TableType table(ValType element, Limits limits) {
        return new TableType(element, limits);
    }

    private static List<Instr> handlerBody(int caughtType) {
        return List.of(
                Instr.block(Op.BLOCK, BlockType.of(EXNREF)),
                Instr.block(Op.BLOCK, BlockType.ofTypeIndex(caughtType)),
                new Instr.TryTable(
                        BlockType.EMPTY,
                        List.of(
                                new CatchClause(CatchClause.Kind.CATCH_REF, 1, 0),
                                new CatchClause(CatchClause.Kind.CATCH_ALL_REF, 0, 1),
                                new CatchClause(CatchClause.Kind.CATCH_ALL, 0, 2))),
                Instr.i32Const(7),
                Instr.index(Op.THROW, 1),
                Instr.of(Op.END),
                Instr.of(Op.RETURN),
                Instr.of(Op.END),
                Instr.of(Op.THROW_REF),
                Instr.of(Op.END),
                Instr.of(Op.THROW_REF),
                Instr.of(Op.END));
    }

    private static List<Instr> segmentBody(int nothingType) {
        List<Instr> body = new ArrayList<>();
        for (Instr instr : List.of(
                Instr.index2(Op.MEMORY_INIT, 1, 0),
                Instr.index2(Op.MEMORY_COPY, 0, 0),
                Instr.index(Op.MEMORY_FILL, 0),
                Instr.index2(Op.TABLE_INIT, 1, 1),
                Instr.index2(Op.TABLE_COPY, 1, 1))) {
            body.addAll(List.of(Instr.i32Const(0), Instr.i32Const(128), Instr.i32Const(-1), instr));
        }
        body.addAll(List.of(
                Instr.index(Op.DATA_DROP, 1),
                Instr.index(Op.ELEM_DROP, 1),
                Instr.i32Const(3),
                new Instr.BrTable(List.of(0, 0), 0),
                Instr.i32Const(3),
                Instr.index2(Op.CALL_INDIRECT, nothingType, 1),
                Instr.i32Const(3),
                Instr.index2(Op.RETURN_CALL_INDIRECT, nothingType, 1),
                Instr.of(Op.END)));
        return body;
    }

    private static NameSection names(int function) {
        return new NameSection(
                "every section",
                Map.of(0, "print", 1, "same", 2, "same", function + 1, ""),
                Map.of(function, Map.of(0, "a b", 1, "weight", 3, "i")),
                Map.of(function + 1, Map.of(0, "outer")),
                Map.of(0, "nothing"),
                Map.of(1, "functions"),
                Map.of(0, "heap"),
                Map.of(0, "base", 1, "counter"),
                Map.of(0, "vtable"),
                Map.of(1, "text"),
                Map.of(0, "js", 1, "java"));
    }
}
