// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util.concurrent;

import static util.concurrent.Attempts.attempt;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Executors and the tasks they run: pools, refusals, invokeAll and invokeAny, FutureTask, shutdown. */
public class ExecutorServices {
    public static void main(String[] args) throws Exception {
        ExecutorService single = Executors.newSingleThreadExecutor(r -> new Thread(r, "worker"));
        Future<String> name = single.submit(() -> Thread.currentThread().getName());
        Future<?> nothing = single.submit(() -> {});
        Future<String> given = single.submit(() -> {}, "given");
        Future<Integer> fails = single.submit(() -> 1 / Integer.parseInt("0"));
        System.out.println(name.get() + nothing.get() + given.get());
        attempt("failed task", fails::get);
        attempt("invokeAll", () -> single.invokeAll(List.<Callable<Integer>>of(() -> 1, () -> 2)).stream().map(f -> {
            try {
                return f.get() + "" + f.isDone();
            } catch (Exception e) {
                return e.toString();
            }
        }).toList());
        attempt("invokeAny", () -> single.invokeAny(List.<Callable<String>>of(() -> {
            throw new IllegalStateException("first");
        }, () -> "second")));
        attempt("invokeAny, all fail", () -> single.invokeAny(List.<Callable<String>>of(() -> {
            throw new IllegalStateException("only");
        })));
        attempt("invokeAny of none", () -> single.invokeAny(List.<Callable<String>>of()));
        attempt("null", () -> single.submit((Runnable) null));
        single.shutdown();
        attempt("after shutdown", () -> {
            try {
                return single.submit(() -> 1);
            } catch (java.util.concurrent.RejectedExecutionException e) {
                return "rejected";
            }
        });
        System.out.println(single.awaitTermination(60, TimeUnit.SECONDS) + " " + single.isShutdown() + single.isTerminated());
        ThreadPoolExecutor pool = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1), new ThreadPoolExecutor.CallerRunsPolicy());
        List<String> log = new ArrayList<>();
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch gate = new CountDownLatch(1);
        pool.execute(() -> {
            working.countDown();
            try {
                gate.await();
            } catch (InterruptedException e) {
                log.add("interrupted");
            }
        });
        working.await(); // or it would not count as active yet
        pool.execute(() -> log.add("queued"));
        pool.execute(() -> log.add("caller " + Thread.currentThread().getName()));
        System.out.println(pool.getQueue().size() + " " + pool.getPoolSize() + pool.getCorePoolSize() + pool.getActiveCount() + pool.getLargestPoolSize() + log);
        pool.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardOldestPolicy());
        pool.execute(() -> log.add("newer"));
        gate.countDown();
        pool.shutdown();
        System.out.println(pool.awaitTermination(60, TimeUnit.SECONDS) + " " + log + pool.getCompletedTaskCount());
        ExecutorService many = Executors.newFixedThreadPool(3);
        ExecutorCompletionService<Integer> completion = new ExecutorCompletionService<>(many);
        for (int i = 1; i <= 4; i++) {
            int n = i;
            completion.submit(() -> n * n);
        }
        int sum = 0;
        for (int i = 0; i < 4; i++) {
            sum += completion.take().get();
        }
        System.out.println(sum + " " + completion.poll() + many.shutdownNow().size());
        FutureTask<Integer> task = new FutureTask<>(() -> 42);
        System.out.println(task.isDone() + " " + task.toString().contains("Not completed"));
        task.run();
        task.run();
        System.out.println(task.get() + " " + task.isDone() + task.cancel(true) + task.isCancelled());
        FutureTask<Integer> cancelled = new FutureTask<>(() -> 1);
        System.out.println(cancelled.cancel(false) + " " + cancelled.isCancelled());
        attempt("get of cancelled", cancelled::get);
        attempt("null task", () -> new FutureTask<>(null));
        attempt("pool sizes", () -> new ThreadPoolExecutor(2, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1)));
        attempt("no threads", () -> Executors.newFixedThreadPool(0));
        attempt("no queue", () -> new ArrayBlockingQueue<>(0));
        attempt("callable", () -> Executors.callable(() -> {}, "r").call() + Executors.callable(() -> {}).call());
    }
}
