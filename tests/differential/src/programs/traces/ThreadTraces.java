// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @alone
package traces;

/** Traces of threads, one of which has waited in the middle, and of exceptions that nobody catches there. */
public class ThreadTraces {
    static void show(String title, StackTraceElement[] trace) {
        System.out.println(title);
        for (StackTraceElement element : trace) {
            if (element.getClassName().startsWith("traces.")) {
                System.out.println("  " + element);
            }
        }
    }

    static int waits(int depth) throws InterruptedException {
        if (depth > 0) {
            return waits(depth - 1) + 1;
        }
        Thread.sleep(5);
        show("after waiting", Thread.currentThread().getStackTrace());
        throw new IllegalStateException("after waiting");
    }

    static void run() {
        try {
            waits(2);
        } catch (InterruptedException e) {
            System.out.println("unexpected");
        }
    }

    static void here() {
        show("here", Thread.currentThread().getStackTrace());
    }

    public static void main(String[] args) throws InterruptedException {
        here();
        Thread uncaught = new Thread(() -> run(), "uncaught");
        uncaught.start();
        uncaught.join();
        Thread handled = new Thread(() -> run(), "handled");
        handled.setUncaughtExceptionHandler((thread, thrown) -> show(thread.getName(), thrown.getStackTrace()));
        handled.start();
        handled.join();
        System.out.println("end");
    }
}
