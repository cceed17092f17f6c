// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.teavm.model.Variable;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.ClassConstantInstruction;
import org.teavm.model.instructions.InitClassInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.StringConstantInstruction;

/**
 * Puts the class in the place of a call of {@code Class.forName} whose name is a constant, and its initialisation if the call
 * asks for it. TeaVM does so too, but always calls an initialiser, which the analysis may not have reached. Names
 * that it finds by other means, and classes that do not exist, are left to it.
 */
final class ClassesByName implements ClassHolderTransformer {
    private static final MethodReference FOR_NAME =
            new MethodReference(Class.class, "forName", String.class, Class.class);
    private static final MethodReference FOR_NAME_BY_LOADER =
            new MethodReference(Class.class, "forName", String.class, boolean.class, ClassLoader.class, Class.class);
    /** Whose mere presence would bring all of Kotlin's reflection; TeaVM says that it is absent. */
    private static final String KOTLIN_REFLECTION = "kotlin.reflect.jvm.internal.ReflectionFactoryImpl";

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        ClassReaderSource classes = context.getHierarchy().getClassSource();
        for (MethodHolder method : cls.getMethods()) {
            if (method.getProgram() != null) {
                replaceCalls(method.getProgram(), classes);
            }
        }
    }

    private static void replaceCalls(Program program, ClassReaderSource classes) {
        List<InvokeInstruction> calls = new ArrayList<>();
        Map<Variable, Instruction> constants = new HashMap<>();
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof InvokeInstruction call
                        && (call.getMethod().equals(FOR_NAME)
                                || call.getMethod().equals(FOR_NAME_BY_LOADER))) {
                    calls.add(call);
                } else if (instruction instanceof StringConstantInstruction constant) {
                    constants.put(constant.getReceiver(), constant);
                } else if (instruction instanceof IntegerConstantInstruction constant) {
                    constants.put(constant.getReceiver(), constant);
                }
            }
        }
        for (InvokeInstruction call : calls) {
            List<? extends Variable> arguments = call.getArguments();
            if (constants.get(arguments.get(0)) instanceof StringConstantInstruction name
                    && !name.getConstant().equals(KOTLIN_REFLECTION)
                    && classes.get(name.getConstant()) != null) {
                if (arguments.size() == 1) {
                    replace(program, call, name.getConstant(), true);
                } else if (constants.get(arguments.get(1)) instanceof IntegerConstantInstruction initialise) {
                    replace(program, call, name.getConstant(), initialise.getConstant() != 0);
                }
            }
        }
    }

    private static void replace(Program program, InvokeInstruction call, String name, boolean initialise) {
        ClassConstantInstruction constant = new ClassConstantInstruction();
        constant.setConstant(ValueType.object(name));
        constant.setReceiver(program.createVariable());
        constant.setLocation(call.getLocation());
        call.insertPrevious(constant);
        if (initialise) {
            InitClassInstruction initialisation = new InitClassInstruction();
            initialisation.setClassName(name);
            initialisation.setLocation(call.getLocation());
            call.insertPrevious(initialisation);
        }
        if (call.getReceiver() == null) {
            call.delete();
        } else {
            AssignInstruction assign = new AssignInstruction();
            assign.setAssignee(constant.getReceiver());
            assign.setReceiver(call.getReceiver());
            assign.setLocation(call.getLocation());
            call.replace(assign);
        }
    }
}
