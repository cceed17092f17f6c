// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.util.concurrent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * A pool that runs each task it is given in a thread of its own, and what that task forks in the same thread: see {@link
 * ForkJoinTask}.
 */
public class ForkJoinPool extends AbstractExecutorService {
    public static final ForkJoinWorkerThreadFactory defaultForkJoinWorkerThreadFactory = ForkJoinWorkerThread::new;
    private static ForkJoinPool common;
    private static int pools;
    private final int parallelism;
    private final String prefix;
    private final boolean async;
    private final Thread.UncaughtExceptionHandler handler;
    private final ForkJoinWorkerThreadFactory factory;
    private int threads;
    private int running;
    private boolean shutdown;

    /** Makes worker threads. */
    public interface ForkJoinWorkerThreadFactory {
        ForkJoinWorkerThread newThread(ForkJoinPool pool);
    }

    /** Something that may keep a worker waiting. */
    public interface ManagedBlocker {
        boolean block() throws InterruptedException;

        boolean isReleasable();
    }

    public ForkJoinPool() {
        this(Runtime.getRuntime().availableProcessors());
    }

    public ForkJoinPool(int parallelism) {
        this(parallelism, defaultForkJoinWorkerThreadFactory, null, false);
    }

    public ForkJoinPool(
            int parallelism,
            ForkJoinWorkerThreadFactory factory,
            Thread.UncaughtExceptionHandler handler,
            boolean asyncMode) {
        this(parallelism, factory, handler, asyncMode, "ForkJoinPool-" + ++pools + "-worker-");
    }

    private ForkJoinPool(
            int parallelism,
            ForkJoinWorkerThreadFactory factory,
            Thread.UncaughtExceptionHandler handler,
            boolean asyncMode,
            String prefix) {
        if (factory == null) {
            throw new NullPointerException();
        }
        if (parallelism <= 0) {
            throw new IllegalArgumentException();
        }
        this.parallelism = parallelism;
        this.factory = factory;
        this.handler = handler;
        this.async = asyncMode;
        this.prefix = prefix;
    }

    public static ForkJoinPool commonPool() {
        if (common == null) {
            common = new ForkJoinPool(
                    1, defaultForkJoinWorkerThreadFactory, null, false, "ForkJoinPool.commonPool-worker-");
        }
        return common;
    }

    /** The same: every task has a thread of its own. By this name since JDK 25. */
    static ForkJoinPool asyncCommonPool() {
        return commonPool();
    }

    public static int getCommonPoolParallelism() {
        return 1;
    }

    private void start(ForkJoinTask<?> task) {
        if (task == null) {
            throw new NullPointerException();
        }
        if (shutdown) {
            throw new RejectedExecutionException();
        }
        running++;
        new ForkJoinWorkerThread(this, () -> work(task), prefix + ++threads).start();
    }

    private void work(ForkJoinTask<?> task) {
        try {
            task.run0();
        } finally {
            synchronized (this) {
                running--;
                notifyAll();
            }
        }
    }

    public <T> T invoke(ForkJoinTask<T> task) {
        start(task);
        return task.join();
    }

    public void execute(ForkJoinTask<?> task) {
        start(task);
    }

    @Override
    public void execute(Runnable task) {
        start(task instanceof ForkJoinTask<?> forkJoin ? forkJoin : ForkJoinTask.adapt(task));
    }

    public <T> ForkJoinTask<T> submit(ForkJoinTask<T> task) {
        start(task);
        return task;
    }

    @Override
    public <T> ForkJoinTask<T> submit(Callable<T> task) {
        return submit(ForkJoinTask.<T>adapt(task));
    }

    @Override
    public <T> ForkJoinTask<T> submit(Runnable task, T result) {
        return submit(ForkJoinTask.adapt(task, result));
    }

    @Override
    public ForkJoinTask<?> submit(Runnable task) {
        ForkJoinTask<?> wrapped = task instanceof ForkJoinTask<?> forkJoin ? forkJoin : ForkJoinTask.adapt(task);
        start(wrapped);
        return wrapped;
    }

    @Override
    public <T> List<Future<T>> invokeAll(Collection<? extends Callable<T>> tasks) {
        List<Future<T>> futures = new ArrayList<>(tasks.size());
        for (Callable<T> task : tasks) {
            futures.add(submit(task));
        }
        for (Future<T> future : futures) {
            ((ForkJoinTask<T>) future).quietlyJoin();
        }
        return futures;
    }

    public ForkJoinWorkerThreadFactory getFactory() {
        return factory;
    }

    public Thread.UncaughtExceptionHandler getUncaughtExceptionHandler() {
        return handler;
    }

    public int getParallelism() {
        return parallelism;
    }

    public int getPoolSize() {
        return running;
    }

    public boolean getAsyncMode() {
        return async;
    }

    public int getRunningThreadCount() {
        return running;
    }

    public int getActiveThreadCount() {
        return running;
    }

    public boolean isQuiescent() {
        return running == 0;
    }

    public long getStealCount() {
        return 0;
    }

    public long getQueuedTaskCount() {
        return 0;
    }

    public int getQueuedSubmissionCount() {
        return 0;
    }

    public boolean hasQueuedSubmissions() {
        return false;
    }

    @Override
    public void shutdown() {
        if (this != common) {
            shutdown = true;
        }
    }

    @Override
    public List<Runnable> shutdownNow() {
        shutdown();
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return shutdown;
    }

    public boolean isTerminating() {
        return shutdown && running > 0;
    }

    @Override
    public boolean isTerminated() {
        return shutdown && running == 0;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        if (this == common) {
            awaitQuiescence(timeout, unit);
            return false;
        }
        return await(timeout, unit) && shutdown;
    }

    public boolean awaitQuiescence(long timeout, TimeUnit unit) {
        try {
            return await(timeout, unit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return isQuiescent();
        }
    }

    private synchronized boolean await(long timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (running > 0) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }

    /**
     * Where the JDK lets a thread that is about to wait for a CompletableFuture run tasks of the pool; here they have threads of
     * their own, which run while it waits. CompletableFuture calls it.
     */
    static void helpAsyncBlocker(Executor executor, ManagedBlocker blocker) {
        // Nothing has to be helped.
    }

    public static void managedBlock(ManagedBlocker blocker) throws InterruptedException {
        while (!blocker.isReleasable() && !blocker.block()) {
            // Until it has what it waits for.
        }
    }
}
