// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.teavm.common.DominatorTree;
import org.teavm.common.Graph;
import org.teavm.common.GraphUtils;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.Program;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.util.ProgramUtils;
import org.teavm.model.util.TransitionExtractor;

/**
 * Lets other threads run in the program's loops that may be waiting for them without saying so ({@code while (!future.isDone())},
 * {@code while (!flag)}), and in methods that ask by calling themselves: threads take turns, so that such a loop would keep the one
 * that it waits for from running. Which loops those are is a matter of judgement, see {@link LoopConditions}; a wrong one is slower
 * by a counter.
 */
final class SpinningLoops implements ClassHolderTransformer {
    private final ProgramClasses program;

    SpinningLoops(ProgramClasses program) {
        this.program = program;
    }

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (!program.contains(cls.getName())) {
            return;
        }
        CalledMethods called = new CalledMethods(context.getHierarchy().getClassSource(), program);
        for (MethodHolder method : cls.getMethods()) {
            if (method.getProgram() != null) {
                transform(method.getProgram(), called);
                if (called.asksOthersInRecursion(method)) {
                    takeTurnsBefore(method.getProgram().basicBlockAt(0).getFirstInstruction());
                }
            }
        }
    }

    void transform(Program body, CalledMethods called) {
        if (!jumpsBack(body)) {
            return;
        }
        Graph flow = ProgramUtils.buildControlFlowGraph(body);
        DominatorTree dominators = GraphUtils.buildDominatorTree(flow);
        Set<BasicBlock> ends = new LinkedHashSet<>();
        for (int head = 0; head < flow.size(); head++) {
            BitSet loop = new BitSet();
            BitSet jumping = new BitSet();
            for (int before : flow.incomingEdges(head)) {
                if (dominators.dominates(head, before)) {
                    jumping.set(before);
                    addBody(flow, head, before, loop);
                }
            }
            List<BasicBlock> blocks = loop.stream().mapToObj(body::basicBlockAt).toList();
            if (!blocks.isEmpty()
                    && new LoopConditions(blocks, body.basicBlockAt(head), program, called).dependOnOthers()) {
                jumping.stream().mapToObj(body::basicBlockAt).forEach(ends::add);
            }
        }
        for (BasicBlock end : ends) {
            takeTurnsBefore(end.getLastInstruction());
        }
    }

    /** Has the other threads run at this place, every now and then. */
    static void takeTurnsBefore(Instruction instruction) {
        InvokeInstruction call = new InvokeInstruction();
        call.setType(InvocationType.SPECIAL);
        call.setMethod(RuntimeClasses.TAKE_TURNS);
        call.setLocation(instruction.getLocation());
        instruction.insertPrevious(call);
    }

    /** The blocks of a natural loop: those from which the jump back to the head is reached without passing the head. */
    private static void addBody(Graph flow, int head, int jumping, BitSet loop) {
        loop.set(head);
        ArrayDeque<Integer> open = new ArrayDeque<>();
        open.push(jumping);
        while (!open.isEmpty()) {
            int block = open.pop();
            if (!loop.get(block)) {
                loop.set(block);
                for (int before : flow.incomingEdges(block)) {
                    open.push(before);
                }
            }
        }
    }

    /** Every loop has a jump to a block with a lower number, or the same; most methods have none, and need no graph. */
    private static boolean jumpsBack(Program body) {
        for (BasicBlock block : body.getBasicBlocks()) {
            if (block.getLastInstruction() != null) {
                TransitionExtractor transitions = new TransitionExtractor();
                block.getLastInstruction().acceptVisitor(transitions);
                for (BasicBlock target : transitions.getTargets()) {
                    if (target.getIndex() <= block.getIndex()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
