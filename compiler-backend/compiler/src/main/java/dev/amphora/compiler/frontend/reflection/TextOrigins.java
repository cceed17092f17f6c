// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.reflection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.InvokeDynamicInstruction;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.RuntimeConstant;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.CastIntegerInstruction;
import org.teavm.model.instructions.ClassConstantInstruction;
import org.teavm.model.instructions.ConstructInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.StringConstantInstruction;

/** What the code of a method tells about the texts that it makes: constants, concatenations, and what builders of strings are given. */
final class TextOrigins {
    private static final Set<String> BUILDERS = Set.of("java.lang.StringBuilder", "java.lang.StringBuffer");
    private static final String CONCATENATION = "java.lang.invoke.StringConcatFactory";
    /** In a recipe of {@code makeConcatWithConstants}: the next argument, the next constant. */
    private static final char ARGUMENT = 1;

    private static final char CONSTANT = 2;
    private static final int DEEPEST = 8;

    private final Program program;
    private final ValueType[] parameters;
    private final Map<Variable, Instruction> definitions;
    private Map<Instruction, List<InvokeInstruction>> callsOfBuilders;
    private final Set<Instruction> handedOn = new HashSet<>();
    /** The calls of {@code Class.getName} that the last text was made of. */
    private final List<InvokeInstruction> namings = new ArrayList<>();

    /**
     * About one method.
     *
     * @param parameters their types without that of the receiver; their variables are the program's first after that of the receiver
     * @param definitions where variables are defined
     */
    TextOrigins(Program program, ValueType[] parameters, Map<Variable, Instruction> definitions) {
        this.program = program;
        this.parameters = parameters;
        this.definitions = definitions;
    }

    /** What is known of a text. */
    TextPattern of(Variable value) {
        namings.clear();
        return text(value, 0);
    }

    /** The calls of {@code Class.getName}, on classes that are not known, that the text is made of that was asked for last. */
    List<InvokeInstruction> namings() {
        return namings;
    }

    private TextPattern text(Variable value, int depth) {
        Variable origin = origin(value);
        Instruction definition = definitions.get(origin);
        if (depth > DEEPEST) {
            return TextPattern.UNKNOWN;
        } else if (definition == null) {
            int index = origin.getIndex() - 1;
            return index >= 0 && index < parameters.length && parameters[index].isObject("java.lang.String")
                    ? new TextPattern(List.of(new TextPattern.Parameter(index)))
                    : TextPattern.UNKNOWN;
        } else if (definition instanceof StringConstantInstruction constant) {
            return TextPattern.known(constant.getConstant());
        } else if (definition instanceof InvokeDynamicInstruction dynamic
                && dynamic.getBootstrapMethod().getClassName().equals(CONCATENATION)) {
            return concatenation(dynamic, depth + 1);
        } else if (definition instanceof InvokeInstruction call) {
            return call(call, depth + 1);
        }
        return TextPattern.UNKNOWN;
    }

    private Variable origin(Variable value) {
        Variable origin = value;
        while (true) {
            Instruction definition = definitions.get(origin);
            if (definition instanceof AssignInstruction assign) {
                origin = assign.getAssignee();
            } else if (definition instanceof CastInstruction cast) {
                origin = cast.getValue();
            } else {
                return origin;
            }
        }
    }

    private TextPattern concatenation(InvokeDynamicInstruction dynamic, int depth) {
        List<RuntimeConstant> constants = dynamic.getBootstrapArguments();
        String recipe = dynamic.getBootstrapMethod().getName().equals("makeConcatWithConstants")
                ? constants.get(0).getString()
                : String.valueOf(ARGUMENT).repeat(dynamic.getArguments().size());
        TextPattern text = TextPattern.EMPTY;
        int argument = 0;
        int constant = 1;
        for (int i = 0; i < recipe.length(); i++) {
            char c = recipe.charAt(i);
            if (c == ARGUMENT) {
                text = text.then(text(dynamic.getArguments().get(argument++), depth));
            } else if (c == CONSTANT) {
                RuntimeConstant value = constants.get(constant++);
                text = text.then(
                        value.getKind() == RuntimeConstant.STRING
                                ? TextPattern.known(value.getString())
                                : TextPattern.UNKNOWN);
            } else {
                text = text.then(TextPattern.known(String.valueOf(c)));
            }
        }
        return text;
    }

    private TextPattern call(InvokeInstruction call, int depth) {
        MethodReference method = call.getMethod();
        String name = method.getName();
        if (BUILDERS.contains(method.getClassName()) && name.equals("toString")) {
            return built(call, depth);
        }
        return switch (method.getClassName()) {
            case "java.lang.String" -> ofString(call, depth);
            case "java.lang.Class" -> ofClass(call);
            case "java.lang.Package" -> {
                Instruction source = call.getInstance() == null ? null : definitions.get(origin(call.getInstance()));
                yield name.equals("getName")
                                && source instanceof InvokeInstruction of
                                && of.getMethod().getClassName().equals("java.lang.Class")
                                && of.getMethod().getName().equals("getPackage")
                        ? nameOfPackage(of)
                        : TextPattern.UNKNOWN;
            }
            default -> TextPattern.UNKNOWN;
        };
    }

