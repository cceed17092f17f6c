// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.spec;

import dev.amphora.wasm.model.BlockType;
import dev.amphora.wasm.model.CatchClause;
import dev.amphora.wasm.model.ElementSegment;
import dev.amphora.wasm.model.ExternKind;
import dev.amphora.wasm.model.Func;
import dev.amphora.wasm.model.FuncType;
import dev.amphora.wasm.model.Global;
import dev.amphora.wasm.model.GlobalType;
import dev.amphora.wasm.model.Imm;
import dev.amphora.wasm.model.Instr;
import dev.amphora.wasm.model.Limits;
import dev.amphora.wasm.model.MemoryType;
import dev.amphora.wasm.model.Op;
import dev.amphora.wasm.model.Table;
import dev.amphora.wasm.model.TableType;
import dev.amphora.wasm.model.Tag;
import dev.amphora.wasm.model.ValType;
import dev.amphora.wasm.model.WasmModule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes a valid module from a seed. The module exports functions {@code f0}, {@code f1} and so on without parameters, a
 * memory and globals. Results of float operators are replaced by 0 when they are NaN, whose bits may differ among hosts.
 */
final class RandomModule {
    static final int FUNCTIONS = 4;

    /** Where {@code run} leaves its results. */
    private static final int RESULTS = 0xFF00;

    private static final List<ValType> TYPES =
            List.of(ValType.I32, ValType.I64, ValType.F32, ValType.F64, ValType.V128);
    private static final Map<ValType, List<Op>> OPERATORS = operators();
    private static final List<Op> STORES = accesses(false);
    private static final List<Op> LOADS = accesses(true);

    private final Random random;
    private final WasmModule.Builder module = WasmModule.builder();
    private final List<FuncType> funcTypes = new ArrayList<>();
    private final List<ValType> locals = new ArrayList<>();
    private final List<List<ValType>> labels = new ArrayList<>();
    private List<Instr> code;
    private int function;

    private RandomModule(long seed) {
        random = new Random(seed);
    }

    static WasmModule make(long seed) {
        return new RandomModule(seed).make();
    }

    private static Map<ValType, List<Op>> operators() {
        Map<ValType, List<Op>> operators = new EnumMap<>(ValType.class);
        TYPES.forEach(type -> operators.put(type, new ArrayList<>()));
        for (Op op : Op.values()) {
            boolean hasFloatLanes = op.mnemonic().matches(".*f(32x4|64x2).*");
            if (op.imm() == Imm.NONE && op.type() != null && op.type().results().size() == 1 && !hasFloatLanes) {
                operators.get(op.type().results().get(0)).add(op);
            }
        }
        return operators;
    }

    private static List<Op> accesses(boolean isLoad) {
        List<Op> accesses = new ArrayList<>();
        for (Op op : Op.values()) {
            if (op.imm() == Imm.MEMARG && isLoad == !op.type().results().isEmpty()) {
                accesses.add(op);
            }
        }
        return accesses;
    }

    private WasmModule make() {
        module.addMemory(new MemoryType(new Limits(1, 3)));
        module.addExport("memory", ExternKind.MEMORY, 0);
        module.addTag(new Tag(module.typeIndex(new FuncType(List.of(ValType.I32, ValType.I64), List.of()))));
        for (int i = 0; i < TYPES.size(); i++) {
            Instr zero = constant(TYPES.get(i));
            module.addGlobal(new Global(new GlobalType(TYPES.get(i), true), List.of(zero, Instr.of(Op.END))));
            module.addExport("g" + i, ExternKind.GLOBAL, i);
        }
        module.addTable(new Table(new TableType(ValType.FUNCREF, new Limits(FUNCTIONS, null))));
        List<Integer> elements = new ArrayList<>();
        for (int i = 0; i < FUNCTIONS; i++) {
            funcTypes.add(new FuncType(i == 0 ? List.of() : types(3), types(2)));
            elements.add(i);
        }
        for (function = 0; function < FUNCTIONS; function++) {
            addFunction(funcTypes.get(function));
        }
        addRun();
        module.addElement(ElementSegment.ofFunctions(0, 0, elements.subList(0, FUNCTIONS - 1)));
        return module.build();
    }

