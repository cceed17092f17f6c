// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import dev.amphora.compiler.frontend.reflection.LambdaClasses;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.teavm.model.BasicBlock;
import org.teavm.model.FieldReference;
import org.teavm.model.Incoming;
import org.teavm.model.Instruction;
import org.teavm.model.MethodReference;
import org.teavm.model.Phi;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.GetElementInstruction;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.PutElementInstruction;
import org.teavm.model.instructions.PutFieldInstruction;
import org.teavm.model.util.DefinitionExtractor;
import org.teavm.model.util.TransitionExtractor;
import org.teavm.model.util.UsageExtractor;

/**
 * The ways out of a loop that the loop itself does not come closer to: what their branches depend on lies in memory, and the loop, as far
 * as is known, does not write it. A loop that has no others, or none at all but exceptions, ends only if somebody else does something. Of
 * a loop that has one other, such as a counter, it is said that it ends by itself.
 */
final class StagnantExits {
    /** Methods of collections by which a loop comes closer to what it asks of them. */
    private static final List<String> CHANGES =
            List.of("add", "remove", "poll", "pop", "push", "offer", "put", "clear", "retain", "set", "next");

    private static final Set<String> PURE = Set.of("java.util.Objects", "java.util.Optional", "java.util.Arrays");

    private final List<BasicBlock> blocks;
    private final BasicBlock head;
    private final ProgramClasses program;
    private final CalledMethods methods;
    private final Set<BasicBlock> inside;
    private final Map<Variable, Instruction> definitions = new HashMap<>();
    private final Map<Variable, Phi> phis = new HashMap<>();
    private final Set<FieldReference> written = new HashSet<>();
    /** What collections that are changed, or handed on, come from. */
    private final Set<Object> changed = new HashSet<>();

    private boolean writesElements;

    StagnantExits(List<BasicBlock> blocks, BasicBlock head, ProgramClasses program, CalledMethods methods) {
        this.blocks = blocks;
        this.head = head;
        this.program = program;
        this.methods = methods;
        inside = Set.copyOf(blocks);
    }

    /** Whether no branch leaves the loop because of what the loop does. */
    boolean areAll() {
        for (BasicBlock block : blocks) {
            block.getPhis().forEach(phi -> phis.put(phi.getReceiver(), phi));
            for (Instruction instruction : block) {
                DefinitionExtractor defined = new DefinitionExtractor();
                instruction.acceptVisitor(defined);
                for (Variable variable : defined.getDefinedVariables()) {
                    definitions.put(variable, instruction);
                }
            }
        }
        blocks.forEach(block -> block.forEach(this::addEffect));
        return blocks.stream().filter(this::branchesOut).allMatch(block -> isStagnant(block.getLastInstruction()));
    }

    private void addEffect(Instruction instruction) {
        if (instruction instanceof PutFieldInstruction put) {
            written.add(put.getField());
        } else if (instruction instanceof InvokeInstruction call) {
            written.addAll(methods.written(call.getMethod()));
            if (call.getInstance() != null
                    && CHANGES.stream().anyMatch(call.getMethod().getName()::startsWith)) {
                changed.add(origin(call.getInstance()));
            }
            call.getArguments().forEach(argument -> changed.add(origin(argument)));
        } else {
            writesElements |= instruction instanceof PutElementInstruction;
        }
    }

    /** The field that a value was read from in the loop, or what else it is. */
    private Object origin(Variable value) {
        Instruction definition = definitions.get(value);
        if (definition instanceof AssignInstruction assign) {
            return origin(assign.getAssignee());
        } else if (definition instanceof CastInstruction cast) {
            return origin(cast.getValue());
        }
        return definition instanceof GetFieldInstruction get ? get.getField() : value;
    }

    /** Whether a block ends with a choice between the loop and what follows it. */
    private boolean branchesOut(BasicBlock block) {
        if (block.getLastInstruction() == null) {
            return false;
        }
        TransitionExtractor transitions = new TransitionExtractor();
        block.getLastInstruction().acceptVisitor(transitions);
        BasicBlock[] targets = transitions.getTargets();
        return targets != null && targets.length > 1 && !inside.containsAll(List.of(targets));
    }

    private boolean isStagnant(Instruction branch) {
        Set<Variable> seen = new HashSet<>();
        Deque<Variable> open = new ArrayDeque<>();
        addUsed(branch, seen, open);
        while (!open.isEmpty()) {
            Variable value = open.pop();
            Phi phi = phis.get(value);
            Instruction definition = definitions.get(value);
            if (phi != null) {
                if (head.getPhis().contains(phi) && changes(phi)) {
                    return false;
                }
                for (Incoming incoming : phi.getIncomings()) {
                    add(incoming.getValue(), seen, open);
                }
            } else if (definition != null) {
                if (advances(definition)) {
                    return false;
                }
                addUsed(definition, seen, open);
            }
        }
        return true;
    }

    private boolean changes(Phi phi) {
        return phi.getIncomings().stream()
                .anyMatch(incoming ->
                        inside.contains(incoming.getSource()) && origin(incoming.getValue()) != phi.getReceiver());
    }

    /** Whether a value may be another in the next round because of what the loop does. */
    private boolean advances(Instruction definition) {
        if (definition instanceof GetFieldInstruction get) {
            return written.contains(get.getField());
        } else if (definition instanceof GetElementInstruction) {
            return writesElements;
        }
        return definition instanceof InvokeInstruction call && advances(call);
    }

    private boolean advances(InvokeInstruction call) {
        MethodReference method = call.getMethod();
        String owner = method.getClassName();
        if (program.contains(owner) && !LambdaClasses.contains(owner)) {
            return methods.read(method).stream().anyMatch(written::contains);
        } else if (IdleRounds.asksCollection(method)) {
            return method.getName().startsWith("poll")
                    || call.getInstance() == null
                    || changed.contains(origin(call.getInstance()));
        }
        return !LambdaClasses.contains(owner)
                && !owner.startsWith("java.lang.")
                && !PURE.contains(owner)
                && !CalledMethods.answers(method);
    }

    private static void addUsed(Instruction instruction, Set<Variable> seen, Deque<Variable> open) {
        UsageExtractor usages = new UsageExtractor();
        instruction.acceptVisitor(usages);
        for (Variable used : usages.getUsedVariables()) {
            add(used, seen, open);
        }
    }

    private static void add(Variable variable, Set<Variable> seen, Deque<Variable> open) {
        if (seen.add(variable)) {
            open.push(variable);
        }
    }
}
