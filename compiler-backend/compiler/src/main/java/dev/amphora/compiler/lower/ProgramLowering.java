// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.lower;

import dev.amphora.compiler.CompilationException;
import dev.amphora.compiler.CompileOptions;
import dev.amphora.compiler.Diagnostic;
import dev.amphora.compiler.Scheduling;
import dev.amphora.compiler.SourcePosition;
import dev.amphora.compiler.frontend.ClosedWorld;
import dev.amphora.compiler.frontend.MissingReferences;
import dev.amphora.compiler.frontend.RuntimeClasses;
import dev.amphora.compiler.ir.JavaClasses;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.LowProgram;
import dev.amphora.compiler.ir.Opcode;
import dev.amphora.compiler.ir.Signature;
import dev.amphora.compiler.ir.StackLimit;
import dev.amphora.compiler.ir.Suspension;
import dev.amphora.compiler.ir.TimeSlices;
import dev.amphora.runtime.core.HeapState;
import dev.amphora.runtime.core.Layout;
import dev.amphora.runtime.core.SuspensionState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.teavm.dependency.MethodDependencyInfo;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassReader;
import org.teavm.model.ElementModifier;
import org.teavm.model.FieldReader;
import org.teavm.model.FieldReference;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;

/** Lowers the whole closed world to a {@link LowProgram}. */
public final class ProgramLowering {
    /** What the class library may compute for long, in code that takes others for granted: it comes from the JDK, and keeps nothing that is shared. */
    private static final Pattern PREEMPTIBLE = Pattern.compile("java\\.(util\\.((stream|regex)\\.|\\w*Sort)|math\\.)");

    /** The short ones take less than a hundred nanoseconds, about. */
    private static final int SHORT_ROUNDS = 64;

    private static final int LONG_ROUNDS = 8;

    private static final int PAGE = 1 << 16;
    private static final int MAX_PAGES = 1 << 16;
    /**
     * What recursion may take of the host's stack, as estimated: less than the 500 KB of a worker in Chromium and the 512
     * KiB of Wasmtime, with some to spare for calls that do not recurse.
     */
    private static final int STACK_BYTES = 424 << 10;

    /** Enough for {@link #STACK_BYTES}: a frame takes more of the host's stack than of this one. */
    private static final int SHADOW_STACK_BYTES = 1 << 20;

    private static final String THROWABLE = "java.lang.Throwable";
    private static final String CLASS_INFO = "org.teavm.runtime.reflect.ClassInfo";
    private static final MethodDescriptor CLINIT = new MethodDescriptor("<clinit>", ValueType.VOID);
    private final ClosedWorld world;
    private final CompileOptions options;
    private final Consumer<Diagnostic> warnings;
    private final StaticMemory memory = new StaticMemory(Layout.STATIC_DATA_BASE);
    private final ClosedWorldScan scan;
    private final TypeTable types;
    private final DeclaredClasses declared;
    private final ObjectLayout layout;
    private final Methods methods;
    private final DispatchTable table = new DispatchTable();
    private final ClassRecords records;
    private final StringPool strings;
    private final ClassInitialisation initialisation;
    private final Map<MethodReference, LowFunction> required = new LinkedHashMap<>();

    private ProgramLowering(ClosedWorld world, CompileOptions options, Consumer<Diagnostic> warnings) {
        this.warnings = warnings;
        this.world = world;
        this.options = options;
        this.scan = new ClosedWorldScan(world);
        this.types = new TypeTable(world.allClasses(), neededClasses(), scan.mentionedArrays());
        this.declared = new DeclaredClasses(world, types);
        this.layout = new ObjectLayout(world.allClasses());
        this.methods = new Methods(world);
        this.records = new ClassRecords(world, types, layout, memory);
        this.strings = new StringPool(memory, types, layout);
        this.initialisation = new ClassInitialisation(world, methods, memory, records);
    }

    /**
     * Lowers a program.
     *
     * @param warnings takes what is said about native methods that throw because nothing implements them
     * @throws CompilationException if it reaches a native method that nothing implements
     */
    public static LowProgram lower(ClosedWorld world, CompileOptions options, Consumer<Diagnostic> warnings)
            throws CompilationException {
        return new ProgramLowering(world, options, warnings).run();
    }

