// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import static dev.amphora.wasm.model.ValType.I32;

import dev.amphora.wasm.model.BlockType;
import dev.amphora.wasm.model.ExternKind;
import dev.amphora.wasm.model.Func;
import dev.amphora.wasm.model.FuncType;
import dev.amphora.wasm.model.Instr;
import dev.amphora.wasm.model.Limits;
import dev.amphora.wasm.model.MemoryType;
import dev.amphora.wasm.model.Op;
import dev.amphora.wasm.model.Tag;
import dev.amphora.wasm.model.ValType;
import dev.amphora.wasm.model.WasmModule;
import dev.amphora.wasm.valid.Validator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Builds a module for a test. Functions are exported under their names. */
final class TestModule {
    final WasmModule.Builder builder = WasmModule.builder();

    static FuncType type(List<ValType> params, List<ValType> results) {
        return new FuncType(params, results);
    }

    static FuncType i32s(int params, int results) {
        return new FuncType(nTimes(params), nTimes(results));
    }

    private static List<ValType> nTimes(int count) {
        return new ArrayList<>(Collections.nCopies(count, I32));
    }

    int importFunction(String module, String name, FuncType type) {
        return builder.addImport(new dev.amphora.wasm.model.Import(
                module, name, new dev.amphora.wasm.model.ImportDesc.FuncImport(builder.typeIndex(type))));
    }

    /** Adds a function; {@code body} holds instructions and ops without immediates, without the final end. */
    int function(String name, FuncType type, List<ValType> locals, Object... body) {
        List<Instr> instrs = instrs(body);
        instrs.add(Instr.of(Op.END));
        int index = builder.addFunc(new Func(builder.typeIndex(type), locals, instrs));
        if (name != null) {
            builder.addExport(name, ExternKind.FUNC, index);
        }
        return index;
    }

    int tag(ValType... params) {
        return builder.addTag(new Tag(builder.typeIndex(type(List.of(params), List.of()))));
    }

    TestModule memory(int min, Integer max) {
        builder.addExport("memory", ExternKind.MEMORY, builder.addMemory(new MemoryType(new Limits(min, max))));
        return this;
    }

    CompiledModule compile() {
        return CompiledModule.of(Validator.validate(builder.build()));
    }

    Instance instantiate() {
        return instantiate(Imports.none());
    }

    Instance instantiate(Imports imports) {
        return Instance.instantiate(compile(), imports);
    }

    /** Flattens instructions, operators, and arrays of them. */
    static List<Instr> instrs(Object... body) {
        List<Instr> instrs = new ArrayList<>();
        for (Object part : body) {
            if (part instanceof Instr instr) {
                instrs.add(instr);
            } else if (part instanceof Op op) {
                instrs.add(Instr.of(op));
            } else {
                instrs.addAll(instrs((Object[]) part));
            }
        }
        return instrs;
    }

    static Object[] seq(Object... body) {
        return body;
    }

    static Instr i32(int value) {
        return Instr.i32Const(value);
    }

    static Instr i64(long value) {
        return Instr.i64Const(value);
    }

    static Instr get(int local) {
        return Instr.index(Op.LOCAL_GET, local);
    }

    static Instr set(int local) {
        return Instr.index(Op.LOCAL_SET, local);
    }

    static Instr tee(int local) {
        return Instr.index(Op.LOCAL_TEE, local);
    }

    static Instr br(int label) {
        return Instr.index(Op.BR, label);
    }

    static Instr brIf(int label) {
        return Instr.index(Op.BR_IF, label);
    }

    static Instr call(int function) {
        return Instr.index(Op.CALL, function);
    }

    static Instr block(ValType... result) {
        return Instr.block(Op.BLOCK, blockType(result));
    }

    static Instr loop(ValType... result) {
        return Instr.block(Op.LOOP, blockType(result));
    }

    static Instr iff(ValType... result) {
        return Instr.block(Op.IF, blockType(result));
    }

    static BlockType blockType(ValType... result) {
        return result.length == 0 ? BlockType.EMPTY : BlockType.of(result[0]);
    }

    static int callI32(Instance instance, String name, int... args) {
        long[] wide = new long[args.length];
        for (int i = 0; i < args.length; i++) {
            wide[i] = args[i];
        }
        return (int) instance.function(name).call(wide)[0];
    }
}
