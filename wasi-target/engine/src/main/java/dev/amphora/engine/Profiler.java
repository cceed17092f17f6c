// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * Looks, at regular intervals, which functions of a module a thread is in. For instances with {@link Executor#COMPILER}, whose
 * calls are on the Java stack; it slows the guest little. Samples fall where HotSpot can stop a thread: at calls and the ends
 * of loops.
 */
public final class Profiler implements AutoCloseable {
    /** Below everything that is no code of the guest. */
    public static final String HOST = "[host]";

    private final Thread guest;
    private final CompiledModule module;
    private final long intervalNanos;
    private final Map<List<String>, Long> stacks = new LinkedHashMap<>();
    private final Thread sampler;
    private volatile boolean isStopped;

    private Profiler(Thread guest, CompiledModule module, Duration interval) {
        this.guest = guest;
        this.module = module;
        intervalNanos = interval.toNanos();
        sampler = new Thread(this::sample, "amphora-profiler");
        sampler.setDaemon(true);
    }

    /** Begins to look at a thread, which may not have begun to run yet. */
    public static Profiler start(Thread guest, CompiledModule module, Duration interval) {
        Profiler profiler = new Profiler(guest, module, interval);
        profiler.sampler.start();
        return profiler;
    }

    /**
     * Ends looking, and returns how often each stack was seen: the names of functions, outermost first, with {@link #HOST} as
     * the last where the guest had called a function of the host.
     */
    public Map<List<String>, Long> stop() {
        close();
        return Collections.unmodifiableMap(stacks);
    }

    @Override
    public void close() {
        isStopped = true;
        LockSupport.unpark(sampler);
        boolean interrupted = false;
        while (sampler.isAlive()) {
            try {
                sampler.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void sample() {
        while (!isStopped) {
            LockSupport.parkNanos(intervalNanos);
            List<String> stack = isStopped ? List.of() : stack(guest.getStackTrace());
            if (!stack.isEmpty()) {
                stacks.merge(stack, 1L, Long::sum);
            }
        }
    }

    /** The guest's part of a trace of the JVM. */
    private List<String> stack(StackTraceElement[] trace) {
        List<String> names = new ArrayList<>();
        boolean isInHost = false;
        StackTraceElement inner = null;
        for (StackTraceElement element : trace) {
            int index = JvmLoader.functionIndex(element.getClassName());
            if (index >= 0 && JvmLoader.isBody(element, inner)) {
                names.add(module.describeFunction(index));
            } else if (names.isEmpty() && element.getMethodName().equals("callForeign")) {
                isInHost |= element.getClassName().equals(CompiledCode.class.getName());
            }
            inner = element;
        }
        if (names.isEmpty()) {
            return names;
        }
        Collections.reverse(names);
        if (isInHost) {
            names.add(HOST);
        }
        return names;
    }
}