    private LowProgram run() throws CompilationException {
        records.buildInterfaceTests(interfacesToTest());
        VirtualCalls virtualCalls =
                new VirtualCalls(world, types, methods, table, scan.instantiated(), scan.virtualCalls());
        StaticFields statics = new StaticFields(memory, strings, this::declaration, countStaticReferences());
        LoweringContext context = new LoweringContext(
                world,
                types,
                declared,
                layout,
                methods,
                virtualCalls,
                table,
                memory,
                strings,
                new SharedLambdas(world, memory, types, layout),
                records,
                statics,
                initialisation,
                new Resources(world, memory, strings, types),
                options.verifyHeap(),
                required);
        virtualCalls.placeRows();
        if (isReachable(CLASS_INFO, "initialize")) {
            addInitialisers();
        }
        if (isReachable(CLASS_INFO, "enumConstant") || isReachable(CLASS_INFO, "enumConstantCount")) {
            addEnumConstants(statics);
        }
        LowFunction start = start(context);
        LowFunction stackOverflow = context.runtime(RuntimeClasses.THROW_STACK_OVERFLOW);
        Map<String, LowFunction> exports = new LinkedHashMap<>();
        exports.put(start.name(), start);
        world.exports().forEach((name, method) -> exports.put(name, context.runtime(method)));
        Suspension suspension = suspension(context, options.scheduling());
        CopyConstantArrays arrays = new CopyConstantArrays(context);
        for (LowFunction next = methods.next(); next != null; next = methods.next()) {
            MethodLowering.lower(context, next, methods.body(next));
            arrays.run(next);
        }
        checkSupported();
        records.write(strings, statics, observable());
        if (isReachable(CLASS_INFO, "simpleName")) {
            records.writeSimpleNames(strings);
        }
        strings.writeTable();
        return layOut(exports, stackOverflow, suspension, statics);
    }

    private Set<String> interfacesToTest() {
        Set<String> interfaces = new LinkedHashSet<>();
        if (isReachable(CLASS_INFO, "isSuperTypeOf")) {
            interfaces.addAll(world.classes().getClassNames());
        } else {
            interfaces.addAll(scan.testedTypes());
            for (ValueType type : types.types()) {
                if (type instanceof ValueType.Array array && array.getItemType() instanceof ValueType.Object item) {
                    interfaces.add(item.getClassName());
                }
            }
        }
        return interfaces;
    }

    private boolean isReachable(String className, String methodName) {
        ClassHolder cls = world.classes().get(className);
        if (cls == null) {
            return false;
        }
        for (MethodHolder method : cls.getMethods()) {
            MethodDependencyInfo info = world.dependencies().getMethod(method.getReference());
            if (method.getName().equals(methodName) && info != null && info.isUsed()) {
                return true;
            }
        }
        return false;
    }

    /** Static reference fields of all classes, and one slot a type for its Class object. */
    private int countStaticReferences() {
        int count = types.types().size();
        for (String name : world.classes().getClassNames()) {
            for (FieldReader field : world.allClasses().get(name).getFields()) {
                if (field.hasModifier(ElementModifier.STATIC) && StaticFields.isReference(field)) {
                    count++;
                }
            }
        }
        return count;
    }

    /** Whether the program can get from one Class object to another. */
    private boolean typesAreWalked() {
        return isReachable(CLASS_INFO, "parent")
                || isReachable(CLASS_INFO, "superinterface")
                || isReachable(CLASS_INFO, "enclosingClass")
                || isReachable(CLASS_INFO, "declaringClass")
                || isReachable(CLASS_INFO, "arrayType")
                || isReachable(CLASS_INFO, "next");
    }

    /**
     * Classes that need a record: those with objects, those that code names, those with an initialiser that runs on
     * first use, and all if types are walked. Superclasses are added by the type table.
     */
    private Set<String> neededClasses() {
        if (typesAreWalked()) {
            return new LinkedHashSet<>(world.classes().getClassNames());
        }
        Set<String> needed = new LinkedHashSet<>();
        needed.add("java.lang.Object");
        Set<ValueType> used = new LinkedHashSet<>(scan.instantiated());
        used.addAll(scan.named());
        for (ValueType type : used) {
            if (type instanceof ValueType.Object object && world.allClasses().get(object.getClassName()) != null) {
                needed.add(object.getClassName());
            }
        }
        for (String name : world.classes().getClassNames()) {
            if (world.classes().get(name).getMethod(CLINIT) != null
                    && world.initializers().isDynamicInitializer(name)) {
                needed.add(name);
            }
        }
        return needed;
    }

    /** Types whose Class objects can be had: of objects, of constants, and by reflection from these. */
    private Set<ValueType> observable() {
        Set<ValueType> observable = new LinkedHashSet<>();
        if (typesAreWalked()) {
            observable.addAll(types.types());
            return observable;
        }
        observable.addAll(scan.instantiated());
        observable.addAll(scan.named());
        for (ValueType type : types.types()) {
            // Initialisers that fail are reported by the class's name.
            if (type instanceof ValueType.Object object && initialisation.isNeeded(object.getClassName())) {
                observable.add(type);
            }
        }
        for (ValueType type : List.copyOf(observable)) {
            for (ValueType t = type; t instanceof ValueType.Array; t = TypeTable.item(t)) {
                observable.add(TypeTable.item(t));
            }
        }
        return observable;
    }

