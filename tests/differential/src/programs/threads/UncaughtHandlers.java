// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @exit 1
package threads;

/** Who is told of exceptions that end threads. */
public class UncaughtHandlers {
    static void die(String name, Thread.UncaughtExceptionHandler handler) throws InterruptedException {
        Thread thread = new Thread(() -> {
            throw new IllegalArgumentException("from " + Thread.currentThread().getName());
        }, name);
        thread.setUncaughtExceptionHandler(handler);
        thread.start();
        thread.join();
        System.out.println(name + " " + thread.getState() + " " + thread.getUncaughtExceptionHandler());
    }

    public static void main(String[] args) throws InterruptedException {
        System.out.println(Thread.getDefaultUncaughtExceptionHandler());
        System.out.println(Thread.currentThread().getUncaughtExceptionHandler()
                == Thread.currentThread().getThreadGroup());
        die("own", (thread, thrown) -> System.out.println("own: " + thread.getName() + " " + thrown.getMessage()));
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {
            System.out.println("default: " + thread.getName() + " " + thrown.getMessage() + " "
                    + (thread == Thread.currentThread()) + thread.isAlive());
        });
        die("without", null);
        die("failing", (thread, thrown) -> {
            throw new IllegalStateException("in the handler");
        });
        Thread.setDefaultUncaughtExceptionHandler(null);
        Thread lazy = new Thread(() -> {
            throw new AssertionError("an error");
        });
        lazy.setUncaughtExceptionHandler((thread, thrown) -> {
            Thread.yield();
            System.out.println("error: " + thrown.getMessage());
        });
        lazy.start();
        lazy.join();
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, thrown) -> System.out.println("last: " + thread.getName() + " " + thrown));
        throw new IllegalStateException("of main");
    }
}
