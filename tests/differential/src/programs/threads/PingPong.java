// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package threads;

/** Two threads take turns by wait and notify. */
public class PingPong {
    private static final Object LOCK = new Object();
    private static int turn;
    private static final StringBuilder LOG = new StringBuilder();

    static void play(int me, String text, int rounds) {
        synchronized (LOCK) {
            for (int i = 0; i < rounds; i++) {
                while (turn != me) {
                    try {
                        LOCK.wait();
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                }
                if (LOG.length() < 60) {
                    LOG.append(text);
                }
                turn = 1 - me;
                LOCK.notify();
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread ping = new Thread(() -> play(0, "ping ", 2000));
        Thread pong = new Thread(() -> play(1, "pong ", 2000));
        pong.start();
        ping.start();
        ping.join();
        pong.join();
        System.out.println(LOG + " " + turn);
    }
}
