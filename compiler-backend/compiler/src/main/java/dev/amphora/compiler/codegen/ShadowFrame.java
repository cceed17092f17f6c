// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.codegen;

import dev.amphora.compiler.codegen.LiveRanges.CollectingPoint;
import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.ControlFlow;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.Opcode;
import dev.amphora.compiler.ir.Phi;
import dev.amphora.compiler.ir.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The function's frames on the shadow stack, in which the collector finds its references. Each local that holds a reference
 * across a collection has a slot; a reference is stored there as soon as it is set. Objects do not move, so nothing is ever
 * read back.
 *
 * <p>A frame is made where it is first certain that it may be needed: often that is the function's entry, but a function that
 * allocates only to throw makes its frame on the way there. A {@link Region} is what one block dominates and control does not
 * leave again; at its root the frame is made, at its returns it is given back.
 *
 * <p>An allocation seldom runs the collector. References that are live across few allocations only, and across no call, have no slot:
 * they are pushed on the shadow stack for the time that the allocator is called ({@link #pushedFor}).
 *
 * <p>The collector scans all slots, whichever are in use. A slot keeps a reference that is not needed any more, which is
 * harmless; but what an earlier function left behind is not, so slots that are not sure to be set before some collection are
 * cleared when the frame is made. Only a program that asks for a collection, say to see a weak reference cleared, or one that
 * catches that memory is full can tell that a slot is out of use: such slots are cleared in front of the calls that lead to the
 * former, if nothing behind them needs the slot, not even when the call returns without a collection; where an exception is caught;
 * and, in what follows there, before the first instruction that may collect after their last use ({@link StaleSlots}).
 */
final class ShadowFrame {
    static final int SLOT_SIZE = 4;
    /** A reference that is live across more allocations than this has a slot, for the sake of size. */
    private static final int MAX_PUSHES = 4;

    private final LiveRanges live;
    private final LocalAllocation locals;
    private final ExpressionTrees trees;
    private final ControlFlow flow;
    private final boolean catches;
    private final Map<Block, Region> regions = new LinkedHashMap<>();
    /** By block index: the region that the block is in, or null. */
    private final Region[] regionOf;
    /** Defining blocks of instructions. */
    private final Map<Value, Block> definers = new LinkedHashMap<>();
    /** What is pushed for an allocation. */
    private final Map<Instr, List<Value>> pushed = new LinkedHashMap<>();
    /** Slots that are to be cleared in handlers of exceptions before an instruction. */
    private final Map<Instr, BitSet> stale = new LinkedHashMap<>();
    /** What must be kept during the calls in which the program may ask for a collection. */
    private final Map<Instr, CollectingPoint> requests = new LinkedHashMap<>();

    /** A part of the function with a frame. */
    final class Region {
        private final Block root;
        /** Slot number by local. */
        private final Map<Integer, Integer> slots = new LinkedHashMap<>();

        private final BitSet variables = new BitSet();
        private final BitSet cleared = new BitSet();
        private boolean recursive;

        Region(Block root) {
            this.root = root;
        }

        private void add(BitSet roots) {
            for (int v = roots.nextSetBit(0); v >= 0; v = roots.nextSetBit(v + 1)) {
                variables.set(v);
                slots.putIfAbsent(locals.local(live.value(v)), slots.size());
            }
        }

        private int slot(int variable) {
            return slots.get(locals.local(live.value(variable)));
        }

        /** The slots that belong to none of these variables. */
        BitSet slotsNotOf(BitSet needed) {
            BitSet others = new BitSet();
            others.set(0, slots.size());
            needed.stream().filter(variables::get).forEach(v -> others.clear(slot(v)));
            return others;
        }

        /** Whether the function may be called again before control leaves the region. */
        boolean isRecursive() {
            return recursive;
        }

        /** Size in bytes, 0 if there is nothing to keep. */
        int size() {
            return slots.size() * SLOT_SIZE;
        }

        /** Offsets of the slots that must be cleared on entry, ascending. */
        List<Integer> clearedOffsets() {
            return offsets(cleared);
        }

        private List<Integer> offsets(BitSet slotNumbers) {
            List<Integer> result = new ArrayList<>();
            slotNumbers.stream().forEach(slot -> result.add(slot * SLOT_SIZE));
            return result;
        }

        /** Values that exist already on entry and must be stored then. */
        List<Value> valuesOnEntry() {
            List<Value> result = new ArrayList<>();
            BitSet entering = (BitSet) live.liveIn(root).clone();
            entering.and(variables);
            entering.stream().forEach(v -> result.add(live.value(v)));
            return result;
        }

        int offset(Value value) {
            return slotOf(this, value) * SLOT_SIZE;
        }
    }

    /**
     * Finds the frames of a function.
     *
     * @param recursive the blocks with calls that may lead back to the function; a region is made for them too
     */
    ShadowFrame(LiveRanges live, LocalAllocation locals, ExpressionTrees trees, Set<Block> recursive) {
        this.live = live;
        this.locals = locals;
        this.trees = trees;
        this.flow = trees.flow();
        regionOf = new Region[flow.function().blocks().size()];
        catches = flow.reversePostorder().stream()
                .anyMatch(block -> block.instrs().get(0).opcode() == Opcode.CATCH);
        if (!live.liveAcrossCollections().isEmpty() || !recursive.isEmpty()) {
            findRegions(recursive);
            for (CollectingPoint point : live.collectingPoints()) {
                if (trees.effects().requestsCollection(point.instr())) {
                    requests.put(point.instr(), point);
                }
            }
            for (Block block : flow.reversePostorder()) {
                block.instrs().forEach(instr -> definers.put(instr, block));
            }
            new SlotState().run();
            if (catches) {
                stale.putAll(new StaleSlots(this, live, trees).find());
            }
        }
    }

    /** Offsets of the slots that are to be cleared before a call because nothing needs them afterwards, ascending. */
    List<Integer> outdatedOffsets(Instr call) {
        CollectingPoint point = requests.get(call);
        Region region = point == null ? null : regionOf[point.block().index()];
        if (region != null) {
            return region.offsets(region.slotsNotOf(point.needed()));
        }
        BitSet outdated = stale.get(call);
        return outdated == null ? List.of() : regionOf[definers.get(call).index()].offsets(outdated);
    }

    /**
     * Offsets of the slots that are to be cleared when an exception has been caught, ascending: all that the collector need not
     * find any more. Memory may be full of what the others keep.
     */
    List<Integer> outdatedOffsets(Block landing) {
        Region region = regionOf[landing.index()];
        return region == null ? List.of() : region.offsets(outdatedSlots(region, landing));
    }

    BitSet outdatedSlots(Region region, Block landing) {
        BitSet later = live.rootsFrom(landing);
        BitSet kept = new BitSet();
        for (int v : later.stream().filter(region.variables::get).toArray()) {
            // What is in its slot already is not stored there again.
            if (isAlreadyStored(region, live.value(v))) {
                kept.set(region.slot(v));
            }
        }
        later.and(live.liveIn(landing));
        BitSet outdated = region.slotsNotOf(later);
        outdated.andNot(kept);
        for (Phi phi : trees.neededPhis(landing)) {
            int slot = slotOf(region, phi);
            if (slot >= 0) {
                outdated.clear(slot);
            }
        }
        return outdated;
    }

    /** The references without a slot that the collector must find when it runs in an allocation. */
    List<Value> pushedFor(Instr allocation) {
        return pushed.getOrDefault(allocation, List.of());
    }

    /** Whether the function needs to know where the shadow stack was when it was entered. */
    boolean needsBase() {
        return catches || hasSlots();
    }

    private boolean hasSlots() {
        return regions.values().stream().anyMatch(region -> region.size() > 0);
    }

    /** Whether the function catches exceptions. */
    boolean catches() {
        return catches;
    }

    /** Whether some region is recursive. */
    boolean isRecursive() {
        return regions.values().stream().anyMatch(Region::isRecursive);
    }

    /** The region whose frame is made at this block, or null. */
    Region regionAt(Block block) {
        return regions.get(block);
    }

    /** The region that a block lies in, or null. */
    Region regionOf(Block block) {
        return regionOf[block.index()];
    }

    /** Whether exceptions are caught although no frame is made on entry. */
    boolean catchesWithoutFrame() {
        return catches && !hasSlots();
    }

    /** Offset of the slot that a value must be stored to when it is set, or -1 for none. */
    int storeOffset(Value value) {
        Region region = regionOf[definer(value).index()];
        if (region == null) {
            return -1;
        }
        int slot = slotOf(region, value);
        return slot < 0 || isAlreadyStored(region, value) ? -1 : slot * SLOT_SIZE;
    }

    private Block definer(Value value) {
        return value instanceof Phi phi
                ? phi.block()
                : definers.getOrDefault(value, flow.function().entry());
    }

    int slotOf(Region region, Value value) {
        int variable = live.variable(value);
        return variable >= 0 && region.variables.get(variable) ? region.slots.get(locals.local(value)) : -1;
    }

    /** Whether all that the value can be a copy of is in the same local and has been stored from there. */
    private boolean isAlreadyStored(Region region, Value value) {
        if (value instanceof Phi phi) {
            for (Block predecessor : flow.predecessors(phi.block())) {
                if (phi.block() == region.root || !sharesSlot(region, value, phi.input(predecessor))) {
                    return false;
                }
            }
            return true;
        }
        return ExpressionTrees.isCopy(value) && sharesSlot(region, value, ((Instr) value).arg(0));
    }

    private boolean sharesSlot(Region region, Value value, Value operand) {
        Value source = trees.resolve(operand);
        return slotOf(region, source) >= 0 && locals.local(source) == locals.local(value);
    }

    private void findRegions(Set<Block> recursiveBlocks) {
        // Some were only reached by an exception that nothing throws any more.
        Set<Block> recursive = new LinkedHashSet<>(flow.reversePostorder());
        recursive.retainAll(recursiveBlocks);
        Set<Block> open = catches ? Set.of() : leftBlocks();
        BitSet acrossCalls = acrossCalls();
        BitSet acrossAllocations = acrossManyAllocations();
        for (CollectingPoint point : live.collectingPoints()) {
            if (point.roots().intersects(isAllocation(point) ? acrossAllocations : acrossCalls)) {
                addRegion(point.block(), open);
            }
        }
        recursive.forEach(block -> addRegion(block, open));
        for (Block block : flow.reversePostorder()) {
            Block above = flow.immediateDominator(block);
            Region outer = above == null ? null : regionOf[above.index()];
            if (outer != null) {
                regions.remove(block);
            }
            regionOf[block.index()] = outer != null ? outer : regions.get(block);
        }
        acrossCalls.or(acrossAllocations);
        for (CollectingPoint point : live.collectingPoints()) {
            Region region = regionOf[point.block().index()];
            if (region != null) {
                BitSet kept = (BitSet) point.roots().clone();
                kept.and(acrossCalls);
                region.add(kept);
            }
        }
        live.collectingPoints().stream().filter(ShadowFrame::isAllocation).forEach(this::push);
        recursive.forEach(block -> regionOf[block.index()].recursive = true);
    }

    static boolean isAllocation(CollectingPoint point) {
        return point.instr().opcode() == Opcode.NEW;
    }

    private BitSet acrossCalls() {
        BitSet result = new BitSet();
        for (CollectingPoint point : live.collectingPoints()) {
            if (!isAllocation(point)) {
                result.or(point.roots());
            }
        }
        return result;
    }

    private BitSet acrossManyAllocations() {
        BitSet result = new BitSet();
        int[] counts = new int[live.variableCount()];
        for (CollectingPoint point : live.collectingPoints()) {
            if (isAllocation(point)) {
                point.roots().stream().filter(v -> ++counts[v] > MAX_PUSHES).forEach(result::set);
            }
        }
        return result;
    }

    private void push(CollectingPoint allocation) {
        Region region = regionOf[allocation.block().index()];
        BitSet values = (BitSet) allocation.roots().clone();
        if (region != null) {
            values.andNot(region.variables);
        }
        if (!values.isEmpty()) {
            pushed.put(allocation.instr(), values.stream().mapToObj(live::value).toList());
        }
    }

    private void addRegion(Block block, Set<Block> open) {
        Block root = catches ? flow.function().entry() : block;
        while (open.contains(root) || flow.loopHeader(root) != null) {
            root = flow.immediateDominator(root);
        }
        regions.computeIfAbsent(root, Region::new);
    }

    /** The blocks that control can leave for one that they do not dominate. */
    private Set<Block> leftBlocks() {
        int[] leaving = new int[flow.function().blocks().size()];
        for (Block block : flow.reversePostorder()) {
            for (Block successor : ControlFlow.successors(block)) {
                // The edge leaves what the dominators of the block dominate, up to the one that dominates its target
                // too.
                Block end = flow.dominates(successor, block) ? successor : flow.immediateDominator(successor);
                leaving[block.index()]++;
                leaving[end.index()]--;
            }
        }
        Set<Block> left = new LinkedHashSet<>();
        List<Block> order = flow.reversePostorder();
        for (int i = order.size() - 1; i > 0; i--) {
            Block block = order.get(i);
            if (leaving[block.index()] > 0) {
                left.add(block);
            }
            leaving[flow.immediateDominator(block).index()] += leaving[block.index()];
        }
        return left;
    }

    /** Finds by forward dataflow which slots are sure to be set at each collection; the others are cleared on entry. */
    private final class SlotState {
        private final Set<Instr> collecting = new LinkedHashSet<>();
        private final BitSet[] atEntry = new BitSet[regionOf.length];
        private final BitSet[] atExit = new BitSet[regionOf.length];

        void run() {
            live.collectingPoints().forEach(point -> collecting.add(point.instr()));
            List<Block> order = flow.reversePostorder().stream()
                    .filter(block -> regionOf[block.index()] != null)
                    .toList();
            for (Block block : order) {
                BitSet all = new BitSet();
                all.set(0, regionOf[block.index()].slots.size());
                atEntry[block.index()] = all;
                atExit[block.index()] = all;
            }
            boolean changed = true;
            while (changed) {
                changed = false;
                for (Block block : order) {
                    changed |= flowThrough(block);
                }
            }
            for (Block block : order) {
                visit(block);
            }
        }

        private boolean flowThrough(Block block) {
            Region region = regionOf[block.index()];
            BitSet entry = entryState(region, block);
            BitSet exit = (BitSet) entry.clone();
            setPhis(region, block, exit);
            block.instrs().forEach(instr -> set(region, instr, exit));
            boolean changed = !entry.equals(atEntry[block.index()]) || !exit.equals(atExit[block.index()]);
            atEntry[block.index()] = entry;
            atExit[block.index()] = exit;
            return changed;
        }

        private BitSet entryState(Region region, Block block) {
            BitSet state = new BitSet();
            if (block == region.root) {
                region.valuesOnEntry().forEach(value -> set(region, value, state));
                return state;
            }
            boolean first = true;
            for (Block predecessor : flow.predecessors(block)) {
                BitSet from =
                        predecessor.unwind() == block ? atEntry[predecessor.index()] : atExit[predecessor.index()];
                if (first) {
                    state.or(from);
                    first = false;
                } else {
                    state.and(from);
                }
            }
            return state;
        }

        private void setPhis(Region region, Block block, BitSet state) {
            for (Phi phi : trees.neededPhis(block)) {
                set(region, phi, state);
            }
        }

        private void set(Region region, Value value, BitSet state) {
            int slot = slotOf(region, value);
            if (slot >= 0) {
                state.set(slot);
            }
        }

        /** Looks at collections in the order of the generated code, in which trees set some values late. */
        private void visit(Block block) {
            Region region = regionOf[block.index()];
            BitSet state = (BitSet) atEntry[block.index()].clone();
            setPhis(region, block, state);
            for (Instr root : trees.roots(block)) {
                visit(region, root, state);
            }
            for (Block successor : ControlFlow.successors(block)) {
                for (Phi phi : trees.neededPhis(successor)) {
                    visitOperand(region, null, phi.input(block), state);
                }
            }
        }

        private void visit(Region region, Instr instr, BitSet state) {
            for (Value arg : ExpressionTrees.operands(instr)) {
                visitOperand(region, instr, arg, state);
            }
            if (collecting.contains(instr)) {
                BitSet unset = new BitSet();
                unset.set(0, region.slots.size());
                unset.andNot(state);
                region.cleared.or(unset);
            }
            set(region, instr, state);
        }

        private void visitOperand(Region region, Instr user, Value operand, BitSet state) {
            Value value = trees.resolve(operand);
            if (trees.isComputedBy(user, value)) {
                visit(region, (Instr) value, state);
            }
        }
    }
}
