// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util.concurrent;

import static util.concurrent.Attempts.attempt;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.TimeUnit;

/** Tasks that fork and join: results, failures, cancellation, pools. */
public class ForkJoins {
    static class Fibonacci extends RecursiveTask<Integer> {
        private final int n;

        Fibonacci(int n) {
            this.n = n;
        }

        @Override
        protected Integer compute() {
            if (n < 2) {
                return n;
            }
            Fibonacci left = new Fibonacci(n - 1);
            left.fork();
            return new Fibonacci(n - 2).compute() + left.join();
        }
    }

    static class Fails extends RecursiveAction {
        @Override
        protected void compute() {
            throw new IllegalStateException("in the task");
        }
    }

    static class Sum extends CountedCompleter<Long> {
        private final int[] array;
        private final int from;
        private final int to;
        private long sum;
        private final List<Sum> parts = new ArrayList<>();

        Sum(CountedCompleter<?> parent, int[] array, int from, int to) {
            super(parent);
            this.array = array;
            this.from = from;
            this.to = to;
        }

        @Override
        public void compute() {
            if (to - from > 10) {
                int middle = (from + to) >>> 1;
                setPendingCount(2);
                for (Sum part : List.of(new Sum(this, array, from, middle), new Sum(this, array, middle, to))) {
                    parts.add(part);
                    part.fork();
                }
            } else {
                for (int i = from; i < to; i++) {
                    sum += array[i];
                }
            }
            tryComplete();
        }

        @Override
        public void onCompletion(CountedCompleter<?> caller) {
            parts.forEach(part -> sum += part.sum);
        }

        @Override
        public Long getRawResult() {
            return sum;
        }
    }

    static class Worker extends ForkJoinWorkerThread {
        Worker(ForkJoinPool pool) {
            super(pool);
        }

        @Override
        protected void onStart() {
            setName("of a factory");
        }
    }

    static class OwnPool extends ForkJoinPool {
        OwnPool() {
            super(1, Worker::new, null, true);
        }

        boolean hasNothingQueued() {
            return pollSubmission() == null && drainTasksTo(new ArrayList<>()) == 0;
        }
    }

    static void pools() throws Exception {
        OwnPool own = new OwnPool();
        System.out.println(own.submit(() -> Thread.currentThread().getName() + " " + Thread.currentThread().isDaemon()).get() + " "
                + own.hasNothingQueued() + own.getAsyncMode() + own.getParallelism() + (own.getUncaughtExceptionHandler() == null));
        own.shutdown();
        System.out.println(own.awaitTermination(60, TimeUnit.SECONDS) + " " + own.isTerminated());
        ForkJoinPool.ForkJoinWorkerThreadFactory factory = ForkJoinPool.defaultForkJoinWorkerThreadFactory;
        attempt("parallelism", () -> new ForkJoinPool(1 << 20));
        attempt("more than the maximum", () -> new ForkJoinPool(4, factory, null, false, 4, 2, 1, null, 1, TimeUnit.SECONDS));
        attempt("kept alive", () -> new ForkJoinPool(1, factory, null, false, 1, 2, 1, null, 0, TimeUnit.SECONDS));
        attempt("no unit", () -> new ForkJoinPool(1, factory, null, false, 1, 2, 1, null, 1, null));
        ForkJoinPool limited = new ForkJoinPool(1, factory, null, false, 0, 2, 1, pool -> true, 1, TimeUnit.SECONDS);
        System.out.println(limited.invoke(new Fibonacci(6)));
        limited.shutdownNow();
    }

    public static void main(String[] args) throws Exception {
        pools();
        System.out.println(new Fibonacci(15).invoke() + " " + ForkJoinPool.commonPool().invoke(new Fibonacci(12)) + " " + new Fibonacci(10).fork().join() + " " + ForkJoinPool.commonPool().submit(new Fibonacci(9)).get());
        attempt("invoke what fails", () -> new Fails().invoke());
        attempt("get what fails", () -> {
            try {
                return new Fails().fork().get();
            } catch (java.util.concurrent.ExecutionException e) {
                return e.getCause() instanceof IllegalStateException;
            }
        });
        Fails quiet = new Fails();
        quiet.quietlyInvoke();
        System.out.println(quiet.isCompletedAbnormally() + " " + quiet.isCompletedNormally() + quiet.isDone() + quiet.isCancelled() + (quiet.getException() instanceof IllegalStateException));
        Fibonacci cancelled = new Fibonacci(5);
        System.out.println(cancelled.cancel(true) + " " + cancelled.isCancelled());
        attempt("join of cancelled", cancelled::join);
        Fibonacci completed = new Fibonacci(50);
        completed.complete(-1);
        System.out.println(completed.join() + " " + completed.getRawResult());
        int[] numbers = new int[100];
        java.util.Arrays.setAll(numbers, i -> i);
        System.out.println(new Sum(null, numbers, 0, 100).invoke());
        System.out.println(ForkJoinTask.adapt((Callable<String>) () -> "adapted").invoke() + ForkJoinTask.adapt(() -> {}, 5).invoke() + ForkJoinTask.invokeAll(List.of(new Fibonacci(3), new Fibonacci(4))).stream().map(ForkJoinTask::join).toList());
        attempt("null", () -> ForkJoinPool.commonPool().invoke(null));
        attempt("no threads", () -> new ForkJoinPool(0));
        ForkJoinPool own = new ForkJoinPool(2);
        System.out.println(own.submit(() -> 7).get() + " " + own.invoke(new Fibonacci(7)));
        own.shutdown();
        System.out.println(own.awaitTermination(60, TimeUnit.SECONDS) + " " + own.isShutdown());
        attempt("after shutdown", () -> {
            try {
                return own.submit(() -> 1);
            } catch (java.util.concurrent.RejectedExecutionException e) {
                return "rejected";
            }
        });
    }
}
