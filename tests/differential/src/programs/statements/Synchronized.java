// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package statements;

/** JLS 14.19, 8.4.3.6: the lock expression is evaluated once, null throws, exceptions and jumps leave it, and it is reentrant. */
public class Synchronized {
    static int evaluations;
    final Object lock = new Object();
    int n;

    static Object lock(Object o) {
        evaluations++;
        return o;
    }

    synchronized int reenter(int depth) {
        synchronized (this) {
            return depth == 0 ? n++ : reenter(depth - 1) + 1;
        }
    }

    static synchronized String stat() {
        return "static";
    }

    int jumps() {
        for (int i = 0; i < 5; i++) {
            synchronized (lock(lock)) {
                if (i == 1) {
                    continue;
                }
                if (i == 3) {
                    return i * 10;
                }
            }
        }
        return -1;
    }

    public static void main(String[] args) {
        Synchronized s = new Synchronized();
        System.out.println(s.reenter(10) + s.n + stat() + s.jumps() + " " + evaluations);
        try {
            synchronized (lock(null)) {
                System.out.println("never");
            }
        } catch (NullPointerException e) {
            System.out.println("NullPointerException " + evaluations);
        }
        try {
            synchronized (s) {
                throw new IllegalStateException("inside");
            }
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        synchronized (Synchronized.class) {
            synchronized ("text") {
                System.out.println("both held");
            }
        }
    }
}