    private List<ValType> types(int max) {
        List<ValType> types = new ArrayList<>();
        for (int i = random.nextInt(max + 1); i > 0; i--) {
            types.add(type());
        }
        return types;
    }

    private ValType type() {
        return TYPES.get(random.nextInt(TYPES.size()));
    }

    private void addFunction(FuncType type) {
        code = new ArrayList<>();
        locals.clear();
        locals.addAll(type.params());
        List<ValType> own = new ArrayList<>(TYPES);
        own.addAll(types(4));
        locals.addAll(own);
        labels.clear();
        labels.add(type.results());
        statements(4);
        type.results().forEach(result -> expression(result, 4));
        code.add(Instr.of(Op.END));
        int index = module.addFunc(new Func(module.typeIndex(type), own, code));
        module.addExport("f" + index, ExternKind.FUNC, index);
    }

    /** {@code run} calls {@code f0} and leaves its results, and the vector among the globals, in memory: not all hosts see them. */
    private void addRun() {
        List<ValType> results = funcTypes.get(0).results();
        List<Instr> body = new ArrayList<>(List.of(Instr.index(Op.CALL, 0)));
        for (int i = results.size() - 1; i >= 0; i--) {
            body.add(Instr.index(Op.LOCAL_SET, i));
        }
        List<ValType> kept = new ArrayList<>(results);
        kept.add(ValType.V128);
        for (int i = 0; i < kept.size(); i++) {
            body.add(Instr.i32Const(RESULTS + 16 * i));
            body.add(
                    i < results.size()
                            ? Instr.index(Op.LOCAL_GET, i)
                            : Instr.index(Op.GLOBAL_GET, TYPES.indexOf(ValType.V128)));
            body.add(Instr.mem(storeOf(kept.get(i)), 0, 0));
        }
        body.add(Instr.of(Op.END));
        int index = module.addFunc(new Func(module.typeIndex(new FuncType(List.of(), List.of())), results, body));
        module.addExport("run", ExternKind.FUNC, index);
    }

    private static Op storeOf(ValType type) {
        return switch (type) {
            case I32 -> Op.I32_STORE;
            case I64 -> Op.I64_STORE;
            case F32 -> Op.F32_STORE;
            case F64 -> Op.F64_STORE;
            default -> Op.V128_STORE;
        };
    }

    private Instr constant(ValType type) {
        long bits = random.nextInt(3) == 0 ? random.nextLong() : random.nextInt(40) - 8;
        return switch (type) {
            case I32 -> Instr.i32Const((int) bits);
            case I64 -> Instr.i64Const(bits);
            case F32 -> Instr.f32Const(random.nextBoolean() ? bits : random.nextFloat());
            case F64 -> Instr.f64Const(random.nextBoolean() ? bits : random.nextDouble());
            default -> new Instr.V128Const(bits, random.nextLong());
        };
    }

    private void add(Op op, int index) {
        code.add(Instr.index(op, index));
    }

    private int local(ValType type) {
        List<Integer> candidates = new ArrayList<>();
        for (int i = 0; i < locals.size(); i++) {
            if (locals.get(i) == type) {
                candidates.add(i);
            }
        }
        return candidates.get(random.nextInt(candidates.size()));
    }

