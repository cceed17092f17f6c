// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package threads;

/** Exceptions end their threads with a message, and no other thread. */
public class UncaughtInThreads {
    public static void main(String[] args) throws InterruptedException {
        Thread first = new Thread(() -> {
            throw new IllegalStateException("first");
        });
        first.start();
        first.join();
        Thread second = new Thread(() -> {
            Object nothing = args.length > 10 ? "" : null;
            nothing.hashCode();
        }, "second one");
        second.start();
        second.join();
        System.out.println("main goes on");
    }
}
