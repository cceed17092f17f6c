// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Phi;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.NullConstantInstruction;
import org.teavm.model.instructions.RaiseInstruction;
import org.teavm.model.optimization.ConstantConditionElimination;
import org.teavm.model.optimization.GlobalValueNumbering;
import org.teavm.model.optimization.UnreachableBasicBlockEliminator;
import org.teavm.model.util.InstructionVariableMapper;
import org.teavm.model.util.TransitionExtractor;

/**
 * What is known about the build JDK's classes in our programs and cannot be seen from their code, such as that a stream is
 * never evaluated in parallel: the table {@code assumptions.txt} of the runtime library. What cannot happen then is removed
 * before the analysis follows it.
 */
final class Assumptions implements ClassHolderTransformer {
    private static final String FILE = "/dev/amphora/runtime/classlib/assumptions.txt";
    private static final String NULL = "null";
    private final Function<String, Layer> layers;
    /** Values of fields by class and name, of results by class or package and descriptor, of parameters by method. */
    private final Map<String, String> fields = new HashMap<>();

    /** Values of fields by the class that is their type. */
    private final Map<String, String> types = new HashMap<>();

    private final Map<String, String> results = new HashMap<>();
    private final Map<String, Map<Integer, String>> parameters = new HashMap<>();
    /** Static methods that are called in the place of others, by the calling class and the method that it names. */
    private final Map<String, String> calls = new HashMap<>();

    private Assumptions(Function<String, Layer> layers) {
        this.layers = layers;
    }

