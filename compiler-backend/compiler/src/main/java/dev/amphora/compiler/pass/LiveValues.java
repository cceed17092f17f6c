// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.pass;

import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.ControlFlow;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.Phi;
import dev.amphora.compiler.ir.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Which values are needed later, by block and instruction. A snapshot; the function must not change meanwhile. */
final class LiveValues {
    private final List<Value> values = new ArrayList<>();
    /** By block index: what is live where the block is entered, its phis not counted. */
    private final BitSet[] liveIn;

    private final ControlFlow flow;

    LiveValues(LowFunction function) {
        flow = ControlFlow.of(function);
        function.params().forEach(values::add);
        for (Block block : function.blocks()) {
            values.addAll(block.phis());
            values.addAll(block.instrs());
        }
        liveIn = new BitSet[function.blocks().size()];
        for (int i = 0; i < liveIn.length; i++) {
            liveIn[i] = new BitSet();
        }
        List<Block> order = flow.reversePostorder();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = order.size() - 1; i >= 0; i--) {
                Block block = order.get(i);
                BitSet live = liveOut(block);
                List<Instr> instrs = block.instrs();
                for (int j = instrs.size() - 1; j >= 0; j--) {
                    step(live, instrs.get(j));
                }
                block.phis().forEach(phi -> live.clear(phi.id()));
                if (!live.equals(liveIn[block.index()])) {
                    liveIn[block.index()] = live;
                    changed = true;
                }
            }
        }
    }

    /** What is live at the end of a block; what its landing block needs counts as live all through the block. */
    private BitSet liveOut(Block block) {
        BitSet live = new BitSet();
        for (Block successor : ControlFlow.successors(block)) {
            live.or(liveIn[successor.index()]);
            for (Phi phi : successor.phis()) {
                live.set(phi.input(block).id());
            }
        }
        return live;
    }

    private static void step(BitSet live, Instr instr) {
        live.clear(instr.id());
        for (Value arg : instr.args()) {
            live.set(arg.id());
        }
    }

    /** The values that exist before the instruction and are needed by it or after it, in order of definition. */
    List<Value> before(Block block, Instr instr) {
        BitSet live = liveOut(block);
        List<Instr> instrs = block.instrs();
        for (int i = instrs.size() - 1; i >= 0; i--) {
            step(live, instrs.get(i));
            if (instrs.get(i) == instr) {
                return live.stream().mapToObj(values::get).toList();
            }
        }
        throw new IllegalArgumentException(instr + " is not in " + block);
    }

    boolean isReachable(Block block) {
        return flow.isReachable(block);
    }
}
