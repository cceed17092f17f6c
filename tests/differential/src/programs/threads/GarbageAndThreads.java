// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package threads;

import java.util.ArrayList;
import java.util.List;

/** Suspended threads keep alive what they still need while others fill the heap. */
public class GarbageAndThreads {
    static int[] garbage;

    static void waste() {
        for (int i = 0; i < 200; i++) {
            garbage = new int[500];
        }
        Thread.yield();
    }

    static long work(int seed) {
        List<String> kept = new ArrayList<>();
        Object lock = new Object();
        long sum = 0;
        for (int i = 0; i < 30; i++) {
            String text = "text " + seed + "/" + i;
            int[] numbers = {i, seed, i * seed};
            synchronized (lock) {
                waste();
                synchronized (text) {
                    waste();
                    kept.add(text);
                }
            }
            for (int number : numbers) {
                sum += number;
            }
        }
        for (String text : kept) {
            sum = sum * 31 + text.hashCode();
        }
        return sum;
    }

    public static void main(String[] args) throws InterruptedException {
        long[] results = new long[4];
        Thread[] threads = new Thread[results.length];
        for (int i = 0; i < threads.length; i++) {
            int number = i;
            threads[i] = new Thread(() -> results[number] = work(number));
            threads[i].start();
        }
        for (int i = 0; i < threads.length; i++) {
            threads[i].join();
            System.out.println(results[i]);
        }
    }
}
