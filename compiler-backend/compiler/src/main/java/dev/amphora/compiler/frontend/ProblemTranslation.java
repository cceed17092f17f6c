// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import dev.amphora.compiler.Diagnostic;
import dev.amphora.compiler.SourcePosition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.teavm.callgraph.CallGraph;
import org.teavm.callgraph.CallGraphNode;
import org.teavm.callgraph.CallSite;
import org.teavm.diagnostics.Problem;
import org.teavm.diagnostics.ProblemTextConsumer;
import org.teavm.model.CallLocation;
import org.teavm.model.FieldReference;
import org.teavm.model.MethodReference;
import org.teavm.model.TextLocation;
import org.teavm.model.ValueType;

/** Turns TeaVM's problems into diagnostics with the shortest call path from the entry point. */
final class ProblemTranslation {
    private static final int LONGEST_PATH = 12;
    private final CallGraph callGraph;
    private final String entryPoint;

    ProblemTranslation(CallGraph callGraph, String entryPoint) {
        this.callGraph = callGraph;
        this.entryPoint = entryPoint;
    }

    List<Diagnostic> translate(List<Problem> problems) {
        Map<String, Diagnostic> byMessage = new LinkedHashMap<>();
        for (Problem problem : problems) {
            Diagnostic diagnostic = translate(problem);
            byMessage.putIfAbsent(diagnostic.message(), diagnostic);
        }
        return List.copyOf(byMessage.values());
    }

    private Diagnostic translate(Problem problem) {
        MessageText text = new MessageText();
        problem.render(text);
        String message = text.text.toString();
        String code = "unsupported";
        if (message.startsWith("Class ") && message.contains("not found")) {
            code = "missing-class";
        } else if (message.startsWith("Method ") && message.contains("not found")) {
            code = "missing-method";
        } else if (message.startsWith("Field ") && message.contains("not found")) {
            code = "missing-field";
        }
        if (code.startsWith("missing") && text.platform) {
            message = message.replace(" was not found", "").replace(" not found", "")
                    + " is not supported by Amphora's class library";
            code = code.replace("missing", "unsupported");
        }
        CallLocation location = problem.getLocation();
        SourcePosition position = null;
        List<String> path = List.of();
        if (location != null && location.getMethod() != null) {
            position = position(location.getMethod(), location.getSourceLocation());
            path = pathTo(location.getMethod());
        }
        String hint = code.startsWith("unsupported")
                ? "avoid this call, or the library code that reaches it"
                : "add the jar or directory that contains it to the class path";
        return new Diagnostic(code, Diagnostic.Severity.ERROR, position, message, hint, path);
    }

    private static SourcePosition position(MethodReference method, TextLocation location) {
        String file = location == null || location.getFileName() == null
                ? null
                : location.getFileName().substring(location.getFileName().lastIndexOf('/') + 1);
        int line = location == null ? 0 : Math.max(0, location.getLine());
        return new SourcePosition(method.getClassName(), method.getName(), file, line);
    }

    /** Breadth-first over callers, so that the path shown is the shortest. */
    private List<String> pathTo(MethodReference method) {
        Map<MethodReference, MethodReference> calleeOf = new HashMap<>();
        Map<MethodReference, String> callerPlace = new HashMap<>();
        Deque<MethodReference> queue = new ArrayDeque<>();
        queue.add(method);
        calleeOf.put(method, null);
        MethodReference reached = null;
        while (!queue.isEmpty()) {
            MethodReference current = queue.remove();
            if (current.getClassName().equals(entryPoint)) {
                reached = current;
                break;
            }
            CallGraphNode node = callGraph.getNode(current);
            if (node == null) {
                continue;
            }
            for (CallSite site : node.getCallerCallSites()) {
                for (CallGraphNode caller : site.getCallers()) {
                    if (!calleeOf.containsKey(caller.getMethod())) {
                        calleeOf.put(caller.getMethod(), current);
                        TextLocation place =
                                site.getLocations(caller).stream().findFirst().orElse(null);
                        callerPlace.put(
                                caller.getMethod(),
                                position(caller.getMethod(), place).toString());
                        queue.add(caller.getMethod());
                    }
                }
            }
        }
        List<String> path = new ArrayList<>();
        for (MethodReference step = reached; step != null && step != method; step = calleeOf.get(step)) {
            path.add(callerPlace.get(step));
        }
        if (path.size() > LONGEST_PATH) {
            return Collections.unmodifiableList(path.subList(path.size() - LONGEST_PATH, path.size()));
        }
        return path;
    }

    private static final class MessageText implements ProblemTextConsumer {
        private final StringBuilder text = new StringBuilder();
        private boolean platform;

        @Override
        public void append(String part) {
            text.append(part);
        }

        @Override
        public void appendClass(String className) {
            note(className);
            text.append(className);
        }

        @Override
        public void appendType(ValueType type) {
            text.append(type);
        }

        @Override
        public void appendMethod(MethodReference method) {
            note(method.getClassName());
            text.append(method.getClassName())
                    .append('.')
                    .append(method.getName())
                    .append('(');
            for (int i = 0; i < method.parameterCount(); i++) {
                text.append(i == 0 ? "" : ", ").append(method.getDescriptor().parameterType(i));
            }
            text.append(')');
        }

        @Override
        public void appendField(FieldReference field) {
            note(field.getClassName());
            text.append(field.getClassName()).append('.').append(field.getFieldName());
        }

        @Override
        public void appendLocation(TextLocation location) {
            text.append(location);
        }

        private void note(String className) {
            platform |= className.startsWith("java.")
                    || className.startsWith("javax.")
                    || className.startsWith("jdk.")
                    || className.startsWith("sun.")
                    || className.startsWith("com.sun.");
        }
    }
}
