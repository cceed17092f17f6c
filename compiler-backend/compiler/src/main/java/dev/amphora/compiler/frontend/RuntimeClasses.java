// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;

/** Names of the runtime library's classes and methods that compiled code refers to. */
public final class RuntimeClasses {
    public static final String ADDRESS = "dev.amphora.runtime.dialect.Address";
    public static final String MEMORY = "dev.amphora.runtime.dialect.Memory";
    public static final String FATAL = "dev.amphora.runtime.dialect.Fatal";
    public static final String JAVA_RELEASE = "dev.amphora.runtime.classlib.JavaRelease";
    public static final String CHECKS = "dev.amphora.runtime.classlib.Checks";
    public static final String ALLOCATION = "dev.amphora.runtime.classlib.Allocation";
    public static final String LAUNCHER = "dev.amphora.runtime.classlib.Launcher";
    public static final String EXCHANGE = "dev.amphora.runtime.classlib.Exchange";
    public static final String PINS = "dev.amphora.runtime.classlib.Pins";
    public static final String JAVA_OBJECTS = "dev.amphora.runtime.classlib.js.JavaObjects";
    public static final String TYPES = "dev.amphora.runtime.classlib.Types";
    public static final String CLASS_INIT = "dev.amphora.runtime.classlib.ClassInit";
    public static final String HEAP_VERIFIER = "dev.amphora.runtime.core.HeapVerifier";
    public static final String HEAP = "dev.amphora.runtime.core.Heap";
    public static final String ALLOCATOR = "dev.amphora.runtime.core.Allocator";
    public static final String COLLECTOR = "dev.amphora.runtime.core.Collector";

    private static final ValueType OBJECT = ValueType.object("java.lang.Object");
    private static final ValueType STRING_ARRAY = ValueType.arrayOf(ValueType.object("java.lang.String"));
    private static final ValueType THROWABLE = ValueType.object("java.lang.Throwable");
    private static final ValueType INT = ValueType.INTEGER;

    public static final MethodReference START = method(LAUNCHER, "start", ValueType.VOID);
    public static final MethodReference CALL_MAIN = method(LAUNCHER, "callMain", STRING_ARRAY, ValueType.VOID);
    public static final MethodReference EXCHANGE_OPEN = method(EXCHANGE, "open", INT);
    public static final MethodReference EXCHANGE_RESERVE = method(EXCHANGE, "reserve", INT, INT);
    public static final MethodReference PINS_ALLOCATE = method(PINS, "allocate", INT, INT, INT);
    public static final MethodReference PINS_ADDRESS = method(PINS, "address", INT, INT);
    public static final MethodReference PINS_RELEASE = method(PINS, "release", INT, ValueType.VOID);
    public static final MethodReference OBJECTS_CLASS = method(JAVA_OBJECTS, "exportedClass", INT, INT);
    public static final MethodReference OBJECTS_FORGET = method(JAVA_OBJECTS, "forgetExported", INT, ValueType.VOID);
    public static final MethodReference FLUSH_OUTPUT =
            method("dev.amphora.runtime.classlib.StandardOutput", "flushOutput", ValueType.VOID);
    public static final MethodReference HEAP_INIT = method(HEAP, "init", ValueType.VOID);
    public static final MethodReference COLLECT_ON_REQUEST = method(COLLECTOR, "collectOnRequest", ValueType.VOID);
    private static final Set<String> COLLECTING = Set.of(
            COLLECTOR + ".collect",
            COLLECTOR + ".collectOnRequest",
            ALLOCATOR + ".allocateSlow",
            ALLOCATOR + ".newArray",
            ALLOCATOR + ".newObject");

    // Inserted before optimisation, lowered to checks.
    public static final MethodReference DIVISOR_INT = method(CHECKS, "divisor", INT, INT);
    public static final MethodReference DIVISOR_LONG = method(CHECKS, "divisor", ValueType.LONG, ValueType.LONG);
    public static final MethodReference ARRAY_SIZE = method(CHECKS, "arraySize", INT, INT);
    public static final MethodReference NON_NULL = method(CHECKS, "nonNull", OBJECT, OBJECT);
    public static final MethodReference VALUE_MADE = method(CHECKS, "valueMade", OBJECT, ValueType.VOID);
    public static final MethodReference ARRAY_STORE = method(CHECKS, "arrayStore", OBJECT, OBJECT, ValueType.VOID);
    public static final MethodReference REM_FLOAT =
            method(CHECKS, "remainder", ValueType.FLOAT, ValueType.FLOAT, ValueType.FLOAT);
    public static final MethodReference REM_DOUBLE =
            method(CHECKS, "remainder", ValueType.DOUBLE, ValueType.DOUBLE, ValueType.DOUBLE);

