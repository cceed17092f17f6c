// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.codegen;

import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.ControlFlow;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.LowProgram;
import dev.amphora.compiler.ir.LowType;
import dev.amphora.compiler.ir.Opcode;
import dev.amphora.compiler.ir.Signature;
import dev.amphora.compiler.ir.StackLimit;
import dev.amphora.wasm.model.CustomSection;
import dev.amphora.wasm.model.ElementSegment;
import dev.amphora.wasm.model.ExternKind;
import dev.amphora.wasm.model.Func;
import dev.amphora.wasm.model.FuncType;
import dev.amphora.wasm.model.Import;
import dev.amphora.wasm.model.ImportDesc;
import dev.amphora.wasm.model.Limits;
import dev.amphora.wasm.model.MemoryType;
import dev.amphora.wasm.model.NameSection;
import dev.amphora.wasm.model.Table;
import dev.amphora.wasm.model.TableType;
import dev.amphora.wasm.model.Tag;
import dev.amphora.wasm.model.ValType;
import dev.amphora.wasm.model.WasmModule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Generates a module from a program. Functions that neither exports nor, if anything calls through it, the table reach are
 * left out. The program's functions are changed on the way and of no use afterwards.
 */
public final class CodeGenerator implements ModuleIndices {
    private static final String MEMORY_NAME = "memory";

    private final LowProgram program;
    private final boolean portableExceptions;
    private final WasmModule.Builder module = WasmModule.builder();
    private final List<LowFunction> functions = new ArrayList<>();
    private final Map<LowFunction, Integer> indices = new LinkedHashMap<>();
    /** The blocks that call what may call their function again, for the functions that have some. */
    private Map<LowFunction, Set<Block>> recursiveBlocks = Map.of();

    /** Functions that a host may put in a table of their own, in the order of their slots. */
    private final List<LowFunction> lateBound = new ArrayList<>();

    private KeepingAllocators keepingAllocators;
    private boolean usesTable;
    private int tag = -1;
    private int pending = -1;

    private CodeGenerator(LowProgram program, boolean portableExceptions) {
        this.program = portableExceptions ? ContainExceptions.run(program) : program;
        this.portableExceptions = portableExceptions;
    }

    /**
     * A module and where its code comes from.
     *
     * @param functions the functions with a body, in the order of the module's; those that follow them have none
     * @param positions for each of these functions the places where the source position changes
     * @param lateBound names of the functions that a host may provide
     */
    public record Result(
            WasmModule module,
            List<LowFunction> functions,
            List<List<CodePosition>> positions,
            Set<String> lateBound) {}

    /**
     * Generates the module.
     *
     * @param names whether the module carries the names of its functions
     * @param portableExceptions whether functions hand on exceptions by returning, for engines that cannot do it themselves
     */
    public static WasmModule generate(LowProgram program, boolean names, boolean portableExceptions) {
        return generateWithPositions(program, names, portableExceptions).module();
    }

    /** As {@link #generate}, with source positions. */
    public static Result generateWithPositions(LowProgram program, boolean names, boolean portableExceptions) {
        return generateWithPositions(program, names, portableExceptions, List.of());
    }

    /** As {@link #generateWithPositions(LowProgram, boolean, boolean)}, with further custom sections. */
    public static Result generateWithPositions(
            LowProgram program, boolean names, boolean portableExceptions, List<CustomSection> sections) {
        CodeGenerator generator = new CodeGenerator(program, portableExceptions);
        sections.forEach(generator.module::addCustomSection);
        return generator.run(names);
    }

