// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package threads;

import java.util.ArrayList;
import java.util.List;

/** Threads run, and are waited for. */
public class StartAndJoin {
    static int total;

    static class Worker extends Thread {
        final int number;

        Worker(int number) {
            super("worker-" + number);
            this.number = number;
        }

        @Override
        public void run() {
            for (int i = 0; i < 10; i++) {
                synchronized (StartAndJoin.class) {
                    total += number;
                }
                Thread.yield();
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread plain = new Thread(() -> System.out.println("in " + Thread.currentThread().getName()));
        System.out.println(plain.getName() + " " + plain.isAlive() + " " + plain.getState());
        plain.start();
        plain.join();
        System.out.println(plain.isAlive() + " " + plain.getState());
        List<Worker> workers = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            workers.add(new Worker(i));
        }
        for (Worker worker : workers) {
            worker.start();
        }
        for (Worker worker : workers) {
            worker.join();
        }
        System.out.println("total " + total);
        try {
            plain.start();
        } catch (IllegalThreadStateException e) {
            System.out.println("started twice: " + e.getMessage());
        }
        new Thread(null, () -> System.out.println("last"), "named").start();
    }
}
