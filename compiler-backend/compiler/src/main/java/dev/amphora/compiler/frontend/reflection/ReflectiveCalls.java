// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.reflection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
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
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.ClassConstantInstruction;
import org.teavm.model.instructions.ConstructArrayInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.PutElementInstruction;
import org.teavm.model.instructions.StringConstantInstruction;
import org.teavm.model.instructions.UnwrapArrayInstruction;
import org.teavm.model.util.DefinitionExtractor;
import org.teavm.model.util.UsageExtractor;

/**
 * Looks at the calls of reflection that code contains. Where class and name of a member are constants, the call becomes one
 * for which no more than that member is kept; where the JDK checks who calls, the calling class becomes an argument. What
 * else is constant, interfaces of proxies, strings that may name classes and classes of the program, in annotations too, is noted by
 * method, for the analysis to use when it reaches the method.
 */
final class ReflectiveCalls implements ClassHolderTransformer {
    private static final String CLASS = "java.lang.Class";
    private static final Set<String> NAMED = Set.of("getMethod", "getDeclaredMethod", "getField", "getDeclaredField");
    private static final String HANDLES = "java.lang.invoke.MethodHandles";
    private static final String LOOKUP = "java.lang.invoke.MethodHandles$Lookup";
    /** What {@code Lookup} is asked for, and whether it is a method, constructor or field. */
    private static final Map<String, String> FOUND = Map.of(
            "findVirtual", "findMethod",
            "findStatic", "findMethod",
            "findConstructor", "findConstructor",
            "findGetter", "findField",
            "findSetter", "findField",
            "findStaticGetter", "findField",
            "findStaticSetter", "findField",
            "findVarHandle", "findField",
            "findStaticVarHandle", "findField");

    private static final Pattern CLASS_NAME =
            Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*(\\.[\\p{L}_$][\\p{L}\\p{N}_$]*)*");
    private static final String STRING = "java.lang.String";
    private static final ValueType CLASS_TYPE = ValueType.object(CLASS);
    /** Classes of the JDK whose texts name others, of which they make objects: those for extensions of certificates. */
    private static final Set<String> NAMING = Set.of("sun.security.x509.OIDMap");

    private final ClassFiles classes;
    private final AskedNames asked;
    private final Map<MethodReference, Constants> found = new HashMap<>();

    /** A member that is asked for by name: one of {@link #NAMED} or of the values of {@link #FOUND}, on a class. */
    record NamedMember(String question, String className, String name) {}

    /** What the code of a method contains. */
    record Constants(
            List<NamedMember> members,
            List<PassedNames.Helper> helpers,
            List<PassedNames.Call> calls,
            List<NamesOfClasses.Finder> finders,
            List<NamesOfClasses.Call> texts,
            List<List<String>> proxies,
            Set<String> strings,
            Set<String> literals,
            Set<String> made) {
        Constants() {
            this(
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new HashSet<>(),
                    new HashSet<>(),
                    new LinkedHashSet<>());
        }
    }

    ReflectiveCalls(ClassFiles classes, AskedNames asked) {
        this.classes = classes;
        this.asked = asked;
    }

