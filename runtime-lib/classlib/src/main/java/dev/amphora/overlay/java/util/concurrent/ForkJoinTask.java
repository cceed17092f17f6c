// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.util.concurrent;

import dev.amphora.runtime.classlib.JavaRelease;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.RandomAccess;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A task that may consist of smaller ones. Where one thread runs at a time nothing is won by distributing them, so that a
 * forked task is run at once, by who forks it. Only tasks that are given to a pool from outside run in a thread of their own.
 */
public abstract class ForkJoinTask<V> implements Future<V>, Serializable {
    /** Since this JDK, tasks that can be interrupted end with what they throw, and those that come from outside of pools are such. */
    private static final int INTERRUPTS_TASKS = 22;

    private static final long serialVersionUID = -7721805057305804111L;
    private boolean done;
    private Throwable exception;
    private short tag;

    protected ForkJoinTask() {}

    public abstract V getRawResult();

    protected abstract void setRawResult(V value);

    protected abstract boolean exec();

    /** Runs the task unless it is done. A task whose {@code exec} returns false is completed by somebody else. */
    void run0() {
        if (done) {
            return;
        }
        try {
            if (exec()) {
                finish(null);
            }
        } catch (Throwable e) {
            failed(e);
        }
    }

    /** Notes how the task ended, and wakes who waits for it. */
    synchronized void finish(Throwable failure) {
        if (!done) {
            exception = failure;
            done = true;
            notifyAll();
        }
    }

    /** The task has thrown. */
    void failed(Throwable failure) {
        finish(failure);
    }

    private synchronized void await() throws InterruptedException {
        while (!done) {
            wait();
        }
    }

