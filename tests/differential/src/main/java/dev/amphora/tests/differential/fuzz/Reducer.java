// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential.fuzz;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a program smaller for as long as it shows a difference: cuts out statements, in halves first, and puts the simplest
 * expression of the type, or a part of the same type, in the place of expressions. After Zeller and Hildebrandt, "Simplifying
 * and isolating failure-inducing input", 2002.
 */
final class Reducer {
    /** Whether a program is still worth keeping. Programs that javac refuses are not. */
    interface Test {
        boolean fails(Tree program) throws IOException;
    }

    private final Tree program;
    private final Test test;

    private Reducer(Tree program, Test test) {
        this.program = program;
        this.test = test;
    }

    /** Reduces the program in place until nothing can be taken away any more. */
    static void reduce(Tree program, Test test) throws IOException {
        Reducer reducer = new Reducer(program, test);
        while (reducer.cutStatements(program) | reducer.simplifyParts(program)) {
            // Each round may make room for the next.
        }
    }

    private boolean cutStatements(Tree tree) throws IOException {
        boolean changed = false;
        if (tree.kind() == Tree.Kind.BLOCK) {
            for (int size = Math.max(1, tree.children().size()); size > 0; size /= 2) {
                for (int at = tree.children().size() - size; at >= 0; at -= size) {
                    changed |= cut(tree.children(), at, size);
                }
            }
        }
        for (Tree child : List.copyOf(tree.children())) {
            changed |= cutStatements(child);
        }
        return changed;
    }

    private boolean cut(List<Tree> statements, int at, int size) throws IOException {
        if (at + size > statements.size()) {
            return false;
        }
        List<Tree> range = statements.subList(at, at + size);
        List<Tree> removed = new ArrayList<>(range);
        range.clear();
        if (test.fails(program)) {
            return true;
        }
        statements.addAll(at, removed);
        return false;
    }

    private boolean simplifyParts(Tree tree) throws IOException {
        boolean changed = false;
        for (int i = 0; i < tree.children().size(); i++) {
            if (tree.children().get(i).kind() == Tree.Kind.EXPRESSION) {
                changed |= simplify(tree.children(), i);
            }
            changed |= simplifyParts(tree.children().get(i));
        }
        return changed;
    }

    private boolean simplify(List<Tree> siblings, int index) throws IOException {
        Tree old = siblings.get(index);
        List<Tree> candidates = new ArrayList<>();
        candidates.add(Tree.expression(old.type(), old.type().simplest()));
        addParts(old, old.type(), candidates);
        for (Tree candidate : candidates) {
            if (candidate.text().length() < old.text().length()) {
                siblings.set(index, candidate);
                if (test.fails(program)) {
                    return true;
                }
            }
        }
        siblings.set(index, old);
        return false;
    }

    private static void addParts(Tree tree, Type type, List<Tree> parts) {
        for (Tree child : tree.children()) {
            if (child.kind() == Tree.Kind.EXPRESSION && child.type() == type) {
                parts.add(child);
            }
            addParts(child, type, parts);
        }
    }
}