    /** What the code of a method contains; null for nothing. */
    Constants of(MethodReference method) {
        return found.get(method);
    }

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (cls.getName().startsWith(KeptNames.PACKAGE)) {
            DoorBodies.write(cls);
            noteAnnotated(cls);
            return;
        }
        boolean ofProgram = classes.isOfProgram(cls.getName());
        for (MethodHolder method : cls.getMethods()) {
            if (method.getProgram() != null) {
                new Scan(method, ofProgram).run();
            }
        }
    }

    /** Tables are not code of the program, but the constants in the annotations that they make are its. */
    private void noteAnnotated(ClassHolder table) {
        for (MethodHolder method : table.getMethods()) {
            if (method.getProgram() != null && TableWriter.makesAnnotations(method.getName())) {
                Scan scan = new Scan(method, true);
                for (BasicBlock block : method.getProgram().getBasicBlocks()) {
                    block.forEach(scan::noteLiteral);
                }
            }
        }
    }

    private final class Scan {
        private final MethodHolder method;
        private final Program program;
        private final boolean ofProgram;
        private Map<Variable, Instruction> definitions;
        private TextOrigins texts;

        Scan(MethodHolder method, boolean ofProgram) {
            this.method = method;
            this.program = method.getProgram();
            this.ofProgram = ofProgram;
        }

        void run() {
            for (BasicBlock block : program.getBasicBlocks()) {
                for (Instruction instruction : block) {
                    if (instruction instanceof InvokeInstruction call) {
                        noteText(call);
                        look(call);
                    } else if (ofProgram
                            && instruction instanceof StringConstantInstruction string
                            && CLASS_NAME.matcher(string.getConstant()).matches()) {
                        constants().strings().add(string.getConstant());
                    } else if (instruction instanceof StringConstantInstruction string
                            && NAMING.contains(method.getOwnerName())
                            && classes.isPresent(string.getConstant())) {
                        constants().made().add(string.getConstant());
                    } else if (ofProgram) {
                        noteLiteral(instruction);
                    }
                }
            }
        }

        private void noteLiteral(Instruction instruction) {
            if (instruction instanceof ClassConstantInstruction literal
                    && literal.getConstant() instanceof ValueType.Object object
                    && classes.isOfProgram(object.getClassName())) {
                constants().literals().add(object.getClassName());
            }
        }

        private Constants constants() {
            return found.computeIfAbsent(method.getReference(), reference -> new Constants());
        }

        private void look(InvokeInstruction call) {
            String owner = call.getMethod().getClassName();
            String name = call.getMethod().getName();
            if (owner.equals(CLASS) && NAMED.contains(name) && call.getInstance() != null) {
                lookAtName(call, name);
            } else if (owner.equals(CLASS) && name.endsWith("Constructor") && call.getInstance() != null) {
                // Of the JDK's classes, too, in whose code this is how packages reach into each other.
                addConstructors(call.getInstance());
            } else if (owner.equals("java.lang.reflect.Proxy")
                    && (name.equals("newProxyInstance") || name.equals("getProxyClass"))) {
                List<String> interfaces = classConstants(call.getArguments().get(1));
                if (interfaces != null) {
                    constants().proxies().add(interfaces);
                }
            } else if (owner.equals(LOOKUP) && FOUND.containsKey(name) && call.getInstance() != null) {
                lookAtHandle(call, FOUND.get(name));
            } else if (owner.equals(LOOKUP) && name.equals("findSpecial") && call.getInstance() != null) {
                lookAtSpecial(call);
            } else if (owner.equals("java.lang.invoke.MethodHandleProxies") && name.equals("asInterfaceInstance")) {
                String proxied = classConstant(call.getArguments().get(0));
                if (proxied != null) {
                    constants().proxies().add(List.of(proxied));
                }
            } else if (owner.equals(KeptNames.NAMED_HANDLES) && name.equals("known")) {
                addMember(
                        "findField",
                        call.getArguments().get(0),
                        call.getArguments().get(1));
            } else if (ofProgram && isLookup(call, "lookup")) {
                addCaller(call, HANDLES);
            } else if (ofProgram && isLookup(call, "privateLookupIn")) {
                redirect(call, KeptNames.NAMED_HANDLES, null);
            } else if (ofProgram && isChecked(call)) {
                addCaller(call, KeptNames.CHECKED_CALLS);
            } else if (ofProgram && call.getArguments().size() > 1 && classes.isOfProgram(owner)) {
                notePassed(call);
            }
        }

        /** A lookup that only made handles whose uses have been resolved has none. */
        private boolean isLookup(InvokeInstruction call, String name) {
            return call.getMethod().getClassName().equals(HANDLES)
                    && call.getMethod().getName().equals(name)
                    && call.getReceiver() != null
                    && isUsed(call.getReceiver());
        }

        private boolean isUsed(Variable value) {
            UsageExtractor uses = new UsageExtractor();
            for (BasicBlock block : program.getBasicBlocks()) {
                for (Phi phi : block.getPhis()) {
                    if (phi.getIncomings().stream().anyMatch(incoming -> incoming.getValue() == value)) {
                        return true;
                    }
                }
                for (Instruction instruction : block) {
                    instruction.acceptVisitor(uses);
                    if (List.of(uses.getUsedVariables()).contains(value)
                            && !(instruction instanceof AssignInstruction copy && !isUsed(copy.getReceiver()))) {
                        return true;
                    }
                }
            }
            return false;
        }

        private void lookAtHandle(InvokeInstruction call, String question) {
            boolean known = question.equals("findConstructor")
                    ? addConstructors(call.getArguments().get(0))
                    : addMember(
                            question,
                            call.getArguments().get(0),
                            call.getArguments().get(1));
            if (known) {
                redirect(call, KeptNames.NAMED_HANDLES, null);
            }
        }

        /** A method that the calling class would call with {@code super}, found there or in the class that is named. */
        private void lookAtSpecial(InvokeInstruction call) {
            Variable name = call.getArguments().get(1);
            if (addMember("findSpecial", call.getArguments().get(0), name)
                    && addMember("findSpecial", call.getArguments().get(3), name)) {
                redirect(call, KeptNames.NAMED_HANDLES, null);
            }
        }

        private boolean addConstructors(Variable type) {
            String owner = classConstant(type);
            if (owner != null) {
                constants().members().add(new NamedMember("findConstructor", owner, "<init>"));
            }
            return owner != null;
        }

        /** Notes a member whose class and name are constants; tells whether they are. */
        private boolean addMember(String question, Variable type, Variable name) {
            String owner = classConstant(type);
            if (owner != null && source(name) instanceof StringConstantInstruction constant) {
                constants().members().add(new NamedMember(question, owner, constant.getConstant()));
                return true;
            }
            return false;
        }

        private String classConstant(Variable type) {
            return source(type) instanceof ClassConstantInstruction constant
                            && constant.getConstant() instanceof ValueType.Object object
                    ? object.getClassName()
                    : null;
        }

        private void lookAtName(InvokeInstruction call, String question) {
            if (addMember(question, call.getInstance(), call.getArguments().get(0))) {
                redirect(call, KeptNames.NAMED_MEMBERS, null);
            } else if (ofProgram) {
                noteHelper(call, question);
                askByName(call, question);
            }
        }

        /** The method may pass on what it was called with. */
        private void noteHelper(InvokeInstruction call, String question) {
            int type = parameter(call.getInstance());
            int name = parameter(call.getArguments().get(0));
            if (type >= 0 && name >= 0) {
                constants().helpers().add(new PassedNames.Helper(method.getReference(), question, type, name));
            }
        }

        /** Which parameter a value is, from 0 on and without the receiver; a negative number if it is none. */
        private int parameter(Variable value) {
            Variable origin = value;
            while (definitions().get(origin) instanceof AssignInstruction assign) {
                origin = assign.getAssignee();
            }
            // The program is in SSA form, and the first variables are the receiver, or none, and the parameters.
            return origin.getIndex() <= method.parameterCount() ? origin.getIndex() - 1 : -1;
        }

        /** Lets the analysis see which classes are asked for a member of a name that is a constant. */
        private void askByName(InvokeInstruction call, String question) {
            if (source(call.getArguments().get(0)) instanceof StringConstantInstruction name
                    && AskedNames.isPlain(name.getConstant())) {
                InvokeInstruction ask = new InvokeInstruction();
                ask.setType(InvocationType.SPECIAL);
                ask.setMethod(asked.ask(question, name.getConstant()));
                ask.setArguments(call.getInstance());
                ask.setLocation(call.getLocation());
                call.insertPrevious(ask);
            }
        }

        private void notePassed(InvokeInstruction call) {
            Map<Integer, String> types = new TreeMap<>();
            Map<Integer, String> texts = new TreeMap<>();
            for (int i = 0; i < call.getArguments().size(); i++) {
                Instruction source = source(call.getArguments().get(i));
                if (source instanceof StringConstantInstruction text) {
                    texts.put(i, text.getConstant());
                } else if (source instanceof ClassConstantInstruction type
                        && type.getConstant() instanceof ValueType.Object object) {
                    types.put(i, object.getClassName());
                }
            }
            if (!types.isEmpty() && !texts.isEmpty()) {
                constants().calls().add(new PassedNames.Call(call.getMethod(), types, texts));
            }
        }

        /**
         * The call may look for a class of a name that is put together, or hand on a part of such a name. The classes of lambda
         * expressions call the program's methods with anything.
         */
        private void noteText(InvokeInstruction call) {
            if (!ofProgram && !LambdaClasses.contains(method.getOwnerName())) {
                return;
            }
            MethodReference target = call.getMethod();
            if (isFinder(target)) {
                TextPattern name = text(call.getArguments().get(0));
                if (!name.equals(TextPattern.UNKNOWN)) {
                    constants().finders().add(new NamesOfClasses.Finder(method.getReference(), name));
                }
            } else if (takesText(target) && classes.isOfProgram(target.getClassName())) {
                addTexts(call);
            }
        }

        private void addTexts(InvokeInstruction call) {
            Map<Integer, TextPattern> given = new TreeMap<>();
            for (int i = 0; i < call.getArguments().size(); i++) {
                if (call.getMethod().parameterType(i).isObject(STRING)) {
                    TextPattern text = text(call.getArguments().get(i));
                    if (!text.equals(TextPattern.UNKNOWN)) {
                        given.put(i, text);
                    }
                }
            }
            constants().texts().add(new NamesOfClasses.Call(method.getReference(), call.getMethod(), given));
        }

        /** What is known of a text. If it is the name of some class with something behind it, the analysis is to see which classes. */
        private TextPattern text(Variable value) {
            if (texts == null) {
                texts = new TextOrigins(program, method.getParameterTypes(), definitions());
            }
            TextPattern text = texts.of(value);
            if (text.behindName() != null && AskedNames.isPlain(text.behindName())) {
                texts.namings().forEach(naming -> {
                    InvokeInstruction ask = new InvokeInstruction();
                    ask.setType(InvocationType.SPECIAL);
                    ask.setMethod(asked.ask(AskedNames.BEHIND_NAME, text.behindName()));
                    ask.setArguments(naming.getInstance());
                    ask.setLocation(naming.getLocation());
                    naming.insertPrevious(ask);
                });
            }
            // Who calls a lambda expression is not looked for.
            return LambdaClasses.contains(method.getOwnerName()) ? text.with(Map.of()) : text;
        }

        private static boolean takesText(MethodReference method) {
            for (ValueType type : method.getParameterTypes()) {
                if (type.isObject(STRING)) {
                    return true;
                }
            }
            return false;
        }

        /** Whether a method finds a class by the name that is its first argument. */
        private static boolean isFinder(MethodReference method) {
            return method.parameterCount() > 0
                    && method.parameterType(0).isObject(STRING)
                    && method.getReturnType().isObject(CLASS)
                    && switch (method.getName()) {
                        case "forName" -> method.getClassName().equals(CLASS);
                        case "findClass" -> method.getClassName().equals(LOOKUP);
                        // Of a class loader, of whatever class.
                        case "loadClass" -> method.parameterCount() == 1;
                        default -> false;
                    };
        }

        private static boolean isChecked(InvokeInstruction call) {
            String name = call.getMethod().getName();
            if (call.getMethod().getClassName().equals("java.lang.reflect.InvocationHandler")) {
                return name.equals("invokeDefault");
            }
            return call.getInstance() != null
                    && switch (call.getMethod().getClassName()) {
                        case "java.lang.reflect.Method" -> name.equals("invoke") || name.equals("canAccess");
                        case "java.lang.reflect.Constructor" -> name.equals("newInstance") || name.equals("canAccess");
                        case "java.lang.reflect.AccessibleObject", "java.lang.reflect.Executable" ->
                            name.equals("canAccess");
                        case "java.lang.reflect.Field" ->
                            name.equals("canAccess")
                                    || (name.startsWith("get") || name.startsWith("set"))
                                            && call.getMethod().parameterCount() > 0
                                            && call.getMethod()
                                                    .getDescriptor()
                                                    .parameterType(0)
                                                    .isObject("java.lang.Object");
                        default -> false;
                    };
        }

        private void addCaller(InvokeInstruction call, String owner) {
            ClassConstantInstruction caller = new ClassConstantInstruction();
            caller.setConstant(ValueType.object(method.getOwnerName()));
            caller.setReceiver(program.createVariable());
            caller.setLocation(call.getLocation());
            call.insertPrevious(caller);
            redirect(call, owner, caller.getReceiver());
        }

        /** Makes a call one of a static method, which takes the receiver, if there is one, first, and one more argument last or null. */
        private static void redirect(InvokeInstruction call, String owner, Variable last) {
            MethodReference target = call.getMethod();
            List<ValueType> signature = new ArrayList<>();
            List<Variable> arguments = new ArrayList<>();
            if (call.getInstance() != null) {
                signature.add(ValueType.object(target.getClassName()));
                arguments.add(call.getInstance());
            }
            signature.addAll(List.of(target.getParameterTypes()));
            arguments.addAll(call.getArguments());
            if (last != null) {
                signature.add(CLASS_TYPE);
                arguments.add(last);
            }
            signature.add(target.getReturnType());
            call.setInstance(null);
            call.setType(InvocationType.SPECIAL);
            call.setMethod(new MethodReference(owner, target.getName(), signature.toArray(new ValueType[0])));
            call.setArguments(arguments.toArray(new Variable[0]));
        }

        private Instruction source(Variable value) {
            Instruction definition = definitions().get(value);
            if (definition instanceof CastInstruction cast) {
                return source(cast.getValue());
            }
            if (definition instanceof AssignInstruction assign) {
                return source(assign.getAssignee());
            }
            return definition;
        }

        private Map<Variable, Instruction> definitions() {
            if (definitions == null) {
                definitions = new HashMap<>();
                DefinitionExtractor extractor = new DefinitionExtractor();
                for (BasicBlock block : program.getBasicBlocks()) {
                    for (Instruction instruction : block) {
                        instruction.acceptVisitor(extractor);
                        for (Variable defined : extractor.getDefinedVariables()) {
                            definitions.put(defined, instruction);
                        }
                    }
                }
            }
            return definitions;
        }

        /** The elements of an array that is made of class constants on the spot; null for any other. */
        private List<String> classConstants(Variable array) {
            if (!(source(array) instanceof ConstructArrayInstruction construct)) {
                return null;
            }
            Map<Integer, String> elements = new TreeMap<>();
            for (BasicBlock block : program.getBasicBlocks()) {
                for (Instruction instruction : block) {
                    if (instruction instanceof PutElementInstruction put
                            && source(put.getArray()) instanceof UnwrapArrayInstruction unwrap
                            && source(unwrap.getArray()) == construct) {
                        if (!(source(put.getIndex()) instanceof IntegerConstantInstruction index)
                                || !(source(put.getValue()) instanceof ClassConstantInstruction type)
                                || !(type.getConstant() instanceof ValueType.Object object)) {
                            return null;
                        }
                        elements.put(index.getConstant(), object.getClassName());
                    }
                }
            }
            return elements.isEmpty() ? null : List.copyOf(elements.values());
        }
    }
}
