// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package threads;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;

/** Loops that wait for other threads and do not say so: no yield, no onSpinWait, nothing that blocks. */
public class SpinningLoops {
    private static volatile boolean flag;
    private static volatile int stage;
    private static int phase;
    private static final VarHandle PHASE;

    static {
        try {
            PHASE = MethodHandles.lookup().findStaticVarHandle(SpinningLoops.class, "phase", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static final class Worker extends Thread {
        private volatile boolean ready;
        private int steps;
        private int total;

        boolean isReady() {
            return ready;
        }

        synchronized int steps() {
            return steps;
        }

        synchronized void step() {
            steps++;
        }

        @Override
        public void run() {
            for (int i = 1; i <= 5; i++) {
                total += i;
                step();
            }
            ready = true;
        }
    }

    /** A queue with a lock, asked without waiting. */
    private static final class Locked {
        private final ReentrantLock lock = new ReentrantLock();
        private final List<Integer> items = new ArrayList<>();

        void add(int item) {
            lock.lock();
            try {
                items.add(item);
            } finally {
                lock.unlock();
            }
        }

        Integer poll() {
            lock.lock();
            try {
                return items.isEmpty() ? null : items.remove(0);
            } finally {
                lock.unlock();
            }
        }
    }

    private static void executors() throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(3);
        AtomicInteger sum = new AtomicInteger();
        for (int i = 0; i < 10; i++) {
            int n = i;
            executor.execute(() -> sum.addAndGet(n));
        }
        executor.shutdown();
        while (!executor.isTerminated()) {}
        System.out.println("terminated " + sum);

        ExecutorService single = Executors.newSingleThreadExecutor();
        Future<Integer> future = single.submit(() -> 6 * 7);
        long spins = 0;
        while (!future.isDone()) {
            spins++;
        }
        System.out.println("done " + future.get() + " " + (spins >= 0));
        single.shutdown();
        while (true) {
            if (single.isTerminated()) {
                break;
            }
        }
        CompletableFuture<String> chained = CompletableFuture.supplyAsync(() -> "a").thenApplyAsync(s -> s + "b");
        do {} while (!chained.isDone());
        System.out.println(chained.join());
    }

    private static void fields() throws Exception {
        Thread setter = new Thread(() -> flag = true);
        setter.start();
        while (!flag) {}
        System.out.println("flag");
        Worker worker = new Worker();
        worker.start();
        while (!worker.isReady()) {}
        System.out.println("ready " + worker.total);
        Worker counting = new Worker();
        counting.start();
        int seen = 0;
        while (seen < 5) {
            seen = counting.steps();
        }
        System.out.println("steps " + seen);
        Worker other = new Worker();
        other.start();
        for (int tries = 0; ; tries++) {
            synchronized (other) {
                if (other.steps == 5) {
                    break;
                }
            }
        }
        System.out.println("steps under the monitor");
        Thread turns = new Thread(() -> {
            while (stage < 20) {
                if (stage % 2 == 1) {
                    stage++;
                }
            }
        });
        turns.start();
        for (int i = 0; i < 10; i++) {
            while (stage != 2 * i) {}
            stage++;
        }
        turns.join();
        System.out.println("stage " + stage);
    }

    private static void threads() throws Exception {
        Thread ending = new Thread(() -> {});
        ending.start();
        while (ending.isAlive()) {}
        System.out.println("ended");
        Object lock = new Object();
        Thread waiting = new Thread(() -> {
            synchronized (lock) {
                try {
                    lock.wait();
                } catch (InterruptedException e) {
                    System.out.println("interrupted");
                }
            }
        });
        waiting.start();
        while (waiting.getState() != Thread.State.WAITING) {}
        System.out.println("waits");
        waiting.interrupt();
        waiting.join();
        Thread interrupted = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {}
            System.out.println("saw the interrupt");
        });
        interrupted.start();
        while (interrupted.getState() == Thread.State.NEW) {}
        interrupted.interrupt();
        interrupted.join();
    }

    private static void atomics() throws Exception {
        AtomicInteger counter = new AtomicInteger();
        for (int i = 0; i < 3; i++) {
            new Thread(() -> {
                for (int j = 0; j < 50; j++) {
                    counter.incrementAndGet();
                }
            }).start();
        }
        while (counter.get() < 150) {}
        System.out.println("counted " + counter);
        AtomicReference<String> box = new AtomicReference<>();
        new Thread(() -> box.set("filled")).start();
        String value;
        while ((value = box.get()) == null) {}
        System.out.println(value);
        LongAdder adder = new LongAdder();
        new Thread(() -> adder.add(9)).start();
        while (adder.sum() != 9) {}
        CountDownLatch latch = new CountDownLatch(2);
        new Thread(latch::countDown).start();
        new Thread(latch::countDown).start();
        while (latch.getCount() > 0) {}
        System.out.println("latch " + latch.getCount());
        new Thread(() -> PHASE.setVolatile(3)).start();
        while ((int) PHASE.getVolatile() != 3) {}
        System.out.println("phase " + phase);
        AtomicBoolean held = new AtomicBoolean();
        int[] guarded = new int[1];
        Thread[] users = new Thread[3];
        for (int i = 0; i < users.length; i++) {
            users[i] = new Thread(() -> {
                for (int j = 0; j < 20; j++) {
                    while (!held.compareAndSet(false, true)) {}
                    int before = guarded[0];
                    Thread.yield();
                    guarded[0] = before + 1;
                    held.set(false);
                }
            });
            users[i].start();
        }
        for (Thread user : users) {
            user.join();
        }
        System.out.println("guarded " + guarded[0]);
    }

    private static void queues() throws Exception {
        Queue<Integer> queue = new ConcurrentLinkedQueue<>();
        new Thread(() -> {
            for (int i = 0; i < 10; i++) {
                queue.add(i);
            }
        }).start();
        int received = 0;
        int sum = 0;
        while (received < 10) {
            Integer item = queue.poll();
            if (item != null) {
                received++;
                sum += item;
            }
        }
        System.out.println("received " + sum);
        Locked locked = new Locked();
        List<Integer> results = new ArrayList<>();
        Thread consumer = new Thread(() -> {
            while (results.size() < 30) {
                Integer item = locked.poll();
                if (item != null) {
                    synchronized (results) {
                        results.add(item);
                    }
                }
            }
        });
        consumer.start();
        for (int i = 0; i < 30; i++) {
            locked.add(i);
        }
        while (consumer.isAlive()) {}
        System.out.println("results " + results.size());
        ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();
        new Thread(() -> map.put("key", 1)).start();
        while (!map.containsKey("key")) {}
        System.out.println(map);
    }

    private static void clocks() throws Exception {
        long start = System.nanoTime();
        Thread[] busy = new Thread[4];
        for (int i = 0; i < busy.length; i++) {
            busy[i] = new Thread(() -> {
                long end = start + TimeUnit.MILLISECONDS.toNanos(150);
                while (System.nanoTime() < end) {}
            });
            busy[i].start();
        }
        Thread late = new Thread(() -> System.out.println("not kept waiting: " + (System.nanoTime() - start < 140_000_000L)));
        late.start();
        late.join();
        for (Thread thread : busy) {
            thread.join();
        }
        long before = System.currentTimeMillis();
        AtomicBoolean never = new AtomicBoolean();
        while (!never.get() && System.currentTimeMillis() - before < 20) {}
        System.out.println("gave up");
    }

    public static void main(String[] args) throws Exception {
        executors();
        fields();
        threads();
        atomics();
        queues();
        clocks();
    }
}