    private Result run(boolean names) {
        findReachable();
        recursiveBlocks = LimitRecursion.run(program, functions);
        CallEffects effects = program.stackLimit() == null
                ? new CallEffects(functions)
                : new CallEffects(
                        functions,
                        recursiveBlocks.keySet(),
                        program.stackLimit().thrower());
        addImports();
        List<List<CodePosition>> positions = new ArrayList<>();
        for (LowFunction function : functions) {
            if (function.imported() == null) {
                positions.add(addFunction(function, effects));
            }
        }
        module.addMemory(new MemoryType(new Limits(program.initialPages(), program.maxPages())));
        module.addExport(MEMORY_NAME, ExternKind.MEMORY, 0);
        if (usesTable) {
            addTable();
        }
        if (!lateBound.isEmpty()) {
            addLateBoundTable();
        }
        keepingAllocators.functions().forEach(module::addFunc);
        program.exports().forEach((name, function) -> module.addExport(name, ExternKind.FUNC, function(function)));
        StaticImage.segments(program.staticBase(), program.staticImage()).forEach(module::addDataSegment);
        if (names) {
            Map<Integer, String> functionNames = new LinkedHashMap<>();
            indices.forEach((function, index) -> functionNames.put(index, function.name()));
            functionNames.putAll(keepingAllocators.names());
            module.names(new NameSection(null, functionNames, Map.of()));
        }
        return new Result(
                module.build(),
                functions.stream().filter(f -> f.imported() == null).toList(),
                positions,
                lateBound.stream().map(f -> f.imported().name()).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private void findReachable() {
        Set<LowFunction> reached = new LinkedHashSet<>();
        Deque<LowFunction> work = new ArrayDeque<>();
        program.exports().values().forEach(function -> reach(function, reached, work));
        if (program.stackLimit() != null) {
            reach(program.stackLimit().thrower(), reached, work);
        }
        while (!work.isEmpty()) {
            for (Block block : work.remove().blocks()) {
                for (Instr instr : block.instrs()) {
                    if (instr.callee() != null) {
                        reach(instr.callee(), reached, work);
                    } else if (instr.opcode() == Opcode.CALL_INDIRECT && !usesTable) {
                        usesTable = true;
                        program.table().stream().filter(f -> f != null).forEach(f -> reach(f, reached, work));
                    }
                }
            }
        }
        program.functions().stream().filter(reached::contains).forEach(functions::add);
        if (functions.size() < reached.size()) {
            reached.removeAll(functions);
            throw new IllegalStateException("not in the program, but called, exported or in the table: " + reached);
        }
    }

    private static void reach(LowFunction function, Set<LowFunction> reached, Deque<LowFunction> work) {
        if (reached.add(function)) {
            if (function.imported() == null) {
                // What is never executed calls nothing.
                ControlFlow.removeUnreachableBlocks(function);
            }
            work.add(function);
        }
    }

    private void addImports() {
        for (LowFunction function : functions) {
            LowFunction.Import from = function.imported();
            if (from != null && from.isLateBound()) {
                lateBound.add(function);
            } else if (from != null) {
                int type = type(function.signature());
                indices.put(
                        function,
                        module.addImport(new Import(from.module(), from.name(), new ImportDesc.FuncImport(type))));
            }
        }
        int next = indices.size();
        for (LowFunction function : functions) {
            if (function.imported() == null) {
                indices.put(function, next++);
            }
        }
        for (LowFunction function : lateBound) {
            indices.put(function, next++);
        }
        keepingAllocators = new KeepingAllocators(this, next);
    }

    private List<CodePosition> addFunction(LowFunction function, CallEffects effects) {
        PrepareFunction.run(function, effects);
        ControlFlow flow = ControlFlow.of(function);
        ExpressionTrees trees = new ExpressionTrees(flow, effects);
        LiveRanges live = new LiveRanges(trees);
        LocalAllocation locals = new LocalAllocation(live, trees);
        ShadowFrame frame = new ShadowFrame(live, locals, trees, recursiveBlocks.getOrDefault(function, Set.of()));
        ControlStructure structure = new ControlStructure(flow, effects);
        Body body = new Body();
        ValType result = function.signature().result() == null
                ? null
                : function.signature().result().wasm();
        ExceptionEmitter exceptions =
                portableExceptions ? new ReturnChecks(this, body, result) : new TryTables(this, body);
        InstrEmitter instrs = new InstrEmitter(trees, locals, frame, this, exceptions, body);
        instrs.prologue();
        new ControlEmitter(structure, trees, instrs, locals, exceptions, body).run();
        body.finish(result);
        module.addFunc(new Func(type(function.signature()), locals.declared(), body.code()));
        return body.positions();
    }

    private void addTable() {
        List<LowFunction> table = program.table();
        module.addTable(new Table(new TableType(ValType.FUNCREF, new Limits(table.size(), table.size()))));
        int start = 0;
        while (start < table.size()) {
            int end = start;
            List<Integer> segment = new ArrayList<>();
            while (end < table.size() && table.get(end) != null) {
                segment.add(function(table.get(end++)));
            }
            if (!segment.isEmpty()) {
                module.addElement(ElementSegment.ofFunctions(0, start, segment));
            }
            start = end + 1;
        }
    }

    /**
     * Adds the table of late-bound functions, an export with the names of its slots in a custom section. Until a host replaces
     * them, the slots hold functions that return 0.
     */
    private void addLateBoundTable() {
        Limits size = new Limits(lateBound.size(), lateBound.size());
        module.addTable(new Table(new TableType(ValType.FUNCREF, size)));
        module.addExport(LateBound.TABLE, ExternKind.TABLE, lateBoundTable());
        List<Integer> stubs = new ArrayList<>();
        for (LowFunction function : lateBound) {
            stubs.add(function(function));
            module.addFunc(new Func(type(function.signature()), List.of(), LateBound.stub(function.signature())));
        }
        module.addElement(ElementSegment.ofFunctions(lateBoundTable(), 0, stubs));
        module.addCustomSection(LateBound.slots(lateBound));
    }

    @Override
    public int lateBoundSlot(LowFunction function) {
        return lateBound.indexOf(function);
    }

    @Override
    public int lateBoundTable() {
        return usesTable ? 1 : 0;
    }

    @Override
    public int function(LowFunction function) {
        return indices.get(function);
    }

    @Override
    public int allocatorKeeping(LowFunction allocator, int references) {
        return keepingAllocators.index(allocator, references);
    }

    @Override
    public int type(Signature signature) {
        return module.typeIndex(signature.wasm());
    }

    @Override
    public int javaTag() {
        if (tag < 0) {
            tag = module.addTag(new Tag(module.typeIndex(new FuncType(List.of(LowType.REF.wasm()), List.of()))));
        }
        return tag;
    }

    @Override
    public int pendingException() {
        if (pending < 0) {
            pending = module.addGlobal(ReturnChecks.variable());
        }
        return pending;
    }

    @Override
    public int shadowStackPointer() {
        return program.shadowStackPointer();
    }

    @Override
    public StackLimit stackLimit() {
        return program.stackLimit();
    }

    @Override
    public int allocationCursor() {
        return program.allocationCursor();
    }
}
