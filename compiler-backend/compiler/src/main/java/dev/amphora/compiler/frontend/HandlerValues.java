// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.teavm.model.BasicBlock;
import org.teavm.model.Incoming;
import org.teavm.model.Instruction;
import org.teavm.model.Phi;
import org.teavm.model.Program;
import org.teavm.model.TryCatchBlock;
import org.teavm.model.Variable;
import org.teavm.model.instructions.JumpInstruction;
import org.teavm.model.util.DefinitionExtractor;
import org.teavm.model.util.TransitionExtractor;

/**
 * Splits protected blocks so that each phi of a handler receives one value from each block, known at the block's entry.
 *
 * <p>TeaVM lets a handler's phi list several values from one protected block, meaning "the one assigned last when the
 * exception is thrown". That meaning is lost as soon as an optimisation moves or merges a definition; after this
 * transformation there is nothing to lose.
 */
public final class HandlerValues {
    private final Program program;
    private final DefinitionExtractor definitions = new DefinitionExtractor();

    private HandlerValues(Program program) {
        this.program = program;
    }

    /** Splits the program's blocks where needed. */
    public static void separate(Program program) {
        HandlerValues pass = new HandlerValues(program);
        int count = program.basicBlockCount();
        for (int i = 0; i < count; i++) {
            BasicBlock block = program.basicBlockAt(i);
            if (block != null && !block.getTryCatchBlocks().isEmpty()) {
                pass.separate(block);
            }
        }
    }

    private void separate(BasicBlock block) {
        Map<Variable, Instruction> definedHere = new HashMap<>();
        for (Instruction instruction : block) {
            instruction.acceptVisitor(definitions);
            for (Variable variable : definitions.getDefinedVariables()) {
                definedHere.put(variable, instruction);
            }
        }
        List<Phi> phis = handlerPhis(block);
        Set<Instruction> cuts = new LinkedHashSet<>();
        for (Phi phi : phis) {
            for (Incoming incoming : phi.getIncomings()) {
                Instruction definition = definedHere.get(incoming.getValue());
                if (incoming.getSource() == block && definition != null && definition.getNext() != null) {
                    cuts.add(definition);
                }
            }
        }
        Map<Phi, Variable> current = new HashMap<>();
        for (Phi phi : phis) {
            current.put(phi, entryValue(phi, block, definedHere));
        }
        if (cuts.isEmpty()) {
            for (Phi phi : phis) {
                removeIncomings(phi, block);
                addIncoming(phi, block, current.get(phi));
            }
            return;
        }
        Map<Variable, List<Phi>> receivers = new HashMap<>();
        for (Phi phi : phis) {
            for (Incoming incoming : phi.getIncomings()) {
                if (incoming.getSource() == block) {
                    receivers
                            .computeIfAbsent(incoming.getValue(), v -> new ArrayList<>())
                            .add(phi);
                }
            }
            removeIncomings(phi, block);
            addIncoming(phi, block, current.get(phi));
        }
        split(block, cuts, phis, current, receivers);
    }

    private void split(
            BasicBlock block,
            Set<Instruction> cuts,
            List<Phi> phis,
            Map<Phi, Variable> current,
            Map<Variable, List<Phi>> receivers) {
        List<Instruction> instructions = new ArrayList<>();
        block.forEach(instructions::add);
        Instruction last = block.getLastInstruction();
        BasicBlock piece = block;
        boolean moving = false;
        for (Instruction instruction : instructions) {
            if (moving) {
                instruction.delete();
                piece.add(instruction);
            }
            instruction.acceptVisitor(definitions);
            for (Variable variable : definitions.getDefinedVariables()) {
                for (Phi phi : receivers.getOrDefault(variable, List.of())) {
                    current.put(phi, variable);
                }
            }
            if (cuts.contains(instruction)) {
                BasicBlock next = program.createBasicBlock();
                for (TryCatchBlock tryCatch : block.getTryCatchBlocks()) {
                    TryCatchBlock copy = new TryCatchBlock();
                    copy.setExceptionType(tryCatch.getExceptionType());
                    copy.setHandler(tryCatch.getHandler());
                    next.getTryCatchBlocks().add(copy);
                }
                JumpInstruction jump = new JumpInstruction();
                jump.setTarget(next);
                jump.setLocation(instruction.getLocation());
                if (moving) {
                    piece.add(jump);
                } else {
                    // The rest of the block is moved away instruction by instruction; the jump must come before it.
                    instruction.insertNext(jump);
                    moving = true;
                }
                piece = next;
                for (Phi phi : phis) {
                    addIncoming(phi, next, current.get(phi));
                }
            }
        }
        TransitionExtractor transitions = new TransitionExtractor();
        last.acceptVisitor(transitions);
        BasicBlock[] targets = transitions.getTargets();
        if (targets != null) {
            for (BasicBlock target : new LinkedHashSet<>(List.of(targets))) {
                for (Phi phi : target.getPhis()) {
                    for (Incoming incoming : phi.getIncomings()) {
                        if (incoming.getSource() == block && !phis.contains(phi)) {
                            incoming.setSource(piece);
                        }
                    }
                }
            }
        }
    }

    private static Variable entryValue(Phi phi, BasicBlock block, Map<Variable, Instruction> definedHere) {
        Variable entry = null;
        for (Incoming incoming : phi.getIncomings()) {
            if (incoming.getSource() == block && !definedHere.containsKey(incoming.getValue())) {
                if (entry != null && entry != incoming.getValue()) {
                    throw new IllegalStateException("two values of one variable at the entry of a protected block: "
                            + entry + ", " + incoming.getValue());
                }
                entry = incoming.getValue();
            }
        }
        return entry;
    }

    private static void removeIncomings(Phi phi, BasicBlock source) {
        phi.getIncomings().removeIf(incoming -> incoming.getSource() == source);
    }

    /** A variable without a value (null) gets no incoming: the handler cannot read it on this path. */
    private static void addIncoming(Phi phi, BasicBlock source, Variable value) {
        if (value != null) {
            Incoming incoming = new Incoming();
            incoming.setSource(source);
            incoming.setValue(value);
            phi.getIncomings().add(incoming);
        }
    }

    private static List<Phi> handlerPhis(BasicBlock block) {
        Set<BasicBlock> handlers = new LinkedHashSet<>();
        for (TryCatchBlock tryCatch : block.getTryCatchBlocks()) {
            handlers.add(tryCatch.getHandler());
        }
        List<Phi> phis = new ArrayList<>();
        for (BasicBlock handler : handlers) {
            phis.addAll(handler.getPhis());
        }
        return phis;
    }
}
