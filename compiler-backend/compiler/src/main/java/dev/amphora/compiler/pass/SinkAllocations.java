// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.pass;

import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.ControlFlow;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.Opcode;
import dev.amphora.compiler.ir.Phi;
import dev.amphora.compiler.ir.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Moves allocations down to where their objects are first used. Bytecode allocates an object before it computes the arguments
 * of the constructor; an object that is allocated behind them is live across fewer calls, so that the collector need not be
 * told of it.
 *
 * <p>An allocation stays outside of loops that it is outside of, and under the same handlers. Only a program without memory can
 * tell: the error comes after what the arguments do.
 */
final class SinkAllocations {
    private final ControlFlow flow;
    /** By allocation: the closest block that dominates all uses. */
    private final Map<Value, Block> targets = new LinkedHashMap<>();

    private SinkAllocations(ControlFlow flow) {
        this.flow = flow;
    }

    /** Returns whether anything changed. */
    static boolean run(LowFunction function) {
        for (Block block : function.blocks()) {
            if (block.instrs().stream().anyMatch(SinkAllocations::isAllocation)) {
                return new SinkAllocations(ControlFlow.of(function)).run();
            }
        }
        return false;
    }

    private static boolean isAllocation(Value value) {
        return value instanceof Instr instr && instr.opcode() == Opcode.NEW;
    }

    private boolean run() {
        for (Block block : flow.reversePostorder()) {
            for (Instr instr : block.instrs()) {
                for (Value arg : instr.args()) {
                    use(arg, block);
                }
            }
            for (Phi phi : block.phis()) {
                for (Block predecessor : flow.predecessors(block)) {
                    // A landing block takes what there was when the throwing block was entered.
                    boolean lands = predecessor.unwind() == block;
                    use(phi.input(predecessor), lands ? flow.immediateDominator(predecessor) : predecessor);
                }
            }
        }
        boolean changed = false;
        for (Block block : flow.reversePostorder()) {
            List<Instr> instrs = block.instrs();
            // The last first, so that allocations in a row keep their order.
            for (int i = instrs.size() - 1; i >= 0; i--) {
                Instr instr = instrs.get(i);
                if (isAllocation(instr) && targets.containsKey(instr)) {
                    changed |= sink(instr, block, i);
                }
            }
        }
        return changed;
    }

    private void use(Value value, Block block) {
        if (isAllocation(value)) {
            targets.merge(value, block, flow::commonDominator);
        }
    }

    private boolean sink(Instr allocation, Block from, int at) {
        Block to = from;
        if (flow.isReducible()) {
            to = targets.get(allocation);
            while (to != from && !mayMove(from, to)) {
                to = flow.immediateDominator(to);
            }
        }
        int place = firstUse(allocation, to, to == from ? at + 1 : 0);
        if (to == from && place == at + 1) {
            return false;
        }
        to.instrs().add(place, allocation);
        from.instrs().remove(at);
        return true;
    }

    private boolean mayMove(Block from, Block to) {
        return to.unwind() == from.unwind()
                && flow.loopHeader(to) == flow.loopHeader(from)
                && flow.definitionsReach(from, to);
    }

    private static int firstUse(Instr allocation, Block block, int start) {
        List<Instr> instrs = block.instrs();
        int at = start;
        while (at < instrs.size() - 1
                && (at < leading(block) || !List.of(instrs.get(at).args()).contains(allocation))) {
            at++;
        }
        while (at > start && isAllocation(instrs.get(at - 1))) {
            at--;
        }
        return at;
    }

    /** A landing block first receives its exception. */
    private static int leading(Block block) {
        return block.instrs().get(0).opcode() == Opcode.CATCH ? 1 : 0;
    }
}
