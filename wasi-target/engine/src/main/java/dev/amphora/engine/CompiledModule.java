// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import dev.amphora.wasm.binary.WasmDecoder;
import dev.amphora.wasm.model.Export;
import dev.amphora.wasm.model.ExternKind;
import dev.amphora.wasm.model.FuncType;
import dev.amphora.wasm.model.WasmModule;
import dev.amphora.wasm.valid.ValidModule;
import dev.amphora.wasm.valid.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A valid module, ready to be instantiated any number of times. Functions are translated when first called and then shared
 * by all instances. Safe for use by several threads.
 */
public final class CompiledModule {
    private final WasmModule module;
    private final int importedFunctions;

    /** By type index; one object for equal types, so that a check within the module mostly compares pointers. */
    private final List<FuncType> types;

    /** By index among the defined functions. */
    private final WasmFunction.Shape[] shapes;

    private final int maxResultSlots;

    private final Map<Integer, String> exportNames = new HashMap<>();

    /** By index among the defined functions: code that counts no fuel, and code that does. */
    private final AtomicReferenceArray<FunctionCode> plain;

    private final AtomicReferenceArray<FunctionCode> metered;

    private final AtomicReferenceArray<CompiledBody> plainBodies;
    private final AtomicReferenceArray<CompiledBody> meteredBodies;
    private final JvmLoader[] loaders = new JvmLoader[2];

    /** Null until compiled code is made. */
    private BitSet growingFunctions;

    private TraceIndex traces;
    private boolean tracesRead;

    /** Null unless a cache made this module. */
    private final CachedClasses cachedClasses;

    private CompiledModule(ValidModule valid, CachedClasses cachedClasses) {
        module = valid.module();
        this.cachedClasses = cachedClasses;
        importedFunctions = module.importCount(ExternKind.FUNC);
        Map<FuncType, FuncType> canonical = new HashMap<>();
        types = new ArrayList<>();
        for (FuncType type : module.types()) {
            types.add(canonical.computeIfAbsent(type, key -> key));
        }
        List<WasmFunction.Shape> byType =
                types.stream().map(WasmFunction.Shape::of).toList();
        maxResultSlots =
                byType.stream().mapToInt(WasmFunction.Shape::resultSlots).reduce(1, Math::max);
        shapes = module.funcs().stream()
                .map(func -> byType.get(func.typeIndex()))
                .toArray(WasmFunction.Shape[]::new);
        for (Export export : module.exports()) {
            if (export.kind() == ExternKind.FUNC) {
                exportNames.putIfAbsent(export.index(), export.name());
            }
        }
        plain = new AtomicReferenceArray<>(module.funcs().size());
        metered = new AtomicReferenceArray<>(module.funcs().size());
        plainBodies = new AtomicReferenceArray<>(module.funcs().size());
        meteredBodies = new AtomicReferenceArray<>(module.funcs().size());
    }

    public static CompiledModule of(ValidModule valid) {
        return new CompiledModule(valid, null);
    }

    /**
     * Decodes and validates a module in the binary format.
     *
     * @throws dev.amphora.wasm.binary.MalformedException if the bytes are no module
     * @throws dev.amphora.wasm.valid.InvalidException if the module is not valid
     */
    public static CompiledModule decode(byte[] bytes) {
        return decode(bytes, null);
    }

    static CompiledModule decode(byte[] bytes, CachedClasses cachedClasses) {
        return new CompiledModule(Validator.validate(WasmDecoder.decode(bytes)), cachedClasses);
    }

    /**
     * Reads a module from a file; see {@link #decode}.
     *
     * @throws IOException if the file cannot be read
     */
    public static CompiledModule load(Path file) throws IOException {
        return decode(Files.readAllBytes(file));
    }

    /** The module itself, with its imports and exports. */
    public WasmModule module() {
        return module;
    }

    /** A function's name for people: from the name section, else an export's, else null. */
    public String functionName(int index) {
        String name = module.names().functions().get(index);
        return name != null ? name : exportNames.get(index);
    }

    /** What a function is called in traces and profiles: its name, else that of its Java method, else its number. */
    String describeFunction(int index) {
        String name = functionName(index);
        if (name == null && traces() != null) {
            name = traces().method(index);
        }
        return name != null ? name : "func[" + index + "]";
    }

    CachedClasses cachedClasses() {
        return cachedClasses;
    }

    /** The first index of an equal type. */
    int canonicalTypeIndex(int typeIndex) {
        return types.indexOf(types.get(typeIndex));
    }

    /** Whether the JVM can pass the parameters of all functions. */
    boolean isCompilable() {
        return types.stream().allMatch(JvmTypes::isPassable);
    }

    /** The compiled body of a function, by its index in the function index space. */
    CompiledBody body(int index, boolean isMetered) {
        AtomicReferenceArray<CompiledBody> bodies = isMetered ? meteredBodies : plainBodies;
        int defined = index - importedFunctions;
        CompiledBody body = bodies.get(defined);
        if (body == null) {
            body = loader(isMetered).body(index);
            bodies.set(defined, body);
        }
        return body;
    }

    /** The functions during which the memory may grow. */
    synchronized BitSet growingFunctions() {
        if (growingFunctions == null) {
            growingFunctions = GrowingFunctions.of(module);
        }
        return growingFunctions;
    }

    /** What code comes from which Java, or null if the module does not say. */
    synchronized TraceIndex traces() {
        if (!tracesRead) {
            traces = TraceIndex.of(module);
            tracesRead = true;
        }
        return traces;
    }

    synchronized JvmLoader loader(boolean isMetered) {
        int index = isMetered ? 1 : 0;
        if (loaders[index] == null) {
            loaders[index] = new JvmLoader(this, isMetered);
        }
        return loaders[index];
    }

    /** The shape of a defined function, by its index in the function index space. */
    WasmFunction.Shape shape(int index) {
        return shapes[index - importedFunctions];
    }

    /** At least one, and as many as any type has. */
    int maxResultSlots() {
        return maxResultSlots;
    }

    FuncType type(int typeIndex) {
        return types.get(typeIndex);
    }

    /** The code of a function, by its index in the function index space. */
    FunctionCode code(int index, boolean isMetered) {
        AtomicReferenceArray<FunctionCode> codes = isMetered ? metered : plain;
        int defined = index - importedFunctions;
        FunctionCode code = codes.get(defined);
        if (code == null) {
            // Two threads may both get here; their results are the same.
            code = new Translator(module, index, isMetered).translate();
            codes.set(defined, code);
        }
        return code;
    }
}
