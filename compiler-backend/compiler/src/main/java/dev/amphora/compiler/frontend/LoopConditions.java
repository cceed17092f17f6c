// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassReader;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.ElementModifier;
import org.teavm.model.FieldReader;
import org.teavm.model.Incoming;
import org.teavm.model.Instruction;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;
import org.teavm.model.Phi;
import org.teavm.model.Variable;
import org.teavm.model.instructions.BinaryBranchingInstruction;
import org.teavm.model.instructions.BranchingInstruction;
import org.teavm.model.instructions.GetElementInstruction;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.MonitorEnterInstruction;
import org.teavm.model.instructions.SwitchInstruction;
import org.teavm.model.util.DefinitionExtractor;
import org.teavm.model.util.UsageExtractor;

/**
 * What the branches of one loop depend on. A loop may wait for another thread if a branch in it depends on what threads tell each
 * other by: a volatile field, a method of {@code java.util.concurrent} or of {@code Thread}, the clock; or on anything in memory if the loop
 * enters monitors or locks; or if it may go round without a change of its own ({@link IdleRounds}).
 */
final class LoopConditions {
    private static final String CONCURRENT = "java.util.concurrent.";
    private static final String LOCKS = CONCURRENT + "locks.";
    private static final Set<String> TOLD_BY =
            Set.of("java.lang.Thread", "java.lang.invoke.VarHandle", "java.lang.ThreadGroup");
    private static final Set<String> TELLS_NOTHING = Set.of(CONCURRENT + "ThreadLocalRandom", CONCURRENT + "TimeUnit");
    private static final Set<String> CLOCK = Set.of("nanoTime", "currentTimeMillis");

    private final List<BasicBlock> blocks;
    private final BasicBlock head;
    private final ClassReaderSource classes;
    private final ProgramClasses program;
    /** Values that others may change while the loop runs, and what is computed of them. */
    private final Set<Variable> told = new HashSet<>();
    /** The same for all that lies in memory, or that a method returns. */
    private final Set<Variable> read = new HashSet<>();
    /** The same for fields, for what collections say, and for results of the program's own methods. */
    private final Set<Variable> own = new HashSet<>();

    private boolean locks;
    private boolean dependsOnTold;
    private boolean dependsOnRead;
    private boolean dependsOnOwn;

    LoopConditions(List<BasicBlock> blocks, BasicBlock head, ClassReaderSource classes, ProgramClasses program) {
        this.blocks = blocks;
        this.head = head;
        this.classes = classes;
        this.program = program;
    }

    /** Whether the loop may be one that waits for what another thread does. */
    boolean dependOnOthers() {
        for (BasicBlock block : blocks) {
            block.forEach(this::findSources);
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
        return dependsOnTold || locks && dependsOnRead || dependsOnOwn && new IdleRounds(blocks, head, program).exist();
    }

    private void findSources(Instruction instruction) {
        if (instruction instanceof GetFieldInstruction get) {
            add(get.getReceiver(), isVolatile(get), true);
        } else if (instruction instanceof GetElementInstruction get) {
            add(get.getReceiver(), false, true);
        } else if (instruction instanceof InvokeInstruction call) {
            MethodReference method = call.getMethod();
            String owner = method.getClassName();
            locks |= owner.startsWith(LOCKS) || isSynchronized(method);
            add(call.getReceiver(), isTold(method), program.contains(owner) || IdleRounds.asksCollection(method));
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

    private boolean isVolatile(GetFieldInstruction get) {
        for (ClassReader at = classes.get(get.getField().getClassName()); at != null; at = superclass(at)) {
            FieldReader field = at.getField(get.getField().getFieldName());
            if (field != null) {
                return field.hasModifier(ElementModifier.VOLATILE);
            }
        }
        return false; // Fields of interfaces are final.
    }

    private ClassReader superclass(ClassReader at) {
        return at.getParent() == null ? null : classes.get(at.getParent());
    }

    private boolean isSynchronized(MethodReference reference) {
        if (!program.contains(reference.getClassName())) {
            return false;
        }
        for (ClassReader at = classes.get(reference.getClassName()); at != null; at = superclass(at)) {
            MethodReader method = at.getMethod(reference.getDescriptor());
            if (method != null) {
                return method.hasModifier(ElementModifier.SYNCHRONIZED);
            }
        }
        return false;
    }

    private static boolean isTold(MethodReference method) {
        String owner = method.getClassName();
        return owner.startsWith(CONCURRENT) && !TELLS_NOTHING.contains(owner)
                || TOLD_BY.contains(owner)
                || owner.equals("java.lang.System") && CLOCK.contains(method.getName());
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
