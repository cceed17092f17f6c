// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.util.concurrent;

import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * What a pool does later. The JDK has this class since release 25, whose CompletableFuture makes such tasks; there one thread
 * keeps them in order of time, here each has a thread of its own, which waits.
 */
final class DelayScheduler {
    private DelayScheduler() {}

    /**
     * A task that is due once, or over and over.
     *
     * <p>{@code nextDelay}: 0 for a task that runs once, nanoseconds from one due time to the next if positive, from one end to the next
     * due time, negated, if negative.
     */
    static final class ScheduledForkJoinTask<T> extends ForkJoinTask<T> implements ScheduledFuture<T> {
        private static final long serialVersionUID = 7419872463120587123L;
        private final transient Runnable runnable;
        private final transient Callable<T> callable;
        private final transient ForkJoinPool pool;
        private final long nextDelay;
        private long when;
        private transient T result;

        ScheduledForkJoinTask(
                long delay,
                long nextDelay,
                boolean isImmediate,
                Runnable runnable,
                Callable<T> callable,
                ForkJoinPool pool) {
            this.when = System.nanoTime() + Math.max(delay, 0);
            this.nextDelay = nextDelay;
            this.runnable = runnable;
            this.callable = callable;
            this.pool = pool;
        }

        boolean isPeriodic() {
            return nextDelay != 0;
        }

        /** Runs the task whenever it is due, until it has run for the last time. Called in its thread. */
        void runWhenDue() {
            while (awaitDue()) {
                pool.isDue(this);
                run0();
                if (isDone() || pool.isShutdown()) {
                    cancel(false);
                    return;
                }
                when = nextDelay > 0 ? when + nextDelay : System.nanoTime() - nextDelay;
                pool.isDelayed(this);
            }
        }

        private synchronized boolean awaitDue() {
            while (!isDone()) {
                long left = when - System.nanoTime();
                if (left <= 0) {
                    return true;
                }
                try {
                    TimeUnit.NANOSECONDS.timedWait(this, left);
                } catch (InterruptedException e) {
                    // Nobody has this thread to interrupt it: an interrupt is of no consequence.
                }
            }
            return false;
        }

        @Override
        protected boolean exec() {
            if (callable == null) {
                runnable.run();
                return !isPeriodic();
            }
            try {
                result = callable.call();
            } catch (Exception e) {
                ForkJoinTask.<RuntimeException>rethrow(e); // as it is: ForkJoinTask.get gives it as the cause
            }
            return true;
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
        public long getDelay(TimeUnit unit) {
            return unit.convert(when - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }
    }
}