    private void addInitialisers() {
        for (ValueType type : types.types()) {
            if (type instanceof ValueType.Object object) {
                ClassInitialisation.Initialiser initialiser = initialisation.initialiser(object.getClassName());
                if (initialiser != null) {
                    records.setInitialiser(type, table.single(initialiser.function()));
                }
            }
        }
    }

    private FieldReader declaration(FieldReference field) {
        ClassReader cls = world.classes().get(field.getClassName());
        return cls == null ? null : cls.getField(field.getFieldName());
    }

    private void addEnumConstants(StaticFields statics) {
        for (ValueType type : types.types()) {
            if (type instanceof ValueType.Object object) {
                ClassReader cls = world.allClasses().get(object.getClassName());
                if (cls.hasModifier(ElementModifier.ENUM)) {
                    List<Integer> slots = new ArrayList<>();
                    for (FieldReader field : cls.getFields()) {
                        if (field.hasModifier(ElementModifier.ENUM)) {
                            slots.add(statics.address(field.getReference(), field.getType()));
                        }
                    }
                    records.setEnumConstants(type, slots);
                }
            }
        }
    }

    /** Heap, then the initialisers that the analysis found free of effects, then the launcher of a program. */
    private LowFunction start(LoweringContext context) {
        LowFunction start =
                LowFunction.defined(world.isLibrary() ? "_initialize" : "_start", new Signature(List.of(), null));
        Emitter emit = new Emitter(start);
        emit.start(start.addBlock());
        emit.call(context.runtime(RuntimeClasses.HEAP_INIT));
        for (String name : world.initializers().getInitializationOrder()) {
            ClassHolder cls = world.classes().get(name);
            MethodHolder clinit = cls == null ? null : cls.getMethod(CLINIT);
            if (clinit != null && clinit.getProgram() != null) {
                emit.call(methods.function(clinit));
            }
        }
        if (!world.isLibrary()) {
            emit.call(context.runtime(world.launches() ? RuntimeClasses.LAUNCH : RuntimeClasses.START));
        }
        emit.terminate(Opcode.RETURN);
        return methods.add(start);
    }

    /** Whether calls of a method, given by its full reference, become a few operators. */
    public static boolean isOperator(String method) {
        return Intrinsics.find(MethodReference.parse(method)) != null;
    }

    private void checkSupported() throws CompilationException {
        Map<String, Diagnostic> bySubject = new LinkedHashMap<>();
        for (MethodReference method : methods.unsupported()) {
            Diagnostic diagnostic = unsupported(method);
            String subject = diagnostic.message().split(" is not ")[0];
            bySubject.putIfAbsent(subject, diagnostic);
        }
        if (world.throwing()) {
            bySubject.values().stream()
                    .map(diagnostic -> diagnostic.asWarning(MissingReferences.CONSEQUENCE))
                    .forEach(warnings);
        } else if (!bySubject.isEmpty()) {
            throw new CompilationException(List.copyOf(bySubject.values()));
        }
    }

    /** A native method of the program's own, or a method of the class library that needs one somewhere inside. */
    private Diagnostic unsupported(MethodReference method) {
        List<SourcePosition> path = world.paths().to(method);
        int last = path.size() - 1;
        int caller = last;
        while (caller >= 0 && JavaClasses.isOfTheLibrary(path.get(caller).className())) {
            caller--;
        }
        boolean inside = caller >= 0 && caller < last;
        String subject = inside
                ? path.get(caller + 1).className() + "." + path.get(caller + 1).methodName()
                : method.getClassName() + "." + method.getName();
        boolean library = JavaClasses.isOfTheLibrary(method.getClassName());
        SourcePosition position = caller >= 0 ? path.get(caller) : last >= 0 ? path.get(last) : null;
        return new Diagnostic(
                library ? "unsupported-method" : "unsupported-native",
                Diagnostic.Severity.ERROR,
                position,
                library
                        ? "method " + subject + " is not supported by Amphora's class library"
                                + (inside ? " (it needs the native method " + simpleName(method) + ")" : "")
                        : "native method " + subject + " has no implementation",
                library
                        ? "avoid this call, or the code that reaches it"
                        : "avoid the call, or the code that reaches it: there is nothing native in a module",
                path.subList(0, Math.max(0, caller >= 0 ? caller : last)).stream()
                        .map(SourcePosition::toString)
                        .toList());
    }

