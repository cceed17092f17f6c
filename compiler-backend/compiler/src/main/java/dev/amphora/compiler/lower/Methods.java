// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.lower;

import dev.amphora.compiler.frontend.ClosedWorld;
import dev.amphora.compiler.frontend.MissingReferences;
import dev.amphora.compiler.frontend.RuntimeClasses;
import dev.amphora.compiler.frontend.ThreadUse;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.Signature;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.teavm.model.AccessLevel;
import org.teavm.model.AnnotationReader;
import org.teavm.model.AnnotationValue;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassReader;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;

/**
 * The functions that methods become, made when first asked for. A function with a body joins the work list, from which
 * it is taken to be lowered.
 */
final class Methods {
    private static final String LATE_BOUND = "dev.amphora.runtime.classlib.LateBound";
    private static final String WASM_IMPORT = "dev.amphora.runtime.classlib.WasmImport";
    private final ClosedWorld world;
    private final Map<MethodReference, LowFunction> functions = new LinkedHashMap<>();
    private final Map<LowFunction, MethodHolder> bodies = new LinkedHashMap<>();
    private final Deque<LowFunction> workList = new ArrayDeque<>();
    private final List<LowFunction> all = new ArrayList<>();
    private LowFunction trap;
    private final Set<MethodReference> unsupported = new LinkedHashSet<>();

    Methods(ClosedWorld world) {
        this.world = world;
    }

    /** Every function made so far. */
    List<LowFunction> all() {
        return all;
    }

    /** Native methods that were called although nothing implements them. */
    Set<MethodReference> unsupported() {
        return unsupported;
    }

    /** Adds a function that is not a method's. */
    LowFunction add(LowFunction function) {
        all.add(function);
        return function;
    }

    /** A function that traps: what a call becomes that nothing can reach. */
    LowFunction trap() {
        if (trap == null) {
            trap = LowFunction.defined("unreachable", new Signature(List.of(), null));
            Stubs.unreachable(trap);
            all.add(trap);
        }
        return trap;
    }

    /** Next function whose body is still to be lowered, or null. */
    LowFunction next() {
        return workList.poll();
    }

    MethodHolder body(LowFunction function) {
        return bodies.get(function);
    }

    /**
     * The function for a call that is bound at compile time: the method in that class or the nearest superclass or
     * superinterface that has it.
     *
     * @return null if nothing reachable has it
     */
    LowFunction direct(MethodReference reference) {
        LowFunction known = functions.get(reference);
        if (known != null) {
            return known;
        }
        MethodHolder method = resolve(reference.getClassName(), reference.getDescriptor());
        if (method == null) {
            return null;
        }
        LowFunction function = function(method);
        functions.put(reference, function);
        return function;
    }

    /** The function of exactly this method. */
    LowFunction function(MethodHolder method) {
        MethodReference reference = method.getReference();
        LowFunction known = functions.get(reference);
        if (known != null) {
            return known;
        }
        if (method.getProgram() == null) {
            MethodReference bound = world.bindings().get(reference);
            if (bound != null) {
                LowFunction implementation = direct(bound);
                functions.put(reference, implementation);
                return implementation;
            }
        }
        LowFunction function = create(method);
        functions.put(reference, function);
        all.add(function);
        return function;
    }

