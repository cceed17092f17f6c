// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.reflection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.teavm.asm.Opcodes;
import org.teavm.asm.Type;
import org.teavm.asm.tree.ClassNode;
import org.teavm.asm.tree.FieldNode;
import org.teavm.dependency.AbstractDependencyListener;
import org.teavm.dependency.DependencyAgent;
import org.teavm.dependency.DependencyType;
import org.teavm.dependency.MethodDependency;
import org.teavm.model.BasicBlockReader;
import org.teavm.model.ClassReader;
import org.teavm.model.MethodReference;
import org.teavm.model.ProgramReader;
import org.teavm.model.ValueType;
import org.teavm.model.VariableReader;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.instructions.AbstractInstructionReader;

/**
 * Watches, while a program is analysed, which objects come to object streams, and writes tables of what the streams need of
 * their classes. What is written is known. What is read is not, so that a program that reads keeps its serializable classes that
 * it makes objects of or casts to, those of their fields, and collections and numbers that it makes.
 */
public final class Serialization extends AbstractDependencyListener {
    private static final ValueType CLASS = ValueType.object("java.lang.Class");
    /** With so many, arrays of more than two dimensions are not read any more. */
    private static final int MANY_ARRAYS = 1_000;

    private static final String OUTPUT = "java.io.ObjectOutputStream";
    private static final String INPUT = "java.io.ObjectInputStream";
    private static final String DESCRIPTOR = "java.io.ObjectStreamClass";
    private static final String TABLES = KeptNames.PACKAGE + "SerialTables";
    private static final MethodReference REGISTER = new MethodReference(TABLES, "addAll", ValueType.VOID);
    private static final String THROWABLE = "java.lang.Throwable";
    private static final String THROWABLE_STATE = KeptNames.PACKAGE + "ThrowableState";
    /** Of the library's classes, those that fields which are declared with interfaces usually hold. */
    private static final List<String> USUAL = List.of("java.util.Collection", "java.util.Map", "java.lang.Number");

    private static final MethodReference MAKE = new MethodReference("java.lang.Object", "<init>", ValueType.VOID);

    private final ClassFiles classes;
    private final SerialWriter writer;
    /** Those of the needed classes that have tables. */
    private final Set<String> written = new HashSet<>();

    private final Set<String> needed = new LinkedHashSet<>();
    /** Classes of lambda expressions that were written before it was known that the program reads objects. */
    private final List<String> lambdas = new ArrayList<>();
    /** Classes whose lambda expressions are made when they are read. */
    private final Set<String> making = new HashSet<>();

    private final Set<Type> arrays = new LinkedHashSet<>();
    /** Methods of the program that were reached before it was known that the program reads objects. */
    private final List<MethodDependency> methods = new ArrayList<>();
    /** The names of classes of tables, and what they are about; sorted, since the analysis comes upon them in any order. */
    private final Map<String, Entry> tables = new TreeMap<>();

    private boolean reads;
    private boolean registers;

    /** How a table is handed to the runtime library. */
    private record Entry(String method, String type, String about) {
        MethodReference add() {
            return about == null
                    ? new MethodReference(TABLES, method, ValueType.object(KeptNames.PACKAGE + type), ValueType.VOID)
                    : new MethodReference(
                            TABLES, method, CLASS, ValueType.object(KeptNames.PACKAGE + type), ValueType.VOID);
        }
    }

    /**
     * About one program.
     *
     * @param files the class file of a class by its binary name, the JDK's for its classes; null for none
     * @param ofProgram whether a class is one of the program's, as opposed to the class library's
     * @param define takes the class files of tables, by their internal names
     */
    public Serialization(
            Function<String, byte[]> files, Predicate<String> ofProgram, BiConsumer<String, byte[]> define) {
        classes = new ClassFiles(files, ofProgram);
        // Annotations of members are no matter of streams.
        AnnotationCode annotations = new AnnotationCode(classes, name -> null);
        writer = new SerialWriter(new TableWriter(classes, annotations), classes, define);
    }

    @Override
    public void started(DependencyAgent agent) {
        classes.restrictTo(agent.getClassSource());
    }

