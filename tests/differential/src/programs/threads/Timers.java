// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package threads;

import java.util.Date;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;

/** Tasks run once or over and over, in the order of their times, until cancelled. */
public class Timers {
    static final Object LOCK = new Object();
    static int done;

    static TimerTask task(String text) {
        return new TimerTask() {
            @Override
            public void run() {
                System.out.println(text);
                synchronized (LOCK) {
                    done++;
                    LOCK.notifyAll();
                }
            }
        };
    }

    static void awaitDone(int count) throws InterruptedException {
        synchronized (LOCK) {
            while (done < count) {
                LOCK.wait();
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Timer timer = new Timer("the timer");
        TimerTask cancelled = task("not reached");
        timer.schedule(cancelled, 1_000_000);
        System.out.println(cancelled.cancel() + " " + cancelled.cancel());
        // The timer's thread is kept busy until all three are there: whoever is late is late for all.
        CountDownLatch allThere = new CountDownLatch(1);
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        try {
                            allThere.await();
                        } catch (InterruptedException e) {
                            System.out.println("not expected");
                        }
                    }
                },
                0);
        long now = System.currentTimeMillis();
        timer.schedule(task("third"), new Date(now + 60));
        timer.schedule(task("first"), new Date(now + 20));
        timer.schedule(task("second"), new Date(now + 40));
        timer.purge();
        allThere.countDown();
        awaitDone(3);
        timer.schedule(task("of the past"), new Date(System.currentTimeMillis() - 1000));
        awaitDone(4);
        TimerTask repeated = new TimerTask() {
            int runs;

            @Override
            public void run() {
                runs++;
                System.out.println("run " + runs + " " + Thread.currentThread().getName() + " "
                        + (scheduledExecutionTime() <= System.currentTimeMillis()));
                if (runs == 4) {
                    System.out.println(cancel());
                    synchronized (LOCK) {
                        done++;
                        LOCK.notifyAll();
                    }
                }
            }
        };
        timer.schedule(repeated, 0, 5);
        awaitDone(5);
        int[] fixed = new int[1];
        timer.scheduleAtFixedRate(
                new TimerTask() {
                    @Override
                    public void run() {
                        if (++fixed[0] == 5) {
                            timer.cancel();
                            synchronized (LOCK) {
                                done++;
                                LOCK.notifyAll();
                            }
                        }
                    }
                },
                5,
                5);
        awaitDone(6);
        System.out.println("fixed rate " + fixed[0]);
        try {
            timer.schedule(task("x"), 1);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        Timer other = new Timer(true);
        for (long delay : new long[] {-1}) {
            try {
                other.schedule(task("x"), delay);
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage());
            }
            try {
                other.schedule(task("x"), 1, delay);
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage());
            }
        }
        TimerTask twice = task("once");
        other.schedule(twice, 1);
        String refusal = "none";
        try {
            other.schedule(twice, 1);
        } catch (IllegalStateException e) {
            refusal = e.getMessage();
        }
        awaitDone(7);
        System.out.println(refusal);
        other.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        throw new IllegalStateException("ends the timer");
                    }
                },
                1);
        while (true) {
            try {
                other.schedule(task("never"), 1_000_000);
                Thread.sleep(5);
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
                break;
            }
        }
        System.out.println(new Thread().getName());
    }
}