    private void awaitUninterrupted() {
        boolean interrupted = false;
        while (!done) {
            try {
                await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private V result() {
        if (exception != null) {
            ForkJoinTask.<RuntimeException>rethrow(exception);
        }
        return getRawResult();
    }

    @SuppressWarnings("unchecked")
    static <T extends Throwable> void rethrow(Throwable failure) throws T {
        throw (T) failure;
    }

    public final ForkJoinTask<V> fork() {
        run0();
        return this;
    }

    public final V join() {
        awaitUninterrupted();
        return result();
    }

    public final V invoke() {
        run0();
        return join();
    }

    public static void invokeAll(ForkJoinTask<?> first, ForkJoinTask<?> second) {
        first.run0();
        second.run0();
        first.join();
        second.join();
    }

    public static void invokeAll(ForkJoinTask<?>... tasks) {
        for (ForkJoinTask<?> task : tasks) {
            task.run0();
        }
        for (ForkJoinTask<?> task : tasks) {
            task.join();
        }
    }

    public static <T extends ForkJoinTask<?>> Collection<T> invokeAll(Collection<T> tasks) {
        List<T> list = tasks instanceof RandomAccess && tasks instanceof List ? (List<T>) tasks : List.copyOf(tasks);
        for (T task : list) {
            task.run0();
        }
        for (T task : list) {
            task.join();
        }
        return tasks;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        finish(new CancellationException());
        return isCancelled();
    }

    @Override
    public final boolean isDone() {
        return done;
    }

    @Override
    public final boolean isCancelled() {
        return exception instanceof CancellationException;
    }

    public final boolean isCompletedAbnormally() {
        return exception != null;
    }

    public final boolean isCompletedNormally() {
        return done && exception == null;
    }

    public final Throwable getException() {
        return exception;
    }

    public void completeExceptionally(Throwable failure) {
        finish(
                failure instanceof RuntimeException || failure instanceof Error
                        ? failure
                        : new RuntimeException(failure));
    }

    public void complete(V value) {
        try {
            setRawResult(value);
        } catch (Throwable e) {
            finish(e);
            return;
        }
        finish(null);
    }

    public final void quietlyComplete() {
        finish(null);
    }

    @Override
    public final V get() throws InterruptedException, ExecutionException {
        await();
        return reported();
    }

    @Override
    public final V get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        if (!quietlyJoin(timeout, unit)) {
            throw new TimeoutException();
        }
        return reported();
    }

    private V reported() throws ExecutionException {
        if (exception instanceof CancellationException) {
            throw (CancellationException) exception;
        }
        if (exception != null) {
            throw new ExecutionException(exception);
        }
        return getRawResult();
    }

    public final void quietlyJoin() {
        awaitUninterrupted();
    }

    public final boolean quietlyJoin(long timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        synchronized (this) {
            while (!done) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        }
        return true;
    }

    /** Since JDK 19. */
    public final boolean quietlyJoinUninterruptibly(long timeout, TimeUnit unit) {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return quietlyJoin(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    public final void quietlyInvoke() {
        run0();
        awaitUninterrupted();
    }

    public static void helpQuiesce() {
        // Forked tasks have run.
    }

    public void reinitialize() {
        done = false;
        exception = null;
    }

    public static ForkJoinPool getPool() {
        return Thread.currentThread() instanceof ForkJoinWorkerThread worker ? worker.getPool() : null;
    }

    public static boolean inForkJoinPool() {
        return Thread.currentThread() instanceof ForkJoinWorkerThread;
    }

    public boolean tryUnfork() {
        return false;
    }

    public static int getQueuedTaskCount() {
        return 0;
    }

    public static int getSurplusQueuedTaskCount() {
        return 0;
    }

    protected static ForkJoinTask<?> peekNextLocalTask() {
        return null;
    }

    protected static ForkJoinTask<?> pollNextLocalTask() {
        return null;
    }

    protected static ForkJoinTask<?> pollTask() {
        return null;
    }

    protected static ForkJoinTask<?> pollSubmission() {
        return null;
    }

    public final short getForkJoinTaskTag() {
        return tag;
    }

    public final short setForkJoinTaskTag(short newValue) {
        short old = tag;
        tag = newValue;
        return old;
    }

    public final boolean compareAndSetForkJoinTaskTag(short expected, short update) {
        if (tag != expected) {
            return false;
        }
        tag = update;
        return true;
    }

    public static ForkJoinTask<?> adapt(Runnable runnable) {
        return new Adapted<>(runnable, null);
    }

    public static <T> ForkJoinTask<T> adapt(Runnable runnable, T result) {
        return new Adapted<>(runnable, result);
    }

    public static <T> ForkJoinTask<T> adapt(Callable<? extends T> callable) {
        return new AdaptedCallable<>(callable);
    }

    /** Since JDK 19. */
    public static <T> ForkJoinTask<T> adaptInterruptible(Callable<? extends T> callable) {
        return new Interruptible<>(callable);
    }

    /** Since JDK 22. */
    public static <T> ForkJoinTask<T> adaptInterruptible(Runnable runnable, T result) {
        return new Interruptible<>(Executors.callable(runnable, result), runnable);
    }

    /** Since JDK 22. */
    public static ForkJoinTask<?> adaptInterruptible(Runnable runnable) {
        return adaptInterruptible(runnable, null);
    }

    /** The task of something that a pool is given by whoever calls. */
    static <T> ForkJoinTask<T> submitted(Callable<? extends T> callable) {
        return interruptsSubmitted() ? adaptInterruptible(callable) : adapt(callable);
    }

    static <T> ForkJoinTask<T> submitted(Runnable runnable, T result) {
        return interruptsSubmitted() ? adaptInterruptible(runnable, result) : adapt(runnable, result);
    }

    private static boolean interruptsSubmitted() {
        return JavaRelease.number() >= INTERRUPTS_TASKS && !inForkJoinPool();
    }

    private static final class Adapted<T> extends ForkJoinTask<T> implements RunnableFuture<T> {
        private static final long serialVersionUID = 5232453952276885070L;
        private final transient Runnable runnable;
        private transient T result;

        Adapted(Runnable runnable, T result) {
            if (runnable == null) {
                throw new NullPointerException();
            }
            this.runnable = runnable;
            this.result = result;
        }

        @Override
        public T getRawResult() {
            return result;
        }

        @Override
        protected void setRawResult(T value) {
            result = value;
        }

        @Override
        protected boolean exec() {
            runnable.run();
            return true;
        }

        @Override
        public void run() {
            invoke();
        }

        @Override
        public String toString() {
            return super.toString() + "[Wrapped task = " + runnable + "]";
        }
    }

    private static class AdaptedCallable<T> extends ForkJoinTask<T> implements RunnableFuture<T> {
        private static final long serialVersionUID = 2838392045355241008L;
        private final transient Callable<? extends T> callable;
        private transient T result;

        AdaptedCallable(Callable<? extends T> callable) {
            if (callable == null) {
                throw new NullPointerException();
            }
            this.callable = callable;
        }

        @Override
        public T getRawResult() {
            return result;
        }

        @Override
        protected void setRawResult(T value) {
            result = value;
        }

        @Override
        protected boolean exec() {
            try {
                result = callable.call();
                return true;
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw unchecked(e);
            }
        }

        /** What the task ends with when it has thrown a checked exception. */
        RuntimeException unchecked(Exception e) {
            return new RuntimeException(e);
        }

        @Override
        public void run() {
            invoke();
        }

        @Override
        public String toString() {
            return super.toString() + "[Wrapped task = " + adapted() + "]";
        }

        Object adapted() {
            return callable;
        }
    }

    /** Its thread is interrupted if it is cancelled in the middle. */
    private static final class Interruptible<T> extends AdaptedCallable<T> {
        private static final long serialVersionUID = 2838392045355241009L;
        private final transient Object adapted;
        private transient Thread runner;

        Interruptible(Callable<? extends T> callable) {
            this(callable, callable);
        }

        /** A callable that was made of something else. */
        Interruptible(Callable<? extends T> callable, Object adapted) {
            super(callable);
            this.adapted = adapted;
        }

        @Override
        RuntimeException unchecked(Exception e) {
            if (JavaRelease.number() >= INTERRUPTS_TASKS) {
                ForkJoinTask.<RuntimeException>rethrow(e);
            }
            return super.unchecked(e);
        }

        @Override
        Object adapted() {
            return adapted;
        }

        @Override
        protected boolean exec() {
            runner = Thread.currentThread();
            try {
                return super.exec();
            } finally {
                runner = null;
            }
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            Thread running = runner;
            boolean cancelled = super.cancel(mayInterruptIfRunning);
            if (mayInterruptIfRunning && running != null) {
                running.interrupt();
            }
            return cancelled;
        }
    }
}
