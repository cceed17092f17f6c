// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package threads;

/** Five philosophers who take the lower fork first. */
public class Philosophers {
    public static void main(String[] args) throws InterruptedException {
        Object[] forks = new Object[5];
        int[] meals = new int[forks.length];
        boolean[] used = new boolean[forks.length];
        boolean[] clash = new boolean[1];
        for (int i = 0; i < forks.length; i++) {
            forks[i] = new Object();
        }
        Thread[] philosophers = new Thread[forks.length];
        for (int i = 0; i < philosophers.length; i++) {
            int me = i;
            int low = Math.min(i, (i + 1) % forks.length);
            int high = Math.max(i, (i + 1) % forks.length);
            philosophers[i] = new Thread(() -> {
                for (int meal = 0; meal < 50; meal++) {
                    synchronized (forks[low]) {
                        Thread.yield();
                        synchronized (forks[high]) {
                            clash[0] |= used[low] || used[high];
                            used[low] = true;
                            used[high] = true;
                            Thread.yield();
                            meals[me]++;
                            used[low] = false;
                            used[high] = false;
                        }
                    }
                }
            });
        }
        for (Thread philosopher : philosophers) {
            philosopher.start();
        }
        int total = 0;
        for (int i = 0; i < philosophers.length; i++) {
            philosophers[i].join();
            total += meals[i];
        }
        System.out.println(total + " " + clash[0]);
    }
}
