// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package threads;

/** The program ends when only daemons are left. */
public class Daemons {
    public static void main(String[] args) throws InterruptedException {
        Thread forever = new Thread(() -> {
            synchronized (Daemons.class) {
                while (true) {
                    try {
                        Daemons.class.wait(1);
                    } catch (InterruptedException e) {
                        System.out.println("not expected");
                    }
                }
            }
        });
        forever.setDaemon(true);
        forever.start();
        Thread parked = new Thread(java.util.concurrent.locks.LockSupport::park);
        parked.setDaemon(true);
        parked.start();
        Thread main = Thread.currentThread();
        Thread user = new Thread(() -> {
            try {
                main.join();
                Thread.sleep(30);
            } catch (InterruptedException e) {
                System.out.println("not expected");
            }
            System.out.println("the last user thread ends");
        });
        user.start();
        System.out.println("main ends");
        if (forever.isDaemon()) {
            return;
        }
        throw new AssertionError();
    }
}