    /** A marker for the analysis only, see {@link ExceptionSources}. */
    static final MethodReference RAISES_ANYTHING = method(CHECKS, "raisesAnything", ValueType.VOID);

    // Called when a check fails; they throw.
    public static final MethodReference THROW_NULL = method(CHECKS, "throwNullPointer", ValueType.VOID);
    public static final MethodReference THROW_BOUNDS = method(CHECKS, "throwArrayIndex", INT, INT, ValueType.VOID);
    /** For a null check and a bounds check in one. */
    public static final MethodReference THROW_ACCESS = method(CHECKS, "throwArrayAccess", OBJECT, INT, ValueType.VOID);

    public static final MethodReference THROW_DIVISION = method(CHECKS, "throwDivisionByZero", ValueType.VOID);
    public static final MethodReference THROW_SIZE = method(CHECKS, "throwNegativeArraySize", INT, ValueType.VOID);
    public static final MethodReference THROW_CAST = method(CHECKS, "throwClassCast", OBJECT, INT, ValueType.VOID);
    public static final MethodReference THROW_STACK_OVERFLOW = method(CHECKS, "throwStackOverflow", ValueType.VOID);
    public static final MethodReference CHECK_STORE = method(CHECKS, "checkArrayStore", OBJECT, OBJECT, ValueType.VOID);

    public static final MethodReference NEW_OBJECT = method(ALLOCATION, "newObject", INT, INT, OBJECT);
    public static final MethodReference NEW_ARRAY = method(ALLOCATION, "newArray", INT, INT, INT, OBJECT);
    public static final MethodReference NEW_MULTI_ARRAY =
            method(ALLOCATION, "newMultiArray", INT, INT, ValueType.object(ADDRESS), OBJECT);
    public static final MethodReference CLONE_ARRAY = method(ALLOCATION, "cloneArray", OBJECT, OBJECT);

    public static final MethodReference FETCH_STATICS = method(
            ALLOCATION,
            "fetchStatics",
            ValueType.object(ADDRESS),
            ValueType.object(ADDRESS),
            INT,
            ValueType.object(ADDRESS),
            ValueType.VOID);

    public static final MethodReference INIT_BEGIN =
            method(CLASS_INIT, "begin", ValueType.object(ADDRESS), INT, ValueType.BOOLEAN);
    public static final MethodReference INIT_END = method(CLASS_INIT, "end", ValueType.object(ADDRESS), ValueType.VOID);
    public static final MethodReference INIT_FAIL =
            method(CLASS_INIT, "fail", ValueType.object(ADDRESS), THROWABLE, ValueType.VOID);

    public static final MethodReference IS_INSTANCE = method(TYPES, "isInstance", OBJECT, INT, ValueType.BOOLEAN);
    public static final MethodReference CLASS_OBJECT = method(
            "dev.amphora.runtime.classlib.ClassInfoBindings",
            "classObject",
            ValueType.object("org.teavm.runtime.reflect.ClassInfo"),
            ValueType.object("java.lang.Class"));

    /** Whether a method of the core starts collections: it stays a method, so that calls of it are seen. */
    public static boolean collects(MethodReference method) {
        return COLLECTING.contains(method.getClassName() + "." + method.getName());
    }

    public static final String FINAL_REFERENCES = "dev.amphora.runtime.core.FinalReferences";
    public static final String SUSPENSION = "dev.amphora.runtime.classlib.Suspension";
    private static final String SCHEDULER = "java.lang.Scheduler";
    private static final String THIN_LOCK = "java.lang.ThinLock";
    private static final String INITIALISATION_LOCK = "java.lang.InitialisationLock";
    private static final ValueType THREAD = ValueType.object("java.lang.Thread");

    // Of programs that start threads, or that use what belongs to threads; see ThreadUse.
    public static final MethodReference START_THREAD = method(SCHEDULER, "start", THREAD, ValueType.VOID);
    /** Waits for what JavaScript does, which is as good as another thread. */
    public static final MethodReference AWAIT_CALL =
            method("dev.amphora.runtime.classlib.js.AsyncCall", "await", OBJECT);

    public static final MethodReference LAUNCH = method(SCHEDULER, "launch", ValueType.VOID);
    /** Called by loops that may be waiting for other threads. */
    static final MethodReference TAKE_TURNS = method(SCHEDULER, "takeTurns", ValueType.VOID);