    private void expression(ValType type, int depth) {
        switch (depth <= 0 ? random.nextInt(2) : random.nextInt(14)) {
            case 0 -> code.add(constant(type));
            case 1 -> add(Op.LOCAL_GET, local(type));
            case 2 -> {
                expression(type, depth - 1);
                add(Op.LOCAL_TEE, local(type));
            }
            case 3 -> add(Op.GLOBAL_GET, TYPES.indexOf(type));
            case 4 -> load(type, depth);
            case 5 -> block(Op.BLOCK, type, depth);
            case 6 -> block(Op.LOOP, type, depth);
            case 7 -> {
                expression(ValType.I32, depth - 1);
                block(Op.IF, type, depth);
            }
            case 8 -> {
                expression(type, depth - 1);
                expression(type, depth - 1);
                expression(ValType.I32, depth - 1);
                code.add(Instr.of(Op.SELECT));
            }
            case 9 -> call(type, depth);
            case 10 -> caught(type, depth);
            default -> operator(type, depth);
        }
    }

    private void operator(ValType type, int depth) {
        List<Op> operators = OPERATORS.get(type);
        Op op = operators.get(random.nextInt(operators.size()));
        op.type().params().forEach(param -> expression(param, depth - 1));
        code.add(Instr.of(op));
        if (type == ValType.F32 || type == ValType.F64) {
            int scratch = local(type);
            add(Op.LOCAL_TEE, scratch);
            code.add(type == ValType.F32 ? Instr.f32Const(0) : Instr.f64Const(0));
            add(Op.LOCAL_GET, scratch);
            add(Op.LOCAL_GET, scratch);
            code.add(Instr.of(type == ValType.F32 ? Op.F32_EQ : Op.F64_EQ));
            code.add(Instr.of(Op.SELECT));
        }
    }

    private void address(int depth) {
        expression(ValType.I32, depth - 1);
        if (random.nextInt(12) != 0) {
            code.add(Instr.i32Const(0x3FFF));
            code.add(Instr.of(Op.I32_AND));
        }
    }

    private int offset() {
        return random.nextInt(10) == 0 ? random.nextInt() : random.nextInt(64);
    }

    private void load(ValType type, int depth) {
        List<Op> fitting =
                LOADS.stream().filter(op -> op.type().results().get(0) == type).toList();
        address(depth);
        code.add(Instr.mem(fitting.get(random.nextInt(fitting.size())), 0, offset()));
        if (type == ValType.F32 || type == ValType.F64) {
            // Memory may hold any bits.
            code.add(Instr.of(type == ValType.F32 ? Op.I32_REINTERPRET_F32 : Op.I64_REINTERPRET_F64));
            code.add(Instr.of(type == ValType.F32 ? Op.F32_CONVERT_I32_S : Op.F64_CONVERT_I64_S));
        }
    }

    private void block(Op op, ValType type, int depth) {
        code.add(Instr.block(op, BlockType.of(type)));
        labels.add(op == Op.LOOP ? List.of() : List.of(type));
        statements(depth - 2);
        expression(type, depth - 1);
        if (op == Op.IF) {
            code.add(Instr.of(Op.ELSE));
            expression(type, depth - 1);
        }
        labels.remove(labels.size() - 1);
        code.add(Instr.of(Op.END));
    }

    private void call(ValType type, int depth) {
        for (int i = 0; i < funcTypes.size(); i++) {
            int callee = (i + function) % funcTypes.size();
            FuncType calleeType = funcTypes.get(callee);
            if (calleeType.results().equals(List.of(type))) {
                calleeType.params().forEach(param -> expression(param, depth - 2));
                if (random.nextBoolean()) {
                    add(Op.CALL, callee);
                } else {
                    code.add(Instr.i32Const(random.nextInt(8) == 0 ? random.nextInt(6) : callee));
                    code.add(Instr.index2(Op.CALL_INDIRECT, module.typeIndex(calleeType), 0));
                }
                return;
            }
        }
        expression(type, depth - 1);
    }

