// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.BitSet;
import org.teavm.model.BasicBlock;
import org.teavm.model.ElementModifier;
import org.teavm.model.Instruction;
import org.teavm.model.MethodReader;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.ClassConstantInstruction;
import org.teavm.model.instructions.ConstructArrayInstruction;
import org.teavm.model.instructions.ConstructInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.NullCheckInstruction;
import org.teavm.model.instructions.StringConstantInstruction;

/**
 * Hides null checks from TeaVM's elimination of redundant ones, which also takes some that are needed, in methods with handlers
 * and comparisons of references. A call that stands for the check takes its place; the low IR shares checks by itself. What
 * cannot be null for simple reasons is not checked.
 */
final class NullChecks {
    private final BitSet nonNull = new BitSet();

    private NullChecks() {}

    /** Replaces all null checks of a program in SSA form. */
    static void hide(Program program, MethodReader method) {
        NullChecks pass = new NullChecks();
        if (!method.hasModifier(ElementModifier.STATIC)) {
            pass.nonNull.set(0);
        }
        for (BasicBlock block : program.getBasicBlocks()) {
            if (block.getExceptionVariable() != null) {
                pass.nonNull.set(block.getExceptionVariable().getIndex());
            }
            block.forEach(pass::note);
        }
        pass.followCopies(program);
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof NullCheckInstruction check) {
                    instruction.replace(pass.substitute(check));
                }
            }
        }
    }

    private void note(Instruction instruction) {
        Variable made = null;
        if (instruction instanceof ConstructInstruction construct) {
            made = construct.getReceiver();
        } else if (instruction instanceof ConstructArrayInstruction construct) {
            made = construct.getReceiver();
        } else if (instruction instanceof StringConstantInstruction constant) {
            made = constant.getReceiver();
        } else if (instruction instanceof ClassConstantInstruction constant) {
            made = constant.getReceiver();
        }
        if (made != null) {
            nonNull.set(made.getIndex());
        }
    }

    /** What the bytecode loads from a local is a copy of it. */
    private void followCopies(Program program) {
        int before;
        do {
            before = nonNull.cardinality();
            for (BasicBlock block : program.getBasicBlocks()) {
                for (Instruction instruction : block) {
                    if (instruction instanceof AssignInstruction copy
                            && nonNull.get(copy.getAssignee().getIndex())) {
                        nonNull.set(copy.getReceiver().getIndex());
                    }
                }
            }
        } while (nonNull.cardinality() > before);
    }

    private Instruction substitute(NullCheckInstruction check) {
        Instruction substitute;
        if (nonNull.get(check.getValue().getIndex())) {
            AssignInstruction assign = new AssignInstruction();
            assign.setAssignee(check.getValue());
            assign.setReceiver(check.getReceiver());
            substitute = assign;
        } else {
            InvokeInstruction call = new InvokeInstruction();
            call.setType(InvocationType.SPECIAL);
            call.setMethod(RuntimeClasses.NON_NULL);
            call.setArguments(check.getValue());
            call.setReceiver(check.getReceiver());
            substitute = call;
        }
        substitute.setLocation(check.getLocation());
        return substitute;
    }
}
