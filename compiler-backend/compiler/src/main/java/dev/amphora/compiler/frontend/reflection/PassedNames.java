// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.reflection;

import java.util.ArrayList;
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
 * Methods of the program that ask the class that they are given for a member by the name that they are given, and what they are called
 * with. It has the members that come of both, whatever is found first.
 */
final class PassedNames {
    /**
     * A method asks for a member of a parameter of its own.
     *
     * @param question what it asks
     * @param type which parameter, from 0 on and without the receiver, is the class
     * @param name which is the name
     */
    record Helper(MethodReference method, String question, int type, int name) {}

    /** A call of a method of the program, with the arguments that are constants: classes by their names, and strings. */
    record Call(MethodReference target, Map<Integer, String> types, Map<Integer, String> texts) {}

    private final Map<MethodDescriptor, Set<Helper>> helpers = new LinkedHashMap<>();
    private final Map<MethodDescriptor, List<Call>> calls = new LinkedHashMap<>();
    private final BiPredicate<String, String> isSubtype;

    /**
     * Creates an empty set.
     *
     * @param isSubtype whether the first class is the second one or extends it
     */
    PassedNames(BiPredicate<String, String> isSubtype) {
        this.isSubtype = isSubtype;
    }

    /** A method is reached that is such a helper. */
    void addHelper(Helper helper, Consumer<ReflectiveCalls.NamedMember> found) {
        MethodDescriptor descriptor = helper.method().getDescriptor();
        if (helpers.computeIfAbsent(descriptor, key -> new LinkedHashSet<>()).add(helper)) {
            calls.getOrDefault(descriptor, List.of()).forEach(call -> combine(helper, call, found));
        }
    }

    /** A method is reached that contains such a call. */
    void addCall(Call call, Consumer<ReflectiveCalls.NamedMember> found) {
        MethodDescriptor descriptor = call.target().getDescriptor();
        calls.computeIfAbsent(descriptor, key -> new ArrayList<>()).add(call);
        helpers.getOrDefault(descriptor, Set.of()).forEach(helper -> combine(helper, call, found));
    }

    /** The class that a call names may have inherited the method, or its subclass may override it. */
    private void combine(Helper helper, Call call, Consumer<ReflectiveCalls.NamedMember> found) {
        String called = call.target().getClassName();
        String declaring = helper.method().getClassName();
        if (!isSubtype.test(called, declaring) && !isSubtype.test(declaring, called)) {
            return;
        }
        String type = call.types().get(helper.type());
        String name = call.texts().get(helper.name());
        if (type != null && name != null) {
            found.accept(new ReflectiveCalls.NamedMember(helper.question(), type, name));
        }
    }
}
