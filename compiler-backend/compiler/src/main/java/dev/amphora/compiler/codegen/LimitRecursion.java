// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.codegen;

import dev.amphora.compiler.ir.Alias;
import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.LowProgram;
import dev.amphora.compiler.ir.LowType;
import dev.amphora.compiler.ir.Opcode;
import dev.amphora.compiler.ir.StackLimit;
import dev.amphora.compiler.ir.Value;
import dev.amphora.wasm.model.Op;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lets functions that may call themselves over and over notice that the stack gets short.
 *
 * <p>Functions that only call each other directly hand on what is left in a parameter, which costs a subtraction and a branch.
 * The others, virtual methods mostly, keep it in a cell of memory; {@link InstrEmitter} makes their code, in the regions
 * that {@link ShadowFrame} finds. Where the first call what may reach the second, they set the cell before; where the
 * second call the first, they pass the cell's value and put it back afterwards.
 */
final class LimitRecursion {
    private final Collection<LowFunction> functions;
    private final StackLimit limit;
    private final Recursion recursion;
    private final Map<LowFunction, Set<Block>> recursiveBlocks = new LinkedHashMap<>();
    /** Functions from which recursive ones can be reached, these included. */
    private final Set<LowFunction> reaching = new LinkedHashSet<>();
    /** What is left, in functions that got it by a parameter. */
    private final Map<LowFunction, Instr> left = new LinkedHashMap<>();
    /** Components whose functions may leave a changed value in the cell. */
    private final Set<Integer> changing = new LinkedHashSet<>();

    private LimitRecursion(LowProgram program, Collection<LowFunction> functions) {
        this.functions = functions;
        this.limit = program.stackLimit();
        this.recursion = new Recursion(functions, program.table());
    }

    /**
     * Changes the functions.
     *
     * @return the functions that must use the cell, with the blocks before which they must have found enough
     */
    static Map<LowFunction, Set<Block>> run(LowProgram program, Collection<LowFunction> functions) {
        if (program.stackLimit() == null) {
            return Map.of();
        }
        LimitRecursion pass = new LimitRecursion(program, functions);
        pass.findRecursiveBlocks();
        pass.findReaching();
        pass.passInParameters(program);
        return pass.recursiveBlocks;
    }

    private void findRecursiveBlocks() {
        for (LowFunction function : functions) {
            Set<Block> blocks = new LinkedHashSet<>();
            for (Block block : function.blocks()) {
                if (block.instrs().stream().anyMatch(instr -> recursion.recurses(function, instr))) {
                    blocks.add(block);
                }
            }
            if (!blocks.isEmpty()) {
                recursiveBlocks.put(function, blocks);
            }
        }
    }

    private void findReaching() {
        Map<LowFunction, List<LowFunction>> callers = new LinkedHashMap<>();
        for (LowFunction function : functions) {
            for (Block block : function.blocks()) {
                for (Instr instr : block.instrs()) {
                    for (LowFunction callee : recursion.callees(instr)) {
                        callers.computeIfAbsent(callee, f -> new ArrayList<>()).add(function);
                    }
                }
            }
        }
        Deque<LowFunction> work = new ArrayDeque<>(recursiveBlocks.keySet());
        while (!work.isEmpty()) {
            LowFunction function = work.remove();
            if (reaching.add(function)) {
                work.addAll(callers.getOrDefault(function, List.of()));
            }
        }
    }

    private void passInParameters(LowProgram program) {
        Set<LowFunction> called = new LinkedHashSet<>(program.table());
        called.addAll(program.exports().values());
        called.add(limit.thrower());
        Set<Integer> open = new LinkedHashSet<>();
        for (LowFunction function : functions) {
            if (called.contains(function)) {
                open.add(recursion.component(function));
            }
        }
        Map<LowFunction, Block> entries = new LinkedHashMap<>();
        for (LowFunction function : functions) {
            if (recursiveBlocks.containsKey(function) && !open.contains(recursion.component(function))) {
                entries.put(function, entry(function));
                recursiveBlocks.remove(function);
            }
        }
        for (LowFunction function : left.keySet()) {
            for (Block block : function.blocks()) {
                if (block.instrs().stream().anyMatch(instr -> reachesOthers(function, instr))) {
                    changing.add(recursion.component(function));
                }
            }
        }
        for (LowFunction function : functions) {
            boolean changed = entries.containsKey(function);
            for (Block block : function.blocks()) {
                changed |= block != entries.get(function) && pass(function, block);
            }
            if (changed) {
                function.renumber();
            }
        }
    }

    /** Gives the function a parameter and an entry block that looks at it, in front of all handlers. */
    private Block entry(LowFunction function) {
        Value parameter = function.addParam(LowType.I32);
        Block first = function.entry();
        Block entry = function.addBlock();
        function.blocks().remove(entry);
        function.blocks().add(0, entry);
        Instr cost = entry.add(constant(0));
        function.setStackCost(cost);
        Instr rest = entry.add(new Instr.Builder(Opcode.NUMERIC)
                .wasmOp(Op.I32_SUB)
                .args(parameter, cost)
                .build(LowType.I32));
        Instr tooLittle = entry.add(new Instr.Builder(Opcode.NUMERIC)
                .wasmOp(Op.I32_LT_S)
                .args(rest, entry.add(constant(0)))
                .build(LowType.I32));
        entry.add(new Instr.Builder(Opcode.CHECK_NOT)
                .args(tooLittle)
                .callee(limit.thrower())
                .build(null));
        entry.add(new Instr.Builder(Opcode.JUMP).successors(first).build(null));
        left.put(function, rest);
        return entry;
    }

    /** Whether the instruction calls what may recurse, but not over this function. */
    private boolean reachesOthers(LowFunction function, Instr instr) {
        return !recursion.recurses(function, instr)
                && recursion.callees(instr).stream().anyMatch(reaching::contains);
    }

    /** Hands on what is left in the calls of a block; returns whether there are any. */
    private boolean pass(LowFunction caller, Block block) {
        List<Instr> instrs = block.instrs();
        Instr rest = left.get(caller);
        int before = instrs.size();
        boolean changed = false;
        for (int i = 0; i < instrs.size(); i++) {
            Instr call = instrs.get(i);
            if (call.opcode() == Opcode.CALL && left.containsKey(call.callee())) {
                changed = true;
                Instr handed = rest;
                if (rest == null) {
                    Instr zero = constant(0);
                    handed = new Instr.Builder(Opcode.LOAD)
                            .wasmOp(Op.I32_LOAD)
                            .args(zero)
                            .imm(limit.cell())
                            .alias(Alias.ANY)
                            .build(LowType.I32);
                    instrs.addAll(i, List.of(zero, handed));
                    i += 2;
                    if (changing.contains(recursion.component(call.callee()))) {
                        i = store(instrs, i + 1, handed) - 1;
                    }
                }
                call.addArg(handed);
            } else if (rest != null && reachesOthers(caller, call)) {
                i = store(instrs, i, rest);
            }
        }
        return changed || instrs.size() > before;
    }

    /** Inserts instructions that set the cell; returns the index behind them. */
    private int store(List<Instr> instrs, int at, Value value) {
        Instr zero = constant(0);
        instrs.addAll(
                at,
                List.of(
                        zero,
                        new Instr.Builder(Opcode.STORE)
                                .wasmOp(Op.I32_STORE)
                                .args(zero, value)
                                .imm(limit.cell())
                                .alias(Alias.ANY)
                                .build(null)));
        return at + 2;
    }

    private static Instr constant(int value) {
        return new Instr.Builder(Opcode.CONST).imm(value).build(LowType.I32);
    }
}
