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
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A pool that runs each task it is given in a thread of its own, and what that task forks in the same thread: see {@link
 * ForkJoinTask}.
 */
public class ForkJoinPool extends AbstractExecutorService implements ScheduledExecutorService {
    private static final int MAX_PARALLELISM = 0x7fff;

    public static final ForkJoinWorkerThreadFactory defaultForkJoinWorkerThreadFactory = ForkJoinWorkerThread::new;
    private static ForkJoinPool common;
    private static int pools;
    private int parallelism;
    private final String prefix;
    private final boolean async;
    private final Thread.UncaughtExceptionHandler handler;
    private final ForkJoinWorkerThreadFactory factory;
    private int threads;
    private int running;
    private boolean shutdown;
    /** Tasks that are not due yet. */
    private final List<DelayScheduler.ScheduledForkJoinTask<?>> delayed = new ArrayList<>();

    private boolean cancelsDelayed;

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

    /** The sizes are limits of a pool that shares tasks out; here each has a thread. */
    public ForkJoinPool(
            int parallelism,
            ForkJoinWorkerThreadFactory factory,
            Thread.UncaughtExceptionHandler handler,
            boolean asyncMode,
            int corePoolSize,
            int maximumPoolSize,
            int minimumRunnable,
            Predicate<? super ForkJoinPool> saturate,
            long keepAliveTime,
            TimeUnit unit) {
        this(parallelism, factory, handler, asyncMode);
        if (unit == null) {
            throw new NullPointerException();
        }
        if (parallelism > maximumPoolSize || keepAliveTime <= 0) {
            throw new IllegalArgumentException();
        }
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
        if (parallelism <= 0 || parallelism > MAX_PARALLELISM) {
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
        startThread(() -> {
            try {
                task.run0();
            } finally {
                running--;
                wakeWaiting();
            }
        });
    }

    private void startThread(Runnable work) {
        ForkJoinWorkerThread thread = factory.newThread(this);
        if (thread == null) {
            throw new RejectedExecutionException("the factory made no thread");
        }
        thread.work = work;
        thread.start();
    }

    String nextWorkerThreadName() {
        return prefix + ++threads;
    }

    private synchronized void wakeWaiting() {
        notifyAll();
    }

    /** Runs a task when it is due; for CompletableFuture, since JDK 25. */
    <T> DelayScheduler.ScheduledForkJoinTask<T> scheduleDelayedTask(DelayScheduler.ScheduledForkJoinTask<T> task) {
        if (shutdown) {
            throw new RejectedExecutionException();
        }
        delayed.add(task);
        startThread(() -> {
            try {
                task.runWhenDue();
            } finally {
                if (!delayed.remove(task)) {
                    running--;
                }
                wakeWaiting();
            }
        });
        return task;
    }

    /** A task that was delayed runs now. */
    void isDue(DelayScheduler.ScheduledForkJoinTask<?> task) {
        delayed.remove(task);
        running++;
    }

    /** A task that has run is to run again. */
    void isDelayed(DelayScheduler.ScheduledForkJoinTask<?> task) {
        running--;
        delayed.add(task);
        wakeWaiting();
    }

    private <T> ScheduledFuture<T> scheduleLater(
            Runnable runnable, Callable<T> callable, long delay, long nextDelay, TimeUnit unit) {
        if (runnable == null && callable == null) {
            throw new NullPointerException();
        }
        return scheduleDelayedTask(new DelayScheduler.ScheduledForkJoinTask<>(
                unit.toNanos(delay), unit.toNanos(nextDelay), false, runnable, callable, this));
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        return scheduleLater(task, null, delay, 0, unit);
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> task, long delay, TimeUnit unit) {
        return scheduleLater(null, task, delay, 0, unit);
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, long initialDelay, long period, TimeUnit unit) {
        requirePositive(period);
        return scheduleLater(task, null, initialDelay, period, unit);
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, long initialDelay, long delay, TimeUnit unit) {
        requirePositive(delay);
        return scheduleLater(task, null, initialDelay, -delay, unit);
    }

    private static void requirePositive(long delay) {
        if (delay <= 0) {
            throw new IllegalArgumentException();
        }
    }

    /** Since JDK 25. What takes longer is cancelled, or does what it is told. */
    public <V> ForkJoinTask<V> submitWithTimeout(
            Callable<V> callable, long timeout, TimeUnit unit, Consumer<? super ForkJoinTask<V>> timeoutAction) {
        ForkJoinTask<V> task = ForkJoinTask.adaptInterruptible(callable);
        start(task);
        startThread(() -> {
            if (!task.quietlyJoinUninterruptibly(timeout, unit)) {
                if (timeoutAction == null) {
                    task.cancel(true);
                } else {
                    timeoutAction.accept(task);
                }
            }
        });
        return task;
    }

    /** Since JDK 25. */
    public void cancelDelayedTasksOnShutdown() {
        cancelsDelayed = true;
    }

    /** Since JDK 25. */
    public long getDelayedTaskCount() {
        return delayed.size();
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

    /** Since JDK 20: as if from outside of the pool, from where all tasks come here. */
    public <T> ForkJoinTask<T> externalSubmit(ForkJoinTask<T> task) {
        return submit(task);
    }

    /** Since JDK 19: no thread needs to be woken here. */
    public <T> ForkJoinTask<T> lazySubmit(ForkJoinTask<T> task) {
        return submit(task);
    }

    @Override
    public <T> ForkJoinTask<T> submit(Callable<T> task) {
        return submit(ForkJoinTask.<T>submitted(task));
    }

    @Override
    public <T> ForkJoinTask<T> submit(Runnable task, T result) {
        return submit(ForkJoinTask.submitted(task, result));
    }

    @Override
    public ForkJoinTask<?> submit(Runnable task) {
        ForkJoinTask<?> wrapped =
                task instanceof ForkJoinTask<?> forkJoin ? forkJoin : ForkJoinTask.submitted(task, null);
        start(wrapped);
        return wrapped;
    }

    @Override
    public <T> List<Future<T>> invokeAll(Collection<? extends Callable<T>> tasks) {
        List<Future<T>> futures = new ArrayList<>(tasks.size());
        for (Callable<T> task : tasks) {
            futures.add(submit(ForkJoinTask.<T>adaptInterruptible(task)));
        }
        for (Future<T> future : futures) {
            ((ForkJoinTask<T>) future).quietlyJoin();
        }
        return futures;
    }

    /** Since JDK 22. */
    public <T> List<Future<T>> invokeAllUninterruptibly(Collection<? extends Callable<T>> tasks) {
        return invokeAll(tasks);
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

    /** Since JDK 19. */
    public int setParallelism(int size) {
        if (size <= 0 || size > MAX_PARALLELISM) {
            throw new IllegalArgumentException();
        }
        int old = parallelism;
        parallelism = size;
        return old;
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

    protected ForkJoinTask<?> pollSubmission() {
        return null; // none waits
    }

    protected int drainTasksTo(Collection<? super ForkJoinTask<?>> tasks) {
        return 0;
    }

    /** As the JDK does, what is due once is still done. */
    @Override
    public void shutdown() {
        if (this != common) {
            shutdown = true;
            for (DelayScheduler.ScheduledForkJoinTask<?> task : List.copyOf(delayed)) {
                if (cancelsDelayed || task.isPeriodic()) {
                    task.cancel(false);
                }
            }
        }
    }

    /** Since JDK 19; the common pool stays. */
    public void close() {
        if (this == common) {
            return;
        }
        shutdown();
        boolean interrupted = false;
        while (!isTerminated()) {
            try {
                awaitTermination(1, TimeUnit.DAYS);
            } catch (InterruptedException e) {
                shutdownNow();
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public List<Runnable> shutdownNow() {
        if (this != common) {
            cancelsDelayed = true;
            shutdown();
        }
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return shutdown;
    }

    public boolean isTerminating() {
        return shutdown && isBusy();
    }

    @Override
    public boolean isTerminated() {
        return shutdown && !isBusy();
    }

    private boolean isBusy() {
        return running > 0 || shutdown && !delayed.isEmpty();
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
        while (isBusy()) {
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
