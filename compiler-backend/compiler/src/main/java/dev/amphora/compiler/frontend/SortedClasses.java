// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.teavm.model.ClassHolder;
import org.teavm.model.ListableClassHolderSource;

/**
 * The classes of a program in the order of their names. TeaVM lists them as its analysis came upon them, which depends
 * on the identity hash codes of its nodes.
 */
final class SortedClasses implements ListableClassHolderSource {
    private final ListableClassHolderSource classes;
    private final Set<String> names;

    SortedClasses(ListableClassHolderSource classes) {
        this.classes = classes;
        names = Collections.unmodifiableSet(new TreeSet<>(classes.getClassNames()));
    }

    @Override
    public ClassHolder get(String name) {
        return classes.get(name);
    }

    @Override
    public Set<String> getClassNames() {
        return names;
    }
}
