// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import dev.amphora.compiler.frontend.reflection.LambdaClasses;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.teavm.model.BasicBlock;
import org.teavm.model.Incoming;
import org.teavm.model.Instruction;
import org.teavm.model.MethodReference;
import org.teavm.model.Phi;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.ConstructArrayInstruction;
import org.teavm.model.instructions.ConstructInstruction;
import org.teavm.model.instructions.ConstructMultiArrayInstruction;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.MonitorEnterInstruction;
import org.teavm.model.instructions.MonitorExitInstruction;
import org.teavm.model.instructions.PutElementInstruction;
import org.teavm.model.instructions.PutFieldInstruction;
import org.teavm.model.util.DefinitionExtractor;
import org.teavm.model.util.TransitionExtractor;
import org.teavm.model.util.UsageExtractor;

/**
 * Rounds of a loop in which it changes nothing, neither memory nor a variable that branches depend on: the next round goes the same way, unless somebody else changes
 * something. Collections are asked by interfaces mostly, so that it is not known whether others have a hand in them.
 */
final class IdleRounds {
    private static final Set<String> QUESTIONS = Set.of(
            "size",
            "isEmpty",
            "isPresent",
            "values",
            "keySet",
            "entrySet",
            "stream",
            "contains",
            "containsKey",
            "containsValue",
            "containsAll",
            "get",
            "getOrDefault",
            "poll",
            "pollFirst",
            "pollLast",
            "peek",
            "peekFirst",
            "peekLast");

    static final String STREAMS = "java.util.stream.";
    private static final int MOST_STEPS = 500;

    private final Set<BasicBlock> blocks;
    private final BasicBlock head;
    private final ProgramClasses program;
    private final CalledMethods methods;
    private final Map<Variable, Variable> copies = new HashMap<>();
    /** What decides about the way through the loop. */
    private final Set<Variable> used = new HashSet<>();

    private int stepsLeft = MOST_STEPS;

    IdleRounds(List<BasicBlock> blocks, BasicBlock head, ProgramClasses program, CalledMethods methods) {
        this.blocks = Set.copyOf(blocks);
        this.head = head;
        this.program = program;
        this.methods = methods;
        for (BasicBlock block : blocks) {
            for (Instruction instruction : block) {
                if (instruction instanceof AssignInstruction assign) {
                    copies.put(assign.getReceiver(), assign.getAssignee());
                }
                if (instruction == block.getLastInstruction() || instruction instanceof InvokeInstruction) {
                    addUsed(instruction);
                }
            }
        }
        addOrigins();
    }

    /** What the way through the loop depends on: what branches and calls use, and what that is computed of. */
    private void addOrigins() {
        int before;
        do {
            before = used.size();
            for (BasicBlock block : blocks) {
                for (Phi phi : block.getPhis()) {
                    if (used.contains(phi.getReceiver())) {
                        phi.getIncomings().forEach(incoming -> used.add(incoming.getValue()));
                    }
                }
                for (Instruction instruction : block) {
                    DefinitionExtractor definitions = new DefinitionExtractor();
                    instruction.acceptVisitor(definitions);
                    for (Variable defined : definitions.getDefinedVariables()) {
                        if (used.contains(defined)) {
                            addUsed(instruction);
                        }
                    }
                }
            }
        } while (used.size() > before);
    }

    private void addUsed(Instruction instruction) {
        UsageExtractor usages = new UsageExtractor();
        instruction.acceptVisitor(usages);
        used.addAll(List.of(usages.getUsedVariables()));
    }

    /** Whether the result of a call says something about a collection or a stream, and the call changes nothing if it says no. */
    static boolean asksCollection(MethodReference method) {
        String owner = method.getClassName();
        return owner.startsWith(STREAMS)
                || owner.startsWith("java.util.")
                        && owner.indexOf('.', "java.util.".length()) < 0
                        && QUESTIONS.contains(method.getName());
    }

