// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @exit 3
package threads;

/** System.exit in a thread runs the hooks, as threads, and ends the program whatever others do. */
public class ExitFromThread {
    public static void main(String[] args) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            System.out.println("hook in " + Thread.currentThread().getName());
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                System.out.println("not expected");
            }
            System.out.println("hook ends");
        }, "hook"));
        Thread leaver = new Thread(() -> {
            try {
                Thread.sleep(10);
                System.exit(3);
            } catch (InterruptedException e) {
                System.out.println("not expected");
            } finally {
                System.out.println("not reached");
            }
        });
        leaver.start();
        synchronized (ExitFromThread.class) {
            ExitFromThread.class.wait();
        }
        System.out.println("not reached");
    }
}
