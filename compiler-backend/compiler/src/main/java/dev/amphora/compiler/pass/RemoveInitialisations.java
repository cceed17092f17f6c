// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.pass;

import dev.amphora.compiler.ir.Alias;
import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.ControlFlow;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.LowProgram;
import dev.amphora.compiler.ir.Opcode;
import dev.amphora.wasm.model.Op;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Drops initialisations of classes that are initialised on every path there, seen over the whole program: what is initialised
 * when a function begins is what is initialised at all of its calls, and what a function initialises on all of its paths is
 * initialised behind its calls.
 *
 * <p>An initialisation is a branch on the class's state byte around the call of its initialiser. A class counts as initialised
 * while its initialiser runs, since the same thread must not wait for itself (JLS 12.4.2, step 3).
 */
final class RemoveInitialisations {
    /** By initialiser: its number in the sets. */
    private final Map<LowFunction, Integer> numbers = new LinkedHashMap<>();
    /** By initialiser: what is initialised when it has returned. */
    private final Map<LowFunction, BitSet> closures = new LinkedHashMap<>();

    private final Map<LowFunction, BitSet> atEntry = new LinkedHashMap<>();
    private final Map<LowFunction, BitSet> atReturn = new LinkedHashMap<>();

    private RemoveInitialisations(LowProgram program) {
        for (LowFunction function : program.functions()) {
            for (Block block : function.blocks()) {
                LowFunction initialiser = guarded(block);
                if (initialiser != null) {
                    numbers.putIfAbsent(initialiser, numbers.size());
                }
            }
        }
        numbers.keySet().forEach(this::close);
    }

    /** Analyses a program and drops what is superfluous in it; the result does so again where functions change. */
    static RemoveInitialisations of(LowProgram program) {
        RemoveInitialisations pass = new RemoveInitialisations(program);
        if (!pass.numbers.isEmpty()) {
            pass.analyse(program);
            program.functions().forEach(pass::run);
        }
        return pass;
    }

    /** Returns whether anything changed. */
    boolean run(LowFunction function) {
        if (function.blocks().stream().allMatch(block -> guarded(block) == null)) {
            return false;
        }
        boolean changed = false;
        for (Map.Entry<Block, BitSet> entry :
                flow(ControlFlow.of(function).reversePostorder()).entrySet()) {
            Block block = entry.getKey();
            LowFunction initialiser = guarded(block);
            if (initialiser != null && behind(block, entry.getValue()).get(numbers.get(initialiser))) {
                Instr branch = block.terminator();
                block.instrs()
                        .set(
                                block.instrs().size() - 1,
                                new Instr.Builder(Opcode.JUMP)
                                        .successors(branch.successors()[1])
                                        .position(branch.position())
                                        .build(null));
                changed = true;
            }
        }
        if (changed) {
            ControlFlow.removeUnreachableBlocks(function);
        }
        return changed;
    }

    /** The initialiser that a block's branch decides to call, or null if it does not end with such a branch. */
    private static LowFunction guarded(Block block) {
        Instr branch = block.terminator();
        if (branch.opcode() != Opcode.BRANCH
                || !(branch.arg(0) instanceof Instr test)
                || test.opcode() != Opcode.NUMERIC
                || test.wasmOp() != Op.I32_NE
                || !(test.arg(0) instanceof Instr state)
                || state.opcode() != Opcode.LOAD
                || state.alias().kind() != Alias.Kind.INITIALISED) {
            return null;
        }
        Block calling = branch.successors()[0];
        Instr call = calling.instrs().get(0);
        boolean guards = call.opcode() == Opcode.CALL
                && calling.instrs().size() == 2
                && calling.terminator().opcode() == Opcode.JUMP
                && calling.terminator().successors()[0] == branch.successors()[1];
        return guards ? call.callee() : null;
    }

    /** An initialiser calls those of supertypes first. */
    private BitSet close(LowFunction initialiser) {
        BitSet closure = closures.get(initialiser);
        if (closure == null) {
            closure = new BitSet();
            closures.put(initialiser, closure);
            closure.set(numbers.get(initialiser));
            for (Block block : initialiser.blocks()) {
                for (Instr instr : block.instrs()) {
                    if (instr.opcode() == Opcode.CALL && numbers.containsKey(instr.callee())) {
                        closure.or(close(instr.callee()));
                    }
                }
            }
        }
        return closure;
    }