    @Override
    public void methodReached(DependencyAgent agent, MethodDependency method) {
        MethodReference reference = method.getReference();
        switch (reference.getClassName()) {
            case OUTPUT -> {
                if (reference.getName().equals("writeObject0")
                        || reference.getName().equals("writeOrdinaryObject")) {
                    method.getVariable(1).addConsumer(type -> need(agent, type));
                }
            }
            case INPUT -> {
                if (reference.getName().equals("readOrdinaryObject")) {
                    read(agent);
                }
            }
            case DESCRIPTOR -> {
                if (reference.getName().equals("lookup") || reference.getName().equals("lookupAny")) {
                    method.getVariable(1).getClassValueNode().addConsumer(type -> need(agent, type));
                }
            }
            case TABLES -> registers |= reference.equals(REGISTER);
            default -> {
                if (!classes.isOfProgram(reference.getClassName())) {
                    return;
                }
                if (reads) {
                    needCasts(agent, method);
                } else {
                    methods.add(method);
                }
            }
        }
    }

    private void read(DependencyAgent agent) {
        if (reads) {
            return;
        }
        reads = true;
        lambdas.forEach(name -> needMaking(agent, agent.getClassSource().get(name)));
        lambdas.clear();
        List.copyOf(needed).forEach(name -> needReading(agent, name));
        List.copyOf(arrays).forEach(type -> makeArrays(agent, type));
        agent.linkMethod(MAKE).getVariable(0).addConsumer(type -> {
            if (type.getValueType() instanceof ValueType.Object object
                    && (isKeptWhenMade(agent, object.getClassName()) || isLambda(agent, object.getClassName()))) {
                need(agent, type);
            }
        });
        methods.forEach(method -> needCasts(agent, method));
        methods.clear();
    }

    /** The library makes objects of many classes which nobody writes. */
    private boolean isKeptWhenMade(DependencyAgent agent, String name) {
        return classes.isOfProgram(name)
                || USUAL.stream().anyMatch(type -> agent.getClassHierarchy().isSuperType(type, name, false));
    }

    private static boolean isLambda(DependencyAgent agent, String name) {
        ClassReader model = agent.getClassSource().get(name);
        return model != null && SerializableLambdas.contains(model);
    }

    private void needCasts(DependencyAgent agent, MethodDependency method) {
        ProgramReader program =
                method.getMethod() == null ? null : method.getMethod().getProgram();
        if (program == null) {
            return;
        }
        AbstractInstructionReader casts = new AbstractInstructionReader() {
            @Override
            public void cast(VariableReader receiver, VariableReader value, ValueType type, boolean weak) {
                need(agent, agent.getType(type));
            }
        };
        for (BasicBlockReader block : program.getBasicBlocks()) {
            block.readAllInstructions(casts);
        }
    }

    private void need(DependencyAgent agent, DependencyType type) {
        ValueType valueType = type.getValueType();
        if (valueType instanceof ValueType.Array) {
            needArray(agent, Type.getType(valueType.toString()));
        } else if (valueType instanceof ValueType.Object object) {
            need(agent, object.getClassName());
        }
    }

    private void need(DependencyAgent agent, String name) {
        if (needed.contains(name) || name.equals(DESCRIPTOR)) {
            // Descriptors are written in a way of their own.
            return;
        }
        ClassReader model = agent.getClassSource().get(name);
        ClassNode node = classes.find(name);
        if (node == null
                || model == null
                || (node.access & Opcodes.ACC_INTERFACE) != 0
                || !writer.isSubtype(node, "java/io/Serializable")) {
            return;
        }
        needed.add(name);
        if (SerializableLambdas.contains(model)) {
            needLambda(agent, name, node, model);
            return;
        }
        if (node.superName != null) {
            need(agent, node.superName.replace('/', '.'));
        }
        if (reads && !classes.isOfProgram(name)) {
            // Dates and times are written as objects of a class of their package.
            need(agent, name.substring(0, name.lastIndexOf('.') + 1) + "Ser");
        }
        // The state of Throwable is written down by hand: exceptions of ours have other fields.
        String table = name.equals(THROWABLE) ? KeptNames.internal(THROWABLE_STATE) : writer.writing(node, model);
        if (table == null) {
            return;
        }
        agent.linkClass(name);
        written.add(name);
        add(agent, table, new Entry("add", "SerialTable", name));
        needReading(agent, name);
    }

