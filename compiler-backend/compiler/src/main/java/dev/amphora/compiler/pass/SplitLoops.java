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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lets a copy of a counted loop run first, as far as all indices are certain to be within bounds, without their checks. The loop
 * itself, unchanged, makes the iterations that are left: usually none, or the one that throws.
 *
 * <p>{@code for (i = start; i < n; i++) a[i + c]} becomes
 *
 * <pre>
 * m = min(n, a.length - c), or less than start if start + c might be negative
 * for (i = start; i < m; i++) a[i + c]     unchecked
 * for (; i < n; i++) a[i + c]
 * </pre>
 *
 * <p>Only innermost loops are split, which call nothing: where something is called, checks do not matter. The way out of the copy
 * is through the loop itself; besides that it may only end the function.
 */
final class SplitLoops {
    /** How many instructions the loop may have. */
    private static final int MAX_SIZE = 120;

    private final LowFunction function;
    private final ControlFlow flow;
    private final Block header;
    /** The blocks of the loop in reverse postorder, so the header first; then those that end the function. */
    private final List<Block> members = new ArrayList<>();

    private final Set<Block> tails = new LinkedHashSet<>();
    private Block entering;
    private Block latch;

    private SplitLoops(LowFunction function, ControlFlow flow, Block header) {
        this.function = function;
        this.flow = flow;
        this.header = header;
        for (Block block : flow.reversePostorder()) {
            if (flow.isInLoop(block, header)) {
                members.add(block);
            }
        }
    }

    /** Returns whether anything changed. */
    static boolean run(LowFunction function) {
        if (function.cold() || !hasChecks(function.blocks())) {
            return false;
        }
        boolean changed = false;
        ControlFlow flow = ControlFlow.of(function);
        for (Block header : List.copyOf(flow.reversePostorder())) {
            if (flow.isReachable(header) && flow.isLoopHeader(header)) {
                SplitLoops loop = new SplitLoops(function, flow, header);
                CountedLoop counted = loop.hasSimpleShape() ? loop.count() : null;
                if (counted != null) {
                    loop.split(counted);
                    changed = true;
                    flow = ControlFlow.of(function);
                }
            }
        }
        return changed;
    }

    private static boolean hasChecks(List<Block> blocks) {
        return blocks.stream()
                .anyMatch(block -> block.instrs().stream().anyMatch(instr -> instr.opcode() == Opcode.CHECK_BOUNDS));
    }

    private boolean hasSimpleShape() {
        for (Block predecessor : flow.predecessors(header)) {
            boolean back = members.contains(predecessor);
            if (back && latch != null || !back && entering != null) {
                return false;
            }
            if (back) {
                latch = predecessor;
            } else {
                entering = predecessor;
            }
        }
        if (entering == null
                || entering.terminator().opcode() != Opcode.JUMP
                || latch == null
                || !hasChecks(members)
                || size() > MAX_SIZE) {
            return false;
        }
        for (Block block : members) {
            boolean fits = block == header ? headerHasNoEffects() : !flow.isLoopHeader(block) && leavesToEnd(block);
            if (!fits || block.unwind() != null || !callsNothing(block)) {
                return false;
            }
        }
        return true;
    }

    private int size() {
        return members.stream().mapToInt(block -> block.instrs().size()).sum();
    }

    /** What the header does is done once more when the copy goes over to the loop. */
    private boolean headerHasNoEffects() {
        for (Instr instr : header.instrs()) {
            switch (instr.opcode()) {
                case STORE, MEMORY_COPY, MEMORY_FILL, MEMORY_GROW -> {
                    return false;
                }
                default -> {}
            }
        }
        return true;
    }

    private static boolean callsNothing(Block block) {
        for (Instr instr : block.instrs()) {
            switch (instr.opcode()) {
                case CALL, CALL_INDIRECT, NEW, MEMORY_GROW -> {
                    return false;
                }
                default -> {}
            }
        }
        return true;
    }

    /** Whether a block leads only to the loop's blocks, and to blocks that end the function. */
    private boolean leavesToEnd(Block block) {
        for (Block successor : block.terminator().successors()) {
            if (!members.contains(successor)) {
                boolean ends = successor.unwind() == null
                        && successor.terminator().successors().length == 0
                        && members.containsAll(flow.predecessors(successor))
                        && !flow.predecessors(successor).contains(header);
                if (!ends) {
                    return false;
                }
                tails.add(successor);
            }
        }
        return true;
    }

    private CountedLoop count() {
        Block exit = null;
        for (Block successor : header.terminator().successors()) {
            if (!members.contains(successor)) {
                exit = successor;
            }
        }
        return exit == null ? null : CountedLoop.of(new LinkedHashSet<>(members), header, entering, latch, exit);
    }

    private void split(CountedLoop counted) {
        Value limit = counted.emitLimit();
        members.addAll(tails);
        Map<Block, Block> blocks = new LinkedHashMap<>();
        Map<Value, Value> values = new LinkedHashMap<>();
        for (Block block : members) {
            Block copy = function.addBlock();
            blocks.put(block, copy);
            block.phis().forEach(phi -> values.put(phi, copy.addPhi(phi.type())));
        }
        // Dominators come first, so operands have been copied when they are needed.
        for (Block block : members) {
            Block copy = blocks.get(block);
            for (Instr instr : block.instrs()) {
                if (block == header && instr == header.terminator()) {
                    copy.add(counted.condition(copy, values.get(counted.variable()), limit, blocks));
                } else if (!counted.isSuperfluous(instr)) {
                    copy.add(copyOf(instr, blocks, values));
                }
            }
        }
        for (Block block : members) {
            for (Phi phi : block.phis()) {
                Phi copy = (Phi) values.get(phi);
                phi.inputs().forEach((from, value) -> {
                    if (from == entering) {
                        copy.setInput(entering, value);
                    } else {
                        copy.setInput(blocks.get(from), values.getOrDefault(value, value));
                    }
                });
            }
        }
        for (Phi phi : header.phis()) {
            phi.removeInput(entering);
            phi.setInput(blocks.get(header), values.get(phi));
        }
        entering.terminator().successors()[0] = blocks.get(header);
        function.renumber();
    }

    private static Instr copyOf(Instr instr, Map<Block, Block> blocks, Map<Value, Value> values) {
        Value[] args = new Value[instr.args().length];
        for (int i = 0; i < args.length; i++) {
            args[i] = values.getOrDefault(instr.arg(i), instr.arg(i));
        }
        Block[] successors = new Block[instr.successors().length];
        for (int i = 0; i < successors.length; i++) {
            successors[i] = blocks.get(instr.successors()[i]);
        }
        Instr copy = instr.copy(args, successors, instr.position());
        values.put(instr, copy);
        return copy;
    }
}
