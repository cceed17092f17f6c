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
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

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

    private final Map<LowFunction, Node> nodes = new LinkedHashMap<>();
    /** What the calls over the table are that were there when the program was analysed. */
    private final Map<Instr, Node> selections = new LinkedHashMap<>();

    /** A function, or functions of which a call over the table runs one: there may be hundreds, and as many such calls. */
    private static final class Node {
        /** The blocks of a function that is defined here, null for others. */
        private final List<Block> order;
        /** By what this calls, or may be: what it has initialised before on all paths. */
        private final Map<Node, BitSet> targets = new LinkedHashMap<>();

        private final Set<Node> callers = new LinkedHashSet<>();
        private final boolean isSelection;
        /** What is initialised wherever this is called. */
        private final BitSet atEntry;
        /** What this initialises until it returns, on all paths. */
        private final BitSet atReturn;

        private boolean waits;

        Node(List<Block> order, boolean isSelection, BitSet atEntry, BitSet atReturn) {
            this.order = order;
            this.isSelection = isSelection;
            this.atEntry = atEntry;
            this.atReturn = atReturn;
        }
    }

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
        BitSet initialised = nodes.get(function).atEntry;
        for (Map.Entry<Block, BitSet> entry :
                flow(ControlFlow.of(function).reversePostorder(), initialised).entrySet()) {
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

    /**
     * Begins with everything initialised everywhere, and takes away until nothing contradicts any more: first of what functions
     * initialise themselves, whatever was before, which depends on those that they call; then of what was before, which depends
     * on those that call them.
     */
    private void analyse(LowProgram program) {
        for (LowFunction function : program.functions()) {
            boolean isDefined = function.imported() == null;
            List<Block> order = isDefined ? ControlFlow.of(function).reversePostorder() : null;
            nodes.put(function, new Node(order, false, all(), isDefined ? all() : new BitSet()));
        }
        Set<LowFunction> roots = roots(program, connect());
        List<Node> calleesFirst = calleesFirst();
        propagate(calleesFirst, this::updateReturn);
        Map<BitSet, BitSet> shared = new LinkedHashMap<>();
        nodes.values().forEach(node -> {
            if (node.order != null) {
                findWhatIsBeforeCalls(node, shared);
            }
        });
        roots.forEach(root -> nodes.get(root).atEntry.clear());
        List<Node> callersFirst = new ArrayList<>(calleesFirst);
        Collections.reverse(callersFirst);
        BitSet path = new BitSet();
        propagate(
                callersFirst,
                (node, changed) -> node.targets.forEach((target, before) -> {
                    path.clear();
                    path.or(node.atEntry);
                    path.or(before);
                    if (retain(target.atEntry, path)) {
                        changed.accept(target);
                    }
                }));
    }

    /** Connects all functions with those that they call. Returns whether there is a call of which nothing is known. */
    private boolean connect() {
        Map<List<LowFunction>, Node> known = new LinkedHashMap<>();
        boolean anyTableCall = false;
        for (Node node : nodes.values()) {
            for (Block block : node.order == null ? List.<Block>of() : node.order) {
                for (Instr instr : block.instrs()) {
                    anyTableCall |= instr.opcode() == Opcode.CALL_INDIRECT && instr.candidates() == null;
                    if (instr.callee() != null) {
                        connect(node, nodes.get(instr.callee()));
                    } else if (isSelection(instr)) {
                        Node selection = known.computeIfAbsent(instr.candidates(), this::select);
                        selections.put(instr, selection);
                        connect(node, selection);
                    }
                }
            }
        }
        return anyTableCall;
    }

    private static void connect(Node caller, Node target) {
        caller.targets.put(target, new BitSet());
        target.callers.add(caller);
    }

    private static boolean isSelection(Instr instr) {
        return instr.opcode() == Opcode.CALL_INDIRECT && instr.candidates() != null;
    }

    private Node select(List<LowFunction> candidates) {
        Node selection = new Node(null, true, all(), all());
        for (LowFunction candidate : candidates) {
            connect(selection, nodes.get(candidate));
            selection.atReturn.and(nodes.get(candidate).atReturn);
        }
        return selection;
    }

    private Set<LowFunction> roots(LowProgram program, boolean anyTableCall) {
        Set<LowFunction> roots = new LinkedHashSet<>(program.exports().values());
        if (program.stackLimit() != null) {
            roots.add(program.stackLimit().thrower());
        }
        for (LowFunction entry : program.table()) {
            if (entry != null && (anyTableCall || nodes.get(entry).callers.isEmpty())) {
                roots.add(entry);
            }
        }
        return roots;
    }

    /** All nodes, each behind what it calls but for recursion. */
    private List<Node> calleesFirst() {
        Set<Node> ordered = new LinkedHashSet<>();
        Set<Node> seen = new LinkedHashSet<>();
        Deque<Node> path = new ArrayDeque<>();
        Deque<Iterator<Node>> open = new ArrayDeque<>();
        for (Node start : nodes.values()) {
            if (seen.add(start)) {
                path.push(start);
                open.push(start.targets.keySet().iterator());
            }
            while (!path.isEmpty()) {
                if (!open.peek().hasNext()) {
                    open.pop();
                    ordered.add(path.pop());
                    continue;
                }
                Node target = open.peek().next();
                if (seen.add(target)) {
                    path.push(target);
                    open.push(target.targets.keySet().iterator());
                }
            }
        }
        return new ArrayList<>(ordered);
    }

    /** Visits the nodes in an order, and then those that a visit has named as long as there are any. */
    private static void propagate(List<Node> order, BiConsumer<Node, Consumer<Node>> visit) {
        Deque<Node> work = new ArrayDeque<>(order);
        order.forEach(node -> node.waits = true);
        while (!work.isEmpty()) {
            Node node = work.remove();
            node.waits = false;
            visit.accept(node, changed -> {
                if (!changed.waits) {
                    changed.waits = true;
                    work.add(changed);
                }
            });
        }
    }

    private void updateReturn(Node node, Consumer<Node> changed) {
        if (node.isSelection) {
            BitSet common = all();
            node.targets.keySet().forEach(candidate -> common.and(candidate.atReturn));
            if (retain(node.atReturn, common)) {
                node.callers.forEach(changed);
            }
        } else if (node.order != null) {
            BitSet returned = all();
            flow(node.order, new BitSet()).forEach((block, before) -> {
                if (block.terminator().opcode() == Opcode.RETURN) {
                    returned.and(behind(block, before));
                }
            });
            if (retain(node.atReturn, returned)) {
                node.callers.forEach(changed);
            }
        }
    }

    /** Many calls have the same before them, mostly nothing; the sets are shared. */
    private void findWhatIsBeforeCalls(Node node, Map<BitSet, BitSet> shared) {
        Map<Node, BitSet> common = new LinkedHashMap<>();
        flow(node.order, new BitSet()).forEach((block, before) -> {
            BitSet now = (BitSet) before.clone();
            for (Instr instr : block.instrs()) {
                Node target = instr.callee() != null ? nodes.get(instr.callee()) : selections.get(instr);
                if (target != null) {
                    BitSet known = common.get(target);
                    if (known == null) {
                        common.put(target, (BitSet) now.clone());
                    } else {
                        known.and(now);
                    }
                }
                add(instr, now);
            }
        });
        common.forEach((target, before) -> {
            shared.putIfAbsent(before, before);
            node.targets.put(target, shared.get(before));
        });
    }

    private BitSet all() {
        BitSet all = new BitSet();
        all.set(0, numbers.size());
        return all;
    }

    /** Returns whether the set became smaller. */
    private static boolean retain(BitSet set, BitSet others) {
        if (set.isEmpty()) {
            return false;
        }
        int before = set.cardinality();
        set.and(others);
        return set.cardinality() < before;
    }

    /** What is initialised at the beginning of each block, given what is at the function's. */
    private Map<Block, BitSet> flow(List<Block> order, BitSet atEntry) {
        LowFunction function = order.get(0).function();
        BitSet entry = (BitSet) atEntry.clone();
        if (numbers.containsKey(function)) {
            entry.set(numbers.get(function));
        }
        Map<Block, BitSet> added = new LinkedHashMap<>();
        for (Block block : order) {
            added.put(block, behind(block, new BitSet()));
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
                BitSet behind = (BitSet) here.clone();
                behind.or(added.get(block));
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

    private BitSet behind(Instr call) {
        Node selection = selections.get(call);
        if (selection != null) {
            return selection.atReturn;
        }
        // A copy that a later pass has made.
        BitSet common = all();
        call.candidates().forEach(candidate -> common.and(nodes.get(candidate).atReturn));
        return common;
    }

    /** Adds what is initialised when an instruction has completed. */
    private void add(Instr instr, BitSet now) {
        if (instr.opcode() == Opcode.CALL) {
            if (closures.containsKey(instr.callee())) {
                now.or(closures.get(instr.callee()));
            }
            now.or(nodes.get(instr.callee()).atReturn);
        } else if (instr.opcode() == Opcode.CALL_INDIRECT && instr.candidates() != null) {
            now.or(behind(instr));
        }
    }
}
