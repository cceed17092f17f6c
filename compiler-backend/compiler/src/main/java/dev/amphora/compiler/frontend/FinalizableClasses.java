// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.HashSet;
import java.util.Set;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ClassReader;
import org.teavm.model.ElementModifier;
import org.teavm.model.Instruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReader;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.EmptyInstruction;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.JumpInstruction;
import org.teavm.model.util.DefinitionExtractor;

/**
 * Lets the constructors of the program's classes register objects that have a finalizer (JLS 12.6): those of the first class that
 * declares one, before they call the superclass's. A finalizer that does nothing is none, as on the JVM.
 */
final class FinalizableClasses implements ClassHolderTransformer {
    private static final MethodDescriptor FINALIZE = new MethodDescriptor("finalize", ValueType.VOID);
    private static final String CONSTRUCTOR = "<init>";
    private final ProgramClasses program;

    FinalizableClasses(ProgramClasses program) {
        this.program = program;
    }

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (!hasFinalizer(cls) || inheritsFinalizer(cls, context)) {
            return;
        }
        for (MethodHolder method : cls.getMethods()) {
            if (method.getName().equals(CONSTRUCTOR) && method.getProgram() != null) {
                register(cls, method.getProgram());
            }
        }
    }

    private boolean inheritsFinalizer(ClassReader cls, ClassHolderTransformerContext context) {
        for (String name = cls.getParent(); name != null; ) {
            ClassReader ancestor = context.getHierarchy().getClassSource().get(name);
            if (ancestor == null) {
                return false;
            }
            if (hasFinalizer(ancestor)) {
                return true;
            }
            name = ancestor.getParent();
        }
        return false;
    }

    private boolean hasFinalizer(ClassReader cls) {
        MethodReader method = program.contains(cls.getName()) ? cls.getMethod(FINALIZE) : null;
        return method != null
                && !method.hasModifier(ElementModifier.STATIC)
                && method instanceof MethodHolder holder
                && holder.getProgram() != null
                && !isEmpty(holder.getProgram());
    }

    private static boolean isEmpty(Program program) {
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (!(instruction instanceof ExitInstruction
                        || instruction instanceof JumpInstruction
                        || instruction instanceof EmptyInstruction)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void register(ClassHolder cls, Program program) {
        Instruction first = null;
        for (BasicBlock block : program.getBasicBlocks()) {
            Set<Variable> self = new HashSet<>(Set.of(program.variableAt(0)));
            DefinitionExtractor definitions = new DefinitionExtractor();
            for (Instruction instruction : block) {
                if (instruction instanceof InvokeInstruction call
                        && call.getMethod().getName().equals(CONSTRUCTOR)
                        && self.contains(call.getInstance())) {
                    if (call.getMethod().getClassName().equals(cls.getName())) {
                        return; // The other constructor does it.
                    }
                    call.insertPrevious(registration(program, call));
                    return;
                }
                instruction.acceptVisitor(definitions);
                boolean isCopy = instruction instanceof AssignInstruction assign && self.contains(assign.getAssignee());
                for (Variable variable : definitions.getDefinedVariables()) {
                    if (isCopy) {
                        self.add(variable);
                    } else {
                        self.remove(variable);
                    }
                }
                first = first == null ? instruction : first;
            }
        }
        // An argument with branches lies between.
        if (first != null) {
            first.insertPrevious(registration(program, first));
        }
    }

    private static InvokeInstruction registration(Program program, Instruction place) {
        InvokeInstruction call = new InvokeInstruction();
        call.setType(InvocationType.SPECIAL);
        call.setMethod(RuntimeClasses.REGISTER_FINALIZEE);
        call.setArguments(program.variableAt(0));
        call.setLocation(place.getLocation());
        return call;
    }
}
