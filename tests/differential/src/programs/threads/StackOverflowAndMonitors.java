// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package threads;

/** A stack that overflows between monitors: whoever unwinds leaves all that it entered, and others may enter. */
public class StackOverflowAndMonitors {
    private static final Object LOCK = new Object();
    private static final Object OTHER = new Object();
    private static int depth;
    private static int left;

    private static int nested(int n) {
        synchronized (LOCK) {
            depth = n;
            return nested(n + 1) + 1;
        }
    }

    private static synchronized int alternating(int n) {
        try {
            synchronized (n % 2 == 0 ? LOCK : OTHER) {
                return alternating(n + 1) + 1;
            }
        } finally {
            left++;
        }
    }

    private synchronized int virtual(int n, StackOverflowAndMonitors next) {
        depth = n;
        return next.virtual(n + 1, this) + 1;
    }

    private static void overflow(int way) {
        try {
            StackOverflowAndMonitors one = new StackOverflowAndMonitors();
            int result =
                    switch (way) {
                        case 0 -> nested(0);
                        case 1 -> alternating(0);
                        default -> one.virtual(0, new StackOverflowAndMonitors());
                    };
            System.out.println(result);
        } catch (StackOverflowError e) {
            System.out.println(way + " " + (way == 1 ? left > 500 : depth > 500) + " " + Thread.holdsLock(LOCK) + " "
                    + Thread.holdsLock(OTHER) + " " + Thread.holdsLock(StackOverflowAndMonitors.class));
        }
    }

    private static boolean isFree(Object lock) throws InterruptedException {
        boolean[] entered = new boolean[1];
        Thread thread = new Thread(() -> {
            synchronized (lock) {
                entered[0] = true;
            }
        });
        thread.start();
        thread.join(10_000);
        return entered[0];
    }

    public static void main(String[] args) throws InterruptedException {
        for (int way = 0; way < 3; way++) {
            overflow(way);
            System.out.println(isFree(LOCK) + " " + isFree(OTHER) + " " + isFree(StackOverflowAndMonitors.class));
        }
        Thread thread = new Thread(() -> {
            for (int way = 0; way < 3; way++) {
                overflow(way);
            }
        });
        synchronized (LOCK) {
            thread.start();
            LOCK.wait(1);
        }
        thread.join();
        System.out.println(isFree(LOCK) + " " + isFree(OTHER) + " " + isFree(StackOverflowAndMonitors.class));
    }
}
