// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import dev.amphora.wasm.model.ElementSegment;
import dev.amphora.wasm.model.Export;
import dev.amphora.wasm.model.ExternKind;
import dev.amphora.wasm.model.FuncType;
import dev.amphora.wasm.model.Instr;
import java.lang.invoke.VarHandle;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * An instance of a module: its functions, memories, tables, globals and tags, imported or its own. To be used by one thread
 * at a time, together with all instances it is linked to.
 *
 * <p>A call from the host runs on the stack of the instance that defines the function, and under that instance's limits of
 * depth. Each instruction is paid for by the instance whose code it is.
 */
public final class Instance implements AutoCloseable {
    private static final byte[] NO_BYTES = {};
    private static final Object[] NO_ELEMENTS = {};

    /** More than the variables that a part of a function may change, with room for what a label takes. */
    private static final int SCRATCH = 256;

    private final CompiledModule module;
    private final Stack stack;
    private final Meter meter;
    private boolean isClosed;

    /** Where the memories go when the instance is closed, or null. */
    private final Snapshot heir;

    private boolean wasCalledByOthers;

    private final WasmFunction[] functions;
    private final Table[] tables;
    private final Memory[] memories;
    private final Global[] globals;
    private final Tag[] tags;
    private final Object[][] elements;
    private final byte[][] dataSegments;
    private final Map<String, Extern> exports = new LinkedHashMap<>();

    private final Executor executor;
    private final CallTrace callTrace;
    private final long[] resultValues;
    private final Object[] resultReferences;
    private final Map<WasmFunction, CompiledBody> foreignBodies = new IdentityHashMap<>();
    private final long[] scratchValues;
    private final Object[] scratchReferences;
    private WasmFunction tailCallee;
    private long[] tailValues;
    private Object[] tailReferences;

    /** @param origin what the instance is made from, or null */
    Instance(CompiledModule module, InstanceOptions options, Snapshot origin) {
        this.module = module;
        heir = options.reusesMemories() ? origin : null;
        stack = new Stack(options.maxCallDepth(), options.maxStackSlots());
        meter = new Meter(options);
        callTrace = options.listener() == null ? null : new CallTrace(options.listener(), module);
        executor = module.isCompilable() && callTrace == null ? options.executor() : Executor.INTERPRETER;
        resultValues = new long[module.maxResultSlots()];
        resultReferences = new Object[resultValues.length];
        int scratch = executor == Executor.COMPILER ? SCRATCH + resultValues.length : 0;
        scratchValues = new long[scratch];
        scratchReferences = new Object[scratch];
        functions = new WasmFunction[module.module().count(ExternKind.FUNC)];
        tables = new Table[module.module().count(ExternKind.TABLE)];
        memories = new Memory[module.module().count(ExternKind.MEMORY)];
        globals = new Global[module.module().count(ExternKind.GLOBAL)];
        tags = new Tag[module.module().count(ExternKind.TAG)];
        elements = new Object[module.module().elements().size()][];
        dataSegments = new byte[module.module().dataSegments().size()][];
    }

    /** Instantiates a module with {@link InstanceOptions#DEFAULT}. */
    public static Instance instantiate(CompiledModule module, Imports imports) {
        return instantiate(module, imports, InstanceOptions.DEFAULT);
    }

    /**
     * Instantiates a module: links its imports, initialises its parts, and calls its start function.
     *
     * @throws LinkException if an import is missing or does not fit, or the module needs more than the limits allow
     * @throws GuestException if a segment does not fit, or the start function ends abruptly
     */
    public static Instance instantiate(CompiledModule module, Imports imports, InstanceOptions options) {
        Instance instance = new Instance(module, options, null);
        new Instantiation(instance, options).run(imports);
        return instance;
    }

    /**
     * Makes an instance in the state of a snapshot: segments are not copied and the start function is not called.
     *
     * @param snapshot of an instance of the same module
     * @throws LinkException if an import is missing or does not fit, or the module needs more than the limits allow
     */
    public static Instance instantiate(Snapshot snapshot, Imports imports, InstanceOptions options) {
        Instance instance = new Instance(snapshot.module(), options, snapshot);
        new Instantiation(instance, options).runWithoutStart(imports, snapshot);
        snapshot.restoreNew(instance);
        return instance;
    }

