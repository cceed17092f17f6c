// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.reflection;

import dev.amphora.compiler.Diagnostic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.teavm.asm.tree.ClassNode;
import org.teavm.asm.tree.InnerClassNode;
import org.teavm.asm.tree.RecordComponentNode;
import org.teavm.dependency.AbstractDependencyListener;
import org.teavm.dependency.DependencyAgent;
import org.teavm.dependency.DependencyType;
import org.teavm.dependency.MethodDependency;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassReader;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.runtime.StringInfo;
import org.teavm.runtime.reflect.ClassInfo;

/**
 * Watches, while a program is analysed, which classes come to the questions of reflection, and writes tables for these: for
 * the program's own classes whatever is asked for, for those of libraries what is named or configured.
 */
public final class Reflection extends AbstractDependencyListener {
    private static final String REGISTER = "registerAll";
    private static final ValueType CLASS = ValueType.object("java.lang.Class");
    private static final MethodReference CLASS_OBJECT =
            new MethodReference(ClassInfo.class, "classObject", Class.class);
    private static final MethodReference STRING_OBJECT =
            new MethodReference(StringInfo.class, "getStringObject", String.class);
    private static final MethodReference ENCLOSING_CLASS =
            new MethodReference(Class.class, "getEnclosingClass", Class.class);
    private static final MethodReference INTERFACES = new MethodReference(Class.class, "getInterfaces", Class[].class);
    private static final MethodReference DECLARING_CLASS =
            new MethodReference(Class.class, "getDeclaringClass", Class.class);
    private static final MethodReference ADD_NAME =
            new MethodReference(KeptNames.NAMED_CLASSES, "add", CLASS, ValueType.VOID);
    private static final MethodReference NEW_PROXY =
            MethodReference.parse("java.lang.reflect.Proxy.newProxyInstance(Ljava/lang/ClassLoader;[Ljava/lang/Class;"
                    + "Ljava/lang/reflect/InvocationHandler;)Ljava/lang/Object;");
    /** Superclasses of classes of programs, of which all is known that is public. */
    private static final Set<String> ALWAYS = Set.of("java.lang.Object", "java.lang.Enum", "java.lang.Record");

    private final ClassFiles classes;
    private final AskedNames asked;
    private final ReflectiveCalls calls;
    private final PassedNames passed =
            new PassedNames((type, supertype) -> supertypes(type).contains(supertype));
    private final NamesOfClasses puttingTogether =
            new NamesOfClasses((type, supertype) -> supertypes(type).contains(supertype));
    private final NamesPutTogether putTogether;
    private final KeptTables tables;
    private final KeptProxies proxies;
    private final Set<MethodReference> registrations = new LinkedHashSet<>();
    private final Set<String> names = new TreeSet<>();
    private final List<Set<String>> strings = new ArrayList<>();
    /** Classes whose names are strings in code that is reached. */
    private final Set<String> mentioned = new HashSet<>();

    /** Classes of the program and its libraries that are constants in such code. */
    private final Set<String> literals = new HashSet<>();

    /** Classes that annotations name. */
    private final Set<String> inAnnotations = new HashSet<>();

    private final Set<String> withConstructors = new HashSet<>();
    /** Classes of the program that annotations name and of which objects can be made by reflection, and their superclasses. */
    private final Set<String> lookedAt = new HashSet<>();

    /** What is asked for of classes of libraries, by their names, in case that strings or constants mention them. */
    private final Map<String, Set<KeptTables.Key>> unmentioned = new HashMap<>();

    private final Predicate<String> own;
    private final Supplier<ReflectionConfig> configuration;
    private ReflectionConfig config;
    private final List<Diagnostic> problems = new ArrayList<>();
    private boolean finds;

    /**
     * About one program.
     *
     * @param files the class file of a class by its binary name, the JDK's for its classes; null for none
     * @param ofProgram whether a class is one of the program's, as opposed to the class library's
     * @param own whether such a class is one of those that are compiled, and not of a library beside them
     * @param define takes the class files of tables and proxies, by their internal names
     * @param names the names of all classes of the program, asked for when they are needed
     * @param configs the files that ask to keep more, by their places, read when the program uses reflection
     */
    public Reflection(
            Function<String, byte[]> files,
            Predicate<String> ofProgram,
            Predicate<String> own,
            BiConsumer<String, byte[]> define,
            Supplier<NavigableSet<String>> names,
            Supplier<Map<String, byte[]>> configs) {
        this.own = own;
        configuration = () -> {
            ReflectionConfig read = new ReflectionConfig();
            configs.get().forEach((place, file) -> read(read, place, file));
            return read;
        };
        classes = new ClassFiles(files, ofProgram, names);
        asked = new AskedNames(define);
        calls = new ReflectiveCalls(classes, asked);
        putTogether = new NamesPutTogether(classes);
        proxies = new KeptProxies(classes, define);
        AnnotationCode annotations = new AnnotationCode(classes, name -> proxies.proxy(List.of(name)));
        tables = new KeptTables(classes, new TableWriter(classes, annotations), define);
    }

