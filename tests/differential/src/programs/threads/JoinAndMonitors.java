// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package threads;

/** Joining lets go of the joined thread's monitor, and its end notifies who waits for that. */
public class JoinAndMonitors {
    public static void main(String[] args) throws InterruptedException {
        Thread[] worker = new Thread[1];
        worker[0] = new Thread(() -> {
            synchronized (worker[0]) {
                System.out.println("has its own monitor");
            }
        });
        synchronized (worker[0]) {
            worker[0].start();
            worker[0].join();
            System.out.println("joined, holds " + Thread.holdsLock(worker[0]));
        }
        Thread quick = new Thread(() -> System.out.println("quick"));
        synchronized (quick) {
            quick.start();
            while (quick.isAlive()) {
                quick.wait();
            }
        }
        System.out.println(quick.getState());
        Thread[] chain = new Thread[20];
        for (int i = 0; i < chain.length; i++) {
            Thread before = i == 0 ? null : chain[i - 1];
            int number = i;
            chain[i] = new Thread(() -> {
                try {
                    if (before != null) {
                        before.join();
                    }
                } catch (InterruptedException e) {
                    System.out.println("not expected");
                }
                System.out.print(number + " ");
            });
        }
        // In this order, because joining a thread that has not started does not wait.
        for (Thread link : chain) {
            link.start();
        }
        chain[chain.length - 1].join();
        System.out.println();
    }
}
