// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @exit 1
package threads;

/** An exception leaves main, and the other threads go on; the exit code tells. */
public class MainFails {
    public static void main(String[] args) {
        Thread main = Thread.currentThread();
        new Thread(() -> {
            try {
                main.join();
                Thread.sleep(20);
            } catch (InterruptedException e) {
                System.out.println("not expected");
            }
            System.out.println("goes on after main: " + main.getState());
        }).start();
        throw new UnsupportedOperationException("main fails");
    }
}
