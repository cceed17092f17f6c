// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ClassReader;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;

/**
 * Lets calls of superclasses' methods begin their search at the direct superclass, whichever superclass they name (JVMS
 * 6.5.invokespecial). Class files name another one when a class between the two has come, or got the method, after them.
 */
final class SuperCalls implements ClassHolderTransformer {
    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (cls.getParent() == null) {
            return;
        }
        for (MethodHolder method : cls.getMethods()) {
            if (method.getProgram() == null) {
                continue;
            }
            for (BasicBlock block : method.getProgram().getBasicBlocks()) {
                for (Instruction instruction : block) {
                    if (instruction instanceof InvokeInstruction call && isDistant(call, cls, context)) {
                        call.setMethod(new MethodReference(
                                cls.getParent(), call.getMethod().getDescriptor()));
                    }
                }
            }
        }
    }

    /** Whether the call names a superclass of the direct superclass. */
    private static boolean isDistant(InvokeInstruction call, ClassHolder cls, ClassHolderTransformerContext context) {
        String named = call.getMethod().getClassName();
        if (call.getType() != InvocationType.SPECIAL
                || call.getInstance() == null
                || call.getMethod().getName().equals("<init>")
                || named.equals(cls.getName())
                || named.equals(cls.getParent())) {
            return false;
        }
        ClassReader up = context.getHierarchy().getClassSource().get(cls.getParent());
        while (up != null && !up.getName().equals(named)) {
            up = up.getParent() == null
                    ? null
                    : context.getHierarchy().getClassSource().get(up.getParent());
        }
        return up != null;
    }
}
