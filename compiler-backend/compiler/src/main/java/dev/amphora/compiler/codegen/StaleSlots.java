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
import java.util.List;
import java.util.Map;

/**
 * Finds by forward dataflow which slots hold, in what an exception's handler dominates, a reference that nothing needs any more.
 * An allocation clears them only on its way to the allocator.
 */
final class StaleSlots {
    private final ShadowFrame frame;
    private final LiveRanges live;
    private final ExpressionTrees trees;
    private final ControlFlow flow;
    private final Map<Instr, CollectingPoint> points = new LinkedHashMap<>();
    private final Map<Instr, BitSet> stale = new LinkedHashMap<>();
    private final Map<Block, BitSet> keptAtLanding = new LinkedHashMap<>();
    /** By block index: the slots that may hold something at the end; null outside of handlers. */
    private final BitSet[] atExit;

    StaleSlots(ShadowFrame frame, LiveRanges live, ExpressionTrees trees) {
        this.frame = frame;
        this.live = live;
        this.trees = trees;
        flow = trees.flow();
        atExit = new BitSet[flow.function().blocks().size()];
    }

    /** The slots that are to be cleared before an instruction. */
    Map<Instr, BitSet> find() {
        live.collectingPoints().forEach(point -> points.put(point.instr(), point));
        List<Block> handlers = new ArrayList<>();
        for (Block block : flow.reversePostorder()) {
            Block above = flow.immediateDominator(block);
            boolean inside = isLanding(block) || above != null && atExit[above.index()] != null;
            if (inside && frame.regionOf(block) != null) {
                atExit[block.index()] = new BitSet();
                handlers.add(block);
                if (isLanding(block)) {
                    BitSet kept = new BitSet();
                    kept.set(0, frame.regionOf(block).size() / ShadowFrame.SLOT_SIZE);
                    kept.andNot(frame.outdatedSlots(frame.regionOf(block), block));
                    keptAtLanding.put(block, kept);
                }
            }
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Block block : handlers) {
                BitSet exit = flowThrough(block);
                changed |= !exit.equals(atExit[block.index()]);
                atExit[block.index()] = exit;
            }
        }
        return stale;
    }

    private boolean isLanding(Block block) {
        return block.instrs().get(0).opcode() == Opcode.CATCH;
    }

    private BitSet flowThrough(Block block) {
        ShadowFrame.Region region = frame.regionOf(block);
        BitSet full = new BitSet();
        if (isLanding(block)) {
            full.or(keptAtLanding.get(block));
        } else {
            for (Block predecessor : flow.predecessors(block)) {
                full.or(atExit[predecessor.index()]);
            }
        }
        for (Phi phi : trees.neededPhis(block)) {
            set(region, phi, full);
        }
        for (Instr root : trees.roots(block)) {
            visit(region, root, full);
        }
        for (Block successor : ControlFlow.successors(block)) {
            for (Phi phi : trees.neededPhis(successor)) {
                visitOperand(region, null, phi.input(block), full);
            }
        }
        return full;
    }

    private void set(ShadowFrame.Region region, Value value, BitSet full) {
        int slot = frame.slotOf(region, value);
        if (slot >= 0) {
            full.set(slot);
        }
    }

    /** In the order of the generated code. */
    private void visit(ShadowFrame.Region region, Instr instr, BitSet full) {
        for (Value arg : ExpressionTrees.operands(instr)) {
            visitOperand(region, instr, arg, full);
        }
        CollectingPoint point = points.get(instr);
        boolean isCall = instr.opcode() == Opcode.CALL || instr.opcode() == Opcode.CALL_INDIRECT;
        if (point != null && (isCall || ShadowFrame.isAllocation(point))) {
            BitSet outdated = region.slotsNotOf(point.needed());
            outdated.and(full);
            if (outdated.isEmpty()) {
                stale.remove(instr);
            } else {
                stale.put(instr, outdated);
            }
            if (isCall) {
                full.andNot(outdated);
            }
        }
        set(region, instr, full);
    }

    private void visitOperand(ShadowFrame.Region region, Instr user, Value operand, BitSet full) {
        Value value = trees.resolve(operand);
        if (trees.isComputedBy(user, value)) {
            visit(region, (Instr) value, full);
        }
    }
}