    private TextPattern ofString(InvokeInstruction call, int depth) {
        return switch (call.getMethod().getName()) {
            case "concat" ->
                text(call.getInstance(), depth).then(text(call.getArguments().get(0), depth));
            case "intern", "toString" -> text(call.getInstance(), depth);
            case "valueOf" ->
                call.getMethod().parameterType(0).isObject("java.lang.Object")
                        ? text(call.getArguments().get(0), depth)
                        : TextPattern.UNKNOWN;
            default -> TextPattern.UNKNOWN;
        };
    }

    private TextPattern ofClass(InvokeInstruction call) {
        String name = call.getMethod().getName();
        if (name.equals("getPackageName")) {
            return nameOfPackage(call);
        }
        if (!name.equals("getName") && !name.equals("getTypeName")) {
            return TextPattern.UNKNOWN;
        }
        String known = classConstant(call);
        if (known == null) {
            namings.add(call);
            return new TextPattern(List.of(TextPattern.Other.NAME_OF_CLASS));
        }
        return TextPattern.known(known);
    }

    private TextPattern nameOfPackage(InvokeInstruction ofClass) {
        String known = classConstant(ofClass);
        return known == null
                ? TextPattern.UNKNOWN
                : TextPattern.known(known.substring(0, Math.max(known.lastIndexOf('.'), 0)));
    }

    /** The name of the class that a method is called on, if that is a constant; null otherwise. */
    private String classConstant(InvokeInstruction call) {
        return call.getInstance() != null
                        && definitions.get(origin(call.getInstance())) instanceof ClassConstantInstruction constant
                        && constant.getConstant() instanceof ValueType.Object object
                ? object.getClassName()
                : null;
    }

    /**
     * What a builder has been given when its text is asked for: by calls that follow each other, as in a concatenation, or by calls
     * in one block. Of others the beginning is known, from the block that makes the builder.
     */
    private TextPattern built(InvokeInstruction toString, int depth) {
        Deque<InvokeInstruction> chain = new ArrayDeque<>();
        Instruction builder = definitions.get(origin(toString.getInstance()));
        while (builder instanceof InvokeInstruction append && isAppend(append)) {
            chain.addFirst(append);
            builder = definitions.get(origin(append.getInstance()));
        }
        findBuilders();
        List<InvokeInstruction> calls = callsOfBuilders.get(builder);
        if (calls == null || handedOn.contains(builder)) {
            return TextPattern.UNKNOWN;
        }
        Set<Instruction> followed = new HashSet<>(chain);
        boolean isChain = true;
        boolean isInBlock = true;
        BasicBlock block = toString.getBasicBlock();
        for (InvokeInstruction call : calls) {
            if (isAppend(call)) {
                isChain &= followed.contains(call);
            }
            isInBlock &= call.getBasicBlock() == block;
        }
        TextPattern text = TextPattern.EMPTY;
        for (InvokeInstruction call : calls) {
            if (call == toString || !isChain && call.getBasicBlock() != builder.getBasicBlock()) {
                break;
            }
            text = text.then(given(call, depth));
        }
        return isChain || isInBlock ? text : text.then(TextPattern.UNKNOWN);
    }

    private TextPattern given(InvokeInstruction call, int depth) {
        if (call.getArguments().size() != 1) {
            return call.getMethod().getName().equals("<init>") ? TextPattern.EMPTY : TextPattern.UNKNOWN;
        }
        Variable value = call.getArguments().get(0);
        ValueType type = call.getMethod().parameterType(0);
        if (type == ValueType.CHARACTER) {
            Instruction source = definitions.get(origin(value));
            if (source instanceof CastIntegerInstruction cast) {
                source = definitions.get(origin(cast.getValue()));
            }
            return source instanceof IntegerConstantInstruction constant
                    ? TextPattern.known(String.valueOf((char) constant.getConstant()))
                    : TextPattern.UNKNOWN;
        }
        if (type instanceof ValueType.Object) {
            return text(value, depth);
        }
        // Of how many characters a builder has room for says nothing.
        return call.getMethod().getName().equals("<init>") ? TextPattern.EMPTY : TextPattern.UNKNOWN;
    }

    private static boolean isAppend(InvokeInstruction call) {
        return call.getInstance() != null
                && BUILDERS.contains(call.getMethod().getClassName())
                && call.getMethod().getName().equals("append");
    }

    /** Looks at the calls of all builders that the method makes, in the order of the code, which in a chain is that of the calls. */
    private void findBuilders() {
        if (callsOfBuilders != null) {
            return;
        }
        callsOfBuilders = new HashMap<>();
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof InvokeInstruction call) {
                    addCall(call);
                }
            }
        }
    }

    private void addCall(InvokeInstruction call) {
        Instruction builder = call.getInstance() == null ? null : builder(call.getInstance());
        if (builder != null) {
            callsOfBuilders.computeIfAbsent(builder, key -> new ArrayList<>()).add(call);
            String name = call.getMethod().getName();
            if (!isAppend(call) && !name.equals("<init>") && !name.equals("toString") && !name.equals("length")) {
                handedOn.add(builder);
            }
        }
        for (Variable argument : call.getArguments()) {
            Instruction handed = builder(argument);
            if (handed != null) {
                handedOn.add(handed);
            }
        }
    }

    /** What makes the builder that a value is; null for other values. */
    private Instruction builder(Variable value) {
        Instruction definition = definitions.get(origin(value));
        while (definition instanceof InvokeInstruction append && isAppend(append)) {
            definition = definitions.get(origin(append.getInstance()));
        }
        return definition instanceof ConstructInstruction construct && BUILDERS.contains(construct.getType())
                ? construct
                : null;
    }
}
