// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;

/**
 * Lets the exception of {@code String.charAt} say what the JDK's says. The method reads characters in a way open to the class library's
 * own strings only, so that no method of ours can take its place at the same speed.
 */
final class StringIndexMessages implements ClassHolderTransformer {
    private static final MethodDescriptor CHAR_AT =
            new MethodDescriptor("charAt", ValueType.INTEGER, ValueType.CHARACTER);
    private static final MethodDescriptor WITHOUT_INDEX = new MethodDescriptor("<init>", ValueType.VOID);
    private static final MethodReference WITH_MESSAGE = new MethodReference(
            "java.lang.StringIndexOutOfBoundsException",
            "<init>",
            ValueType.object("java.lang.String"),
            ValueType.VOID);
    private static final MethodReference MESSAGE = new MethodReference(
            "dev.amphora.runtime.classlib.StringMessages",
            "charAt",
            ValueType.object("java.lang.String"),
            ValueType.INTEGER,
            ValueType.object("java.lang.String"));

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        MethodHolder method = cls.getName().equals("java.lang.String") ? cls.getMethod(CHAR_AT) : null;
        if (method == null) {
            return;
        }
        for (BasicBlock block : method.getProgram().getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof InvokeInstruction call
                        && call.getMethod().getClassName().equals(WITH_MESSAGE.getClassName())
                        && call.getMethod().getDescriptor().equals(WITHOUT_INDEX)) {
                    Program program = method.getProgram();
                    InvokeInstruction message = new InvokeInstruction();
                    message.setType(InvocationType.SPECIAL);
                    message.setMethod(MESSAGE);
                    message.setArguments(program.variableAt(0), program.variableAt(1));
                    message.setReceiver(program.createVariable());
                    message.setLocation(call.getLocation());
                    call.insertPrevious(message);
                    call.setMethod(WITH_MESSAGE);
                    call.setArguments(message.getReceiver());
                }
            }
        }
    }
}
