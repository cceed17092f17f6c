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
 * asks for it; where there is no such class, a call that throws. TeaVM does so too, but always calls an initialiser, which the analysis
 * may not have reached, and its exception does not tell the name. Names that it finds by other means are left to it.
 */
final class ClassesByName implements ClassHolderTransformer {
    private static final MethodReference FOR_NAME =
            new MethodReference(Class.class, "forName", String.class, Class.class);
    private static final MethodReference FOR_NAME_BY_LOADER =
            new MethodReference(Class.class, "forName", String.class, boolean.class, ClassLoader.class, Class.class);
    private static final MethodReference NOT_FOUND = new MethodReference(
            "dev.amphora.runtime.classlib.reflect.NamedClasses",
            "notFound",
            ValueType.object("java.lang.String"),
            ValueType.object("java.lang.Class"));
    /** Whose mere presence would bring all of Kotlin's reflection; TeaVM says that it is absent. */
    private static final String KOTLIN_REFLECTION = "kotlin.reflect.jvm.internal.ReflectionFactoryImpl";

    private static final String PRIMITIVES = "ZBCSIJFD";
    private static final int MAX_DIMENSIONS = 255;

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
            if (constants.get(arguments.get(0)) instanceof StringConstantInstruction name) {
                Integer initialises = arguments.size() == 1
                        ? Integer.valueOf(1)
                        : constants.get(arguments.get(1)) instanceof IntegerConstantInstruction flag
                                ? flag.getConstant()
                                : null;
                ValueType type = find(name.getConstant(), classes);
                if (type == null) {
                    StringConstantInstruction missing = new StringConstantInstruction();
                    missing.setConstant(missing(name.getConstant()));
                    missing.setReceiver(program.createVariable());
                    missing.setLocation(call.getLocation());
                    call.insertPrevious(missing);
                    call.setMethod(NOT_FOUND);
                    call.setArguments(missing.getReceiver());
                } else if (initialises != null || type instanceof ValueType.Array) {
                    replace(program, call, type, initialises != null && initialises != 0);
                }
            }
        }
    }

    /** What there is no class of; of an array of objects, that is the class of its elements. */
    private static String missing(String name) {
        int element = name.lastIndexOf('[') + 1;
        return element > 0 && name.startsWith("L", element) && name.endsWith(";")
                ? name.substring(element + 1, name.length() - 1)
                : name;
    }

    /** The type of a name as {@code forName} takes it; null if there is none. */
    private static ValueType find(String name, ClassReaderSource classes) {
        if (!name.startsWith("[")) {
            return name.equals(KOTLIN_REFLECTION) || classes.get(name) == null ? null : ValueType.object(name);
        }
        int dimensions = name.lastIndexOf('[') + 1;
        String element = name.substring(dimensions);
        boolean isObject = element.startsWith("L") && element.endsWith(";");
        boolean exists = isObject
                ? classes.get(element.substring(1, element.length() - 1)) != null
                : element.length() == 1 && PRIMITIVES.contains(element);
        return exists && dimensions <= MAX_DIMENSIONS ? ValueType.parse(name.replace('.', '/')) : null;
    }

    private static void replace(Program program, InvokeInstruction call, ValueType type, boolean initialise) {
        ClassConstantInstruction constant = new ClassConstantInstruction();
        constant.setConstant(type);
        constant.setReceiver(program.createVariable());
        constant.setLocation(call.getLocation());
        call.insertPrevious(constant);
        if (initialise && type instanceof ValueType.Object object) {
            InitClassInstruction initialisation = new InitClassInstruction();
            initialisation.setClassName(object.getClassName());
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