    /** Reads the table of the runtime library. */
    static Assumptions load(Function<String, Layer> layers) {
        Assumptions assumptions = new Assumptions(layers);
        try (InputStream in = Assumptions.class.getResourceAsStream(FILE);
                BufferedReader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(assumptions::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return assumptions;
    }

    private void add(String row) {
        String[] columns = row.split("\\s+", 5);
        switch (columns[0]) {
            case "field" -> fields.put(columns[1], columns[2]);
            case "type" -> types.put(columns[1], columns[2]);
            case "result" -> results.put(columns[1], columns[2]);
            case "parameter" ->
                parameters
                        .computeIfAbsent(columns[1], method -> new HashMap<>())
                        .put(Integer.parseInt(columns[2]), columns[3]);
            case "call" -> calls.put(columns[1] + " " + columns[2], columns[3]);
            default -> throw new IllegalStateException(FILE + ": " + row);
        }
    }

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (layers.apply(cls.getName()) != Layer.JDK) {
            return;
        }
        for (MethodHolder method : cls.getMethods()) {
            Program program = method.getProgram();
            if (program == null) {
                continue;
            }
            redirectCalls(cls.getName(), program);
            boolean changed = assumeValues(program);
            Map<Integer, String> values = parameters.get(cls.getName() + "." + method.getDescriptor());
            if (values != null) {
                values.forEach((parameter, value) -> assumeParameter(program, parameter, value));
                changed = true;
            }
            if (changed) {
                fold(method, program);
                if (values != null && values.containsValue(NULL)) {
                    throwWhereCalled(program);
                    new UnreachableBasicBlockEliminator().optimize(program);
                }
            }
        }
    }

    private void redirectCalls(String className, Program program) {
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof InvokeInstruction call) {
                    String instead = calls.get(className + " " + call.getMethod());
                    if (instead != null) {
                        redirect(call, instead);
                    }
                }
            }
        }
    }

    private static void redirect(InvokeInstruction call, String method) {
        List<Variable> arguments = new ArrayList<>(call.getArguments());
        List<ValueType> signature = new ArrayList<>(List.of(call.getMethod().getSignature()));
        if (call.getInstance() != null) {
            arguments.add(0, call.getInstance());
            signature.add(0, ValueType.object(call.getMethod().getClassName()));
        }
        int dot = method.lastIndexOf('.');
        call.setType(InvocationType.SPECIAL);
        call.setInstance(null);
        call.setArguments(arguments.toArray(new Variable[0]));
        call.setMethod(new MethodReference(
                method.substring(0, dot), method.substring(dot + 1), signature.toArray(new ValueType[0])));
    }

    private boolean assumeValues(Program program) {
        boolean changed = false;
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                String value = null;
                Variable receiver = null;
                if (instruction instanceof GetFieldInstruction get) {
                    value = field(get);
                    receiver = get.getReceiver();
                } else if (instruction instanceof InvokeInstruction call && call.getReceiver() != null) {
                    value = result(call);
                    receiver = call.getReceiver();
                }
                if (value != null) {
                    Instruction constant = constant(value, receiver);
                    constant.setLocation(instruction.getLocation());
                    instruction.replace(constant);
                    changed = true;
                }
            }
        }
        return changed;
    }

    private String field(GetFieldInstruction get) {
        String value =
                fields.get(get.getField().getClassName() + "." + get.getField().getFieldName());
        return value == null && get.getFieldType() instanceof ValueType.Object type
                ? types.get(type.getClassName())
                : value;
    }

    private String result(InvokeInstruction call) {
        String owner = call.getMethod().getClassName();
        String descriptor = "." + call.getMethod().getDescriptor();
        String value = results.get(owner + descriptor);
        int dot = owner.lastIndexOf('.');
        return value != null || dot < 0 ? value : results.get(owner.substring(0, dot) + ".*" + descriptor);
    }

    private static void assumeParameter(Program program, int parameter, String value) {
        Variable known = program.createVariable();
        Variable given = program.variableAt(parameter);
        InstructionVariableMapper mapper =
                new InstructionVariableMapper(variable -> variable == given ? known : variable);
        List<BasicBlock> blocks = new ArrayList<>();
        program.getBasicBlocks().forEach(blocks::add);
        for (BasicBlock block : blocks) {
            mapper.apply(block);
        }
        program.basicBlockAt(0).addFirst(constant(value, known));
    }

    /** Ends blocks where a method of null is called, so that nobody looks for the method. */
    private static void throwWhereCalled(Program program) {
        Set<Variable> nulls = new HashSet<>();
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof NullConstantInstruction constant) {
                    nulls.add(constant.getReceiver());
                }
            }
        }
        for (BasicBlock block : program.getBasicBlocks()) {
            throwWhereCalled(block, nulls);
        }
    }

    private static void throwWhereCalled(BasicBlock block, Set<Variable> nulls) {
        Instruction call = block.getFirstInstruction();
        while (call != null && !(call instanceof InvokeInstruction invoke && nulls.contains(invoke.getInstance()))) {
            call = call.getNext();
        }
        if (call == null) {
            return;
        }
        TransitionExtractor transitions = new TransitionExtractor();
        block.getLastInstruction().acceptVisitor(transitions);
        for (BasicBlock successor : transitions.getTargets()) {
            for (Phi phi : successor.getPhis()) {
                phi.getIncomings().removeIf(incoming -> incoming.getSource() == block);
            }
        }
        RaiseInstruction raise = new RaiseInstruction();
        raise.setException(((InvokeInstruction) call).getInstance());
        raise.setLocation(call.getLocation());
        while (block.getLastInstruction() != call) {
            block.getLastInstruction().delete();
        }
        call.replace(raise);
    }

    private static Instruction constant(String value, Variable receiver) {
        if (value.equals(NULL)) {
            NullConstantInstruction constant = new NullConstantInstruction();
            constant.setReceiver(receiver);
            return constant;
        }
        IntegerConstantInstruction constant = new IntegerConstantInstruction();
        constant.setReceiver(receiver);
        constant.setConstant(value.equals("false") ? 0 : value.equals("true") ? 1 : Integer.parseInt(value));
        return constant;
    }

    private static void fold(MethodHolder method, Program program) {
        // Value numbering merges definitions, of which handlers must not take one for another.
        HandlerValues.separate(program);
        boolean changed = true;
        while (changed) {
            changed = new GlobalValueNumbering(true).optimize(program);
            changed |= new ConstantConditionElimination().optimize(method.getDescriptor(), program);
            new UnreachableBasicBlockEliminator().optimize(program);
        }
    }
}
