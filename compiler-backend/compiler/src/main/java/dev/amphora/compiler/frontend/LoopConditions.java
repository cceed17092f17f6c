// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import dev.amphora.compiler.frontend.reflection.LambdaClasses;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.teavm.model.BasicBlock;
import org.teavm.model.Incoming;
import org.teavm.model.Instruction;
import org.teavm.model.MethodReference;
import org.teavm.model.Phi;
import org.teavm.model.Variable;
import org.teavm.model.instructions.BinaryBranchingInstruction;
import org.teavm.model.instructions.BranchingInstruction;
import org.teavm.model.instructions.ConstructInstruction;
import org.teavm.model.instructions.GetElementInstruction;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.MonitorEnterInstruction;
import org.teavm.model.instructions.SwitchInstruction;
import org.teavm.model.util.DefinitionExtractor;
import org.teavm.model.util.UsageExtractor;

/**
 * What the branches of one loop depend on. A loop may wait for another thread if a branch in it depends on what threads tell each
 * other by: a volatile field, a method of {@code java.util.concurrent} or of {@code Thread}, the clock, or a method of the program
 * that asks one of these; or on anything in memory if the loop enters monitors or locks, or goes through a stream with lambda
 * expressions, of which it is not known what they ask; or if it may go round without a change of its own ({@link IdleRounds}); or if
 * nothing that it does is known to bring it closer to its end ({@link StagnantExits}).
 */
final class LoopConditions {
    private final List<BasicBlock> blocks;
    private final BasicBlock head;
    private final ProgramClasses program;
    private final CalledMethods methods;
    /** Values that others may change while the loop runs, and what is computed of them. */
    private final Set<Variable> told = new HashSet<>();
    /** The same for all that lies in memory, or that a method returns. */
    private final Set<Variable> read = new HashSet<>();
    /** The same for fields, for what collections say, and for results of the program's own methods. */
    private final Set<Variable> own = new HashSet<>();

    private boolean locks;

    private boolean makesLambda;
    private boolean asksStream;
    private boolean dependsOnTold;
    private boolean dependsOnRead;
    private boolean dependsOnOwn;

    LoopConditions(List<BasicBlock> blocks, BasicBlock head, ProgramClasses program, CalledMethods methods) {
        this.blocks = blocks;
        this.head = head;
        this.program = program;
        this.methods = methods;
    }

    /** Whether the loop may be one that waits for what another thread does. */
    boolean dependOnOthers() {
        for (BasicBlock block : blocks) {
            block.forEach(this::findSources);
        }
        if (new StagnantExits(blocks, head, program, methods).areAll()) {
            return true;
        }
        if (read.isEmpty()) {
            return false;
        }
        spread(told);
        spread(read);
        spread(own);
        for (BasicBlock block : blocks) {
            if (block.getLastInstruction() != null) {
                findBranch(block.getLastInstruction());
            }
        }
        return dependsOnTold
                || (locks || makesLambda && asksStream) && dependsOnRead
                || dependsOnOwn && new IdleRounds(blocks, head, program, methods).exist();
    }

    private void findSources(Instruction instruction) {
        if (instruction instanceof GetFieldInstruction get) {
            add(get.getReceiver(), methods.isVolatile(get.getField()), true);
        } else if (instruction instanceof GetElementInstruction get) {
            add(get.getReceiver(), false, true);
        } else if (instruction instanceof InvokeInstruction call) {
            MethodReference method = call.getMethod();
            String owner = method.getClassName();
            locks |= methods.locks(method);
            asksStream |= owner.startsWith(IdleRounds.STREAMS);
            boolean asks = IdleRounds.asksCollection(method) || CalledMethods.answers(method);
            add(call.getReceiver(), methods.isTold(method), program.contains(owner) || asks);
        } else if (instruction instanceof ConstructInstruction construct) {
            makesLambda |= LambdaClasses.contains(construct.getType());
        } else {
            locks |= instruction instanceof MonitorEnterInstruction;
        }
    }

    private void add(Variable value, boolean isTold, boolean isOwn) {
        if (value != null) {
            read.add(value);
            if (isTold) {
                told.add(value);
            }
            if (isOwn) {
                own.add(value);
            }
        }
    }

    /** Adds what is computed of these values in the loop. */
    private void spread(Set<Variable> values) {
        if (values.isEmpty()) {
            return;
        }
        int before;
        do {
            before = values.size();
            for (BasicBlock block : blocks) {
                for (Phi phi : block.getPhis()) {
                    for (Incoming incoming : phi.getIncomings()) {
                        if (values.contains(incoming.getValue())) {
                            values.add(phi.getReceiver());
                        }
                    }
                }
                for (Instruction instruction : block) {
                    if (uses(instruction, values)) {
                        DefinitionExtractor definitions = new DefinitionExtractor();
                        instruction.acceptVisitor(definitions);
                        values.addAll(List.of(definitions.getDefinedVariables()));
                    }
                }
            }
        } while (values.size() > before);
    }

    private static boolean uses(Instruction instruction, Set<Variable> values) {
        UsageExtractor usages = new UsageExtractor();
        instruction.acceptVisitor(usages);
        for (Variable used : usages.getUsedVariables()) {
            if (values.contains(used)) {
                return true;
            }
        }
        return false;
    }

    private void findBranch(Instruction last) {
        if (last instanceof BranchingInstruction
                || last instanceof BinaryBranchingInstruction
                || last instanceof SwitchInstruction) {
            dependsOnTold |= uses(last, told);
            dependsOnRead |= uses(last, read);
            dependsOnOwn |= uses(last, own);
        }
    }
}