    private void read(ReflectionConfig into, String place, byte[] file) {
        try {
            into.read(file);
        } catch (IllegalArgumentException e) {
            problems.add(Diagnostic.error(
                    "broken-configuration",
                    null,
                    place + " cannot be read: " + e.getMessage(),
                    "its format is that of GraalVM's file of this name"));
        }
    }

    /** What is wrong with the files that were read. */
    public List<Diagnostic> problems() {
        return problems;
    }

    /** What the program may lack, and is not kept, since it would be too much. */
    public List<Diagnostic> warnings() {
        return putTogether.warnings(config == null ? Set.of() : config.classes().keySet());
    }

    /** Looks at the code of classes when they are loaded. */
    public ClassHolderTransformer transformer() {
        return calls;
    }

    @Override
    public void started(DependencyAgent agent) {
        classes.restrictTo(agent.getClassSource());
        agent.linkMethod(CLASS_OBJECT).getResult().propagate(agent.getType(CLASS));
        agent.linkMethod(STRING_OBJECT).getResult().propagate(agent.getType(ValueType.object("java.lang.String")));
    }

    @Override
    public void methodReached(DependencyAgent agent, MethodDependency method) {
        MethodReference reference = method.getReference();
        String owner = reference.getClassName();
        if (asked.contains(reference)) {
            method.getVariable(1)
                    .getClassValueNode()
                    .addConsumer(type -> needAsked(agent, asked.question(reference), asked.name(reference), type));
        } else if (owner.startsWith(KeptNames.PACKAGE)) {
            ofRuntime(agent, method);
        } else if (reference.equals(ENCLOSING_CLASS) || reference.equals(DECLARING_CLASS)) {
            method.getVariable(0).getClassValueNode().addConsumer(type -> {
                ClassNode node = type.getValueType() instanceof ValueType.Object object
                        ? classes.find(object.getClassName())
                        : null;
                String outer = node == null ? null : outerClass(node);
                if (outer != null && classes.isPresent(outer)) {
                    method.getResult().getClassValueNode().propagate(agent.getType(ValueType.object(outer)));
                }
            });
        } else if (reference.equals(INTERFACES)) {
            propagateInterfaces(agent, method);
        } else if (reference.equals(NEW_PROXY)) {
            method.getVariable(2).getArrayItem().getClassValueNode().addConsumer(type -> {
                if (type.getValueType() instanceof ValueType.Object object && own.test(object.getClassName())) {
                    proxies.need(agent, List.of(object.getClassName()));
                }
            });
        } else if (reference.getName().equals("<clinit>") && proxies.interfacesOf(owner) != null) {
            for (ProxyWriter.Handed handed : proxies.methods(proxies.interfacesOf(owner))) {
                tables.need(
                        agent,
                        KeptTables.Kind.METHODS,
                        handed.owner().name.replace('/', '.'),
                        handed.owner().name.equals("java/lang/Object") ? handed.method().name : null);
            }
        }
        ReflectiveCalls.Constants constants = calls.of(reference);
        if (constants != null) {
            constants.members().forEach(member -> needNamed(agent, member));
            constants.helpers().forEach(helper -> passed.addHelper(helper, member -> needNamed(agent, member)));
            constants.calls().forEach(call -> passed.addCall(call, member -> needNamed(agent, member)));
            constants.finders().forEach(finder -> puttingTogether.addFinder(finder, name -> nameClasses(agent, name)));
            constants.texts().forEach(call -> puttingTogether.addCall(call, name -> nameClasses(agent, name)));
            constants.made().forEach(name -> {
                addName(agent, name);
                keepAll(agent, KeptTables.Kind.CONSTRUCTORS, name);
            });
            constants.proxies().forEach(interfaces -> proxies.need(agent, interfaces));
            boolean inAnnotations = owner.startsWith(KeptNames.PACKAGE);
            constants.literals().forEach(name -> mentionLiteral(agent, name, inAnnotations));
            nameClasses(agent, constants.strings());
        }
    }

