// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.codegen;

import dev.amphora.compiler.codegen.LiveRanges.CollectingPoint;
import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.ControlFlow;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.Opcode;
import dev.amphora.compiler.ir.Param;
import dev.amphora.compiler.ir.Phi;
import dev.amphora.compiler.ir.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The function's frame on the shadow stack, in which the collector finds its references. Each local that ever holds a
 * reference across a collection has a slot; a reference is stored there as soon as it is set. Objects do not move, so
 * nothing is ever read back.
 *
 * <p>The collector scans all slots, whichever are in use. A slot keeps a reference that is not needed any more, which is
 * harmless; but what an earlier function left behind is not, so slots that are not sure to be set before some collection are
 * cleared at entry.
 */
final class ShadowFrame {
    private static final int SLOT_SIZE = 4;

    private final LiveRanges live;
    private final LocalAllocation locals;
    private final ExpressionTrees trees;
    private final ControlFlow flow;
    /** Slot number by local. */
    private final Map<Integer, Integer> slots = new HashMap<>();

    private final BitSet cleared = new BitSet();
    private boolean catches;

    ShadowFrame(LiveRanges live, LocalAllocation locals, ExpressionTrees trees) {
        this.live = live;
        this.locals = locals;
        this.trees = trees;
        this.flow = trees.flow();
        BitSet rooted = live.liveAcrossCollections();
        for (int v = rooted.nextSetBit(0); v >= 0; v = rooted.nextSetBit(v + 1)) {
            slots.putIfAbsent(locals.local(live.value(v)), slots.size());
        }
        for (Block block : flow.reversePostorder()) {
            catches |= block.instrs().get(0).opcode() == Opcode.CATCH;
        }
        if (!slots.isEmpty()) {
            findSlotsToClear();
        }
    }

    /** Whether the function needs to know where the shadow stack was when it was entered. */
    boolean needsBase() {
        return catches || !slots.isEmpty();
    }

    /** Size in bytes; 0 for no frame. */
    int size() {
        return slots.size() * SLOT_SIZE;
    }

    /** Offsets of the slots that must be cleared on entry, ascending. */
    List<Integer> clearedOffsets() {
        List<Integer> result = new ArrayList<>();
        cleared.stream().forEach(slot -> result.add(slot * SLOT_SIZE));
        return result;
    }

    /** Offset of the slot that a value must be stored to when it is set, or -1 for none. */
    int storeOffset(Value value) {
        int slot = slotOf(value);
        return slot < 0 || isAlreadyStored(value) ? -1 : slot * SLOT_SIZE;
    }

    private int slotOf(Value value) {
        int variable = live.variable(value);
        if (variable < 0 || !live.liveAcrossCollections().get(variable)) {
            return -1;
        }
        return slots.get(locals.local(value));
    }

    /** Whether all that the value can be a copy of is in the same local and has been stored from there. */
    private boolean isAlreadyStored(Value value) {
        if (value instanceof Phi phi) {
            for (Block predecessor : flow.predecessors(phi.block())) {
                if (!sharesSlot(value, phi.input(predecessor))) {
                    return false;
                }
            }
            return true;
        }
        return ExpressionTrees.isCopy(value) && sharesSlot(value, ((Instr) value).arg(0));
    }

    private boolean sharesSlot(Value value, Value operand) {
        Value source = trees.resolve(operand);
        return slotOf(source) >= 0 && locals.local(source) == locals.local(value);
    }

    /** Forward dataflow: which slots are sure to be set. */
    private void findSlotsToClear() {
        List<Block> order = flow.reversePostorder();
        BitSet all = new BitSet();
        all.set(0, slots.size());
        BitSet[] atEntry = new BitSet[flow.function().blocks().size()];
        BitSet[] atExit = new BitSet[atEntry.length];
        BitSet[] setIn = new BitSet[atEntry.length];
        for (Block block : order) {
            atEntry[block.index()] = all;
            atExit[block.index()] = all;
            BitSet set = new BitSet();
            setPhis(block, set);
            block.instrs().forEach(instr -> set(instr, set));
            setIn[block.index()] = set;
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Block block : order) {
                BitSet entry = entryState(block, atEntry, atExit);
                if (!entry.equals(atEntry[block.index()])) {
                    atEntry[block.index()] = entry;
                    changed = true;
                }
                BitSet exit = (BitSet) entry.clone();
                exit.or(setIn[block.index()]);
                if (!exit.equals(atExit[block.index()])) {
                    atExit[block.index()] = exit;
                    changed = true;
                }
            }
        }
        Map<Instr, CollectingPoint> points = new HashMap<>();
        live.collectingPoints().forEach(point -> points.put(point.instr(), point));
        for (Block block : order) {
            BitSet state = (BitSet) atEntry[block.index()].clone();
            setPhis(block, state);
            for (Instr root : trees.roots(block)) {
                visit(root, state, points);
            }
            for (Block successor : ControlFlow.successors(block)) {
                for (Phi phi : trees.neededPhis(successor)) {
                    visitOperand(null, phi.input(block), state, points);
                }
            }
        }
    }

    private BitSet entryState(Block block, BitSet[] atEntry, BitSet[] atExit) {
        BitSet state = new BitSet();
        if (block == flow.function().entry()) {
            for (Param param : flow.function().params()) {
                set(param, state);
            }
            return state;
        }
        boolean first = true;
        for (Block predecessor : flow.predecessors(block)) {
            BitSet from = predecessor.unwind() == block ? atEntry[predecessor.index()] : atExit[predecessor.index()];
            if (first) {
                state.or(from);
                first = false;
            } else {
                state.and(from);
            }
        }
        return state;
    }

    private void setPhis(Block block, BitSet state) {
        for (Phi phi : trees.neededPhis(block)) {
            set(phi, state);
        }
    }

    private void set(Value value, BitSet state) {
        int slot = slotOf(value);
        if (slot >= 0) {
            state.set(slot);
        }
    }

    private void visit(Instr instr, BitSet state, Map<Instr, CollectingPoint> points) {
        for (Value arg : ExpressionTrees.operands(instr)) {
            visitOperand(instr, arg, state, points);
        }
        if (points.containsKey(instr)) {
            BitSet unset = new BitSet();
            unset.set(0, slots.size());
            unset.andNot(state);
            cleared.or(unset);
        }
        set(instr, state);
    }

    private void visitOperand(Instr user, Value operand, BitSet state, Map<Instr, CollectingPoint> points) {
        Value value = trees.resolve(operand);
        if (trees.isComputedBy(user, value)) {
            visit((Instr) value, state, points);
        }
    }
}
