// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.pass;

import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.ControlFlow;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.Phi;
import dev.amphora.compiler.ir.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Restores SSA form after values have got more definitions: replaces each use by the definition that reaches it, or by a new
 * phi where several do. Braun et al.: Simple and Efficient Construction of Static Single Assignment Form (2013).
 */
final class ReachingDefinitions {
    private final LowFunction function;
    private final ControlFlow flow;
    /** By value and block: the definition in force at the block's end. */
    private final Map<Value, Map<Block, Value>> definitions;

    /** By value and block: what is in force where the block is entered, its phis included. */
    private final Map<Value, Map<Block, Value>> atEntry = new LinkedHashMap<>();

    private final Deque<Pending> pending = new ArrayDeque<>();

    /** A phi whose inputs have not been found yet. */
    private record Pending(Value value, Phi phi) {}

    private ReachingDefinitions(LowFunction function, Map<Value, Map<Block, Value>> more) {
        this.function = function;
        this.flow = ControlFlow.of(function);
        this.definitions = more;
    }

    /**
     * Repairs a function.
     *
     * @param more by value and block, the new definition that holds at the block's end
     */
    static void apply(LowFunction function, Map<Value, Map<Block, Value>> more) {
        new ReachingDefinitions(function, more).run();
    }

    private void run() {
        for (Block block : function.blocks()) {
            for (Phi phi : block.phis()) {
                if (definitions.containsKey(phi)) {
                    definitions.get(phi).put(block, phi);
                    atEntry.computeIfAbsent(phi, v -> new LinkedHashMap<>()).put(block, phi);
                }
            }
            for (Instr instr : block.instrs()) {
                if (definitions.containsKey(instr)) {
                    definitions.get(instr).put(block, instr);
                }
            }
        }
        // The phis and uses to begin with; phis made on the way take their inputs from the same maps.
        Map<Phi, Block> phis = new LinkedHashMap<>();
        for (Block block : flow.reversePostorder()) {
            block.phis().forEach(phi -> phis.put(phi, block));
        }
        for (Block block : flow.reversePostorder()) {
            replaceOperands(block);
        }
        phis.forEach((phi, block) -> {
            for (Block predecessor : flow.predecessors(block)) {
                Value value = phi.input(predecessor);
                if (definitions.containsKey(value)) {
                    phi.setInput(predecessor, reaching(value, predecessor, block));
                }
            }
        });
        while (!pending.isEmpty()) {
            Pending next = pending.remove();
            Block block = next.phi.block();
            for (Block predecessor : flow.predecessors(block)) {
                next.phi.setInput(predecessor, reaching(next.value, predecessor, block));
            }
        }
        function.renumber();
    }

    private void replaceOperands(Block block) {
        Map<Value, Boolean> defined = new LinkedHashMap<>();
        block.phis().forEach(phi -> defined.put(phi, true));
        for (Instr instr : block.instrs()) {
            Value[] args = instr.args();
            for (int i = 0; i < args.length; i++) {
                if (definitions.containsKey(args[i]) && !defined.containsKey(args[i])) {
                    args[i] = atEntry(args[i], block);
                }
            }
            defined.put(instr, true);
        }
    }

    /** What reaches a block from a predecessor; over an unwind edge, what held where the predecessor was entered. */
    private Value reaching(Value value, Block predecessor, Block block) {
        if (predecessor.unwind() != block) {
            Value defined = definitions.get(value).get(predecessor);
            if (defined != null) {
                return defined;
            }
        }
        return atEntry(value, predecessor);
    }

    private Value atEntry(Value value, Block start) {
        Map<Block, Value> known = atEntry.computeIfAbsent(value, v -> new LinkedHashMap<>());
        // Follows chains of single predecessors without recursion; they can be long.
        Deque<Block> chain = new ArrayDeque<>();
        Block block = start;
        Value found = known.get(block);
        while (found == null) {
            chain.push(block);
            List<Block> predecessors = flow.predecessors(block);
            if (predecessors.isEmpty()) {
                throw new IllegalStateException(value + " is used in " + start + " of " + function + " undefined");
            }
            if (predecessors.size() > 1) {
                Phi phi = block.addPhi(value.type());
                pending.add(new Pending(value, phi));
                found = phi;
            } else {
                Block predecessor = predecessors.get(0);
                if (predecessor.unwind() != block) {
                    found = definitions.get(value).get(predecessor);
                }
                block = predecessor;
                if (found == null) {
                    found = known.get(block);
                }
            }
        }
        while (!chain.isEmpty()) {
            known.put(chain.pop(), found);
        }
        return found;
    }
}
