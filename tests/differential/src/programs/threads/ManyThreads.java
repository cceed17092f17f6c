// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package threads;

/** Hundreds of threads that all wait for each other. */
public class ManyThreads {
    static int arrived;
    static long sum;

    public static void main(String[] args) throws InterruptedException {
        int count = 300;
        Thread[] threads = new Thread[count];
        Object gate = new Object();
        for (int i = 0; i < count; i++) {
            int number = i;
            threads[i] = new Thread(() -> {
                synchronized (gate) {
                    arrived++;
                    gate.notifyAll();
                    while (arrived < count) {
                        try {
                            gate.wait();
                        } catch (InterruptedException e) {
                            System.out.println("not expected");
                        }
                    }
                    sum += number;
                }
            });
        }
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println(arrived + " " + sum);
    }
}
