// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package threads;

/** Waiting, sleeping and monitors in a program that starts no thread. */
public class WaitingAlone {
    public static void main(String[] args) throws InterruptedException {
        Object lock = new Object();
        long start = System.nanoTime();
        synchronized (lock) {
            lock.notifyAll();
            lock.wait(20);
            System.out.println(Thread.holdsLock(lock) + " " + (System.nanoTime() - start >= 19_000_000));
        }
        try {
            lock.notify();
        } catch (IllegalMonitorStateException e) {
            System.out.println(e.getMessage());
        }
        Thread.currentThread().interrupt();
        try {
            synchronized (lock) {
                lock.wait(1000);
            }
        } catch (InterruptedException e) {
            System.out.println("interrupted " + Thread.holdsLock(lock));
        }
        System.out.println(Thread.currentThread() + " " + Thread.activeCount());
    }
}