    private static String simpleName(MethodReference method) {
        String owner = method.getClassName();
        return owner.substring(owner.lastIndexOf('.') + 1) + "." + method.getName();
    }

    private LowProgram layOut(
            Map<String, LowFunction> exports, LowFunction stackOverflow, Suspension suspension, StaticFields statics) {
        int shadowBase = memory.end() + 7 & -8;
        int shadowLimit = shadowBase + SHADOW_STACK_BYTES;
        int heapBase = shadowLimit + Layout.BLOCK_BYTES - 1 & -Layout.BLOCK_BYTES;
        byte[] image = memory.image();
        byte[] whole = new byte[Layout.STATIC_DATA_BASE - Layout.STATE_BASE + image.length];
        System.arraycopy(image, 0, whole, Layout.STATIC_DATA_BASE - Layout.STATE_BASE, image.length);
        int flags = (options.gcStress() ? HeapState.FLAG_STRESS : 0)
                | (options.verifyHeap() ? HeapState.FLAG_VERIFY : 0)
                | (options.collects() ? 0 : HeapState.FLAG_NO_COLLECTION);
        putInt(whole, HeapState.SHADOW_SP, shadowBase);
        putInt(whole, HeapState.SHADOW_BASE, shadowBase);
        putInt(whole, HeapState.STACK_LEFT, STACK_BYTES);
        putInt(whole, HeapState.SHADOW_LIMIT, shadowLimit);
        putInt(whole, HeapState.HEAP_BASE, heapBase);
        putInt(whole, HeapState.MAX_HEAP_BYTES, (int) options.maxHeapBytes());
        putInt(whole, HeapState.CLASS_TABLE, records.base());
        putInt(whole, HeapState.CLASS_COUNT, types.types().size());
        putInt(whole, HeapState.STATIC_REFS_BASE, statics.referencesBase());
        putInt(whole, HeapState.STATIC_REFS_LIMIT, statics.referencesLimit());
        putInt(whole, HeapState.GC_FLAGS, flags);
        int pages = (heapBase + PAGE - 1) / PAGE;
        // The heap keeps its own limit; declared as well, hosts can rely on it.
        long end = heapBase + options.maxHeapBytes() + PAGE - 1;
        int maxPages = options.maxHeapBytes() == 0 ? MAX_PAGES : (int) Math.min(end / PAGE, MAX_PAGES);
        return new LowProgram(
                methods.all(),
                table.entries(),
                exports,
                Layout.STATE_BASE,
                whole,
                pages,
                maxPages,
                HeapState.SHADOW_SP,
                HeapState.CURSOR,
                new StackLimit(HeapState.STACK_LEFT, stackOverflow),
                suspension,
                javaClasses());
    }

    private JavaClasses javaClasses() {
        ValueType throwable = ValueType.object(THROWABLE);
        return types.contains(throwable)
                ? new JavaClasses(
                        throwables(),
                        types.id(throwable),
                        types.end(throwable),
                        Layout.HEADER_UNREAD_TRACE,
                        declared.fields(),
                        declared.fetched())
                : JavaClasses.NONE;
    }

    /** The superclass of each class of exceptions. */
    private Map<String, String> throwables() {
        Map<String, String> parents = new LinkedHashMap<>();
        for (String name : world.classes().getClassNames()) {
            if (world.hierarchy().isSuperType(THROWABLE, name, false)) {
                parents.put(name, world.allClasses().get(name).getParent());
            }
        }
        return parents;
    }

    private static Suspension suspension(LoweringContext context, Scheduling scheduling) {
        ClosedWorld world = context.world();
        if (!world.startsThreads()) {
            return null;
        }
        boolean preempts =
                scheduling == Scheduling.PREEMPTIVE || scheduling == Scheduling.AUTOMATIC && world.waitsByClock();
        return new Suspension(
                context.runtime(RuntimeClasses.SUSPEND),
                context.runtime(RuntimeClasses.SHARED_INIT_BEGIN),
                context.runtime(RuntimeClasses.MAKE_ROOM),
                preempts
                        ? new TimeSlices(
                                context.runtime(RuntimeClasses.END_SLICE),
                                SuspensionState.ROUNDS_LEFT,
                                SHORT_ROUNDS,
                                LONG_ROUNDS,
                                name -> world.ofProgram().test(name)
                                        || PREEMPTIBLE.matcher(name).lookingAt())
                        : null,
                SuspensionState.SUSPENDING,
                SuspensionState.RESUMING,
                SuspensionState.NUMBERS,
                SuspensionState.REFERENCES);
    }

    private static void putInt(byte[] image, int address, int value) {
        for (int i = 0; i < 4; i++) {
            image[address - Layout.STATE_BASE + i] = (byte) (value >> 8 * i);
        }
    }
}