    /** Whether there is such a round; in a loop with very many ways through it, whether one was found. */
    boolean exist() {
        return follow(head, new HashMap<>(), new HashSet<>());
    }

    /** Goes on from a block, of whose way from the head is known what the variables are that meet there. */
    private boolean follow(BasicBlock block, Map<Variable, Variable> met, Set<BasicBlock> passed) {
        if (--stepsLeft < 0 || block.getLastInstruction() == null || !isIdle(block) || !passed.add(block)) {
            return false;
        }
        TransitionExtractor transitions = new TransitionExtractor();
        block.getLastInstruction().acceptVisitor(transitions);
        for (BasicBlock target : transitions.getTargets()) {
            if (target == head ? keepsVariables(block, met) : followInto(target, block, met, passed)) {
                return true;
            }
        }
        passed.remove(block);
        return false;
    }

    private boolean followInto(
            BasicBlock target, BasicBlock block, Map<Variable, Variable> met, Set<BasicBlock> passed) {
        if (!blocks.contains(target)) {
            return false;
        }
        Map<Variable, Variable> there = new HashMap<>(met);
        for (Phi phi : target.getPhis()) {
            for (Incoming incoming : phi.getIncomings()) {
                if (incoming.getSource() == block) {
                    there.put(phi.getReceiver(), original(incoming.getValue(), met));
                }
            }
        }
        return follow(target, there, passed);
    }

    private boolean isIdle(BasicBlock block) {
        for (Instruction instruction : block) {
            if (instruction instanceof InvokeInstruction call ? !isQuestion(call) : isEffect(instruction)) {
                return false;
            }
        }
        return true;
    }

    private boolean isQuestion(InvokeInstruction call) {
        MethodReference method = call.getMethod();
        String owner = method.getClassName();
        return LambdaClasses.contains(owner)
                || call.getReceiver() != null
                        && (program.contains(owner) && !methods.changes(method)
                                || owner.startsWith("java.lang.")
                                || asksCollection(method)
                                || CalledMethods.answers(method));
    }

    private boolean isEffect(Instruction instruction) {
        return instruction instanceof PutFieldInstruction put && !counts(put)
                || instruction instanceof PutElementInstruction
                || instruction instanceof MonitorEnterInstruction
                || instruction instanceof MonitorExitInstruction
                || instruction instanceof ConstructInstruction construct && !LambdaClasses.contains(construct.getType())
                || instruction instanceof ConstructArrayInstruction
                || instruction instanceof ConstructMultiArrayInstruction;
    }

    /** Whether this adds to a field that nothing else in the loop is known to read. */
    private boolean counts(PutFieldInstruction put) {
        GetFieldInstruction counted = null;
        for (BasicBlock block : blocks) {
            for (Instruction instruction : block) {
                if (instruction instanceof GetFieldInstruction get
                        && get.getField().equals(put.getField())) {
                    if (counted != null) {
                        return false;
                    }
                    counted = get;
                } else if (instruction instanceof InvokeInstruction call
                        && methods.reads(call.getMethod(), put.getField())) {
                    return false;
                }
            }
        }
        return counted != null && !used.contains(counted.getReceiver());
    }

    /** Whether those variables that decide about the way have the same values when this block jumps to the head. */
    private boolean keepsVariables(BasicBlock block, Map<Variable, Variable> met) {
        for (Phi phi : head.getPhis()) {
            for (Incoming incoming : phi.getIncomings()) {
                if (incoming.getSource() == block
                        && used.contains(phi.getReceiver())
                        && original(incoming.getValue(), met) != phi.getReceiver()) {
                    return false;
                }
            }
        }
        return true;
    }

    private Variable original(Variable variable, Map<Variable, Variable> met) {
        Variable at = variable;
        while (copies.containsKey(at) || met.containsKey(at)) {
            at = copies.containsKey(at) ? copies.get(at) : met.get(at);
        }
        return at;
    }
}
