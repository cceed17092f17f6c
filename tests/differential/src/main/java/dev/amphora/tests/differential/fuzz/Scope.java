// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential.fuzz;

import java.util.ArrayList;
import java.util.List;

/** The variables that can be named at a place, and the loops around it. */
final class Scope {
    /**
     * A variable, field or parameter.
     *
     * @param assignable whether generated code may write it; loop counters are only read
     */
    record Variable(String name, Type type, boolean assignable) {}

    private final List<Variable> variables;
    private final List<String> labels;
    /** Number of methods that may be called, so that calls end; -1 if methods of objects may not be called either. */
    private final int callable;
    /** Type the method returns, or null where no return may stand. */
    private final Type result;

    Scope(List<Variable> variables, int callable, Type result) {
        this(variables, List.of(), callable, result);
    }

    private Scope(List<Variable> variables, List<String> labels, int callable, Type result) {
        this.variables = List.copyOf(variables);
        this.labels = List.copyOf(labels);
        this.callable = callable;
        this.result = result;
    }

    Scope with(Variable variable) {
        List<Variable> more = new ArrayList<>(variables);
        more.add(variable);
        return new Scope(more, labels, callable, result);
    }

    Scope inLoop(String label) {
        List<String> more = new ArrayList<>(labels);
        more.add(label);
        return new Scope(variables, more, callable, result);
    }

    /** The place in a lambda: only what is named here is there. */
    Scope captured(List<Variable> own) {
        List<Variable> visible = new ArrayList<>(own);
        variables.stream().filter(v -> v.name().indexOf('.') > 0).forEach(visible::add);
        return new Scope(visible, List.of(), 0, null);
    }

    List<Variable> variables(Type type, boolean toAssign) {
        return variables.stream()
                .filter(v -> v.type() == type && (v.assignable() || !toAssign))
                .toList();
    }

    List<String> labels() {
        return labels;
    }

    int callable() {
        return callable;
    }

    Type result() {
        return result;
    }
}