    /** An expression in which exceptions are caught. */
    private void caught(ValType type, int depth) {
        FuncType payload = new FuncType(List.of(), List.of(ValType.I32, ValType.I64));
        code.add(Instr.block(Op.BLOCK, BlockType.of(type)));
        labels.add(List.of(type));
        code.add(Instr.block(Op.BLOCK, BlockType.ofTypeIndex(module.typeIndex(payload))));
        labels.add(payload.results());
        CatchClause clause = new CatchClause(CatchClause.Kind.CATCH, 0, 0);
        code.add(new Instr.TryTable(BlockType.of(type), List.of(clause)));
        labels.add(List.of(type));
        statements(depth - 2);
        expression(type, depth - 1);
        labels.remove(labels.size() - 1);
        code.add(Instr.of(Op.END));
        add(Op.BR, 1);
        labels.remove(labels.size() - 1);
        code.add(Instr.of(Op.END));
        add(Op.LOCAL_SET, local(ValType.I64));
        add(Op.LOCAL_SET, local(ValType.I32));
        expression(type, depth - 1);
        labels.remove(labels.size() - 1);
        code.add(Instr.of(Op.END));
    }

    private void statements(int depth) {
        for (int i = random.nextInt(3); i > 0 && depth > 0; i--) {
            statement(depth);
        }
    }

    private void statement(int depth) {
        ValType type = type();
        switch (random.nextInt(11)) {
            case 0, 1 -> {
                expression(type, depth);
                add(Op.LOCAL_SET, local(type));
            }
            case 2 -> {
                expression(type, depth);
                add(Op.GLOBAL_SET, TYPES.indexOf(type));
            }
            case 3, 4 -> {
                Op store = STORES.get(random.nextInt(STORES.size()));
                address(depth);
                expression(store.type().params().get(1), depth - 1);
                code.add(Instr.mem(store, 0, offset()));
            }
            case 5 -> {
                expression(type, depth);
                code.add(Instr.of(Op.DROP));
            }
            case 6, 7 -> branchIf(depth);
            case 8 -> {
                expression(ValType.I32, depth - 1);
                code.add(Instr.block(Op.IF, BlockType.EMPTY));
                labels.add(List.of());
                statements(depth - 1);
                if (random.nextInt(3) == 0) {
                    expression(ValType.I32, depth - 2);
                    expression(ValType.I64, depth - 2);
                    add(Op.THROW, 0);
                }
                labels.remove(labels.size() - 1);
                code.add(Instr.of(Op.END));
            }
            case 9 -> {
                if (random.nextBoolean()) {
                    code.add(Instr.i32Const(random.nextInt(2)));
                    add(Op.MEMORY_GROW, 0);
                    code.add(Instr.of(Op.DROP));
                } else {
                    range(depth);
                }
            }
            default -> branchTable(depth);
        }
    }

    /** Copies or fills a part of the memory. */
    private void range(int depth) {
        boolean copies = random.nextBoolean();
        address(depth);
        if (copies) {
            address(depth);
        } else {
            expression(ValType.I32, depth - 1);
        }
        code.add(Instr.i32Const(random.nextInt(20) == 0 ? random.nextInt() : random.nextInt(5000)));
        code.add(copies ? Instr.index2(Op.MEMORY_COPY, 0, 0) : Instr.index(Op.MEMORY_FILL, 0));
    }

    private void branchIf(int depth) {
        int label = random.nextInt(labels.size());
        List<ValType> types = labels.get(labels.size() - 1 - label);
        types.forEach(type -> expression(type, depth - 1));
        expression(ValType.I32, depth - 1);
        add(Op.BR_IF, label);
        types.forEach(type -> code.add(Instr.of(Op.DROP)));
    }

    private void branchTable(int depth) {
        code.add(Instr.block(Op.BLOCK, BlockType.EMPTY));
        labels.add(List.of());
        code.add(Instr.block(Op.BLOCK, BlockType.EMPTY));
        labels.add(List.of());
        expression(ValType.I32, depth - 1);
        code.add(new Instr.BrTable(List.of(0, 1, 0), random.nextInt(2)));
        labels.remove(labels.size() - 1);
        code.add(Instr.of(Op.END));
        statements(depth - 1);
        labels.remove(labels.size() - 1);
        code.add(Instr.of(Op.END));
    }
}