    public static final MethodReference END_SLICE = method(SCHEDULER, "endSlice", ValueType.VOID);

    public static final MethodReference RUN_THREAD = method(SCHEDULER, "run", THREAD, ValueType.VOID);
    public static final MethodReference EXECUTE_THREAD = method(SCHEDULER, "execute", THREAD, ValueType.VOID);
    /** The outermost method in the trace of a thread. */
    static final MethodReference THREAD_BODY = method("java.lang.Thread", "run", ValueType.VOID);

    public static final MethodReference REGISTER_FINALIZEE =
            method("java.lang.ref.Finalizer", "register", ValueType.object("java.lang.Object"), ValueType.VOID);
    public static final MethodReference SUSPEND = method(SUSPENSION, "suspend", ValueType.VOID);
    public static final MethodReference MAKE_ROOM =
            method(SUSPENSION, "makeRoom", INT, INT, INT, ValueType.object(ADDRESS));
    public static final MethodReference EXIT =
            method("dev.amphora.runtime.classlib.Shutdown", "exit", INT, ValueType.VOID);
    public static final MethodReference MONITOR_ENTER = method(THIN_LOCK, "enter", OBJECT, ValueType.VOID);
    public static final MethodReference MONITOR_EXIT = method(THIN_LOCK, "exit", OBJECT, ValueType.VOID);
    /** What {@link #MONITOR_ENTER} leaves to others, being large. */
    static final MethodReference MONITOR_ENTER_SLOWLY = method(THIN_LOCK, "enterSlowly", OBJECT, ValueType.VOID);

    static final MethodReference MONITOR_EXIT_SLOWLY = method(THIN_LOCK, "exitSlowly", OBJECT, ValueType.VOID);
    public static final MethodReference SHARED_INIT_BEGIN =
            method(INITIALISATION_LOCK, "begin", ValueType.object(ADDRESS), INT, ValueType.BOOLEAN);
    public static final MethodReference SHARED_INIT_END =
            method(INITIALISATION_LOCK, "end", ValueType.object(ADDRESS), ValueType.VOID);
    public static final MethodReference SHARED_INIT_FAIL =
            method(INITIALISATION_LOCK, "fail", ValueType.object(ADDRESS), THROWABLE, ValueType.VOID);

    /** Methods that compiled code may call although no bytecode does. */
    public static final List<MethodReference> ROOTS = List.of(
            HEAP_INIT,
            REM_FLOAT,
            REM_DOUBLE,
            THROW_NULL,
            THROW_BOUNDS,
            THROW_ACCESS,
            THROW_DIVISION,
            THROW_SIZE,
            THROW_CAST,
            THROW_STACK_OVERFLOW,
            CHECK_STORE,
            NEW_OBJECT,
            NEW_ARRAY,
            NEW_MULTI_ARRAY,
            CLONE_ARRAY,
            FETCH_STATICS,
            IS_INSTANCE,
            CLASS_OBJECT,
            INIT_BEGIN,
            INIT_END,
            INIT_FAIL);

    /** As {@link #ROOTS}, in a program with a main method. */
    static final List<MethodReference> MAIN_ROOTS = List.of(START, CALL_MAIN);

    private static final String RESOURCE_TABLES = "dev.amphora.runtime.classlib.ResourceTables";
    private static final ValueType STRING = ValueType.object("java.lang.String");
    private static final Map<String, MethodReference> RESOURCES = Map.of(
            "mapHas", method(RESOURCE_TABLES, "mapHas", OBJECT, STRING, ValueType.BOOLEAN),
            "mapGet", method(RESOURCE_TABLES, "mapGet", OBJECT, STRING, OBJECT),
            "mapKeys", method(RESOURCE_TABLES, "mapKeys", OBJECT, STRING_ARRAY),
            "arraySize", method(RESOURCE_TABLES, "arraySize", OBJECT, INT),
            "arrayGet", method(RESOURCE_TABLES, "arrayGet", OBJECT, INT, OBJECT));

    /** Methods of maps and arrays of compile-time data, needed when the front end found one of them called. */
    public static MethodReference resource(String name) {
        return RESOURCES.get(name);
    }

    static Collection<MethodReference> resources() {
        return RESOURCES.values();
    }

    private RuntimeClasses() {}

    private static MethodReference method(String owner, String name, ValueType... signature) {
        return new MethodReference(owner, new MethodDescriptor(name, signature));
    }
}
