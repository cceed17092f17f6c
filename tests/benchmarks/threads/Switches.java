// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
import java.util.Arrays;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** What threads cost that do things together: nanoseconds for each, medians of rounds. */
public final class Switches {
    private static final int ROUNDS = 15;
    private static int sum;

    private Switches() {}

    private interface Task {
        void run() throws Exception;
    }

    /** Times something that does {@code count} operations. */
    private static void measure(String name, int count, Task task) throws Exception {
        double[] times = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            task.run();
            times[i] = (double) (System.nanoTime() - start) / count;
        }
        Arrays.sort(times);
        System.out.println(name + "\t" + Math.round(times[ROUNDS / 2] * 10) / 10.0);
    }

    private static void inTwo(Task one, Task other) throws Exception {
        Thread[] threads = new Thread[2];
        for (int i = 0; i < 2; i++) {
            Task task = i == 0 ? one : other;
            threads[i] = new Thread(() -> {
                try {
                    task.run();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static int yieldAt(int depth, int count) {
        if (depth > 0) {
            return yieldAt(depth - 1, count) + 1;
        }
        for (int i = 0; i < count; i++) {
            Thread.yield();
        }
        return 0;
    }

    private static void yields(int depth, int count) throws Exception {
        inTwo(() -> sum += yieldAt(depth, count), () -> sum += yieldAt(depth, count));
    }

    private static void locked(Object lock, int count) {
        for (int i = 0; i < count; i++) {
            synchronized (lock) {
                sum += i;
            }
        }
    }

    private static void lockedTwice(Object lock, int count) {
        synchronized (lock) {
            locked(lock, count);
        }
    }

    private static void locked(ReentrantLock lock, int count) {
        for (int i = 0; i < count; i++) {
            lock.lock();
            sum += i;
            lock.unlock();
        }
    }

    /** One of two that wake each other in turn. */
    private static void notifying(Object lock, int[] turn, int mine, int count) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            synchronized (lock) {
                while (turn[0] != mine) {
                    lock.wait();
                }
                turn[0] = 1 - mine;
                lock.notify();
            }
        }
    }

    private static void parking(Thread[] threads, int[] turn, int mine, int count) {
        threads[mine] = Thread.currentThread();
        for (int i = 0; i < count; i++) {
            while (turn[0] != mine) {
                LockSupport.park();
            }
            turn[0] = 1 - mine;
            LockSupport.unpark(threads[1 - mine]);
        }
    }

    public static void main(String[] args) throws Exception {
        Object lock = new Object();
        measure("yield to another thread", 40_000, () -> yields(0, 20_000));
        measure("the same, 20 calls deeper", 20_000, () -> yields(20, 10_000));
        measure("the same, 200 calls deeper", 2_000, () -> yields(200, 1_000));
        measure("synchronized, uncontended", 1_000_000, () -> locked(lock, 1_000_000));
        measure("synchronized, owned already", 1_000_000, () -> lockedTwice(lock, 1_000_000));
        ReentrantLock reentrant = new ReentrantLock();
        measure("ReentrantLock, uncontended", 1_000_000, () -> locked(reentrant, 1_000_000));
        measure("wait and notify, there and back", 10_000, () -> {
            int[] turn = new int[1];
            inTwo(() -> notifying(lock, turn, 0, 10_000), () -> notifying(lock, turn, 1, 10_000));
        });
        measure("park and unpark, there and back", 10_000, () -> {
            int[] turn = new int[1];
            Thread[] threads = new Thread[2];
            inTwo(() -> parking(threads, turn, 0, 10_000), () -> parking(threads, turn, 1, 10_000));
        });
        SynchronousQueue<Integer> queue = new SynchronousQueue<>();
        measure("hand over in a SynchronousQueue", 10_000, () -> inTwo(
                () -> {
                    for (int i = 0; i < 10_000; i++) {
                        queue.put(i);
                    }
                },
                () -> {
                    for (int i = 0; i < 10_000; i++) {
                        sum += queue.take();
                    }
                }));
        measure("start and join a thread", 5_000, () -> {
            for (int i = 0; i < 5_000; i++) {
                Thread thread = new Thread(() -> sum++);
                thread.start();
                thread.join();
            }
        });
    }
}
