// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util.concurrent;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * What tasks of ForkJoinPools throw comes to who asks for their results, in exceptions that differ between JDKs, as does whether a task
 * that is cancelled is interrupted.
 */
public class FailuresInPools {
    interface Maker {
        ForkJoinTask<?> make() throws Exception;
    }

    public static void main(String[] args) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(2);
        for (Callable<Object> failing : List.<Callable<Object>>of(
                FailuresInPools::checked,
                () -> {
                    throw new IllegalStateException("unchecked");
                },
                () -> {
                    throw new AssertionError("error");
                })) {
            ask("submitted", () -> pool.submit(failing));
            ask("submitted by a task", () -> byTask(pool, () -> pool.submit(failing)));
            ask("submitted to the common pool", () -> ForkJoinPool.commonPool().submit(failing));
            ask("adapted and submitted", () -> pool.submit(ForkJoinTask.adapt(failing)));
            attempt("adapted and invoked", () -> ForkJoinTask.adapt(failing).invoke());
            attempt("invoked by a pool", () -> pool.invoke(ForkJoinTask.adapt(failing)));
            attempt("one of all", () -> pool.invokeAll(List.of(failing)).get(0).get());
        }
        attempt("any", () -> pool.invokeAny(List.of(FailuresInPools::checked)));
        attempt("all, by a task", () -> pool.submit(() -> pool.invokeAll(List.of(FailuresInPools::checked)).get(0)).get().get());
        ask("runnable", () -> pool.submit((Runnable) () -> {
            throw new IllegalStateException("runnable");
        }));
        cancel("submitted", waiting -> pool.submit(waiting::run, 1));
        cancel("submitted callable", waiting -> pool.submit(() -> {
            waiting.run();
            return 1;
        }));
        cancel("submitted by a task", waiting -> byTask(pool, () -> pool.submit(waiting::run, 1)));
        cancel("adapted", waiting -> pool.submit(ForkJoinTask.adapt(waiting::run, 1)));
        pool.shutdown();
        System.out.println(pool.awaitTermination(10, TimeUnit.SECONDS));
    }

    private static Object checked() throws IOException {
        throw new IOException("checked");
    }

    private static ForkJoinTask<?> byTask(ForkJoinPool pool, Maker maker) throws Exception {
        return pool.submit((Callable<ForkJoinTask<?>>) maker::make).get();
    }

    private static void ask(String what, Maker maker) {
        attempt(what + ": get", () -> maker.make().get());
        attempt(what + ": timed get", () -> maker.make().get(10, TimeUnit.SECONDS));
        attempt(what + ": join", () -> maker.make().join());
        attempt(what + ": exception", () -> {
            ForkJoinTask<?> task = maker.make();
            task.quietlyJoin();
            return causes(task.getException()) + " " + task.isCompletedAbnormally() + task.isCancelled();
        });
    }

    private static void attempt(String what, Callable<?> call) {
        try {
            System.out.println(what + " = " + call.call());
        } catch (Throwable e) {
            System.out.println(what + ": " + causes(e));
        }
    }

    /** The names of an exception and its causes. One that was thrown in another thread may be copied there, with itself as cause. */
    private static List<String> causes(Throwable thrown) {
        List<String> names = new ArrayList<>();
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each.getCause() == null || each.getCause().getClass() != each.getClass()) {
                names.add(each.getClass().getSimpleName());
            }
        }
        return names;
    }

    interface Start {
        Future<?> of(Waiting waiting) throws Exception;
    }

    private static void cancel(String what, Start start) throws Exception {
        Waiting waiting = new Waiting();
        Future<?> future = start.of(waiting);
        waiting.started.await();
        System.out.println(what + " cancelled: " + future.cancel(true) + future.isCancelled());
        waiting.ended.await();
        System.out.println(waiting.interrupted);
    }

    private static final class Waiting {
        final CountDownLatch started = new CountDownLatch(1);
        final CountDownLatch ended = new CountDownLatch(1);
        volatile boolean interrupted;

        void run() {
            started.countDown();
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                interrupted = true;
            }
            ended.countDown();
        }
    }
}
