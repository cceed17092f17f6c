// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.lower;

import dev.amphora.compiler.frontend.ClosedWorld;
import dev.amphora.compiler.ir.LowFunction;
import java.util.ArrayList;
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
    private final Set<ValueType> instantiated;
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
        this.instantiated = instantiated;
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
        implementations(method.getDescriptor()).forEach((id, function) -> {
            if (isReceiver(types.types().get(id), method.getClassName())) {
                found.add(function);
            }
        });
        return new ArrayList<>(found);
    }

    private boolean isReceiver(ValueType type, String className) {
        if (className.equals(OBJECT)) {
            return true;
        }
        ValueType receiver = ValueType.object(className);
        if (types.isInterface(receiver)) {
            return types.allInterfaces(type).contains(className);
        }
        if (!types.contains(receiver)) {
            return false;
        }
        int id = types.id(type);
        return id >= types.id(receiver) && id < types.end(receiver);
    }

    private SortedMap<Integer, LowFunction> implementations(MethodDescriptor selector) {
        SortedMap<Integer, LowFunction> known = implementations.get(selector);
        if (known != null) {
            return known;
        }
        SortedMap<Integer, LowFunction> row = new TreeMap<>();
        Set<String> receiverClasses = receivers.getOrDefault(selector, Set.of());
        for (ValueType type : instantiated) {
            boolean called = false;
            for (String receiver : receiverClasses) {
                called |= isReceiver(type, receiver);
            }
            if (!called) {
                continue;
            }
            String className = type instanceof ValueType.Object object ? object.getClassName() : OBJECT;
            MethodHolder method = methods.select(className, selector);
            if (method != null
                    && (method.getProgram() != null || world.bindings().containsKey(method.getReference()))) {
                row.put(types.id(type), methods.function(method));
            }
        }
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