    private void nameClasses(DependencyAgent agent, TextPattern text) {
        nameClasses(agent, putTogether.of(text));
    }

    /** Code that is reached names these classes. */
    private void nameClasses(DependencyAgent agent, Set<String> found) {
        if (found.isEmpty()) {
            return;
        }
        mention(agent, found);
        strings.add(found);
        if (finds) {
            addNames(agent, found);
        }
    }

    private void propagateInterfaces(DependencyAgent agent, MethodDependency method) {
        method.getVariable(0).getClassValueNode().addConsumer(type -> {
            if (type.getValueType() instanceof ValueType.Object object) {
                ClassReader cls = agent.getClassSource().get(object.getClassName());
                if (cls != null) {
                    cls.getInterfaces().forEach(name -> method.getResult()
                            .getArrayItem()
                            .getClassValueNode()
                            .propagate(agent.getType(ValueType.object(name))));
                }
            }
        });
    }

    /** The class that a class is declared in; null for none. */
    private static String outerClass(ClassNode node) {
        String outer = node.outerClass;
        for (InnerClassNode inner : node.innerClasses) {
            if (inner.name.equals(node.name) && inner.outerName != null) {
                outer = inner.outerName;
            }
        }
        return outer == null ? null : outer.replace('/', '.');
    }

    private void ofRuntime(DependencyAgent agent, MethodDependency method) {
        MethodReference reference = method.getReference();
        if (config == null) {
            config = configuration.get();
        }
        if (reference.getName().equals(REGISTER)) {
            registrations.add(reference);
            if (reference.getClassName().equals(KeptNames.TABLES)) {
                config.classes().forEach((name, entry) -> needConfigured(agent, name, entry));
            } else if (reference.getClassName().equals(KeptNames.PROXY_CLASSES)) {
                config.proxies().forEach(interfaces -> proxies.need(agent, interfaces));
            }
        } else if (reference.getClassName().equals(KeptNames.NEEDS)) {
            method.getVariable(1).getClassValueNode().addConsumer(type -> need(agent, reference.getName(), type));
        } else if (reference.getClassName().equals(KeptNames.NAMED_CLASSES)
                && reference.getName().equals("find")) {
            finds = true;
            config.classes().keySet().forEach(name -> addName(agent, name));
            List.copyOf(strings).forEach(found -> addNames(agent, found));
        }
    }

    private void addNames(DependencyAgent agent, Set<String> found) {
        for (String name : found) {
            if (classes.isOfProgram(name)) {
                addName(agent, name);
            }
        }
    }

    private void addName(DependencyAgent agent, String name) {
        if (classes.isPresent(name) && names.add(name)) {
            // Whoever finds it may ask for its initialisation.
            agent.linkClass(name).initClass(null);
            MethodDependency add = agent.linkMethod(ADD_NAME);
            add.propagate(1, agent.getType(CLASS));
            add.getVariable(1).getClassValueNode().propagate(agent.getType(ValueType.object(name)));
            add.use();
        }
    }

    private void needConfigured(DependencyAgent agent, String name, ReflectionConfig.Entry entry) {
        for (KeptTables.Kind kind : KeptTables.Kind.values()) {
            if (entry.keepsAll(kind)) {
                tables.need(agent, kind, name, null);
            }
        }
        entry.fields().forEach(field -> tables.need(agent, KeptTables.Kind.FIELDS, name, field));
        entry.methods().forEach(method -> tables.need(agent, KeptTables.Kind.METHODS, name, method));
    }

    private void mention(DependencyAgent agent, Set<String> found) {
        for (String name : found) {
            mentioned.add(name);
            Set<KeptTables.Key> asked = unmentioned.remove(name);
            if (asked != null) {
                asked.forEach(key -> keepAll(agent, key.kind(), key.className()));
            }
        }
    }

    /** Whoever keeps classes of a library, in a map for instance, may make objects of them. */
    private void mentionLiteral(DependencyAgent agent, String name, boolean inAnnotation) {
        if (inAnnotation && inAnnotations.add(name) && withConstructors.contains(name)) {
            keepMethods(agent, name);
        }
        KeptTables.Key constructors = new KeptTables.Key(KeptTables.Kind.CONSTRUCTORS, name, null);
        if (literals.add(name) && unmentioned.getOrDefault(name, Set.of()).contains(constructors)) {
            keepAll(agent, constructors.kind(), name);
        }
    }

