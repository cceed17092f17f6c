// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package threads;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Delayed;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Tasks at points in time, queues that threads wait at, and pools that refuse. */
public class ScheduledTasks {
    /** How late a thread runs is chance: with ever more time between the tasks they come in their order at last. */
    static List<String> order(ScheduledThreadPoolExecutor pool, long unit) throws Exception {
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        List<ScheduledFuture<?>> futures = new ArrayList<>();
        for (int i : new int[] {3, 1, 2}) {
            futures.add(pool.schedule(() -> order.add("after " + i), unit * i, TimeUnit.MILLISECONDS));
        }
        for (ScheduledFuture<?> future : futures) {
            future.get();
        }
        List<String> wanted = List.of("after 1", "after 2", "after 3");
        return order.equals(wanted) || unit > 3000 ? order : order(pool, 3 * unit);
    }

    static void scheduled() throws Exception {
        ScheduledThreadPoolExecutor pool = new ScheduledThreadPoolExecutor(2);
        System.out.println(order(pool, 50));
        CountDownLatch ticks = new CountDownLatch(4);
        ScheduledFuture<?> periodic = pool.scheduleAtFixedRate(ticks::countDown, 0, 1, TimeUnit.MILLISECONDS);
        ticks.await();
        System.out.println(periodic.cancel(false) + " " + periodic.isCancelled() + " " + periodic.isDone());
        try {
            periodic.get();
        } catch (CancellationException e) {
            System.out.println("cancelled");
        }
        int[] runs = new int[1];
        ScheduledFuture<?> failing = pool.scheduleWithFixedDelay(
                () -> {
                    if (++runs[0] == 3) {
                        throw new IllegalStateException("third");
                    }
                },
                0,
                1,
                TimeUnit.MILLISECONDS);
        try {
            failing.get();
        } catch (ExecutionException e) {
            System.out.println(e.getMessage() + " after " + runs[0]);
        }
        ScheduledFuture<Integer> value = pool.schedule((Callable<Integer>) () -> 42, 1, TimeUnit.MILLISECONDS);
        System.out.println(value.get() + " " + (value.getDelay(TimeUnit.DAYS) <= 0));
        pool.schedule(() -> System.out.println("delayed tasks run after shutdown"), 2, TimeUnit.MILLISECONDS);
        pool.shutdown();
        System.out.println(pool.awaitTermination(10, TimeUnit.SECONDS) + " " + pool.isTerminated());
        try {
            pool.execute(() -> {});
        } catch (RejectedExecutionException e) {
            System.out.println("rejected");
        }
    }