    /** Takes down the state of the instance, and of what it imports. Not to be called while the guest runs. */
    public Snapshot snapshot() {
        return new Snapshot(this);
    }

    /**
     * Goes back to the state of a snapshot. Not to be called while the guest runs. Fuel stays as it is.
     *
     * @throws IllegalArgumentException if the snapshot is of an instance of another module
     */
    public void restore(Snapshot snapshot) {
        if (snapshot.module() != module) {
            throw new IllegalArgumentException("a snapshot of another module");
        }
        snapshot.restore(this);
    }

    /**
     * Ends what the guest is doing with an {@link ExhaustionException}, within about a millisecond. May be called by any
     * thread. If no call is under way, the next one ends so.
     *
     * @throws IllegalStateException if the instance was made without fuel, timeout and interruption
     */
    public void interrupt() {
        meter.interrupt();
    }

    /**
     * Ends the use of the instance: its functions cannot be called by the host any more. An instance holds nothing that the
     * garbage collector does not know, so one that is not closed leaks nothing; closing makes a late use an error. Memories and tables stay as they are, for they may be another instance's too; but see
     * {@link InstanceOptions#withMemoryReuse}.
     */
    @Override
    public void close() {
        isClosed = true;
        VarHandle.fullFence(); // See beginCall.
        // The stack keeps its little memory: a call that another thread begins just now may be on it already.
        if (heir != null && !wasCalledByOthers && !stack.isInUse()) {
            bequeathMemories();
        }
        foreignBodies.clear();
    }

    private void bequeathMemories() {
        for (int i = module.module().importCount(ExternKind.MEMORY); i < memories.length; i++) {
            byte[] bytes = memories[i].surrender();
            if (bytes != null) {
                heir.reuse(i, bytes);
            }
        }
    }

    /** Begins a call from the host, which is on the stack already. */
    void beginCall() {
        if (heir != null) {
            // An embedder's mistake must not give a memory to two instances: if another thread closes this one just
            // now, it
            // sees the call on the stack, or this thread sees that the instance is closed, or both.
            VarHandle.fullFence();
            requireOpen();
        }
        meter.beginCall(stack.isOutermost());
    }

    /** Notes that code of this instance may run within calls that are not on its own stack. */
    void noteForeignCall() {
        wasCalledByOthers = true;
    }

    public CompiledModule module() {
        return module;
    }

    /** All exports by name, in the module's order. */
    public Map<String, Extern> exports() {
        return Collections.unmodifiableMap(exports);
    }

    /** What is exported under a name, or null. */
    public Extern export(String name) {
        return exports.get(name);
    }

    /**
     * An exported function.
     *
     * @throws NoSuchElementException if there is no export of that name and kind
     */
    public WasmFunction function(String name) {
        return require(WasmFunction.class, name);
    }

    /** An exported memory; see {@link #function}. */
    public Memory memory(String name) {
        return require(Memory.class, name);
    }

    /** An exported table; see {@link #function}. */
    public Table table(String name) {
        return require(Table.class, name);
    }

    /** An exported global; see {@link #function}. */
    public Global global(String name) {
        return require(Global.class, name);
    }

    /** An exported tag; see {@link #function}. */
    public Tag tag(String name) {
        return require(Tag.class, name);
    }

    private <T extends Extern> T require(Class<T> kind, String name) {
        Extern export = exports.get(name);
        if (!kind.isInstance(export)) {
            throw new NoSuchElementException(
                    "the module exports no " + kind.getSimpleName() + " named \"" + name + "\"");
        }
        return kind.cast(export);
    }

    /** Instructions that may still be executed, or {@link InstanceOptions#UNMETERED}. */
    public long fuel() {
        return meter.fuel();
    }

    /** Sets how many more instructions may be executed. Only for an instance that was made with fuel. */
    public void setFuel(long instructions) {
        meter.setFuel(instructions);
    }

    boolean isMetered() {
        return meter.isActive();
    }

    Meter meter() {
        return meter;
    }

    void charge(int instructions) {
        meter.charge(instructions);
    }