    private void needNamed(DependencyAgent agent, ReflectiveCalls.NamedMember member) {
        boolean isField = member.question().endsWith("Field");
        KeptTables.Kind kind = isField ? KeptTables.Kind.FIELDS : KeptTables.Kind.METHODS;
        if (member.question().equals("findConstructor")) {
            tables.need(agent, KeptTables.Kind.CONSTRUCTORS, member.className(), null);
            return;
        }
        if (member.question().equals("findSpecial")) {
            supertypes(member.className())
                    .forEach(type -> tables.need(agent, KeptTables.Kind.SPECIALS, type, member.name()));
            return;
        }
        if (member.question().equals("findMethod")) {
            // A method of interfaces, too, when it is resolved.
            tables.need(agent, kind, "java.lang.Object", member.name());
        }
        if (member.question().startsWith("getDeclared")) {
            tables.need(agent, kind, member.className(), member.name());
        } else {
            supertypes(member.className()).forEach(type -> tables.need(agent, kind, type, member.name()));
        }
    }

    /** A class is asked for members of a name that is a constant. */
    private void needAsked(DependencyAgent agent, String question, String name, DependencyType type) {
        if (type.getValueType() instanceof ValueType.Object object && question.equals(AskedNames.BEHIND_NAME)) {
            nameClasses(agent, putTogether.behindName(object.getClassName(), name));
        } else if (type.getValueType() instanceof ValueType.Object object) {
            needNamed(agent, new ReflectiveCalls.NamedMember(question, object.getClassName(), name));
        }
    }

    /** The class itself, and its superclasses and superinterfaces. */
    private Set<String> supertypes(String className) {
        Set<String> types = new LinkedHashSet<>();
        addSupertypes(className, types);
        return types;
    }

    private void addSupertypes(String className, Set<String> types) {
        ClassNode node = classes.find(className);
        if (node == null || !types.add(className)) {
            return;
        }
        if (node.superName != null && !KeptTables.isInterface(node)) {
            addSupertypes(node.superName.replace('/', '.'), types);
        }
        node.interfaces.forEach(name -> addSupertypes(name.replace('/', '.'), types));
    }

    /** A class comes to one of the methods of {@code Needs}. */
    private void need(DependencyAgent agent, String question, DependencyType type) {
        if (!(type.getValueType() instanceof ValueType.Object object)) {
            return;
        }
        String name = object.getClassName();
        switch (question) {
            case "declaredFields" -> needAll(agent, KeptTables.Kind.FIELDS, name, Set.of(name));
            case "publicFields" -> needAll(agent, KeptTables.Kind.FIELDS, name, supertypes(name));
            case "declaredMethods" -> needAll(agent, KeptTables.Kind.METHODS, name, Set.of(name));
            case "publicMethods" -> needAll(agent, KeptTables.Kind.METHODS, name, supertypes(name));
            case "specialMethods" -> needAll(agent, KeptTables.Kind.SPECIALS, name, supertypes(name));
            case "constructors" -> needAll(agent, KeptTables.Kind.CONSTRUCTORS, name, Set.of(name));
            case "annotations" -> tables.need(agent, KeptTables.Kind.ANNOTATIONS, name, null);
            case "typeAnnotations" -> tables.need(agent, KeptTables.Kind.TYPE_ANNOTATIONS, name, null);
            case "self" -> tables.needOutline(agent, name);
            case "relatives" -> tables.need(agent, KeptTables.Kind.CLASS, name, null);
            case "components" -> needComponents(agent, name);
            case "enclosingMethod" -> needEnclosingMethod(agent, name);
            default -> throw new IllegalStateException(question);
        }
    }

    /**
     * Members are asked for.
     *
     * @param asked the class that the question is about
     * @param types where the members may be declared: it and its supertypes, or it alone
     */
    private void needAll(DependencyAgent agent, KeptTables.Kind kind, String asked, Set<String> types) {
        for (String name : types) {
            boolean byMention = kind == KeptTables.Kind.CONSTRUCTORS || classes.isOfProgram(name);
            boolean isLiteral = kind == KeptTables.Kind.CONSTRUCTORS && literals.contains(name);
            boolean isLookedAt = kind == KeptTables.Kind.METHODS && lookedAt.contains(name);
            if (isOpen(name, kind) || isLiteral || isLookedAt || byMention && mentioned.contains(asked)) {
                keepAll(agent, kind, name);
            } else if (byMention) {
                unmentioned
                        .computeIfAbsent(asked, key -> new LinkedHashSet<>())
                        .add(new KeptTables.Key(kind, name, null));
            }
        }
    }

