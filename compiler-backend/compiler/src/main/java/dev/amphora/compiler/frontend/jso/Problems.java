// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.jso;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.teavm.asm.tree.ClassNode;
import org.teavm.asm.tree.MethodNode;

/** What is wrong with methods; it concerns programs that call them only. */
final class Problems {
    private final Map<String, String> known = new HashMap<>();
    private final Map<String, String> reached = new LinkedHashMap<>();

    /** Notes what is wrong with a method as it is after the transformation. */
    void add(ClassNode owner, MethodNode method, String problem) {
        known.put(owner.name.replace('/', '.') + "." + method.name + method.desc, problem);
    }

    /** Tells that the program can call a method. */
    void reach(String method) {
        String problem = known.get(method);
        if (problem != null) {
            reached.put(method, problem);
        }
    }

    /** The problems of methods that can be called, by method. */
    Map<String, String> reached() {
        return reached;
    }
}
