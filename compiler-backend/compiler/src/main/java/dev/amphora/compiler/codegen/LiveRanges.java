// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.codegen;

import dev.amphora.compiler.codegen.ExpressionTrees.Place;
import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.ControlFlow;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.LowType;
import dev.amphora.compiler.ir.Opcode;
import dev.amphora.compiler.ir.Param;
import dev.amphora.compiler.ir.Phi;
import dev.amphora.compiler.ir.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Where the values that have locals (here: variables) are live. Positions number, backward from 0, the moments at which the
 * generated code reads and sets locals, in the order in which it will do so, trees included. A variable's ranges are half
 * open: from where it is set to behind where it is read last.
 *
 * <p>A phi is set on the edges to its block and counts as set at the start of the block; its inputs are read at the ends of
 * the predecessors. What a landing block needs is read by the last instruction that may throw, since it is there, after all
 * that was set before it, that control may leave.
 */
final class LiveRanges {
    private static final int[] EMPTY = {};
    /** Addresses are sums of a few terms. */
    private static final int MAX_ADDRESS_DEPTH = 8;

    private final ExpressionTrees trees;
    private final ControlFlow flow;
    private final List<Value> variables = new ArrayList<>();
    /** Variable of a value by the value's id, or -1. */
    private final int[] numbers;

    private final BitSet[] liveIn;
    /** By variable: start and end in turn, ascending. */
    private final int[][] ranges;
    /** By variable: see {@link #bases(int)}; filled on demand. */
    private final int[][] bases;

    private final BitSet references = new BitSet();
    private final BitSet liveAcrossCollections = new BitSet();
    private final List<CollectingPoint> collectingPoints = new ArrayList<>();
    /** By block index, found when asked for. */
    private BitSet[] rootsFrom;

    /**
     * An instruction at which the collector may run.
     *
     * @param roots the references (variables) that must be found by the collector
     * @param needed the references (variables) that are used later, also those that are used only if it completes without a
     *     collection
     */
    record CollectingPoint(Block block, Instr instr, BitSet roots, BitSet needed) {}

    LiveRanges(ExpressionTrees trees) {
        this.trees = trees;
        this.flow = trees.flow();
        numbers = new int[flow.function().valueCount()];
        Arrays.fill(numbers, -1);
        numberVariables();
        liveIn = new BitSet[flow.function().blocks().size()];
        ranges = new int[variables.size()][];
        Arrays.fill(ranges, EMPTY);
        bases = new int[variables.size()][];
        findLiveIn();
        new Walk().run();
    }

    int variableCount() {
        return variables.size();
    }

    Value value(int variable) {
        return variables.get(variable);
    }

    /** The variable that holds a value, or -1. */
    int variable(Value value) {
        return numbers[value.id()];
    }

    /** Start and end of each range in turn, ascending. */
    int[] ranges(int variable) {
        return ranges[variable];
    }

    /** The references that are live at some collection, and so must be found by the collector. */
    BitSet liveAcrossCollections() {
        return liveAcrossCollections;
    }

    /** In no particular order. */
    List<CollectingPoint> collectingPoints() {
        return collectingPoints;
    }

    /** The references that the collector must find at some instruction in a block or in what may follow. */
    BitSet rootsFrom(Block block) {
        if (rootsFrom == null) {
            rootsFrom = findRootsFrom();
        }
        return (BitSet) rootsFrom[block.index()].clone();
    }

