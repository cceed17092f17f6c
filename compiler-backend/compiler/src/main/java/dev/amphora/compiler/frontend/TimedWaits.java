// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import org.teavm.callgraph.CallGraph;
import org.teavm.callgraph.CallGraphNode;
import org.teavm.callgraph.CallSite;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;

/**
 * Whether a program can tell that a thread which computes keeps others from running: it waits for some time only, or for others with a
 * time limit, or has threads that it does not wait for in the end. Without that, nothing but the order of what threads do at the same time,
 * of which nothing is promised, depends on when they let others run.
 */
final class TimedWaits {
    private static final String CONCURRENT = "java.util.concurrent.";
    private static final String THREAD = "java.lang.Thread";
    private static final Set<ValueType> TIMES =
            Set.of(ValueType.object(CONCURRENT + "TimeUnit"), ValueType.object("java.time.Duration"));
    private static final Set<String> OF_UNITS = Set.of("sleep", "timedJoin", "timedWait");
    private static final Set<String> OF_THREADS =
            Set.of("sleep", "setDaemon", "daemon", "ofVirtual", "startVirtualThread");

    private TimedWaits() {}

    /** Whether code of the program calls a method that waits by the clock, or makes daemons. */
    static boolean exist(CallGraph calls, Iterable<MethodReference> reached, Predicate<String> program) {
        for (MethodReference method : reached) {
            if (waits(method)) {
                CallGraphNode node = calls.getNode(method);
                if (node != null && node.getCallerCallSites().stream().anyMatch(site -> isIn(site, program))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isIn(CallSite site, Predicate<String> program) {
        return site.getCallers().stream()
                .anyMatch(caller -> program.test(caller.getMethod().getClassName()));
    }

    private static boolean waits(MethodReference method) {
        String owner = method.getClassName();
        String name = method.getName();
        ValueType[] parameters = method.getDescriptor().getParameterTypes();
        if (owner.equals(CONCURRENT + "TimeUnit")) {
            return OF_UNITS.contains(name);
        }
        if (owner.startsWith(CONCURRENT)) {
            return name.startsWith("park") && parameters.length > 0 && hasLong(parameters)
                    // Executors are told for how long to keep idle threads.
                    || !name.equals("<init>") && Arrays.stream(parameters).anyMatch(TIMES::contains);
        }
        if (owner.equals(THREAD)
                || owner.startsWith(THREAD + "$Builder")
                || owner.startsWith("java.lang.ThreadBuilders")) {
            return OF_THREADS.contains(name) || name.equals("join") && parameters.length > 0;
        }
        return owner.equals("java.lang.Object") && name.equals("wait") && hasLong(parameters)
                || owner.equals("java.util.Timer");
    }

    private static boolean hasLong(ValueType[] parameters) {
        return Arrays.asList(parameters).contains(ValueType.LONG);
    }
}
