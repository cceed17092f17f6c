// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.reflection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.teavm.asm.Opcodes;
import org.teavm.asm.Type;
import org.teavm.asm.tree.ClassNode;
import org.teavm.asm.tree.FieldNode;
import org.teavm.asm.tree.MethodNode;
import org.teavm.dependency.DependencyAgent;
import org.teavm.dependency.MethodDependency;
import org.teavm.model.ClassReader;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;

/** The tables that have been written, one for each kind and class, and one for each name that alone is kept. */
final class KeptTables {
    private static final ValueType CLASS = ValueType.object("java.lang.Class");
    private static final ValueType STRING = ValueType.object("java.lang.String");
    private static final MethodReference ADD_OUTLINE = new MethodReference(
            KeptNames.TABLES, "addOutline", CLASS, ValueType.INTEGER, STRING, STRING, STRING, ValueType.VOID);
    private static final MethodReference ADD_TYPE =
            new MethodReference(KeptNames.TABLES, "addType", CLASS, ValueType.VOID);

    /** What a table is about. */
    enum Kind {
        FIELDS("addFields", "FieldTable"),
        METHODS("addMethods", "ExecutableTable"),
        /** Methods that are called as such even where they are overridden. */
        SPECIALS("addSpecials", "ExecutableTable"),
        CONSTRUCTORS("addConstructors", "ExecutableTable"),
        CLASS("addClass", "ClassTable"),
        ANNOTATIONS("addAnnotations", "AnnotationTable"),
        /** Of the types that the declaration of a class names. */
        TYPE_ANNOTATIONS("addTypeAnnotations", "TypeAnnotationTable");

        private final MethodReference add;

        Kind(String method, String table) {
            add = new MethodReference(
                    KeptNames.TABLES,
                    method,
                    KeptTables.CLASS,
                    ValueType.object(KeptNames.PACKAGE + table),
                    ValueType.VOID);
        }

        /** The method of the runtime library that takes a table of this kind. */
        MethodReference add() {
            return add;
        }
    }

    /**
     * A table.
     *
     * @param member the name of the members in it; null for all
     */
    record Key(Kind kind, String className, String member) {}

    /** With how many members one class makes a table: their code must not be larger than the JVMS lets methods be (4.7.3). */
    private static final int MEMBERS_OF_PART = 256;

    private final ClassFiles classes;
    private final TableWriter writer;
    private final BiConsumer<String, byte[]> define;
    /** The names of their classes, none for those that would be empty. Sorted: the analysis comes upon them in any order. */
    private final Map<Key, List<String>> tables = new TreeMap<>(Comparator.comparing(Key::className)
            .thenComparing(Key::kind)
            .thenComparing(Key::member, Comparator.nullsFirst(Comparator.naturalOrder())));

    private final Map<String, Integer> names = new HashMap<>();
    /** What is outlined, by name: class files of classes that may have a table as well. */
    private final Map<String, ClassNode> outlines = new TreeMap<>();
    /** The classes that signatures of outlined classes name. */
    private final Set<String> types = new TreeSet<>();

    /**
     * Creates an empty set.
     *
     * @param define takes the class files of tables, by their internal names
     */
    KeptTables(ClassFiles classes, TableWriter writer, BiConsumer<String, byte[]> define) {
        this.classes = classes;
        this.writer = writer;
        this.define = define;
    }

    /** All tables, by class; those of many members have several classes. */
    Map<Key, List<String>> all() {
        return tables;
    }

    /** Writes the table if there is none yet, and lets the analysis know that it is used. */
    void need(DependencyAgent agent, Kind kind, String className, String member) {
        Key key = new Key(kind, className, member);
        if (tables.containsKey(key) || member != null && tables.containsKey(new Key(kind, className, null))) {
            return;
        }
        ClassNode node = classes.find(className);
        ClassReader model = agent.getClassSource().get(className);
        if (node == null || model == null) {
            return;
        }
        List<String> parts = new ArrayList<>();
        tables.put(key, parts);
        for (Function<String, byte[]> part : parts(key, node, model)) {
            String name = KeptNames.PACKAGE + "Kept" + freshName(kind, className);
            parts.add(name);
            needPart(agent, key, name, part.apply(name.replace('.', '/')));
        }
    }

    private void needPart(DependencyAgent agent, Key key, String name, byte[] file) {
        String className = key.className();
        define.accept(name.replace('.', '/'), file);
        agent.linkClass(className);
        agent.linkMethod(new MethodReference(name, "<init>", ValueType.VOID))
                .propagate(0, agent.getType(ValueType.object(name)))
                .use();
        MethodDependency add = agent.linkMethod(key.kind().add());
        add.propagate(1, agent.getType(CLASS));
        add.propagate(2, agent.getType(ValueType.object(name)));
        add.use();
    }

    /** Keeps what a class file says about the class itself, without the classes around it. */
    void needOutline(DependencyAgent agent, String className) {
        if (outlines.containsKey(className)) {
            return;
        }
        ClassNode node = classes.find(className);
        if (node == null || agent.getClassSource().get(className) == null) {
            return;
        }
        outlines.put(className, node);
        agent.linkClass(className);
        MethodDependency add = agent.linkMethod(ADD_OUTLINE);
        add.propagate(1, agent.getType(CLASS));
        for (int i = 3; i <= 5; i++) {
            add.propagate(i, agent.getType(STRING));
        }
        add.use();
        SignatureTypes named = new SignatureTypes();
        named.add(classes.signature(node));
        for (String type : named.names()) {
            needType(agent, type.replace('/', '.'));
        }
    }

