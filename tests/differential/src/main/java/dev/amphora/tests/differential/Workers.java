// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/** Threads that work off comparisons, each with a {@link Bench} of its own, ahead of those who ask for the results. */
final class Workers implements AutoCloseable {
    /** The compiler and the Java engine recurse over their input. */
    private static final long STACK_BYTES = 64L << 20;

    private final Queue<Task> tasks;
    private final Map<Check, CompletableFuture<Verdict>> verdicts = new ConcurrentHashMap<>();
    private final List<Thread> threads;

    /**
     * What came of a comparison.
     *
     * @param problem what is wrong, or the empty string
     * @param fault what was thrown if the compiler or the host failed, or null
     * @param nanos how long it took, with the compilation if it was the first to need the module
     */
    record Verdict(String problem, Throwable fault, long nanos) {}

    private Workers(Collection<Task> tasks, int count, Costs costs) {
        this.tasks = new ConcurrentLinkedQueue<>(tasks);
        tasks.forEach(task -> task.checks().forEach(check -> verdicts.put(check, new CompletableFuture<>())));
        Oracle oracle = new Oracle(costs);
        threads = IntStream.range(0, count)
                .mapToObj(i -> new Thread(null, () -> work(new Bench(oracle, costs)), "differential " + i, STACK_BYTES))
                .toList();
    }

    /** Starts to work off a plan. */
    static Workers start(Collection<Check> checks, int count, Costs costs) {
        Workers workers = new Workers(Task.of(checks), count, costs);
        workers.threads.forEach(thread -> {
            thread.setDaemon(true);
            thread.start();
        });
        return workers;
    }

    /** Waits for a comparison of the plan. */
    Verdict await(Check check) {
        return verdicts.get(check).join();
    }

    private void work(Bench bench) {
        try (bench) {
            for (Task task = tasks.poll(); task != null; task = tasks.poll()) {
                for (Check check : task.checks()) {
                    verdicts.get(check).complete(verdict(bench, check, task));
                }
                bench.forgetModules();
            }
        } catch (IOException | RuntimeException | Error e) {
            verdicts.values().forEach(verdict -> verdict.completeExceptionally(e));
        }
    }

    private static Verdict verdict(Bench bench, Check check, Task task) {
        long start = System.nanoTime();
        String problem = "";
        Throwable fault = null;
        try {
            problem = bench.check(check, task.module());
        } catch (IOException | RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            problem = "fault in the compiler or the host: " + e;
            fault = e;
        }
        return new Verdict(problem, fault, System.nanoTime() - start);
    }

    /** Drops what nobody has begun, and waits for the rest. */
    @Override
    public void close() {
        tasks.clear();
        boolean interrupted = false;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        verdicts.values().forEach(verdict -> verdict.completeExceptionally(new CancellationException()));
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
