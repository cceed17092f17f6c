// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.lower;

import dev.amphora.compiler.frontend.ClosedWorld;
import dev.amphora.compiler.ir.LowFunction;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;

/** Finds out what each virtual call can run, and lays out the dispatch rows of those that can run several methods. */
final class VirtualCalls {
    private static final String OBJECT = "java.lang.Object";
    private final ClosedWorld world;
    private final TypeTable types;
    private final Methods methods;
    private final DispatchTable table;
    /** The ids of all types that there are objects of. */
    private final BitSet instantiated = new BitSet();
    /** By name of a class or interface, once asked for: the ids of its subtypes that there are objects of. */
    private final Map<String, BitSet> subtypes = new LinkedHashMap<>();

    private final Map<MethodDescriptor, Set<String>> receivers = new LinkedHashMap<>();
    private final Map<MethodDescriptor, Integer> offsets = new LinkedHashMap<>();
    private final Map<MethodReference, List<LowFunction>> targets = new LinkedHashMap<>();
    private final Map<MethodDescriptor, SortedMap<Integer, LowFunction>> implementations = new LinkedHashMap<>();

    VirtualCalls(
            ClosedWorld world,
            TypeTable types,
            Methods methods,
            DispatchTable table,
            Set<ValueType> instantiated,
            Set<MethodReference> called) {
        this.world = world;
        this.types = types;
        this.methods = methods;
        this.table = table;
        for (ValueType type : instantiated) {
            int id = types.id(type);
            this.instantiated.set(id);
            for (String implemented : types.allInterfaces(type)) {
                subtypes.computeIfAbsent(implemented, name -> new BitSet()).set(id);
            }
        }
        for (MethodReference method : called) {
            receivers
                    .computeIfAbsent(method.getDescriptor(), d -> new LinkedHashSet<>())
                    .add(method.getClassName());
        }
    }

    /** All methods the call can run, each once; more than one means the call needs the table. */
    List<LowFunction> targets(MethodReference method) {
        return targets.computeIfAbsent(method, this::findTargets);
    }

    private List<LowFunction> findTargets(MethodReference method) {
        Set<LowFunction> found = new LinkedHashSet<>();
        BitSet receiving = subtypes(method.getClassName());
        implementations(method.getDescriptor()).forEach((id, function) -> {
            if (receiving.get(id)) {
                found.add(function);
            }
        });
        return new ArrayList<>(found);
    }

    private BitSet subtypes(String className) {
        return className.equals(OBJECT) ? instantiated : subtypes.computeIfAbsent(className, this::subclasses);
    }

    private BitSet subclasses(String className) {
        BitSet found = new BitSet();
        ValueType type = ValueType.object(className);
        // An interface that nothing implements comes here, too.
        if (!types.isInterface(type) && types.contains(type)) {
            found.set(types.id(type), types.end(type));
            found.and(instantiated);
        }
        return found;
    }

    private SortedMap<Integer, LowFunction> implementations(MethodDescriptor selector) {
        SortedMap<Integer, LowFunction> known = implementations.get(selector);
        if (known != null) {
            return known;
        }
        SortedMap<Integer, LowFunction> row = new TreeMap<>();
        BitSet receiving = new BitSet();
        receivers.getOrDefault(selector, Set.of()).forEach(receiver -> receiving.or(subtypes(receiver)));
        receiving.stream().forEach(id -> {
            String className =
                    types.types().get(id) instanceof ValueType.Object object ? object.getClassName() : OBJECT;
            MethodHolder method = methods.select(className, selector);
            if (method != null
                    && (method.getProgram() != null || world.bindings().containsKey(method.getReference()))) {
                row.put(id, methods.function(method));
            }
        });
        implementations.put(selector, row);
        return row;
    }

    /** What to add to the receiver's class id to get the table index. */
    int offset(MethodDescriptor selector) {
        return offsets.computeIfAbsent(selector, s -> table.place(implementations(s)));
    }

    /** Places the rows of all selectors that need one, large rows first, which packs best. */
    void placeRows() {
        List<MethodDescriptor> selectors = new ArrayList<>();
        for (MethodDescriptor selector : receivers.keySet()) {
            if (new LinkedHashSet<>(implementations(selector).values()).size() > 1) {
                selectors.add(selector);
            }
        }
        selectors.sort(Comparator.comparingInt(
                        (MethodDescriptor s) -> -implementations(s).size())
                .thenComparing(MethodDescriptor::toString));
        selectors.forEach(this::offset);
    }
}
