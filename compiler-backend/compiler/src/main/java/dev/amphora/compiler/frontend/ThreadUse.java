// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.List;
import java.util.Set;
import org.teavm.dependency.AbstractDependencyListener;
import org.teavm.dependency.DependencyAgent;
import org.teavm.dependency.MethodDependency;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;

/**
 * Finds out what the program needs of threads, and lets the analysis reach the parts of the runtime library that compiled code
 * calls then. A program that starts no thread gets none of it.
 */
public final class ThreadUse extends AbstractDependencyListener {
    private static final Set<String> OF_MONITORS = Set.of(
            "java.lang.Object.wait()V",
            "java.lang.Object.wait(J)V",
            "java.lang.Object.wait(JI)V",
            "java.lang.Object.notify()V",
            "java.lang.Object.notifyAll()V",
            "java.lang.Thread.holdsLock(Ljava/lang/Object;)Z");
    private static final Set<String> OF_LAUNCH = Set.of(
            "java.lang.Thread.setDefaultUncaughtExceptionHandler(Ljava/lang/Thread$UncaughtExceptionHandler;)V",
            "java.lang.Thread.setUncaughtExceptionHandler(Ljava/lang/Thread$UncaughtExceptionHandler;)V",
            "java.lang.Runtime.addShutdownHook(Ljava/lang/Thread;)V");
    private static final Set<MethodReference> KEPT = Set.of(
            RuntimeClasses.RUN_THREAD,
            RuntimeClasses.EXECUTE_THREAD,
            RuntimeClasses.THREAD_BODY,
            RuntimeClasses.SUSPEND,
            RuntimeClasses.MAKE_ROOM,
            RuntimeClasses.END_SLICE,
            RuntimeClasses.SHARED_INIT_BEGIN,
            RuntimeClasses.MONITOR_ENTER_SLOWLY,
            RuntimeClasses.MONITOR_EXIT_SLOWLY,
            RuntimeClasses.EXIT);
    private boolean starts;
    private boolean owns;
    private boolean launches;

    boolean startsThreads() {
        return starts;
    }

    boolean ownsMonitors() {
        return owns;
    }

    boolean launches() {
        return launches;
    }

    /** Whether the method must stay a function: because later stages know it, because its callers must stay small, or because traces show it. */
    public static boolean isKept(MethodReference method) {
        return KEPT.contains(method);
    }

    @Override
    public void methodReached(DependencyAgent agent, MethodDependency method) {
        MethodReference reference = method.getReference();
        if (reference.equals(RuntimeClasses.START_THREAD) || reference.equals(RuntimeClasses.AWAIT_CALL)) {
            start(agent);
        } else if (OF_MONITORS.contains(reference.toString())) {
            own(agent);
        } else if (OF_LAUNCH.contains(reference.toString())) {
            launch(agent);
        }
    }

    /** Lets a method be reached although no bytecode calls it. */
    private static void addRoot(DependencyAgent agent, MethodReference root) {
        MethodDependency dependency = agent.linkMethod(root);
        for (int i = 0; i < root.parameterCount(); i++) {
            if (root.getDescriptor().parameterType(i) instanceof ValueType.Object type
                    && type.getClassName().startsWith("java.")) {
                dependency.getVariable(i + 1).propagate(agent.getType(type));
            }
        }
        dependency.use();
    }

    private void start(DependencyAgent agent) {
        if (!starts) {
            starts = true;
            for (MethodReference root : List.of(
                    RuntimeClasses.MAKE_ROOM,
                    RuntimeClasses.END_SLICE,
                    RuntimeClasses.SHARED_INIT_BEGIN,
                    RuntimeClasses.SHARED_INIT_END,
                    RuntimeClasses.SHARED_INIT_FAIL)) {
                addRoot(agent, root);
            }
            own(agent);
            launch(agent);
        }
    }

    private void own(DependencyAgent agent) {
        if (!owns) {
            owns = true;
            addRoot(agent, RuntimeClasses.MONITOR_ENTER);
            addRoot(agent, RuntimeClasses.MONITOR_EXIT);
        }
    }

    private void launch(DependencyAgent agent) {
        if (!launches) {
            launches = true;
            addRoot(agent, RuntimeClasses.LAUNCH);
        }
    }
}
