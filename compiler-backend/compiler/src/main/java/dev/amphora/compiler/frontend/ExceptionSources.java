// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.List;
import org.teavm.dependency.DependencyAgent;
import org.teavm.dependency.MethodDependency;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;

/**
 * Lets the dependency analysis know that any protected block may raise the exceptions of the virtual machine, so that
 * handlers see their types: a call at the start of each such block, to a method that throws them all as far as the
 * analysis can tell. The calls are taken out again before inlining.
 */
final class ExceptionSources implements ClassHolderTransformer {
    private static final List<String> EXCEPTIONS = List.of(
            "java.lang.NullPointerException",
            "java.lang.ArrayIndexOutOfBoundsException",
            "java.lang.ArithmeticException",
            "java.lang.ArrayStoreException",
            "java.lang.ClassCastException",
            "java.lang.NegativeArraySizeException",
            "java.lang.OutOfMemoryError",
            "java.lang.StackOverflowError",
            "java.lang.ExceptionInInitializerError",
            "java.lang.NoClassDefFoundError");

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        for (MethodHolder method : cls.getMethods()) {
            if (method.getProgram() == null) {
                continue;
            }
            for (BasicBlock block : method.getProgram().getBasicBlocks()) {
                if (!block.getTryCatchBlocks().isEmpty()) {
                    InvokeInstruction call = new InvokeInstruction();
                    call.setType(InvocationType.SPECIAL);
                    call.setMethod(RuntimeClasses.RAISES_ANYTHING);
                    block.addFirst(call);
                }
            }
        }
    }

    /** Called when the analysis reaches a method. */
    static void propagate(DependencyAgent agent, MethodDependency method) {
        if (method.getReference().equals(RuntimeClasses.RAISES_ANYTHING)) {
            for (String name : EXCEPTIONS) {
                if (agent.getClassSource().get(name) != null) {
                    method.getThrown().propagate(agent.getType(ValueType.object(name)));
                }
            }
        }
    }

    /** Takes the calls out. */
    static void remove(Program program) {
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof InvokeInstruction call
                        && call.getMethod().equals(RuntimeClasses.RAISES_ANYTHING)) {
                    instruction.delete();
                }
            }
        }
    }
}
