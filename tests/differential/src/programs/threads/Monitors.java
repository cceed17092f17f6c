// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package threads;

/** Monitors exclude others, let their owner in again, and are left by exceptions. */
public class Monitors {
    static int counter;
    static int inside;

    static synchronized int nested(int depth) throws InterruptedException {
        if (depth == 0) {
            Thread.sleep(1);
            return counter++;
        }
        return nested(depth - 1);
    }

    synchronized void throwing(int way) {
        inside++;
        try {
            Thread.yield();
            if (way == 0) {
                throw new IllegalStateException("way");
            }
            Object[] array = new Object[way];
            array[1] = "x";
        } finally {
            inside--;
        }
    }

    static void expectIllegal(String what, Runnable action) {
        try {
            action.run();
            System.out.println(what + " did not throw");
        } catch (IllegalMonitorStateException e) {
            System.out.println(what + ": " + e.getMessage());
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Object lock = new Object();
        boolean[] overlap = new boolean[1];
        Thread[] threads = new Thread[8];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new Thread(() -> {
                for (int j = 0; j < 20; j++) {
                    synchronized (lock) {
                        inside++;
                        overlap[0] |= inside != 1;
                        Thread.yield();
                        synchronized (lock) {
                            Thread.yield();
                            counter++;
                        }
                        overlap[0] |= inside != 1;
                        inside--;
                    }
                }
            });
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println(counter + " " + overlap[0]);

        Thread other = new Thread(() -> {
            try {
                nested(5);
            } catch (InterruptedException e) {
                System.out.println("not expected");
            }
        });
        other.start();
        nested(3);
        other.join();
        System.out.println(counter);

        Monitors object = new Monitors();
        for (int way = 0; way < 3; way++) {
            int chosen = way;
            Thread thrower = new Thread(() -> {
                try {
                    object.throwing(chosen);
                    System.out.println("returned");
                } catch (RuntimeException e) {
                    System.out.println(e + " " + Thread.holdsLock(object));
                }
            });
            thrower.start();
            thrower.join();
        }
        synchronized (object) {
            System.out.println("free again: " + inside + " " + Thread.holdsLock(object) + Thread.holdsLock(lock));
        }
        expectIllegal("notify", lock::notify);
        expectIllegal("notifyAll", lock::notifyAll);
        expectIllegal("wait", () -> {
            try {
                lock.wait();
            } catch (InterruptedException e) {
                System.out.println("not expected");
            }
        });
        expectIllegal("timed wait", () -> {
            try {
                lock.wait(10);
            } catch (InterruptedException e) {
                System.out.println("not expected");
            }
        });
        synchronized (lock) {
            lock.notify();
            lock.notifyAll();
            lock.wait(5);
            lock.wait(1, 1);
            for (long millis : new long[] {-1, Long.MIN_VALUE}) {
                try {
                    lock.wait(millis);
                } catch (IllegalArgumentException e) {
                    System.out.println(e.getMessage());
                }
            }
        }
        try {
            Thread.holdsLock(null);
        } catch (NullPointerException e) {
            System.out.println("null");
        }
        Object none = args.length > 10 ? lock : null;
        try {
            synchronized (none) {
                System.out.println("not reached");
            }
        } catch (NullPointerException e) {
            System.out.println("null");
        }
        synchronized ("a literal") {
            synchronized (int[].class) {
                synchronized (new int[0]) {
                    System.out.println(Thread.holdsLock("a literal") + " " + Thread.holdsLock(int[].class));
                }
            }
        }
    }
}
