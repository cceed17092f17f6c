// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.jso;

import java.util.LinkedHashMap;
import java.util.Map;
import org.teavm.dependency.AbstractDependencyListener;
import org.teavm.dependency.DependencyAgent;
import org.teavm.dependency.MethodDependency;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;

/**
 * What a module exports for JavaScript to call: the methods of the glue, in a program that calls JavaScript, and a function for
 * each functional interface of which an object is passed there.
 */
public final class CallbackExports extends AbstractDependencyListener {
    private static final String CALLS = JsoNames.CALLS.replace('/', '.');
    private static final MethodReference RAISE =
            new MethodReference(CALLS, "raise", ValueType.object("java.lang.String"), ValueType.VOID);
    /** Runs the main method of programs whose threads may wait. */
    private static final MethodReference RESUME_AFTER =
            new MethodReference("java.lang.Scheduler", "launch", ValueType.VOID);

    private final HostScript script;
    private final Problems problems;
    private final Map<String, MethodReference> exports = new LinkedHashMap<>();

    CallbackExports(HostScript script, Problems problems) {
        this.script = script;
        this.problems = problems;
    }

    /** The exports of the program that has been analysed, by name. */
    public Map<String, MethodReference> exports() {
        return exports;
    }

    @Override
    public void methodReached(DependencyAgent agent, MethodDependency method) {
        MethodReference reference = method.getReference();
        problems.reach(reference.toString());
        if (reference.equals(RAISE)) {
            export(agent, "js.open", new MethodReference(CALLS, "open", ValueType.VOID));
            export(agent, "js.fail", new MethodReference(CALLS, "fail", ValueType.INTEGER, ValueType.VOID));
            export(
                    agent,
                    "js.forget",
                    new MethodReference(
                            JsoNames.JAVA_OBJECTS.replace('/', '.'), "forget", ValueType.INTEGER, ValueType.VOID));
        } else if (reference.equals(RESUME_AFTER)) {
            export(agent, "js.resume", new MethodReference("java.lang.Scheduler", "resume", ValueType.VOID));
        } else if (reference.getName().equals(OverlayClass.REFERENCE)) {
            for (MethodReader each :
                    agent.getClassSource().get(reference.getClassName()).getMethods()) {
                if (each.getName().equals(OverlayClass.ENTER)) {
                    MethodDescriptor descriptor = each.getDescriptor();
                    int adapter = script.adapter(reference.getClassName().replace('.', '/'));
                    export(
                            agent,
                            OverlayClass.exportName(adapter),
                            new MethodReference(reference.getClassName(), descriptor));
                }
            }
        }
    }

    private void export(DependencyAgent agent, String name, MethodReference method) {
        exports.put(name, method);
        agent.linkMethod(method).use();
    }
}