    static void pools() throws Exception {
        CountDownLatch hold = new CountDownLatch(1);
        ThreadPoolExecutor pool = new ThreadPoolExecutor(1, 2, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1));
        CountDownLatch bothWork = new CountDownLatch(2);
        Callable<String> holding = () -> {
            bothWork.countDown();
            hold.await();
            return "held";
        };
        var first = pool.submit(holding);
        var second = pool.submit(holding);
        var third = pool.submit(holding);
        bothWork.await();
        try {
            pool.submit(holding);
        } catch (RejectedExecutionException e) {
            System.out.println("full " + pool.getPoolSize() + " " + pool.getQueue().size() + " " + pool.getActiveCount());
        }
        pool.setRejectedExecutionHandler(new ThreadPoolExecutor.CallerRunsPolicy());
        pool.execute(() -> System.out.println("in the caller: " + Thread.currentThread().getName()));
        hold.countDown();
        System.out.println(first.get() + second.get() + third.get());
        pool.shutdown();
        System.out.println(pool.awaitTermination(10, TimeUnit.SECONDS) + " " + pool.getCompletedTaskCount() + " "
                + pool.getLargestPoolSize());
        ExecutorService single = Executors.newSingleThreadExecutor(task -> new Thread(task, "single"));
        var interrupted = single.submit(() -> {
            try {
                new CountDownLatch(1).await();
                return "not reached";
            } catch (InterruptedException e) {
                return Thread.currentThread().getName() + " interrupted";
            }
        });
        var waiting = single.submit(() -> "never runs");
        try {
            interrupted.get(3, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            System.out.println("timeout");
        }
        System.out.println(single.shutdownNow().size() + " " + interrupted.get() + " " + waiting.isDone());
        ExecutorService dying = Executors.newFixedThreadPool(1);
        CountDownLatch died = new CountDownLatch(1);
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {
            System.out.println("worker died of " + thrown);
            died.countDown();
        });
        dying.execute(() -> {
            throw new IllegalArgumentException("task");
        });
        String answer = dying.submit(() -> "a new worker").get();
        died.await(); // which it does after its successor has started
        System.out.println(answer);
        dying.shutdown();
        dying.awaitTermination(10, TimeUnit.SECONDS);
        Thread.setDefaultUncaughtExceptionHandler(null);
    }

    record Due(String name, long time) implements Delayed {
        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(time - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(time, ((Due) other).time);
        }
    }

    static void queues() throws Exception {
        DelayQueue<Due> delays = new DelayQueue<>();
        long now = System.nanoTime();
        delays.add(new Due("never", now + 3_600_000_000_000L));
        System.out.println(delays.poll() + " " + delays.peek().name());
        delays.add(new Due("late", now + 30_000_000));
        delays.add(new Due("early", now + 10_000_000));
        System.out.println(delays.take().name() + " " + delays.take().name() + " " + delays.poll());
        SynchronousQueue<Integer> handOver = new SynchronousQueue<>();
        Thread producer = new Thread(() -> {
            try {
                for (int i = 0; i < 5; i++) {
                    handOver.put(i);
                }
            } catch (InterruptedException e) {
                System.out.println(e);
            }
        });
        producer.start();
        int sum = 0;
        for (int i = 0; i < 5; i++) {
            sum = sum * 10 + handOver.take();
        }
        producer.join();
        System.out.println(sum + " " + handOver.offer(1) + " " + handOver.poll(1, TimeUnit.MILLISECONDS));
        LinkedTransferQueue<String> transfers = new LinkedTransferQueue<>();
        Thread taker = new Thread(() -> {
            try {
                System.out.println("took " + transfers.take());
            } catch (InterruptedException e) {
                System.out.println(e);
            }
        });
        taker.start();
        transfers.transfer("it");
        taker.join();
        System.out.println(transfers.tryTransfer("nobody") + " " + transfers.size());
        CompletableFuture<String> future = new CompletableFuture<>();
        CompletableFuture<String> chained = future.thenCombine(CompletableFuture.supplyAsync(() -> "b"), String::concat)
                .thenApplyAsync(text -> text + "c")
                .orTimeout(10, TimeUnit.SECONDS);
        new Thread(() -> future.complete("a")).start();
        System.out.println(chained.get());
        try {
            new CompletableFuture<String>().orTimeout(2, TimeUnit.MILLISECONDS).get();
        } catch (ExecutionException e) {
            System.out.println(e.getCause());
        }
        System.out.println(new CompletableFuture<String>().completeOnTimeout("late", 1, TimeUnit.MILLISECONDS).join());
    }

    /** Behind a task that is due earlier: cancelled tasks that are due next are taken out by the timer's thread, if it gets to it. */
    static void purge() {
        Timer timer = new Timer(true);
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {}
                },
                1_800_000);
        for (int i = 0; i < 3; i++) {
            TimerTask late = new TimerTask() {
                @Override
                public void run() {}
            };
            timer.schedule(late, 3_600_000);
            System.out.println(late.cancel());
        }
        System.out.println(timer.purge() + " " + timer.purge());
        timer.cancel();
    }

    static void timers() throws Exception {
        Timer timer = new Timer("timer");
        CountDownLatch ran = new CountDownLatch(3);
        StringBuilder last = new StringBuilder();
        TimerTask repeated = new TimerTask() {
            @Override
            public void run() {
                if (ran.getCount() == 1) {
                    last.append(Thread.currentThread().getName()).append(' ').append(cancel()).append(cancel());
                }
                ran.countDown();
            }
        };
        timer.schedule(repeated, 1, 1);
        ran.await();
        System.out.println(last);
        try {
            timer.schedule(repeated, 1);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        try {
            timer.schedule(new TimerTask() {
                @Override
                public void run() {}
            }, -1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        purge();
        timer.cancel();
        try {
            timer.schedule(new TimerTask() {
                @Override
                public void run() {}
            }, 1);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
    }

    public static void main(String[] args) throws Exception {
        scheduled();
        pools();
        queues();
        timers();
    }
}
