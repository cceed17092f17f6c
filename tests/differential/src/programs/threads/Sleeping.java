// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package threads;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Sleepers wake in the order of their times, and not before; joins with a limit give up. */
public class Sleeping {
    /** When a thread that is to run does run is chance: with ever more time between their ends, sleepers wake in order at last. */
    static List<Integer> order(int unit) throws InterruptedException {
        int[] times = {9, 1, 5};
        List<Integer> woken = Collections.synchronizedList(new ArrayList<>());
        Thread[] sleepers = new Thread[times.length];
        for (int i = 0; i < times.length; i++) {
            int time = times[i];
            sleepers[i] = new Thread(() -> {
                try {
                    Thread.sleep(time * unit);
                } catch (InterruptedException e) {
                    System.out.println("not expected");
                }
                woken.add(time);
            });
        }
        for (Thread sleeper : sleepers) {
            sleeper.start();
        }
        for (Thread sleeper : sleepers) {
            sleeper.join();
        }
        return woken.equals(List.of(1, 5, 9)) || unit > 2000 ? woken : order(3 * unit);
    }

    public static void main(String[] args) throws InterruptedException {
        long start = System.nanoTime();
        Thread.sleep(20);
        Thread.sleep(1, 500_000);
        Thread.sleep(0);
        System.out.println(System.nanoTime() - start >= 21_000_000);
        System.out.println(order(30));
        Thread ended = new Thread(() -> {});
        ended.start();
        Thread idle = new Thread(() -> {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                System.out.println("woken");
            }
        });
        idle.start();
        idle.join(30);
        idle.join(5, 500_000);
        System.out.println(idle.isAlive());
        while (idle.getState() != Thread.State.TIMED_WAITING) {
            Thread.sleep(1);
        }
        idle.interrupt();
        idle.join(60_000, 5);
        System.out.println(idle.getState());
        ended.join(60_000, 5);
        System.out.println(ended.isAlive());
        for (long millis : new long[] {-1, Long.MIN_VALUE}) {
            try {
                Thread.sleep(millis);
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage());
            }
            try {
                ended.join(millis);
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage());
            }
        }
        try {
            Thread.sleep(1, 1_000_000);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        Thread never = new Thread(() -> {});
        never.join();
        System.out.println(never.getState());
    }
}
