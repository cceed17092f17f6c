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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Leads predecessors past a block that only branches, if the values that they bring decide the branch. So a condition that has
 * become a number, like the result of an inlined method, and is tested again becomes a jump.
 */
final class ThreadJumps {
    private final LowFunction function;
    private final ControlFlow flow;

    private ThreadJumps(LowFunction function) {
        this.function = function;
        flow = ControlFlow.of(function);
    }

    /** Returns whether anything changed. */
    static boolean run(LowFunction function) {
        boolean changed = false;
        while (new ThreadJumps(function).threadOne()) {
            ControlFlow.removeUnreachableBlocks(function);
            changed = true;
        }
        return changed;
    }

    private boolean threadOne() {
        for (Block block : flow.reversePostorder()) {
            if (isCandidate(block) && thread(block)) {
                return true;
            }
        }
        return false;
    }

    /** Only phis, constants and what becomes the condition; and no loop, which would get a second entry. */
    private boolean isCandidate(Block block) {
        if (block.terminator().opcode() != Opcode.BRANCH || block.phis().isEmpty() || flow.isLoopHeader(block)) {
            return false;
        }
        for (Instr instr : block.instrs()) {
            boolean passable =
                    switch (instr.opcode()) {
                        case CONST, BRANCH -> true;
                        case NUMERIC -> !SimplifyExpressions.mayTrap(instr.wasmOp());
                        default -> false;
                    };
            if (!passable) {
                return false;
            }
        }
        return true;
    }

    private boolean thread(Block block) {
        Instr branch = block.terminator();
        for (Block predecessor : flow.predecessors(block)) {
            Long condition = predecessor.unwind() == block ? null : evaluate(branch.arg(0), block, predecessor);
            if (condition != null) {
                Block target = branch.successors()[condition != 0 ? 0 : 1];
                if (canPass(predecessor, block, target)) {
                    pass(predecessor, block, target);
                    return true;
                }
            }
        }
        return false;
    }

    /** What a value of the block is when control comes from a predecessor; null if that is not a known constant. */
    private static Long evaluate(Value value, Block block, Block predecessor) {
        if (SimplifyExpressions.isConstant(value)) {
            return SimplifyExpressions.bits(value);
        }
        if (value instanceof Phi phi && phi.block() == block) {
            Value input = phi.input(predecessor);
            return SimplifyExpressions.isConstant(input) ? SimplifyExpressions.bits(input) : null;
        }
        if (!(value instanceof Instr instr) || !block.instrs().contains(instr) || instr.args().length > 2) {
            return null;
        }
        Long a = evaluate(instr.arg(0), block, predecessor);
        if (a == null || instr.args().length == 1) {
            return a == null ? null : ConstantArithmetic.unary(instr.wasmOp(), a);
        }
        Long b = evaluate(instr.arg(1), block, predecessor);
        return b == null ? null : ConstantArithmetic.binary(instr.wasmOp(), a, b);
    }

    /**
     * Whether all that the block defines is still defined where it is used. What is used behind the target can be chosen by a phi
     * there, if the target has no other predecessor.
     */
    private boolean canPass(Block predecessor, Block block, Block target) {
        if (flow.predecessors(target).contains(predecessor) && !target.phis().isEmpty()) {
            return false;
        }
        for (Phi phi : target.phis()) {
            if (block.instrs().contains(phi.input(block))) {
                return false;
            }
        }
        Set<Block> behind = reachable(target, block);
        boolean mayChoose = flow.predecessors(target).size() == 1;
        for (Use use : uses(block)) {
            if (behind.contains(use.place)) {
                boolean chosen = mayChoose && use.value instanceof Phi && flow.dominates(target, use.place);
                if (!chosen) {
                    return false;
                }
            }
        }
        return true;
    }

    /** A use of a value; that of a phi is made by the predecessor. */
    private record Use(Value value, Block place) {}

    /** Where values of a block are used outside of it, but for the phis of its successors. */
    private List<Use> uses(Block block) {
        Set<Value> values = new LinkedHashSet<>(block.phis());
        values.addAll(block.instrs());
        List<Use> uses = new ArrayList<>();
        for (Block user : flow.reversePostorder()) {
            if (user != block) {
                for (Instr instr : user.instrs()) {
                    for (Value arg : instr.args()) {
                        if (values.contains(arg)) {
                            uses.add(new Use(arg, user));
                        }
                    }
                }
            }
            for (Phi phi : user.phis()) {
                phi.inputs().forEach((from, input) -> {
                    if (from != block && values.contains(input)) {
                        uses.add(new Use(input, from));
                    }
                });
            }
        }
        return uses;
    }

    private static Set<Block> reachable(Block start, Block without) {
        Set<Block> reached = new LinkedHashSet<>();
        Deque<Block> work = new ArrayDeque<>();
        reached.add(start);
        work.add(start);
        while (!work.isEmpty()) {
            for (Block successor : ControlFlow.successors(work.remove())) {
                if (successor != without && reached.add(successor)) {
                    work.add(successor);
                }
            }
        }
        return reached;
    }

    private void pass(Block predecessor, Block block, Block target) {
        if (flow.predecessors(target).size() == 1) {
            chooseIn(target, block);
        }
        for (Phi phi : target.phis()) {
            Value input = phi.input(block);
            boolean own = input instanceof Phi merged && merged.block() == block;
            phi.setInput(predecessor, own ? ((Phi) input).input(predecessor) : input);
        }
        Block[] successors = predecessor.terminator().successors();
        for (int i = 0; i < successors.length; i++) {
            if (successors[i] == block) {
                successors[i] = target;
            }
        }
        block.phis().forEach(phi -> phi.removeInput(predecessor));
    }

    /** Lets phis of the target take the place of those of the block behind the target. */
    private void chooseIn(Block target, Block block) {
        Replacements chosen = new Replacements();
        for (Phi phi : block.phis()) {
            Phi choice = target.addPhi(phi.type());
            chosen.replace(phi, choice);
            choice.setInput(block, phi);
        }
        for (Block user : flow.reversePostorder()) {
            if (flow.dominates(target, user)) {
                user.instrs().forEach(chosen::resolveOperands);
            }
            for (Phi phi : user.phis()) {
                for (Map.Entry<Block, Value> input : List.copyOf(phi.inputs().entrySet())) {
                    if (input.getKey() != block && flow.dominates(target, input.getKey())) {
                        phi.setInput(input.getKey(), chosen.resolve(input.getValue()));
                    }
                }
            }
        }
    }
}
