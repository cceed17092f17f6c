// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package threads;

import java.util.concurrent.locks.LockSupport;

/** Interrupts end sleeping, waiting, joining and parking, and are remembered otherwise. */
public class Interrupts {
    interface Body {
        void run() throws InterruptedException;
    }

    static void interruptIn(String what, Thread.State state, Body body) throws InterruptedException {
        Thread thread = new Thread(() -> {
            try {
                body.run();
                System.out.println(what + " returned, flag " + Thread.currentThread().isInterrupted());
            } catch (InterruptedException e) {
                System.out.println(what + ": " + e.getMessage() + ", flag " + Thread.currentThread().isInterrupted());
            }
        });
        thread.start();
        while (thread.getState() != state) {
            Thread.sleep(1);
        }
        thread.interrupt();
        thread.join();
    }

    public static void main(String[] args) throws InterruptedException {
        Object lock = new Object();
        interruptIn("sleep", Thread.State.TIMED_WAITING, () -> Thread.sleep(100_000));
        interruptIn("wait", Thread.State.WAITING, () -> {
            synchronized (lock) {
                lock.wait();
            }
        });
        interruptIn("timed wait", Thread.State.TIMED_WAITING, () -> {
            synchronized (lock) {
                synchronized (lock) {
                    lock.wait(100_000);
                }
            }
        });
        Thread main = Thread.currentThread();
        interruptIn("join", Thread.State.WAITING, main::join);
        interruptIn("timed join", Thread.State.TIMED_WAITING, () -> main.join(100_000));
        interruptIn("park", Thread.State.WAITING, LockSupport::park);
        interruptIn("parkNanos", Thread.State.TIMED_WAITING, () -> LockSupport.parkNanos(100_000_000_000L));

        main.interrupt();
        System.out.println(main.isInterrupted() + " " + Thread.interrupted() + " " + Thread.interrupted());
        main.interrupt();
        try {
            Thread.sleep(100_000);
        } catch (InterruptedException e) {
            System.out.println("at once: " + e.getMessage());
        }
        main.interrupt();
        try {
            synchronized (lock) {
                lock.wait();
            }
        } catch (InterruptedException e) {
            System.out.println("at once: " + e.getMessage());
        }
        Thread ended = new Thread(() -> {});
        ended.start();
        ended.join();
        main.interrupt();
        try {
            ended.join();
            System.out.println("joined " + Thread.interrupted());
        } catch (InterruptedException e) {
            System.out.println("join: " + e.getMessage());
        }
        Thread unstarted = new Thread(() -> System.out.println("started with " + Thread.interrupted()));
        System.out.println(unstarted.isInterrupted());
        unstarted.start();
        unstarted.join();

        // Who waits to enter a monitor is not woken.
        Thread blocked = new Thread(() -> {
            synchronized (lock) {
                System.out.println("entered, flag " + Thread.interrupted());
            }
        });
        synchronized (lock) {
            blocked.start();
            while (blocked.getState() != Thread.State.BLOCKED) {
                Thread.sleep(1);
            }
            blocked.interrupt();
            Thread.sleep(20);
            System.out.println(blocked.getState());
        }
        blocked.join();
    }
}