    /** Lambda expressions come to streams as objects that say which they are, and are made again by the classes that have them. */
    private void needLambda(DependencyAgent agent, String name, ClassNode node, ClassReader model) {
        agent.linkClass(name);
        add(agent, writer.writing(node, model), new Entry("add", "SerialTable", name));
        need(agent, SerializableLambdas.SERIALIZED);
        if (reads) {
            needMaking(agent, model);
        } else {
            lambdas.add(name);
        }
    }

    private void needMaking(DependencyAgent agent, ClassReader lambda) {
        lambda.getFields().forEach(field -> need(agent, agent.getType(field.getType())));
        String capturing = LambdaClasses.capturingClass(lambda.getName(), agent.getClassSource());
        ClassNode node = capturing == null ? null : classes.find(capturing);
        String table = node == null || !making.add(capturing) ? null : writer.making(node);
        if (table != null) {
            agent.linkClass(capturing);
            add(agent, table, new Entry("addMaking", "ExecutableTable", capturing));
        }
    }

    private void needReading(DependencyAgent agent, String name) {
        if (!reads || !written.contains(name)) {
            return;
        }
        ClassNode node = classes.find(name);
        add(
                agent,
                writer.reading(node, agent.getClassSource().get(name)),
                new Entry("addReading", "SerialReading", name));
        for (FieldNode field : node.fields) {
            if ((field.access & (Opcodes.ACC_STATIC | Opcodes.ACC_TRANSIENT)) == 0) {
                need(agent, agent.getType(ValueType.parse(field.desc)));
            }
        }
    }

    private void needArray(DependencyAgent agent, Type type) {
        if (type.getDimensions() > 1) {
            needArray(agent, Type.getType(type.getDescriptor().substring(1)));
        }
        if (arrays.size() >= MANY_ARRAYS && type.getDimensions() > 2) {
            // An analysis by program takes what is made of each type for one that is written, and would go on to 255
            // dimensions.
            return;
        }
        if (arrays.add(type) && reads) {
            makeArrays(agent, type);
        }
    }

    private void makeArrays(DependencyAgent agent, Type type) {
        Type item = type.getElementType();
        if (item.getSort() == Type.OBJECT) {
            // An analysis by program takes tables for what is written, too; those that make arrays of them would be the
            // next.
            if (!classes.isPresent(item.getClassName()) || item.getClassName().startsWith(KeptNames.PACKAGE + "Kept")) {
                return;
            }
            need(agent, item.getClassName());
        } else if (type.getDimensions() == 1) {
            // Those of primitive types are always there.
            return;
        }
        add(agent, writer.array(type), new Entry("addArrays", "SerialArrays", null));
    }

    private void add(DependencyAgent agent, String internalName, Entry entry) {
        String name = internalName.replace('/', '.');
        tables.put(name, entry);
        agent.linkMethod(new MethodReference(name, "<init>", ValueType.VOID))
                .propagate(0, agent.getType(ValueType.object(name)))
                .use();
        MethodDependency add = agent.linkMethod(entry.add());
        int parameter = 1;
        if (entry.about() != null) {
            KeptTables.takesClass(agent, add, entry.about());
            parameter++;
        }
        add.propagate(parameter, agent.getType(ValueType.object(name)));
        add.use();
    }

    @Override
    public void completing(DependencyAgent agent) {
        if (!registers) {
            return;
        }
        ProgramEmitter emit = ProgramEmitter.create(REGISTER.getDescriptor(), agent.getClassHierarchy());
        tables.forEach((name, entry) -> {
            if (entry.about() == null) {
                emit.invoke(entry.add(), emit.construct(name));
            } else {
                emit.invoke(entry.add(), emit.constant(ValueType.object(entry.about())), emit.construct(name));
            }
        });
        emit.exit();
        agent.submitMethod(REGISTER, emit.getProgram());
    }
}
