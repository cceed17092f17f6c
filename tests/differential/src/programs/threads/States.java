// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package threads;

import java.util.concurrent.locks.LockSupport;

/** The states that a thread shows to others. */
public class States {
    static void await(Thread thread, Thread.State state) throws InterruptedException {
        for (int i = 0; i < 10_000 && thread.getState() != state; i++) {
            Thread.sleep(1);
        }
        System.out.println(thread.getName() + " " + thread.getState());
    }

    public static void main(String[] args) throws InterruptedException {
        Object lock = new Object();
        Thread waiting = new Thread(() -> {
            synchronized (lock) {
                try {
                    lock.wait();
                } catch (InterruptedException e) {
                    System.out.println("not expected");
                }
            }
        }, "waiting");
        Thread blocked = new Thread(() -> {
            synchronized (lock) {
                System.out.println("in");
            }
        }, "blocked");
        Thread parked = new Thread(LockSupport::park, "parked");
        Thread timed = new Thread(() -> LockSupport.parkNanos(100_000_000_000L), "timed");
        Thread running = new Thread(() -> {
            System.out.println(Thread.currentThread().getState());
        }, "running");
        System.out.println(waiting.getState());
        waiting.start();
        await(waiting, Thread.State.WAITING);
        synchronized (lock) {
            blocked.start();
            await(blocked, Thread.State.BLOCKED);
            lock.notify();
            await(waiting, Thread.State.BLOCKED);
        }
        await(blocked, Thread.State.TERMINATED);
        await(waiting, Thread.State.TERMINATED);
        parked.start();
        await(parked, Thread.State.WAITING);
        timed.start();
        await(timed, Thread.State.TIMED_WAITING);
        LockSupport.unpark(parked);
        LockSupport.unpark(timed);
        await(parked, Thread.State.TERMINATED);
        await(timed, Thread.State.TERMINATED);
        running.start();
        running.join();
    }
}
