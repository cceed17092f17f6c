// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang.invoke;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** What {@code MethodHandles.loop} makes: clauses with an initialiser, a step, a predicate and a finaliser, each of which may be missing. */
final class Loops {
    private static final int INITIALISER = 0;
    private static final int STEP = 1;
    private static final int PREDICATE = 2;
    private static final int FINALISER = 3;
    private static final int KINDS = 4;

    private final int count;
    /** By kind, then by clause. */
    private final MethodHandle[][] handles = new MethodHandle[KINDS][];
    /** By clause: the type of its iteration variable, or void. */
    private final Class<?>[] variables;

    /** The types of the iteration variables, and behind them those of what the loop is called with. */
    private final List<Class<?>> internal = new ArrayList<>();

    private final List<Class<?>> external;
    private final Class<?> result;

    private Loops(MethodHandle[][] clauses) {
        count = clauses.length;
        for (int kind = 0; kind < KINDS; kind++) {
            handles[kind] = new MethodHandle[count];
            for (int i = 0; i < count; i++) {
                handles[kind][i] = kind < clauses[i].length ? clauses[i][kind] : null;
            }
        }
        variables = new Class<?>[count];
        for (int i = 0; i < count; i++) {
            variables[i] = variable(i);
            if (variables[i] != void.class) {
                internal.add(variables[i]);
            }
        }
        external = external();
        requirePrefixes(INITIALISER, external, " init", " (common suffix: " + external + ")");
        result = result();
        requirePredicates();
        internal.addAll(external);
        if (!fits(STEP, internal) || !fits(PREDICATE, internal) || !fits(FINALISER, internal)) {
            throw new IllegalArgumentException("found non-effectively identical parameter type lists:\nstep: "
                    + Arrays.toString(handles[STEP]) + "\npred: " + Arrays.toString(handles[PREDICATE]) + "\nfini: "
                    + Arrays.toString(handles[FINALISER]) + " (common parameter sequence: " + internal + ")");
        }
    }

    static MethodHandle of(MethodHandle[][] clauses) {
        if (clauses == null || clauses.length == 0) {
            throw new IllegalArgumentException("null or no clauses passed");
        }
        for (MethodHandle[] clause : clauses) {
            if (clause == null) {
                throw new IllegalArgumentException("null clauses are not allowed");
            }
        }
        for (MethodHandle[] clause : clauses) {
            if (clause.length > KINDS) {
                throw new IllegalArgumentException(
                        "All loop clauses must be represented as MethodHandle arrays with at most 4 elements.");
            }
        }
        // What says nothing does not count.
        Loops loop = new Loops(Arrays.stream(clauses)
                .filter(clause -> Arrays.stream(clause).anyMatch(Objects::nonNull))
                .toArray(MethodHandle[][]::new));
        return new Composed(MethodType.methodType(loop.result, loop.external), loop::run);
    }

    private Class<?> variable(int clause) {
        MethodHandle initialiser = handles[INITIALISER][clause];
        MethodHandle step = handles[STEP][clause];
        if (initialiser == null) {
            return step == null ? void.class : step.type().returnType();
        }
        Class<?> type = initialiser.type().returnType();
        if (step != null) {
            Checks.same(
                    "clause " + clause + ": init and step return types",
                    type,
                    step.type().returnType());
        }
        return type;
    }

    /** What the loop is called with: the longest list of parameters that a handle has for it. */
    private List<Class<?>> external() {
        List<Class<?>> longest = List.of();
        int skipped = internal.size();
        for (int kind : new int[] {STEP, PREDICATE, FINALISER}) {
            for (MethodHandle handle : handles[kind]) {
                if (handle != null && handle.type().parameterCount() > skipped + longest.size()) {
                    List<Class<?>> all = handle.type().parameterList();
                    longest = all.subList(skipped, all.size());
                }
            }
        }
        for (MethodHandle handle : handles[INITIALISER]) {
            if (handle != null && handle.type().parameterCount() > longest.size()) {
                longest = handle.type().parameterList();
            }
        }
        return longest;
    }

    private void requirePrefixes(int kind, List<Class<?>> types, String name, String explanation) {
        if (!fits(kind, types)) {
            throw new IllegalArgumentException("found non-effectively identical" + name + " parameter type lists: "
                    + Arrays.toString(handles[kind]) + explanation);
        }
    }

    /** Whether the parameters of all handles of a kind are the first of some types. */
    private boolean fits(int kind, List<Class<?>> types) {
        for (MethodHandle handle : handles[kind]) {
            if (handle != null && !Checks.isPrefix(handle.type(), types)) {
                return false;
            }
        }
        return true;
    }

    private Class<?> result() {
        Class<?> type = null;
        for (MethodHandle finaliser : handles[FINALISER]) {
            if (finaliser != null && type == null) {
                type = finaliser.type().returnType();
            } else if (finaliser != null && finaliser.type().returnType() != type) {
                throw new IllegalArgumentException("found non-identical finalizer return types: "
                        + Arrays.toString(handles[FINALISER]) + " (return type: " + type + ")");
            }
        }
        return type == null ? void.class : type;
    }

    private void requirePredicates() {
        boolean found = false;
        for (MethodHandle predicate : handles[PREDICATE]) {
            found |= predicate != null;
        }
        if (!found) {
            throw new IllegalArgumentException("no predicate found: " + Arrays.toString(handles[PREDICATE]));
        }
        for (MethodHandle predicate : handles[PREDICATE]) {
            if (predicate != null && predicate.type().returnType() != boolean.class) {
                throw new IllegalArgumentException(
                        "predicates must have boolean return type: " + Arrays.toString(handles[PREDICATE]));
            }
        }
    }

    private Object run(Object[] arguments) throws Throwable {
        int own = internal.size() - external.size();
        Object[] values = new Object[own + arguments.length];
        System.arraycopy(arguments, 0, values, own, arguments.length);
        for (int i = 0, at = 0; i < count; i++) {
            MethodHandle initialiser = handles[INITIALISER][i];
            Object value = initialiser == null ? PrimitiveTypes.zero(variables[i]) : call(initialiser, arguments);
            if (variables[i] != void.class) {
                values[at++] = value;
            }
        }
        while (true) {
            for (int i = 0, at = 0; i < count; i++) {
                MethodHandle step = handles[STEP][i];
                Object value = step == null ? null : call(step, values);
                if (variables[i] != void.class) {
                    values[at] = step == null ? values[at] : value;
                    at++;
                }
                MethodHandle predicate = handles[PREDICATE][i];
                if (predicate != null && !(Boolean) call(predicate, values)) {
                    MethodHandle finaliser = handles[FINALISER][i];
                    return finaliser == null ? PrimitiveTypes.zero(result) : call(finaliser, values);
                }
            }
        }
    }

    /** Calls a handle with the first of some values, which stay as they are. */
    private static Object call(MethodHandle handle, Object[] values) throws Throwable {
        return handle.run(Arrays.copyOf(values, handle.type().parameterCount()));
    }
}
