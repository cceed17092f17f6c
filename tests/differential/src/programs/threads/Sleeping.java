// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package threads;

/** Sleepers wake in the order of their times, and not before; joins with a limit give up. */
public class Sleeping {
    public static void main(String[] args) throws InterruptedException {
        long start = System.nanoTime();
        Thread.sleep(20);
        Thread.sleep(1, 500_000);
        Thread.sleep(0);
        System.out.println(System.nanoTime() - start >= 21_000_000);
        int[] times = {1300, 500, 900};
        Thread[] sleepers = new Thread[times.length];
        for (int i = 0; i < times.length; i++) {
            int time = times[i];
            sleepers[i] = new Thread(() -> {
                try {
                    Thread.sleep(time);
                } catch (InterruptedException e) {
                    System.out.println("not expected");
                }
                synchronized (Sleeping.class) {
                    System.out.println("slept " + time);
                }
            });
        }
        for (Thread sleeper : sleepers) {
            sleeper.start();
        }
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
        sleepers[0].join(60_000, 5);
        System.out.println(sleepers[0].isAlive());
        for (Thread sleeper : sleepers) {
            sleeper.join();
        }
        for (long millis : new long[] {-1, Long.MIN_VALUE}) {
            try {
                Thread.sleep(millis);
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage());
            }
            try {
                sleepers[0].join(millis);
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
