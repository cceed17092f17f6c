// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package threads;

/** Hooks run when the last user thread has ended. */
public class HooksWithThreads {
    public static void main(String[] args) {
        Thread hook = new Thread(() -> System.out.println("hook"));
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        Thread removed = new Thread(() -> System.out.println("not reached"));
        Runtime.getRuntime().addShutdownHook(removed);
        System.out.println(Runtime.getRuntime().removeShutdownHook(removed));
        System.out.println(Runtime.getRuntime().removeShutdownHook(removed));
        Thread main = Thread.currentThread();
        new Thread(() -> {
            try {
                main.join();
                Thread.sleep(30);
            } catch (InterruptedException e) {
                System.out.println("not expected");
            }
            System.out.println("thread ends");
        }).start();
        System.out.println("main ends");
    }
}
