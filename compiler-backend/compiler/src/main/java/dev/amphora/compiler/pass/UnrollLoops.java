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
import java.util.function.UnaryOperator;

/**
 * Replaces a loop by its iterations, one behind the other, if it makes a few and the number is known. Only small loops inside
 * of others are worth the space. They must have one way in, one way back, and lead to one block, and catch nothing.
 */
final class UnrollLoops {
    private static final int MAX_ITERATIONS = 8;
    /** How many instructions all iterations may have together. */
    private static final int MAX_SIZE = 256;

    private static final int MAX_DEPTH = 8;

    private final LowFunction function;
    private final ControlFlow flow;
    private final Block header;
    /** The blocks of the loop in reverse postorder, so the header first. */
    private final List<Block> members = new ArrayList<>();

    private Block entering;
    private Block latch;
    private Block exit;
    private int iterations;
    /** By phi behind the loop: what it takes from which block of the loop. */
    private final Map<Phi, Map<Block, Value>> leaving = new LinkedHashMap<>();

    private UnrollLoops(LowFunction function, ControlFlow flow, Block header) {
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
        boolean changed = false;
        Set<Block> tried = new LinkedHashSet<>();
        ControlFlow.removeUnreachableBlocks(function);
        ControlFlow flow = ControlFlow.of(function);
        for (Block header = next(flow, tried); header != null; header = next(flow, tried)) {
            UnrollLoops loop = new UnrollLoops(function, flow, header);
            if (loop.isWorthwhile()) {
                loop.unroll();
                changed = true;
                flow = ControlFlow.of(function);
            }
        }
        return changed;
    }

    /** A header not tried yet, of a loop inside of another. */
    private static Block next(ControlFlow flow, Set<Block> tried) {
        for (Block block : flow.reversePostorder()) {
            if (flow.isLoopHeader(block) && flow.loopDepth(block) > 1 && tried.add(block)) {
                return block;
            }
        }
        return null;
    }

    private boolean isWorthwhile() {
        return hasSimpleShape() && countIterations() && size() * iterations <= MAX_SIZE;
    }

    private boolean hasSimpleShape() {
        for (Block predecessor : flow.predecessors(header)) {
            boolean back = members.contains(predecessor);
            if (back && latch != null || !back && entering != null || predecessor.unwind() == header) {
                return false;
            }
            if (back) {
                latch = predecessor;
            } else {
                entering = predecessor;
            }
        }
        for (Block block : members) {
            if (block.unwind() != null || block != header && flow.isLoopHeader(block)) {
                return false;
            }
            for (Block successor : block.terminator().successors()) {
                if (!members.contains(successor)) {
                    if (exit != null && exit != successor) {
                        return false;
                    }
                    exit = successor;
                }
            }
        }
        return entering != null && latch != null && exit != null;
    }

    private int size() {
        int size = 0;
        for (Block block : members) {
            for (Instr instr : block.instrs()) {
                switch (instr.opcode()) {
                    case CONST, CAST, JUMP -> {}
                    default -> size++;
                }
            }
        }
        return size;
    }

    /** Goes through the iterations with those variables that are constant in each. */
    private boolean countIterations() {
        Instr branch = header.terminator();
        if (branch.opcode() != Opcode.BRANCH || (branch.successors()[0] == exit) == (branch.successors()[1] == exit)) {
            return false;
        }
        Map<Value, Long> known = new LinkedHashMap<>();
        Block from = entering;
        for (iterations = 0; iterations <= MAX_ITERATIONS; iterations++) {
            Map<Value, Long> next = new LinkedHashMap<>();
            for (Phi phi : header.phis()) {
                Long value = evaluate(phi.input(from), known, 0);
                if (value != null) {
                    next.put(phi, value);
                }
            }
            known = next;
            from = latch;
            Long condition = evaluate(branch.arg(0), known, 0);
            if (condition == null) {
                return false;
            }
            if (branch.successors()[condition.intValue() != 0 ? 0 : 1] == exit) {
                return true;
            }
        }
        return false;
    }

    private static Long evaluate(Value value, Map<Value, Long> known, int depth) {
        if (SimplifyExpressions.isConstant(value)) {
            return SimplifyExpressions.bits(value);
        }
        if (!(value instanceof Instr instr) || instr.opcode() != Opcode.NUMERIC || depth > MAX_DEPTH) {
            return known.get(value);
        }
        if (instr.args().length > 2) {
            return null;
        }
        Long a = evaluate(instr.arg(0), known, depth + 1);
        if (a == null || instr.args().length == 1) {
            return a == null ? null : ConstantArithmetic.unary(instr.wasmOp(), a);
        }
        Long b = evaluate(instr.arg(1), known, depth + 1);
        return b == null ? null : ConstantArithmetic.binary(instr.wasmOp(), a, b);
    }

