// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.StringConstantInstruction;

/**
 * Lets null pass where the program casts to a class that there is not, which nothing but null can be an object of (JVMS,
 * checkcast: a class is looked at only if the value is not null). TeaVM has every such cast throw.
 */
final class CastsToMissing implements ClassHolderTransformer {
    private static final MethodReference CAST = new MethodReference(
            "dev.amphora.runtime.classlib.Checks",
            "castToMissing",
            ValueType.object("java.lang.Object"),
            ValueType.object("java.lang.String"),
            ValueType.object("java.lang.Object"));

    private final ProgramClasses program;

    CastsToMissing(ProgramClasses program) {
        this.program = program;
    }

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (!program.contains(cls.getName())) {
            return;
        }
        ClassReaderSource classes = context.getHierarchy().getClassSource();
        for (MethodHolder method : cls.getMethods()) {
            Program code = method.getProgram();
            if (code == null) {
                continue;
            }
            for (BasicBlock block : code.getBasicBlocks()) {
                for (Instruction instruction : block) {
                    if (instruction instanceof CastInstruction cast
                            && cast.getTargetType() instanceof ValueType.Object type
                            && classes.get(type.getClassName()) == null) {
                        replace(code, cast, type.getClassName());
                    }
                }
            }
        }
    }

    private static void replace(Program code, CastInstruction cast, String className) {
        StringConstantInstruction name = new StringConstantInstruction();
        name.setConstant(className);
        name.setReceiver(code.createVariable());
        name.setLocation(cast.getLocation());
        cast.insertPrevious(name);
        InvokeInstruction call = new InvokeInstruction();
        call.setType(InvocationType.SPECIAL);
        call.setMethod(CAST);
        call.setArguments(cast.getValue(), name.getReceiver());
        call.setReceiver(cast.getReceiver());
        call.setLocation(cast.getLocation());
        cast.replace(call);
    }
}
