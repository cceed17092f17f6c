// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package threads;

/** A thread that spins until another has written a volatile field. */
public class SpinOnVolatile {
    static volatile boolean ready;
    static volatile int stage;
    static int data;

    public static void main(String[] args) throws InterruptedException {
        Thread reader = new Thread(() -> {
            while (!ready) {
                Thread.onSpinWait();
            }
            System.out.println("data " + data);
            for (int i = 0; i < 10; i++) {
                while (stage != 2 * i + 1) {
                    Thread.yield();
                }
                data += i;
                stage++;
            }
        });
        reader.start();
        data = 42;
        ready = true;
        while (stage != 0 && reader.isAlive()) {
            Thread.onSpinWait();
        }
        for (int i = 0; i < 10; i++) {
            while (stage != 2 * i) {
                Thread.onSpinWait();
            }
            stage++;
        }
        reader.join();
        System.out.println("data " + data + " stage " + stage);
    }
}
