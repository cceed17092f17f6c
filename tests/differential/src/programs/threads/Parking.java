// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package threads;

import java.util.concurrent.locks.LockSupport;

/** Permits: given before or after, at most one, with blockers and deadlines. */
public class Parking {
    static volatile boolean go;

    public static void main(String[] args) throws InterruptedException {
        Thread main = Thread.currentThread();
        LockSupport.unpark(main);
        LockSupport.unpark(main);
        LockSupport.park();
        System.out.println("had a permit");
        long start = System.nanoTime();
        LockSupport.parkNanos(20_000_000);
        System.out.println("only one: " + (System.nanoTime() - start >= 19_000_000));
        LockSupport.parkNanos(0);
        LockSupport.parkNanos(-5);
        LockSupport.parkUntil(System.currentTimeMillis() - 1000);
        LockSupport.parkUntil(main, System.currentTimeMillis() + 10);
        LockSupport.unpark(null);
        Object blocker = "the blocker";
        Thread parked = new Thread(() -> {
            while (!go) {
                LockSupport.park(blocker);
            }
            System.out.println("unparked");
        });
        parked.start();
        while (parked.getState() != Thread.State.WAITING) {
            Thread.sleep(1);
        }
        System.out.println(LockSupport.getBlocker(parked));
        go = true;
        LockSupport.unpark(parked);
        parked.join();
        System.out.println(LockSupport.getBlocker(parked));
        main.interrupt();
        LockSupport.park();
        System.out.println("interrupted: " + Thread.interrupted());
        // A permit does not end waiting for a monitor's notification.
        Object lock = new Object();
        Thread waiting = new Thread(() -> {
            synchronized (lock) {
                try {
                    lock.wait();
                } catch (InterruptedException e) {
                    System.out.println("not expected");
                }
            }
            LockSupport.park();
            System.out.println("the permit was kept");
        });
        waiting.start();
        while (waiting.getState() != Thread.State.WAITING) {
            Thread.sleep(1);
        }
        LockSupport.unpark(waiting);
        Thread.sleep(10);
        System.out.println(waiting.getState());
        synchronized (lock) {
            lock.notify();
        }
        waiting.join();
    }
}
