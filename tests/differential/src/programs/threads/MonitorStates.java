// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package threads;

import java.util.ArrayList;
import java.util.List;

/** Monitors that many own, that are entered very often, and that change between being free, owned, wanted and waited for. */
public class MonitorStates {
    private static int sum;

    private static int enterOver(Object lock, int depth) throws InterruptedException {
        synchronized (lock) {
            if (depth == 0) {
                Thread.yield();
                sum++;
                return Thread.holdsLock(lock) ? 1 : 0;
            }
            return 1 + enterOver(lock, depth - 1);
        }
    }

    /** Whoever waits gives up all its entries, and has them again afterwards. */
    private static int waitBelow(Object lock, int depth) throws InterruptedException {
        synchronized (lock) {
            if (depth == 0) {
                sum = 0;
                lock.notifyAll();
                while (sum == 0) {
                    lock.wait();
                }
                return sum;
            }
            int result = waitBelow(lock, depth - 1);
            return Thread.holdsLock(lock) ? result + 1 : -1000;
        }
    }

    private static void recursion() throws InterruptedException {
        Object lock = new Object();
        List<Thread> threads = new ArrayList<>();
        int[] depths = new int[5];
        for (int i = 0; i < depths.length; i++) {
            int depth = 31 * i;
            int index = i;
            threads.add(new Thread(() -> {
                try {
                    depths[index] = enterOver(lock, depth);
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            }));
        }
        synchronized (lock) {
            for (Thread thread : threads) {
                thread.start();
                while (thread.getState() != Thread.State.BLOCKED) {
                    Thread.yield();
                }
            }
            System.out.println("nobody got in: " + sum + " " + threads.get(3).getState());
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println(sum + " " + depths[0] + " " + depths[2] + " " + depths[4] + " " + Thread.holdsLock(lock));
    }

    private static void waitingInDepth() throws InterruptedException {
        for (int depth : new int[] {0, 1, 62, 63, 64, 65, 200}) {
            Object lock = new Object();
            int[] result = new int[1];
            Thread waiting = new Thread(() -> {
                try {
                    result[0] = waitBelow(lock, depth);
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            });
            synchronized (lock) {
                sum = 1;
                waiting.start();
                while (sum != 0) {
                    lock.wait();
                }
                synchronized (lock) {
                    sum = 7;
                    lock.notify();
                    System.out.print(waiting.getState() + " ");
                }
            }
            waiting.join();
            System.out.println(depth + " " + result[0]);
        }
    }

    /** More threads than fit into a header, each in a monitor of its own, and then all in one. */
    private static void manyOwners() throws InterruptedException {
        Object[] locks = new Object[600];
        int[] hashes = new int[locks.length];
        boolean[] isHeld = new boolean[locks.length];
        Object all = new Object();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < locks.length; i++) {
            locks[i] = new int[1];
            hashes[i] = System.identityHashCode(locks[i]);
            int index = i;
            threads.add(new Thread(() -> {
                synchronized (locks[index]) {
                    Thread.yield();
                    synchronized (locks[index]) {
                        synchronized (all) {
                            sum++;
                        }
                        isHeld[index] = Thread.holdsLock(locks[index]);
                        Thread.yield();
                    }
                }
            }));
        }
        sum = 0;
        synchronized (all) {
            threads.forEach(Thread::start);
            while (sum == 0 && threads.get(599).getState() != Thread.State.BLOCKED) {
                Thread.yield();
            }
        }
        System.gc();
        int held = 0;
        int same = 0;
        for (int i = 0; i < locks.length; i++) {
            threads.get(i).join();
            held += isHeld[i] && !Thread.holdsLock(locks[i]) ? 1 : 0;
            same += System.identityHashCode(locks[i]) == hashes[i] && ((int[]) locks[i]).clone().length == 1 ? 1 : 0;
        }
        System.out.println(sum + " " + held + " " + same);
    }

    /** The header of an exception, of a class and of a string; a copy of an owned object is not owned. */
    private static void oddObjects() throws Exception {
        int[] owned = {1, 2};
        Exception exception = new Exception("thrown and owned");
        for (Object lock : new Object[] {exception, String.class, "constant", owned, Thread.currentThread(), int[].class}) {
            synchronized (lock) {
                Thread other = new Thread(() -> {
                    synchronized (lock) {
                        sum++;
                        lock.notify();
                    }
                });
                other.start();
                lock.wait();
                System.out.print(lock.getClass().getSimpleName() + " " + Thread.holdsLock(lock) + " ");
                int[] copy = owned.clone();
                System.out.println(Thread.holdsLock(copy) + " " + Thread.holdsLock(owned));
                other.join();
            }
        }
        try {
            synchronized (exception) {
                throw exception;
            }
        } catch (Exception e) {
            System.out.println(e.getMessage() + " " + e.getStackTrace()[0].getMethodName() + " " + Thread.holdsLock(e));
        }
    }

    private static void notOwned() throws InterruptedException {
        Object lock = new Object();
        Thread owner = new Thread(() -> {
            synchronized (lock) {
                Thread.yield();
                Thread.yield();
                Thread.yield();
            }
        });
        owner.start();
        Thread.yield();
        for (int i = 0; i < 3; i++) {
            try {
                switch (i) {
                    case 0 -> lock.wait(1);
                    case 1 -> lock.notify();
                    default -> lock.notifyAll();
                }
            } catch (IllegalMonitorStateException e) {
                System.out.println(e.getMessage());
            }
        }
        synchronized (lock) {
            lock.notifyAll();
            System.out.println(Thread.holdsLock(lock));
        }
        owner.join();
    }

    public static void main(String[] args) throws Exception {
        recursion();
        waitingInDepth();
        manyOwners();
        oddObjects();
        notOwned();
    }
}