    private void needType(DependencyAgent agent, String type) {
        if (classes.isPresent(type) && types.add(type)) {
            agent.linkClass(type);
            MethodDependency add = agent.linkMethod(ADD_TYPE);
            takesClass(agent, add, type);
            add.use();
        }
    }

    /**
     * A class comes to the first parameter of a method that registers it. The call is written when the analysis is over, and what is
     * asked about the class may need tables before.
     */
    static void takesClass(DependencyAgent agent, MethodDependency method, String className) {
        method.propagate(1, agent.getType(CLASS));
        method.getVariable(1).getClassValueNode().propagate(agent.getType(ValueType.object(className)));
    }

    /** Emits the calls that register the outlines of classes without tables. */
    void registerOutlines(ProgramEmitter emit) {
        outlines.forEach((name, node) -> {
            if (!tables.containsKey(new Key(Kind.CLASS, name, null))) {
                emit.invoke(
                        ADD_OUTLINE,
                        emit.constant(ValueType.object(name)),
                        emit.constant(TableWriter.modifiers(node)),
                        text(emit, classes.signature(node)),
                        text(emit, node.outerMethod),
                        text(emit, node.outerMethod == null ? null : node.outerMethodDesc));
            }
        });
        types.forEach(type -> emit.invoke(ADD_TYPE, emit.constant(ValueType.object(type))));
    }

    private static ValueEmitter text(ProgramEmitter emit, String text) {
        return text == null ? emit.constantNull(String.class) : emit.constant(text);
    }

    private String freshName(Kind kind, String className) {
        String stem = kind.name().charAt(0)
                + kind.name().substring(1).toLowerCase(java.util.Locale.ROOT)
                + "$"
                + className.replace('.', '$');
        int number = names.merge(stem, 1, Integer::sum);
        return number == 1 ? stem : stem + "$" + number;
    }

    /** What writes the classes of a table, given their internal names. */
    private List<Function<String, byte[]>> parts(Key key, ClassNode node, ClassReader model) {
        return switch (key.kind()) {
            case FIELDS -> parts(fields(node, model, key.member()), (name, part) -> writer.fields(name, node, part));
            case METHODS, SPECIALS -> {
                List<MethodNode> methods = methods(
                        node,
                        model,
                        method -> !method.name.startsWith("<")
                                && (key.member() == null || key.member().equals(method.name)));
                yield key.kind() == Kind.SPECIALS
                        ? parts(methods, (name, part) -> writer.specialMethods(name, node, part))
                        : parts(methods, (name, part) -> writer.executables(name, node, part));
            }
            case CONSTRUCTORS ->
                parts(
                        methods(node, model, method -> method.name.equals("<init>")),
                        (name, part) -> writer.executables(name, node, part));
            case ANNOTATIONS ->
                node.visibleAnnotations == null ? List.of() : List.of(name -> writer.annotations(name, node));
            case TYPE_ANNOTATIONS ->
                writer.hasTypeAnnotations(node) ? List.of(name -> writer.typeAnnotations(name, node)) : List.of();
            case CLASS -> List.of(name -> writer.self(name, node));
        };
    }

    private static <T> List<Function<String, byte[]>> parts(
            List<T> members, BiFunction<String, List<T>, byte[]> write) {
        List<Function<String, byte[]>> parts = new ArrayList<>();
        for (int from = 0; from < members.size(); from += MEMBERS_OF_PART) {
            List<T> part = members.subList(from, Math.min(from + MEMBERS_OF_PART, members.size()));
            parts.add(name -> write.apply(name, part));
        }
        return parts;
    }

    private List<FieldNode> fields(ClassNode node, ClassReader model, String member) {
        List<FieldNode> fields = new ArrayList<>();
        for (FieldNode field : node.fields) {
            if ((member == null || member.equals(field.name))
                    && model.getField(field.name) != null
                    && isPresent(Type.getType(field.desc))) {
                fields.add(field);
            }
        }
        return fields;
    }

    private List<MethodNode> methods(ClassNode node, ClassReader model, Predicate<MethodNode> filter) {
        List<MethodNode> methods = new ArrayList<>();
        for (MethodNode method : node.methods) {
            if (filter.test(method)
                    && model.getMethod(MethodDescriptor.parse(method.name + method.desc)) != null
                    && isPresent(method)) {
                methods.add(method);
            }
        }
        return methods;
    }

    /** Whether the program can have all the types of a signature; the JVM would fail to make an object of the member. */
    private boolean isPresent(MethodNode method) {
        for (Type type : Type.getArgumentTypes(method.desc)) {
            if (!isPresent(type)) {
                return false;
            }
        }
        for (String exception : method.exceptions) {
            if (!classes.isPresent(exception.replace('/', '.'))) {
                return false;
            }
        }
        return isPresent(Type.getReturnType(method.desc));
    }

    private boolean isPresent(Type type) {
        Type item = type.getSort() == Type.ARRAY ? type.getElementType() : type;
        return item.getSort() != Type.OBJECT || classes.isPresent(item.getClassName());
    }

    static boolean isInterface(ClassNode node) {
        return (node.access & Opcodes.ACC_INTERFACE) != 0;
    }
}
