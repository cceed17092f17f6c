// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package threads;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;

/** The stack traces of threads that wait; looking at them disturbs nothing. */
public class StacksOfOthers {
    interface Waiter {
        void await() throws Exception;
    }

    /** The program's own frames but those of classes that the JVM makes of lambda expressions, which it shows of others only. */
    static String own(StackTraceElement[] trace) {
        StringBuilder text = new StringBuilder();
        for (StackTraceElement frame : trace) {
            if (frame.getClassName().startsWith("threads.StacksOfOthers") && frame.getLineNumber() > 0) {
                text.append(' ').append(frame.getMethodName()).append(':').append(frame.getLineNumber());
            }
        }
        return text.toString();
    }

    /** Values of all kinds live across the call that waits. */
    static double deep(int depth, long wide, double real, String text, Waiter waiter) throws Exception {
        List<String> kept = new ArrayList<>(List.of(text + depth));
        if (depth == 0) {
            waiter.await();
        } else {
            real += deep(depth - 1, wide * 31 + depth, real / 2, text + 'x', waiter);
        }
        return real + wide % 1000 + kept.get(0).length() + depth;
    }

    static void await(Thread thread, Thread.State state) throws InterruptedException {
        while (thread.getState() != state) {
            Thread.sleep(1);
        }
    }

    static Thread start(String name, int depth, Waiter waiter, double[] result) {
        Thread thread = new Thread(
                () -> {
                    try {
                        result[0] = deep(depth, 7, 0.5, name, waiter);
                    } catch (Exception e) {
                        System.out.println(name + " " + e);
                    }
                },
                name);
        thread.start();
        return thread;
    }

    static void look(String name, int depth, Thread.State state, Waiter waiter, Waiter release) throws Exception {
        double[] result = new double[1];
        Thread thread = start(name, depth, waiter, result);
        await(thread, state);
        String first = own(thread.getStackTrace());
        System.out.println(name + first);
        for (int i = 0; i < 3; i++) {
            if (!own(thread.getStackTrace()).equals(first) || thread.getState() != state) {
                System.out.println("changed");
            }
        }
        System.out.println(own(Thread.getAllStackTraces().get(thread)).equals(first));
        release.await();
        thread.join();
        System.out.println(result[0] + own(thread.getStackTrace()));
    }

    /** In one line, since the JVM shows the line of what comes after the lock. */
    static void enter(Object monitor) {
        synchronized (monitor) { System.out.println("entered"); }
    }

    static class Task implements Runnable {
        final CountDownLatch latch;

        Task(CountDownLatch latch) {
            this.latch = latch;
        }

        @Override
        public void run() {
            try {
                inner().await();
            } catch (Exception e) {
                System.out.println(e);
            } finally {
                System.out.println("finally");
            }
        }

        private Waiter inner() {
            return new Waiter() {
                int times = 2;

                @Override
                public void await() throws Exception {
                    while (times > 0) {
                        times--;
                        latch.await();
                    }
                }
            };
        }
    }

    public static void main(String[] args) throws Exception {
        System.out.println(Thread.currentThread().getClass());
        Object monitor = new Object();
        boolean[] go = new boolean[1];
        look(
                "notification",
                3,
                Thread.State.WAITING,
                () -> {
                    synchronized (monitor) {
                        while (!go[0]) {
                            monitor.wait();
                        }
                    }
                },
                () -> {
                    synchronized (monitor) {
                        go[0] = true;
                        monitor.notifyAll();
                    }
                });
        ReentrantLock lock = new ReentrantLock();
        lock.lock();
        look("lock", 0, Thread.State.WAITING, lock::lock, lock::unlock);
        CountDownLatch latch = new CountDownLatch(1);
        look("latch", 12, Thread.State.WAITING, latch::await, latch::countDown);
        Thread blocked;
        synchronized (monitor) {
            double[] result = new double[1];
            blocked = start(
                    "blocked",
                    1,
                    () -> enter(monitor),
                    result);
            await(blocked, Thread.State.BLOCKED);
            System.out.println("blocked" + own(blocked.getStackTrace()));
        }
        blocked.join();
        CountDownLatch other = new CountDownLatch(1);
        Thread task = new Thread(new Task(other));
        System.out.println("new" + own(task.getStackTrace()));
        task.start();
        await(task, Thread.State.WAITING);
        System.out.println("task" + own(task.getStackTrace()));
        Thread asking = new Thread(() -> {
            Map<Thread, StackTraceElement[]> all = Thread.getAllStackTraces();
            System.out.println("from another" + own(all.get(task)));
        });
        asking.start();
        asking.join();
        other.countDown();
        task.join();
        System.out.println("ended" + own(task.getStackTrace()));
        System.out.println("self" + own(Thread.currentThread().getStackTrace()));
    }
}
