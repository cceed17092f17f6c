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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides branches on constants, joins blocks that can only follow each other, and takes empty blocks out of the way of jumps
 * through them.
 */
final class SimplifyControlFlow {
    private final LowFunction function;
    private Map<Block, Set<Block>> predecessors;
    /** By value: the block with all its uses, so far as there is only one. */
    private final Map<Value, Block> users = new LinkedHashMap<>();

    private final Set<Value> widelyUsed = new LinkedHashSet<>();
    private boolean changed;

    private SimplifyControlFlow(LowFunction function) {
        this.function = function;
    }

    /** Returns whether anything changed. */
    static boolean run(LowFunction function) {
        return new SimplifyControlFlow(function).run();
    }

    private boolean run() {
        for (Block block : function.blocks()) {
            decide(block);
        }
        ControlFlow.removeUnreachableBlocks(function);
        findPredecessors();
        for (Block block : List.copyOf(function.blocks())) {
            skip(block);
        }
        ControlFlow.removeUnreachableBlocks(function);
        findPredecessors();
        findUsers();
        Set<Block> gone = new LinkedHashSet<>();
        for (Block block : function.blocks()) {
            while (!gone.contains(block) && joinSuccessor(block, gone)) {
                changed = true;
            }
        }
        function.blocks().removeAll(gone);
        function.renumber();
        return changed;
    }

    private void findPredecessors() {
        predecessors = new LinkedHashMap<>();
        for (Block block : function.blocks()) {
            for (Block successor : ControlFlow.successors(block)) {
                predecessors
                        .computeIfAbsent(successor, b -> new LinkedHashSet<>())
                        .add(block);
            }
        }
    }

    private void findUsers() {
        for (Block block : function.blocks()) {
            for (Instr instr : block.instrs()) {
                for (Value arg : instr.args()) {
                    Block other = users.putIfAbsent(arg, block);
                    if (other != null && other != block) {
                        widelyUsed.add(arg);
                    }
                }
            }
            for (Phi phi : block.phis()) {
                widelyUsed.addAll(phi.inputs().values());
            }
        }
    }

    /** Replaces a branch by a jump if only one way is ever taken. */
    private void decide(Block block) {
        Instr terminator = block.terminator();
        Block only = null;
        if (terminator.opcode() == Opcode.BRANCH || terminator.opcode() == Opcode.SWITCH) {
            Block[] successors = terminator.successors();
            if (terminator.arg(0) instanceof Instr key && key.opcode() == Opcode.CONST) {
                only = successors[taken(terminator, (int) key.imm())];
            } else if (Arrays.stream(successors).distinct().count() == 1) {
                only = successors[0];
            }
        }
        if (only != null) {
            jumpTo(block, only);
        }
    }

    private static int taken(Instr terminator, int key) {
        if (terminator.opcode() == Opcode.BRANCH) {
            return key != 0 ? 0 : 1;
        }
        int found = Arrays.binarySearch(terminator.switchKeys(), key);
        return found >= 0 ? found : terminator.switchKeys().length;
    }

    /** Makes a block's terminator a jump to one of its successors. */
    private void jumpTo(Block block, Block only) {
        Instr old = block.terminator();
        for (Block successor : old.successors()) {
            if (successor != only) {
                successor.phis().forEach(phi -> phi.removeInput(block));
            }
        }
        block.instrs()
                .set(
                        block.instrs().size() - 1,
                        new Instr.Builder(Opcode.JUMP)
                                .successors(only)
                                .position(old.position())
                                .build(null));
        changed = true;
    }

    /** Lets the predecessors of a block that only jumps jump to its target themselves. */
    private void skip(Block block) {
        if (block == function.entry()
                || block.instrs().size() > 1
                || !block.phis().isEmpty()) {
            return;
        }
        if (block.terminator().opcode() != Opcode.JUMP) {
            return;
        }
        Block target = block.terminator().successors()[0];
        Set<Block> from = predecessors.getOrDefault(block, Set.of());
        if (target == block || from.contains(block)) {
            return;
        }
        Set<Block> present = predecessors.get(target);
        if (!target.phis().isEmpty() && from.stream().anyMatch(present::contains)) {
            // That predecessor would need two different inputs.
            return;
        }
        for (Block predecessor : from) {
            Block[] successors = predecessor.terminator().successors();
            for (int i = 0; i < successors.length; i++) {
                if (successors[i] == block) {
                    successors[i] = target;
                }
            }
            target.phis().forEach(phi -> phi.setInput(predecessor, phi.input(block)));
        }
        target.phis().forEach(phi -> phi.removeInput(block));
        present.remove(block);
        present.addAll(from);
        from.clear();
        changed = true;
    }

    /** Appends the only successor to a block if the block is its only predecessor. */
    private boolean joinSuccessor(Block block, Set<Block> gone) {
        if (block.terminator().opcode() != Opcode.JUMP) {
            return false;
        }
        Block next = block.terminator().successors()[0];
        if (next == block
                || next == function.entry()
                || !next.phis().isEmpty()
                || predecessors.get(next).size() != 1
                || !joinUnwinding(block, next)) {
            return false;
        }
        block.instrs().remove(block.instrs().size() - 1);
        block.instrs().addAll(next.instrs());
        for (Block successor : ControlFlow.successors(next)) {
            boolean landing = successor == next.unwind();
            for (Phi phi : successor.phis()) {
                if (!landing) {
                    phi.setInput(block, phi.input(next));
                }
                phi.removeInput(next);
            }
            predecessors.get(successor).remove(next);
            if (!landing) {
                predecessors.get(successor).add(block);
            }
        }
        for (Instr instr : next.instrs()) {
            for (Value arg : instr.args()) {
                users.replace(arg, next, block);
            }
        }
        gone.add(next);
        return true;
    }

    /** Settles where the joined block unwinds to, if there is one place; its landing phis have their inputs then. */
    private boolean joinUnwinding(Block block, Block next) {
        Block landing = block.unwind();
        Block nextLanding = next.unwind();
        if (landing == nextLanding) {
            return landing == null || landing.phis().stream().allMatch(phi -> phi.input(block) == phi.input(next));
        }
        if (nextLanding == null) {
            return !mayThrow(next);
        }
        if (landing != null || mayThrow(block)) {
            return false;
        }
        // What the block defines must not be needed where the landing block leads: it will not reach there any more.
        for (Instr instr : block.instrs()) {
            Block user = users.get(instr);
            if (widelyUsed.contains(instr) || user != null && user != block && user != next) {
                return false;
            }
        }
        block.setUnwind(nextLanding);
        nextLanding.phis().forEach(phi -> phi.setInput(block, phi.input(next)));
        predecessors.get(nextLanding).add(block);
        return true;
    }

    private static boolean mayThrow(Block block) {
        for (Instr instr : block.instrs()) {
            switch (instr.opcode()) {
                case CALL, CALL_INDIRECT, NEW, CHECK_NONZERO, CHECK_NONZERO_I64, CHECK_BOUNDS, CHECK_NOT, THROW -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }
}