    private BitSet[] findRootsFrom() {
        BitSet[] roots = new BitSet[liveIn.length];
        List<Block> order = flow.reversePostorder();
        order.forEach(block -> roots[block.index()] = new BitSet());
        collectingPoints.forEach(point -> roots[point.block().index()].or(point.roots()));
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = order.size() - 1; i >= 0; i--) {
                BitSet own = roots[order.get(i).index()];
                int before = own.cardinality();
                for (Block successor : ControlFlow.successors(order.get(i))) {
                    own.or(roots[successor.index()]);
                }
                changed |= own.cardinality() > before;
            }
        }
        return roots;
    }

    BitSet liveIn(Block block) {
        return liveIn[block.index()];
    }

    private void numberVariables() {
        for (Param param : flow.function().params()) {
            addVariable(param);
        }
        // Values that live in one block only are numbered last, so that the sets of live values stay small.
        boolean[] crosses = crossingValues();
        for (boolean wanted : new boolean[] {true, false}) {
            for (Block block : flow.reversePostorder()) {
                for (Phi phi : block.phis()) {
                    if (trees.isNeeded(phi) && crosses[phi.id()] == wanted) {
                        addVariable(phi);
                    }
                }
                for (Instr instr : block.instrs()) {
                    Place place = trees.place(instr);
                    if ((place == Place.LOCAL || place == Place.TEE) && crosses[instr.id()] == wanted) {
                        addVariable(instr);
                    }
                }
            }
        }
    }

    private void addVariable(Value value) {
        numbers[value.id()] = variables.size();
        if (value.type() == LowType.REF) {
            references.set(variables.size());
        }
        variables.add(value);
    }

    private boolean[] crossingValues() {
        Block[] definers = new Block[numbers.length];
        boolean[] crosses = new boolean[numbers.length];
        for (Block block : flow.reversePostorder()) {
            block.phis().forEach(phi -> definers[phi.id()] = block);
            block.instrs().forEach(instr -> definers[instr.id()] = block);
        }
        for (Block block : flow.reversePostorder()) {
            for (Instr instr : block.instrs()) {
                for (Value arg : ExpressionTrees.operands(instr)) {
                    int id = trees.resolve(arg).id();
                    crosses[id] |= definers[id] != block;
                }
            }
            for (Phi phi : block.phis()) {
                for (Block predecessor : flow.predecessors(block)) {
                    int id = trees.resolve(phi.input(predecessor)).id();
                    crosses[id] |= definers[id] != predecessor;
                }
            }
        }
        return crosses;
    }

    private void findLiveIn() {
        List<Block> order = flow.reversePostorder();
        BitSet[] used = new BitSet[liveIn.length];
        BitSet[] defined = new BitSet[liveIn.length];
        for (Block block : order) {
            BitSet uses = new BitSet();
            BitSet definitions = new BitSet();
            for (Instr root : trees.roots(block)) {
                collectUses(root, uses);
            }
            for (Block successor : ControlFlow.successors(block)) {
                for (Phi phi : trees.neededPhis(successor)) {
                    collectUse(null, phi.input(block), uses);
                }
            }
            for (Phi phi : block.phis()) {
                define(phi, definitions);
            }
            for (Instr instr : block.instrs()) {
                define(instr, definitions);
            }
            uses.andNot(definitions);
            used[block.index()] = uses;
            defined[block.index()] = definitions;
            liveIn[block.index()] = (BitSet) uses.clone();
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = order.size() - 1; i >= 0; i--) {
                Block block = order.get(i);
                BitSet live = new BitSet();
                for (Block successor : ControlFlow.successors(block)) {
                    live.or(liveIn[successor.index()]);
                }
                live.andNot(defined[block.index()]);
                live.or(used[block.index()]);
                if (!live.equals(liveIn[block.index()])) {
                    liveIn[block.index()] = live;
                    changed = true;
                }
            }
        }
    }

    private void define(Value value, BitSet definitions) {
        if (numbers[value.id()] >= 0) {
            definitions.set(numbers[value.id()]);
        }
    }

    private void collectUses(Instr instr, BitSet uses) {
        for (Value arg : ExpressionTrees.operands(instr)) {
            collectUse(instr, arg, uses);
        }
    }

    private void collectUse(Instr user, Value operand, BitSet uses) {
        Value value = trees.resolve(operand);
        int variable = numbers[value.id()];
        if (variable >= 0) {
            uses.set(variable);
        }
        if (trees.isComputedBy(user, value)) {
            collectUses((Instr) value, uses);
        } else if (variable >= 0) {
            for (int base : bases(variable)) {
                uses.set(base);
            }
        }
    }

    /**
     * The references (variables) that an address in a local was computed from. They live as long as the address is used,
     * since it points into their objects.
     */
    private int[] bases(int variable) {
        if (bases[variable] == null) {
            BitSet found = new BitSet();
            Value value = variables.get(variable);
            if (ExpressionTrees.isAddressArithmetic(value)) {
                collectBases(value, found, 0);
            }
            bases[variable] = found.isEmpty() ? EMPTY : found.stream().toArray();
        }
        return bases[variable];
    }

    private void collectBases(Value operand, BitSet found, int depth) {
        Value value = trees.resolve(operand);
        if (value.type() == LowType.REF) {
            if (numbers[value.id()] >= 0) {
                found.set(numbers[value.id()]);
            }
        } else if (depth < MAX_ADDRESS_DEPTH && ExpressionTrees.isAddressArithmetic(value)) {
            for (Value arg : ((Instr) value).args()) {
                collectBases(arg, found, depth + 1);
            }
        }
    }

    /** Walks all blocks backward, with the set of live variables. */
    private final class Walk {
        private final BitSet live = new BitSet();
        private final int[] ends = new int[variables.size()];
        private final int[] counts = new int[variables.size()];
        private int position;
        private Block block;
        private boolean landingValuesNeeded;

        void run() {
            List<Block> order = flow.reversePostorder();
            for (int i = order.size() - 1; i >= 0; i--) {
                walk(order.get(i));
            }
            for (int variable = 0; variable < ranges.length; variable++) {
                ranges[variable] = ascending(ranges[variable], counts[variable]);
            }
        }

        private void walk(Block current) {
            block = current;
            landingValuesNeeded = false;
            int end = position;
            live.clear();
            Block[] successors = block.terminator().successors();
            for (Block successor : successors) {
                live.or(liveIn[successor.index()]);
            }
            for (int v = live.nextSetBit(0); v >= 0; v = live.nextSetBit(v + 1)) {
                ends[v] = end;
            }
            int copying = --position;
            for (Block successor : new LinkedHashSet<>(List.of(successors))) {
                walkEdge(successor, copying);
            }
            List<Instr> roots = trees.roots(block);
            for (int i = roots.size() - 1; i >= 0; i--) {
                Instr root = roots.get(i);
                if (numbers[root.id()] >= 0) {
                    set(root);
                }
                compute(root);
            }
            int start = --position;
            for (Phi phi : trees.neededPhis(block)) {
                close(numbers[phi.id()], start);
                live.clear(numbers[phi.id()]);
            }
            for (int v = live.nextSetBit(0); v >= 0; v = live.nextSetBit(v + 1)) {
                close(v, start);
            }
        }

        private void walkEdge(Block successor, int copying) {
            List<Phi> phis = trees.neededPhis(successor);
            // All copies on an edge are made at once: plain ones are all read at the end.
            for (Phi phi : phis) {
                int variable = numbers[trees.resolve(phi.input(block)).id()];
                if (variable >= 0) {
                    use(variable, copying);
                }
            }
            for (int i = phis.size() - 1; i >= 0; i--) {
                Value value = trees.resolve(phis.get(i).input(block));
                if (trees.place(value) == Place.STACK) {
                    compute((Instr) value);
                }
            }
        }

        /** The moment at which an instruction takes effect, all operands on the stack, and before that its operands. */
        private void compute(Instr instr) {
            boolean throwing = block.unwind() != null && trees.effects().mayThrow(instr);
            if (trees.effects().collects(instr)) {
                noteCollection(instr, throwing);
            }
            if (throwing) {
                // An allocation sets its local before it may throw, so what is live then is live beyond that.
                int moment = instr.opcode() == Opcode.NEW ? position : --position;
                needLandingValues(moment);
            }
            Value[] args = ExpressionTrees.operands(instr);
            if (instr.opcode() == Opcode.CHECK_BOUNDS) {
                // Both are read again to report them.
                int moment = --position;
                for (Value arg : args) {
                    Value value = trees.resolve(arg);
                    if (numbers[value.id()] >= 0) {
                        use(numbers[value.id()], moment);
                    }
                }
            }
            if (trees.collectsBelow(instr)) {
                // What was read before that collection waits on the operand stack: a reference, or an address computed
                // from one. Its local must last till now, so that the object does.
                int moment = --position;
                for (Value arg : args) {
                    useReferencesBelow(arg, moment);
                }
            }
            for (int i = args.length - 1; i >= 0; i--) {
                read(instr, trees.resolve(args[i]));
            }
        }

        private void useReferencesBelow(Value operand, int moment) {
            Value value = trees.resolve(operand);
            if (numbers[value.id()] >= 0) {
                if (value.type() == LowType.REF) {
                    use(numbers[value.id()], moment);
                }
                for (int base : bases(numbers[value.id()])) {
                    use(base, moment);
                }
            } else if (trees.place(value) == Place.STACK && value instanceof Instr instr) {
                for (Value arg : ExpressionTrees.operands(instr)) {
                    useReferencesBelow(arg, moment);
                }
            }
        }

        private void read(Instr user, Value value) {
            int variable = numbers[value.id()];
            boolean computed = trees.isComputedBy(user, value);
            if (computed) {
                if (variable >= 0) {
                    set(value);
                }
                compute((Instr) value);
            } else if (variable >= 0) {
                use(variable, --position);
            }
        }

        private void noteCollection(Instr instr, boolean throwing) {
            boolean completes = trees.effects().collectsAndCompletes(instr);
            BitSet landing = throwing ? landingReferences() : new BitSet();
            BitSet needed = referencesBehind(instr);
            needed.or(landing);
            BitSet roots = completes ? needed : landing;
            liveAcrossCollections.or(roots);
            collectingPoints.add(new CollectingPoint(block, instr, roots, needed));
        }

        private BitSet referencesBehind(Instr instr) {
            BitSet behind = (BitSet) live.clone();
            if (numbers[instr.id()] >= 0) {
                behind.clear(numbers[instr.id()]);
            }
            behind.and(references);
            return behind;
        }

        /** The references that the block needs to which exceptions lead from here. */
        private BitSet landingReferences() {
            BitSet needed = (BitSet) liveIn[block.unwind().index()].clone();
            for (Phi phi : trees.neededPhis(block.unwind())) {
                int variable = numbers[trees.resolve(phi.input(block)).id()];
                if (variable >= 0) {
                    needed.set(variable);
                }
            }
            needed.and(references);
            return needed;
        }

        private void needLandingValues(int moment) {
            if (landingValuesNeeded) {
                return;
            }
            landingValuesNeeded = true;
            BitSet needed = liveIn[block.unwind().index()];
            for (int v = needed.nextSetBit(0); v >= 0; v = needed.nextSetBit(v + 1)) {
                use(v, moment);
            }
            for (Phi phi : trees.neededPhis(block.unwind())) {
                int variable = numbers[trees.resolve(phi.input(block)).id()];
                if (variable >= 0) {
                    use(variable, moment);
                }
            }
        }

        /** Notes that a local is read; what an address in it points into lives as long. */
        private void use(int variable, int moment) {
            useOnly(variable, moment);
            for (int base : bases(variable)) {
                useOnly(base, moment);
            }
        }

        private void useOnly(int variable, int moment) {
            if (!live.get(variable)) {
                live.set(variable);
                ends[variable] = moment + 1;
            }
        }

        private void set(Value value) {
            int variable = numbers[value.id()];
            int moment = --position;
            if (!live.get(variable)) {
                // Set but never read: the local is written all the same.
                ends[variable] = moment + 1;
            }
            close(variable, moment);
            live.clear(variable);
        }

        private void close(int variable, int start) {
            int[] list = ranges[variable];
            int count = counts[variable];
            int end = ends[variable];
            if (count > 0 && list[count - 2] == end) {
                list[count - 2] = start;
                return;
            }
            if (count == list.length) {
                list = Arrays.copyOf(list, Math.max(4, 2 * count));
                ranges[variable] = list;
            }
            list[count] = start;
            list[count + 1] = end;
            counts[variable] = count + 2;
        }

        private int[] ascending(int[] descending, int count) {
            int[] result = new int[count];
            for (int i = 0; i < count; i += 2) {
                result[i] = descending[count - 2 - i];
                result[i + 1] = descending[count - 1 - i];
            }
            return result;
        }
    }
}