    /** Begins with everything initialised everywhere, and takes away until nothing contradicts any more. */
    private void analyse(LowProgram program) {
        Map<LowFunction, List<LowFunction>> callers = new LinkedHashMap<>();
        Map<LowFunction, List<Block>> orders = new LinkedHashMap<>();
        boolean anyTableCall = false;
        for (LowFunction function : program.functions()) {
            atEntry.put(function, all());
            atReturn.put(function, function.imported() == null ? all() : new BitSet());
            if (function.imported() != null) {
                continue;
            }
            orders.put(function, ControlFlow.of(function).reversePostorder());
            for (Block block : function.blocks()) {
                for (Instr instr : block.instrs()) {
                    anyTableCall |= instr.opcode() == Opcode.CALL_INDIRECT && instr.candidates() == null;
                    for (LowFunction callee : callees(instr)) {
                        callers.computeIfAbsent(callee, f -> new ArrayList<>()).add(function);
                    }
                }
            }
        }
        List<LowFunction> roots = new ArrayList<>(program.exports().values());
        if (program.stackLimit() != null) {
            roots.add(program.stackLimit().thrower());
        }
        for (LowFunction entry : program.table()) {
            if (entry != null && (anyTableCall || !callers.containsKey(entry))) {
                roots.add(entry);
            }
        }
        roots.forEach(root -> atEntry.get(root).clear());
        Deque<LowFunction> work = new ArrayDeque<>(orders.keySet());
        Set<LowFunction> waiting = new LinkedHashSet<>();
        waiting.addAll(work);
        while (!work.isEmpty()) {
            LowFunction function = work.remove();
            waiting.remove(function);
            for (LowFunction changed : visit(function, orders.get(function), callers)) {
                if (orders.containsKey(changed) && waiting.add(changed)) {
                    work.add(changed);
                }
            }
        }
    }

    private BitSet all() {
        BitSet all = new BitSet();
        all.set(0, numbers.size());
        return all;
    }

    private static List<LowFunction> callees(Instr instr) {
        if (instr.callee() != null) {
            return List.of(instr.callee());
        }
        return instr.opcode() == Opcode.CALL_INDIRECT && instr.candidates() != null ? instr.candidates() : List.of();
    }

    /** Returns the functions that must be visited again. */
    private Set<LowFunction> visit(
            LowFunction function, List<Block> order, Map<LowFunction, List<LowFunction>> callers) {
        Set<LowFunction> changed = new LinkedHashSet<>();
        BitSet returned = all();
        flow(order).forEach((block, before) -> {
            BitSet now = (BitSet) before.clone();
            for (Instr instr : block.instrs()) {
                for (LowFunction callee : callees(instr)) {
                    if (retain(atEntry.get(callee), now)) {
                        changed.add(callee);
                    }
                }
                add(instr, now);
            }
            if (block.terminator().opcode() == Opcode.RETURN) {
                returned.and(now);
            }
        });
        if (retain(atReturn.get(function), returned)) {
            changed.addAll(callers.getOrDefault(function, List.of()));
        }
        return changed;
    }

    /** Returns whether the set became smaller. */
    private static boolean retain(BitSet set, BitSet others) {
        int before = set.cardinality();
        set.and(others);
        return set.cardinality() < before;
    }

    /** What is initialised at the beginning of each block. */
    private Map<Block, BitSet> flow(List<Block> order) {
        LowFunction function = order.get(0).function();
        BitSet entry = (BitSet) atEntry.get(function).clone();
        if (numbers.containsKey(function)) {
            entry.set(numbers.get(function));
        }
        Map<Block, BitSet> before = new LinkedHashMap<>();
        before.put(function.entry(), entry);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Block block : order) {
                BitSet here = before.get(block);
                if (block.unwind() != null) {
                    changed |= meet(before, block.unwind(), here);
                }
                BitSet behind = behind(block, here);
                LowFunction initialiser = guarded(block);
                for (Block successor : block.terminator().successors()) {
                    if (initialiser != null && successor == block.terminator().successors()[1]) {
                        BitSet done = (BitSet) behind.clone();
                        done.or(closures.get(initialiser));
                        changed |= meet(before, successor, done);
                    } else {
                        changed |= meet(before, successor, behind);
                    }
                }
            }
        }
        return before;
    }

    private static boolean meet(Map<Block, BitSet> before, Block block, BitSet path) {
        BitSet known = before.get(block);
        if (known == null) {
            before.put(block, (BitSet) path.clone());
            return true;
        }
        return retain(known, path);
    }

    private BitSet behind(Block block, BitSet before) {
        BitSet now = (BitSet) before.clone();
        block.instrs().forEach(instr -> add(instr, now));
        return now;
    }

    /** Adds what is initialised when an instruction has completed. */
    private void add(Instr instr, BitSet now) {
        if (instr.opcode() == Opcode.CALL) {
            if (closures.containsKey(instr.callee())) {
                now.or(closures.get(instr.callee()));
            }
            now.or(atReturn.get(instr.callee()));
        } else if (instr.opcode() == Opcode.CALL_INDIRECT && instr.candidates() != null) {
            BitSet common = all();
            instr.candidates().forEach(candidate -> common.and(atReturn.get(candidate)));
            now.or(common);
        }
    }
}
