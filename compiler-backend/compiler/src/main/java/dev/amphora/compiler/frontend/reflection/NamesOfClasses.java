// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.reflection;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodReference;

/**
 * Methods of the program that look for a class by a name, and what the methods that put it together of parameters are called with. It
 * has the names that come of both, whatever is found first.
 */
final class NamesOfClasses {
    /** Through how many methods a name is followed that each of them may add something to. */
    private static final int LONGEST_WAY = 4;

    /** A method looks for a class of this name. */
    record Finder(MethodReference method, TextPattern name) {}

    /** A method is called by another one, with these texts as arguments, which may be parameters of the caller. */
    record Call(MethodReference caller, MethodReference target, Map<Integer, TextPattern> texts) {}

    private record Way(Finder finder, int length) {}

    private final Map<MethodDescriptor, Set<Way>> finders = new LinkedHashMap<>();
    private final Map<MethodDescriptor, Set<Call>> calls = new LinkedHashMap<>();
    private final BiPredicate<String, String> isSubtype;

    /**
     * Creates an empty set.
     *
     * @param isSubtype whether the first class is the second one or extends it
     */
    NamesOfClasses(BiPredicate<String, String> isSubtype) {
        this.isSubtype = isSubtype;
    }

    /** A method is reached that looks for a class. */
    void addFinder(Finder finder, Consumer<TextPattern> found) {
        add(new Way(finder, 0), found);
    }

    private void add(Way way, Consumer<TextPattern> found) {
        TextPattern name = way.finder().name();
        if (!name.hasParameters() || way.length() == LONGEST_WAY) {
            found.accept(name.with(Map.of()));
            return;
        }
        MethodDescriptor descriptor = way.finder().method().getDescriptor();
        if (finders.computeIfAbsent(descriptor, key -> new LinkedHashSet<>()).add(way)) {
            List.copyOf(calls.getOrDefault(descriptor, Set.of())).forEach(call -> combine(way, call, found));
        }
    }

    /** A method is reached that contains such a call. */
    void addCall(Call call, Consumer<TextPattern> found) {
        MethodDescriptor descriptor = call.target().getDescriptor();
        if (calls.computeIfAbsent(descriptor, key -> new LinkedHashSet<>()).add(call)) {
            List.copyOf(finders.getOrDefault(descriptor, Set.of())).forEach(way -> combine(way, call, found));
        }
    }

    /** The class that a call names may have inherited the method, or its subclass may override it. */
    private void combine(Way way, Call call, Consumer<TextPattern> found) {
        String called = call.target().getClassName();
        String declaring = way.finder().method().getClassName();
        if (isSubtype.test(called, declaring) || isSubtype.test(declaring, called)) {
            TextPattern name = way.finder().name().with(call.texts());
            add(new Way(new Finder(call.caller(), name), way.length() + 1), found);
        }
    }
}
