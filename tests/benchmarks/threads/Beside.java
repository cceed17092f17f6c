// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

/** The same kernels in a program that starts threads, one of which waits meanwhile. */
public final class Beside {
    private static boolean isOver;

    private Beside() {}

    private static synchronized void awaitEnd() throws InterruptedException {
        while (!isOver) {
            Beside.class.wait();
        }
    }

    private static synchronized void end() {
        isOver = true;
        Beside.class.notifyAll();
    }

    public static void main(String[] args) throws InterruptedException {
        Thread waiting = new Thread(() -> {
            try {
                awaitEnd();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        waiting.start();
        Thread.yield();
        Kernels.measure();
        end();
        waiting.join();
    }
}
