// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.jso;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.teavm.dependency.AbstractDependencyListener;
import org.teavm.dependency.DependencyAgent;
import org.teavm.dependency.MethodDependency;
import org.teavm.model.AnnotationReader;
import org.teavm.model.AnnotationValue;
import org.teavm.model.ClassReader;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;

/**
 * What a module exports for JavaScript to call: the methods of the glue, in a program that calls JavaScript, and a function for
 * each functional interface and each method of an object that is passed there.
 */
public final class CallbackExports extends AbstractDependencyListener {
    private static final String CALLS = JsoNames.CALLS.replace('/', '.');
    private static final MethodReference RAISE =
            new MethodReference(CALLS, "raise", ValueType.object("java.lang.String"), ValueType.VOID);
    /** Runs the main method of programs whose threads may wait. */
    private static final MethodReference RESUME_AFTER =
            new MethodReference("java.lang.Scheduler", "launch", ValueType.VOID);

    /** Makes a request by {@code fetch}. */
    private static final MethodReference FETCH = new MethodReference(
            "dev.amphora.runtime.classlib.http.Fetch",
            "open",
            ValueType.INTEGER,
            ValueType.INTEGER,
            ValueType.DOUBLE,
            ValueType.INTEGER);

    private final HostScript script;
    private final Problems problems;
    /** Whose exported static methods are functions for JavaScript; null in a library. */
    private final String mainClass;
    /** Internal names of classes that are reached in any case. */
    private final List<String> roots;

    private final Map<String, MethodReference> exports = new LinkedHashMap<>();

    private boolean callsJavaScript;
    private boolean launches;

    /** What a program without JSO exports: nothing, unless the class library calls JavaScript for it. */
    public CallbackExports() {
        this(new HostScript(), new Problems(), null, List.of());
    }

    CallbackExports(HostScript script, Problems problems, String mainClass, List<String> roots) {
        this.script = script;
        this.problems = problems;
        this.mainClass = mainClass;
        this.roots = roots;
    }

    /** The JavaScript that the program may call. */
    public HostScript script() {
        return script;
    }

    /** The exports of the program that has been analysed, by name. */
    public Map<String, MethodReference> exports() {
        return exports;
    }

    @Override
    public void started(DependencyAgent agent) {
        roots.forEach(root -> agent.linkClass(root.replace('/', '.')));
    }

    @Override
    public void classReached(DependencyAgent agent, String className) {
        for (HostScript.Export export : script.reachClass(className, className.equals(mainClass))) {
            export(agent, export);
        }
        ClassReader reached = agent.getClassSource().get(className);
        AnnotationReader more =
                reached == null ? null : reached.getAnnotations().get(JsoNames.EXPORT_CLASSES);
        if (more != null) {
            for (AnnotationValue value : more.getValue("value").getList()) {
                if (value.getJavaClass() instanceof ValueType.Object type) {
                    agent.linkClass(type.getClassName());
                }
            }
        }
    }

    @Override
    public void methodReached(DependencyAgent agent, MethodDependency method) {
        MethodReference reference = method.getReference();
        problems.reach(reference.toString());
        reach(agent, reference.toString());
        if (reference.equals(RAISE)) {
            exportMethodsOfGlue(agent);
        } else if (reference.equals(FETCH)) {
            exportMethodsOfGlue(agent);
            export(
                    agent,
                    "js.http.event",
                    new MethodReference(
                            FETCH.getClassName(), "event", ValueType.INTEGER, ValueType.INTEGER, ValueType.VOID));
        } else if (reference.equals(RESUME_AFTER)) {
            launches = true;
            exportResume(agent);
        } else if (reference.getName().equals(Exposure.ADAPTER)) {
            export(
                    agent,
                    "js.adapter",
                    new MethodReference(
                            JsoNames.JAVA_OBJECTS.replace('/', '.'), "adapter", ValueType.INTEGER, ValueType.INTEGER));
            // JavaScript's class for the objects extends those for the classes above.
            for (ClassReader above = agent.getClassSource().get(reference.getClassName());
                    above.getParent() != null;
                    above = agent.getClassSource().get(above.getParent())) {
                reach(agent, above.getParent() + "." + reference.getDescriptor());
            }
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

    private void reach(DependencyAgent agent, String key) {
        for (HostScript.Export export : script.reach(key)) {
            export(agent, export);
        }
    }

    private void exportMethodsOfGlue(DependencyAgent agent) {
        callsJavaScript = true;
        exportResume(agent);
        export(agent, "js.open", new MethodReference(CALLS, "open", ValueType.VOID));
        export(agent, "js.fail", new MethodReference(CALLS, "fail", ValueType.INTEGER, ValueType.VOID));
        export(
                agent,
                "js.forget",
                new MethodReference(
                        JsoNames.JAVA_OBJECTS.replace('/', '.'), "forget", ValueType.INTEGER, ValueType.VOID));
    }

    private void exportResume(DependencyAgent agent) {
        if (launches && callsJavaScript) {
            export(agent, "js.resume", new MethodReference("java.lang.Scheduler", "resume", ValueType.VOID));
        }
    }

    private void export(DependencyAgent agent, HostScript.Export export) {
        // A program may have nothing but exports.
        exportMethodsOfGlue(agent);
        export(
                agent,
                export.name(),
                new MethodReference(
                        export.owner().replace('/', '.'),
                        MethodDescriptor.parse(export.method() + export.descriptor())));
    }

    private void export(DependencyAgent agent, String name, MethodReference method) {
        exports.put(name, method);
        agent.linkMethod(method).use();
    }
}