    private LowFunction create(MethodHolder method) {
        MethodReference reference = method.getReference();
        boolean isStatic = method.hasModifier(ElementModifier.STATIC);
        var signature = JavaTypes.signature(reference, isStatic);
        AnnotationReader imported = method.getAnnotations().get(WASM_IMPORT);
        if (imported != null) {
            return LowFunction.imported(
                    reference.toString(),
                    signature,
                    imported.getValue("module").getString(),
                    imported.getValue("name").getString());
        }
        AnnotationReader lateBound = method.getAnnotations().get(LATE_BOUND);
        if (lateBound != null) {
            LowFunction function = LowFunction.imported(
                    reference.toString(),
                    signature,
                    LowFunction.Import.LATE_BOUND,
                    lateBound.getValue("value").getString());
            AnnotationValue callsBack = lateBound.getValue("callsBack");
            // Exports that it calls may allocate.
            function.setCollects(callsBack == null || callsBack.getBoolean());
            return function;
        }
        LowFunction function = LowFunction.defined(reference.toString(), signature);
        function.setReceiver(!isStatic);
        function.setCollects(RuntimeClasses.collects(reference));
        function.setRequested(reference.equals(RuntimeClasses.COLLECT_ON_REQUEST));
        // Throwers of the runtime library call nothing of the program.
        function.setBounded(reference.getClassName().startsWith("dev.amphora.runtime.")
                && reference.getName().startsWith("throw"));
        // While frames are saved, nothing suspends.
        function.setBottom(reference.equals(RuntimeClasses.RUN_THREAD) || reference.equals(RuntimeClasses.MAKE_ROOM));
        function.setCold(ThreadUse.isKept(reference));
        if (reference.equals(RuntimeClasses.EXIT)) {
            // Runs threads while it stays on the stack, but only once.
            function.setBounded(true);
        }
        if (method.getProgram() == null || method.getProgram().basicBlockCount() == 0) {
            unsupported.add(reference);
            if (world.throwing()) {
                method.setProgram(MissingReferences.unsatisfied(reference));
                bodies.put(function, method);
                workList.add(function);
            } else {
                Stubs.unreachable(function);
            }
        } else {
            bodies.put(function, method);
            workList.add(function);
        }
        return function;
    }

    /** The method a class has or inherits, private and static ones included; null if none is reachable. */
    MethodHolder resolve(String className, MethodDescriptor descriptor) {
        for (String name = className; name != null; ) {
            ClassHolder cls = world.classes().get(name);
            if (cls != null && cls.getMethod(descriptor) != null) {
                MethodHolder method = cls.getMethod(descriptor);
                if (!method.hasModifier(ElementModifier.ABSTRACT)) {
                    return method;
                }
            }
            ClassReader reader = world.allClasses().get(name);
            name = reader == null ? null : reader.getParent();
        }
        return defaultMethod(className, descriptor);
    }

    /** The method that a virtual call runs on an object of exactly this class (JVMS 5.4.6). */
    MethodHolder select(String className, MethodDescriptor descriptor) {
        for (String name = className; name != null; ) {
            ClassReader reader = world.allClasses().get(name);
            if (reader == null) {
                break;
            }
            MethodReader declared = reader.getMethod(descriptor);
            if (declared != null
                    && !declared.hasModifier(ElementModifier.STATIC)
                    && declared.getLevel() != AccessLevel.PRIVATE) {
                if (declared.hasModifier(ElementModifier.ABSTRACT)) {
                    return null;
                }
                ClassHolder cls = world.classes().get(name);
                return cls == null ? null : cls.getMethod(descriptor);
            }
            name = reader.getParent();
        }
        return defaultMethod(className, descriptor);
    }

    private MethodHolder defaultMethod(String className, MethodDescriptor descriptor) {
        List<MethodReader> found = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (String name = className; name != null; ) {
            ClassReader reader = world.allClasses().get(name);
            if (reader == null) {
                break;
            }
            collectDefaults(reader, descriptor, seen, found);
            name = reader.getParent();
        }
        MethodReader best = null;
        for (MethodReader candidate : found) {
            if (best == null || world.hierarchy().isSuperType(best.getOwnerName(), candidate.getOwnerName(), false)) {
                best = candidate;
            }
        }
        if (best == null || best.hasModifier(ElementModifier.ABSTRACT)) {
            return null;
        }
        ClassHolder cls = world.classes().get(best.getOwnerName());
        return cls == null ? null : cls.getMethod(descriptor);
    }

    private void collectDefaults(
            ClassReader cls, MethodDescriptor descriptor, Set<String> seen, List<MethodReader> found) {
        for (String name : cls.getInterfaces()) {
            if (!seen.add(name)) {
                continue;
            }
            ClassReader type = world.allClasses().get(name);
            if (type == null) {
                continue;
            }
            MethodReader method = type.getMethod(descriptor);
            if (method != null && !method.hasModifier(ElementModifier.STATIC)) {
                found.add(method);
            }
            collectDefaults(type, descriptor, seen, found);
        }
    }
}
