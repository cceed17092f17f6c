// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.pass;

import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.ControlFlow;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.Opcode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Visits blocks in the order of the dominator tree; what a visit enters in the tables of the scope holds in the blocks that the
 * block dominates, and is taken back behind them. Of a block that unwinds only its entry may dominate another block: such a
 * block is visited before the instructions of its dominator.
 */
abstract class DominatorWalk {
    final ControlFlow flow;
    final Scope scope = new Scope();
    private final Deque<Runnable> steps = new ArrayDeque<>();

    DominatorWalk(ControlFlow flow) {
        this.flow = flow;
    }

    /** Learns what holds on entry of a block. */
    abstract void enter(Block block);

    /** Handles the instructions of a block. */
    abstract void process(Block block);

    final void walk() {
        visit(flow.function().entry());
        while (!steps.isEmpty()) {
            steps.pop().run();
        }
    }

    private void visit(Block block) {
        int moment = scope.mark();
        enter(block);
        steps.push(() -> scope.back(moment));
        List<Block> children = flow.dominatedBy(block);
        pushChildren(children, true);
        steps.push(() -> process(block));
        pushChildren(children, false);
    }

    private void pushChildren(List<Block> children, boolean byBody) {
        for (int i = children.size() - 1; i >= 0; i--) {
            Block child = children.get(i);
            if (flow.isDominatedByBody(child) == byBody) {
                steps.push(() -> visit(child));
            }
        }
    }

    /** The block whose branch alone leads to this one, if its other side leads elsewhere; or null. */
    final Block decidingPredecessor(Block block) {
        if (flow.predecessors(block).size() != 1) {
            return null;
        }
        Block predecessor = flow.predecessors(block).get(0);
        Instr terminator = predecessor.terminator();
        boolean decides = predecessor.unwind() != block
                && terminator.opcode() == Opcode.BRANCH
                && terminator.successors()[0] != terminator.successors()[1];
        return decides ? predecessor : null;
    }
}
