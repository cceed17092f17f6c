// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.dialect.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who calls whom among the checked methods. */
final class CallGraph {
    private static final String DIALECT = "dev/amphora/runtime/dialect/";
    private static final Set<String> DIALECT_CLASSES =
            Set.of(DIALECT + "Address", DIALECT + "Memory", DIALECT + "Fatal");
    private static final Set<String> BIT_CLASSES = Set.of("java/lang/Integer", "java/lang/Long");
    private static final Set<String> BIT_OPERATIONS = Set.of(
            "numberOfTrailingZeros",
            "numberOfLeadingZeros",
            "bitCount",
            "compareUnsigned",
            "divideUnsigned",
            "remainderUnsigned");
    /** Methods every class has on a JVM, but which mean nothing for an address. */
    private static final Set<String> NO_ADDRESS_METHODS = Set.of("equals", "hashCode", "toString", "getClass");

    private final Map<String, DialectMethod> methods = new LinkedHashMap<>();

    CallGraph(Map<String, DialectClass> classes) {
        for (DialectClass checked : classes.values()) {
            for (DialectMethod method : checked.methods()) {
                methods.put(method.key(), method);
            }
        }
    }

    List<Violation> forbiddenCalls() {
        List<Violation> violations = new ArrayList<>();
        for (DialectMethod method : methods.values()) {
            for (DialectMethod.Call call : method.calls()) {
                String reason = forbidden(method, call);
                if (reason != null) {
                    violations.add(method.owner().violation(method, call.line(), reason));
                }
            }
        }
        return violations;
    }

    private String forbidden(DialectMethod method, DialectMethod.Call call) {
        if (method.isConstructor() && call.key().equals("java/lang/Object.<init>()V")) {
            return null;
        }
        DialectMethod callee = methods.get(call.key());
        if (callee != null) {
            return callee.isNoAlloc() ? null : "calls " + call + ", which is not @NoAlloc";
        }
        if (DIALECT_CLASSES.contains(call.owner()) && !NO_ADDRESS_METHODS.contains(call.name())) {
            return null;
        }
        boolean bits = BIT_CLASSES.contains(call.owner()) && BIT_OPERATIONS.contains(call.name()) && call.isStatic();
        return bits ? null : "calls " + call + ", which is neither runtime code nor in the dialect";
    }

    /** One violation for each set of methods that call one another in a circle. */
    List<Violation> recursions() {
        List<Violation> violations = new ArrayList<>();
        Map<String, Set<String>> reach = new HashMap<>();
        for (String key : methods.keySet()) {
            reach.put(key, reachable(key));
        }
        Set<String> reported = new HashSet<>();
        for (DialectMethod method : methods.values()) {
            String key = method.key();
            if (!reach.get(key).contains(key) || reported.contains(key)) {
                continue;
            }
            Set<String> circle = new LinkedHashSet<>();
            for (String other : reach.get(key)) {
                if (reach.get(other).contains(key)) {
                    circle.add(other);
                }
            }
            reported.addAll(circle);
            String names = circle.stream()
                    .map(k -> methods.get(k).owner().simpleName() + "."
                            + methods.get(k).name())
                    .sorted()
                    .collect(Collectors.joining(", "));
            violations.add(method.owner().violation(method, method.firstLine(), "is recursive: " + names));
        }
        return violations;
    }

    /** The methods that {@code key} leads to in one call or more. */
    private Set<String> reachable(String key) {
        Set<String> seen = new LinkedHashSet<>();
        List<String> work = new ArrayList<>(List.of(key));
        while (!work.isEmpty()) {
            DialectMethod method = methods.get(work.remove(work.size() - 1));
            for (DialectMethod.Call call : method.calls()) {
                if (methods.containsKey(call.key()) && seen.add(call.key())) {
                    work.add(call.key());
                }
            }
        }
        return seen;
    }
}