    private void unroll() {
        List<Block> outside = new ArrayList<>(function.blocks());
        outside.removeAll(members);
        Block behind = function.addBlock();
        collectLeaving(outside, behind);
        behind.add(new Instr.Builder(Opcode.JUMP).successors(exit).build(null));

        Block front = function.addBlock();
        Block[] ways = entering.terminator().successors();
        for (int i = 0; i < ways.length; i++) {
            ways[i] = ways[i] == header ? front : ways[i];
        }
        Map<Value, Value> values = new LinkedHashMap<>();
        header.phis().forEach(phi -> values.put(phi, phi.input(entering)));
        for (int i = 0; i <= iterations; i++) {
            Block following = i < iterations ? function.addBlock() : null;
            new Iteration(front, following, behind, values).copy();
            Map<Value, Value> next = new LinkedHashMap<>();
            header.phis().forEach(phi -> next.put(phi, resolve(phi.input(latch), values)));
            values.clear();
            values.putAll(next);
            front = following;
        }
        function.blocks().removeAll(members);
        function.renumber();
    }

    /** Makes phis behind the loop for all values of the loop that are needed there; they get their inputs later. */
    private void collectLeaving(List<Block> outside, Block behind) {
        List<Block> exiting = new ArrayList<>();
        Set<Value> defined = new LinkedHashSet<>();
        for (Block block : members) {
            defined.addAll(block.phis());
            defined.addAll(block.instrs());
            if (List.of(block.terminator().successors()).contains(exit)) {
                exiting.add(block);
            }
        }
        for (Phi phi : exit.phis()) {
            Phi merged = behind.addPhi(phi.type());
            leaving.put(merged, new LinkedHashMap<>());
            for (Block block : exiting) {
                leaving.get(merged).put(block, phi.input(block));
                phi.removeInput(block);
            }
            phi.setInput(behind, merged);
        }
        Map<Value, Phi> phis = new LinkedHashMap<>();
        UnaryOperator<Value> seenOutside = value -> {
            if (!defined.contains(value)) {
                return value;
            }
            return phis.computeIfAbsent(value, v -> {
                Phi phi = behind.addPhi(v.type());
                leaving.put(phi, new LinkedHashMap<>());
                exiting.forEach(block -> leaving.get(phi).put(block, v));
                return phi;
            });
        };
        for (Block block : outside) {
            for (Instr instr : block.instrs()) {
                for (int i = 0; i < instr.args().length; i++) {
                    instr.args()[i] = seenOutside.apply(instr.arg(i));
                }
            }
            for (Phi phi : block.phis()) {
                for (Map.Entry<Block, Value> input : List.copyOf(phi.inputs().entrySet())) {
                    phi.setInput(input.getKey(), seenOutside.apply(input.getValue()));
                }
            }
        }
    }

    private static Value resolve(Value value, Map<Value, Value> values) {
        return values.getOrDefault(value, value);
    }

    /** One copy of the loop. */
    private final class Iteration {
        private final Block front;
        /** Where the next iteration begins; null when the header leads out. */
        private final Block following;

        private final Block behind;
        /** By value of the loop: its copy. */
        private final Map<Value, Value> values;

        private final Map<Block, Block> blocks = new LinkedHashMap<>();

        Iteration(Block front, Block following, Block behind, Map<Value, Value> values) {
            this.front = front;
            this.following = following;
            this.behind = behind;
            this.values = values;
        }

        void copy() {
            List<Block> copied = following == null ? List.of(header) : members;
            for (Block block : copied) {
                Block copy = block == header ? front : function.addBlock();
                blocks.put(block, copy);
                if (block != header) {
                    block.phis().forEach(phi -> values.put(phi, copy.addPhi(phi.type())));
                }
            }
            // Dominators come first, so operands have been copied when they are needed.
            for (Block block : copied) {
                copyInstructions(block, blocks.get(block));
            }
            for (Block block : copied) {
                if (block != header) {
                    for (Phi phi : block.phis()) {
                        Phi copy = (Phi) values.get(phi);
                        phi.inputs().forEach((from, value) -> copy.setInput(blocks.get(from), resolve(value, values)));
                    }
                }
            }
        }

        private void copyInstructions(Block block, Block copy) {
            for (Instr instr : block.instrs()) {
                Value[] args = new Value[instr.args().length];
                for (int i = 0; i < args.length; i++) {
                    args[i] = resolve(instr.arg(i), values);
                }
                Block[] successors = new Block[instr.successors().length];
                for (int i = 0; i < successors.length; i++) {
                    successors[i] = target(instr.successors()[i]);
                }
                boolean decided = block == header && instr == header.terminator();
                Instr copied = decided ? decide(instr) : instr.copy(args, successors, instr.position());
                values.put(instr, copied);
                copy.add(copied);
            }
            if (List.of(copy.terminator().successors()).contains(behind)) {
                leaving.forEach((phi, inputs) -> phi.setInput(copy, resolve(inputs.get(block), values)));
            }
        }

        private Block target(Block block) {
            if (block == exit) {
                return behind;
            }
            return block == header ? following : blocks.get(block);
        }

        private Instr decide(Instr branch) {
            Block[] ways = branch.successors();
            Block stays = ways[0] == exit ? ways[1] : ways[0];
            return new Instr.Builder(Opcode.JUMP)
                    .successors(following == null ? behind : target(stays))
                    .position(branch.position())
                    .build(null);
        }
    }
}