    Executor executor() {
        return executor;
    }

    /** Null if nobody listens. */
    CallTrace callTrace() {
        return callTrace;
    }

    // What compiled code keeps here: results beyond the first, tail calls, functions from elsewhere.

    long[] resultValues() {
        return resultValues;
    }

    Object[] resultReferences() {
        return resultReferences;
    }

    /** What a part of a function that is a method of its own hands back: the variables it has changed, and values. */
    long[] scratchValues() {
        return scratchValues;
    }

    Object[] scratchReferences() {
        return scratchReferences;
    }

    /** Keeps the results of a call that left them in arrays. */
    void setResults(long[] values, Object[] references, int slots) {
        System.arraycopy(values, 0, resultValues, 0, slots);
        if (references != null) {
            System.arraycopy(references, 0, resultReferences, 0, slots);
        }
    }

    WasmFunction tailCallee() {
        return tailCallee;
    }

    long[] tailValues() {
        return tailValues;
    }

    Object[] tailReferences() {
        return tailReferences;
    }

    void beginTailCall(WasmFunction callee) {
        int slots = Math.max(callee.paramSlots(), callee.resultSlots());
        tailCallee = callee;
        tailValues = new long[slots];
        tailReferences = new Object[slots];
    }

    void endTailCall() {
        tailCallee = null;
    }

    /** A function that the instance does not define, as compiled code calls it. */
    CompiledBody foreignBody(WasmFunction function, int typeIndex) {
        return foreignBodies.computeIfAbsent(
                function, key -> module.loader(meter.isActive()).adapter(typeIndex, key));
    }

    /** For a call from the host. */
    Stack openStack() {
        requireOpen();
        return stack;
    }

    private void requireOpen() {
        if (isClosed) {
            throw new IllegalStateException("the instance is closed");
        }
    }

    Stack stack() {
        return stack;
    }

    WasmFunction[] functions() {
        return functions;
    }

    Table[] tables() {
        return tables;
    }

    Table table(int index) {
        return tables[index];
    }

    Memory[] memories() {
        return memories;
    }

    /** The only memory that instructions can reach. */
    Memory memory() {
        return memories[0];
    }

    /** The present array of the memory, or an empty one if there is no memory. */
    byte[] memoryBytes() {
        return memories.length == 0 ? NO_BYTES : memories[0].bytes();
    }

    Global[] globals() {
        return globals;
    }

    Tag[] tags() {
        return tags;
    }

    byte[] dataSegment(int index) {
        return dataSegments[index];
    }

    void setDataSegment(int index, byte[] bytes) {
        dataSegments[index] = bytes;
    }

    void dropData(int index) {
        dataSegments[index] = NO_BYTES;
    }

    Object[] elements(int index) {
        return elements[index];
    }

    void setElements(int index, Object[] references) {
        elements[index] = references;
    }

    int elementSegmentCount() {
        return elements.length;
    }

    int dataSegmentCount() {
        return dataSegments.length;
    }

    /** Evaluates the references of a segment. */
    void setElements(int index, ElementSegment segment) {
        ConstantExpression expression = new ConstantExpression(this);
        List<List<Instr>> items = segment.items();
        Object[] references = new Object[items.size()];
        for (int i = 0; i < references.length; i++) {
            references[i] = expression.evaluate(items.get(i));
        }
        elements[index] = references;
    }

    void dropElements(int index) {
        elements[index] = NO_ELEMENTS;
    }

    /** The function to call for {@code call_indirect}. */
    WasmFunction callee(int table, int index, int typeIndex) {
        WasmFunction callee = tables[table].callee(index);
        FuncType expected = module.type(typeIndex);
        if (!callee.hasType(expected)) {
            throw new Trap(Trap.Kind.INDIRECT_CALL_TYPE_MISMATCH, "expected " + expected + ", found " + callee.type());
        }
        return callee;
    }

    void addExport(Export export) {
        int index = export.index();
        exports.put(
                export.name(),
                switch (export.kind()) {
                    case FUNC -> functions[index];
                    case TABLE -> tables[index];
                    case MEMORY -> memories[index];
                    case GLOBAL -> globals[index];
                    case TAG -> tags[index];
                });
    }
}