    private void keepAll(DependencyAgent agent, KeptTables.Kind kind, String name) {
        tables.need(agent, kind, name, null);
        if (kind == KeptTables.Kind.CONSTRUCTORS && withConstructors.add(name) && inAnnotations.contains(name)) {
            keepMethods(agent, name);
        }
    }

    /** Whoever makes an object of a class that an annotation names looks at the methods that it has or inherits, too. */
    private void keepMethods(DependencyAgent agent, String made) {
        ClassNode node = classes.find(made);
        for (String type = made; node != null && classes.isOfProgram(type) && lookedAt.add(type); ) {
            KeptTables.Key methods = new KeptTables.Key(KeptTables.Kind.METHODS, type, null);
            if (unmentioned.getOrDefault(type, Set.of()).contains(methods)) {
                tables.need(agent, methods.kind(), type, null);
            }
            type = node.superName == null ? "" : node.superName.replace('/', '.');
            node = classes.find(type);
        }
    }

    private boolean isOpen(String name, KeptTables.Kind kind) {
        return own.test(name)
                || kind == KeptTables.Kind.FIELDS && isEnumOfLibrary(name)
                || kind != KeptTables.Kind.CONSTRUCTORS
                        && (ALWAYS.contains(name)
                                || proxies.interfacesOf(name) != null
                                || LambdaClasses.contains(name)
                                || isAnnotation(name));
    }

    /** Libraries count the constants of their enums, and look at what annotates them, by their fields. */
    private boolean isEnumOfLibrary(String name) {
        ClassNode node = classes.isOfProgram(name) ? classes.find(name) : null;
        return node != null && "java/lang/Enum".equals(node.superName);
    }

    private boolean isAnnotation(String name) {
        ClassNode node = classes.find(name);
        return node != null && node.interfaces.contains("java/lang/annotation/Annotation");
    }

    private void needComponents(DependencyAgent agent, String name) {
        ClassNode node = classes.find(name);
        if (node != null && node.recordComponents != null) {
            tables.need(agent, KeptTables.Kind.CLASS, name, null);
            for (RecordComponentNode component : node.recordComponents) {
                tables.need(agent, KeptTables.Kind.METHODS, name, component.name);
            }
        }
    }

    private void needEnclosingMethod(DependencyAgent agent, String name) {
        ClassNode node = classes.find(name);
        if (node != null && node.outerMethod != null) {
            boolean isConstructor = node.outerMethod.equals("<init>");
            tables.need(
                    agent,
                    isConstructor ? KeptTables.Kind.CONSTRUCTORS : KeptTables.Kind.METHODS,
                    node.outerClass.replace('/', '.'),
                    isConstructor ? null : node.outerMethod);
        }
    }

    /** Now that all tables are known, the methods that register them get their bodies. */
    @Override
    public void completing(DependencyAgent agent) {
        for (MethodReference registration : registrations) {
            ProgramEmitter emit = ProgramEmitter.create(registration.getDescriptor(), agent.getClassHierarchy());
            switch (registration.getClassName()) {
                case KeptNames.TABLES -> registerTables(emit);
                case KeptNames.NAMED_CLASSES ->
                    names.forEach(name -> emit.invoke(ADD_NAME, emit.constant(ValueType.object(name))));
                default -> {
                    for (String maker : proxies.makers().values()) {
                        emit.invoke(KeptProxies.ADD, emit.construct(maker));
                    }
                }
            }
            emit.exit();
            agent.submitMethod(registration, emit.getProgram());
        }
    }

    private void registerTables(ProgramEmitter emit) {
        tables.registerOutlines(emit);
        Set<KeptTables.Key> whole = new HashSet<>();
        for (Map.Entry<KeptTables.Key, List<String>> table : tables.all().entrySet()) {
            KeptTables.Key key = table.getKey();
            if (key.member() == null) {
                whole.add(key);
            }
        }
        for (Map.Entry<KeptTables.Key, List<String>> table : tables.all().entrySet()) {
            KeptTables.Key key = table.getKey();
            boolean isPart =
                    key.member() != null && whole.contains(new KeptTables.Key(key.kind(), key.className(), null));
            for (String part : isPart ? List.<String>of() : table.getValue()) {
                emit.invoke(key.kind().add(), emit.constant(ValueType.object(key.className())), emit.construct(part));
            }
        }
    }
}
