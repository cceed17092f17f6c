// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package threads;

/** Deep recursion is suspended at its bottom and goes on; too deep recursion is an error in its own thread only. */
public class DeepStacks {
    static int depthOf(int n, long ballast) {
        if (n == 0) {
            Thread.yield();
            return 0;
        }
        return 1 + depthOf(n - 1, ballast * 31 + n) + (ballast == -7 ? 1 : 0);
    }

    static int endless(int n) {
        return endless(n + 1) + 1;
    }

    public static void main(String[] args) throws InterruptedException {
        int[] results = new int[4];
        Thread[] threads = new Thread[results.length];
        for (int i = 0; i < threads.length; i++) {
            int number = i;
            threads[i] = new Thread(() -> {
                for (int round = 0; round < 3; round++) {
                    results[number] += depthOf(500 * (number + 1), number);
                }
                try {
                    endless(number);
                } catch (StackOverflowError e) {
                    Thread.yield();
                    results[number] += 1_000_000;
                }
            });
            threads[i].start();
        }
        for (int i = 0; i < threads.length; i++) {
            threads[i].join();
            System.out.println(results[i]);
        }
    }
}
