// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package process;

/** What hooks and threads throw is reported with their own frames only, and changes nothing about the end. */
public class HooksThatThrow {
    public static void main(String[] args) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(HooksThatThrow::fail, "hook"));
        Thread thread = new Thread(HooksThatThrow::fail, "thread");
        thread.start();
        thread.join();
        System.out.println("end of main");
    }

    private static void fail() {
        throw new IllegalStateException(Thread.currentThread().getName() + " fails");
    }
}
