// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import dev.amphora.compiler.SourcePosition;
import dev.amphora.compiler.frontend.reflection.LambdaClasses;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.teavm.callgraph.CallGraph;
import org.teavm.callgraph.CallGraphNode;
import org.teavm.callgraph.CallSite;
import org.teavm.model.MethodReference;
import org.teavm.model.TextLocation;

/** How methods are reached from the program's main method, or from its exports, for messages: the shortest way, in Java positions. */
public final class CallPaths {
    private final CallGraph callGraph;
    private final Set<MethodReference> entries;

    /** Paths from the methods that hosts call. */
    CallPaths(CallGraph callGraph, Collection<MethodReference> entries) {
        this.callGraph = callGraph;
        this.entries = Set.copyOf(entries);
    }

    /**
     * The calls that lead from the main method, or from an export, to a method, outermost first; the last is the call of the method itself.
     * Starts with the method that nobody calls if the runtime library, and not main, leads there; empty if nothing calls
     * the method.
     */
    public List<SourcePosition> to(MethodReference method) {
        Map<MethodReference, Step> steps = new HashMap<>();
        Deque<MethodReference> queue = new ArrayDeque<>();
        Set<MethodReference> seen = new HashSet<>();
        queue.add(method);
        seen.add(method);
        MethodReference start = method;
        while (!queue.isEmpty()) {
            start = queue.remove();
            if (entries.contains(start)) {
                break;
            }
            CallGraphNode node = callGraph.getNode(start);
            if (node == null) {
                continue;
            }
            for (CallSite site : node.getCallerCallSites()) {
                for (CallGraphNode caller : site.getCallers()) {
                    if (seen.add(caller.getMethod())) {
                        TextLocation place =
                                site.getLocations(caller).stream().findFirst().orElse(null);
                        steps.put(caller.getMethod(), new Step(position(caller.getMethod(), place), start));
                        queue.add(caller.getMethod());
                    }
                }
            }
        }
        List<SourcePosition> path = new ArrayList<>();
        for (Step step = steps.get(start); step != null; step = steps.get(step.callee())) {
            if (!isGenerated(step.position())) {
                path.add(step.position());
            }
        }
        return path;
    }

    /** The place of a location in a method, with the file's name alone. */
    static SourcePosition position(MethodReference method, TextLocation location) {
        String file = location == null || location.getFileName() == null
                ? null
                : location.getFileName().substring(location.getFileName().lastIndexOf('/') + 1);
        int line = location == null ? 0 : Math.max(0, location.getLine());
        return new SourcePosition(method.getClassName(), method.getName(), file, line);
    }

    /** Classes made for lambda expressions and for exports say nothing to who reads the path. */
    private static boolean isGenerated(SourcePosition position) {
        return LambdaClasses.contains(position.className())
                || position.className().equals(Entries.LIBRARY_CLASS)
                || position.className().equals(LaunchClass.NAME);
    }

    private record Step(SourcePosition position, MethodReference callee) {}
}
